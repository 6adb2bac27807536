/**
 * The background: answers every question of the pages, the popup and the options.
 *
 *     content script ─┐                      ┌─▶ core (WASM)   what does this text mean
 *                     ├─▶ answer(message) ───┼─▶ tabs          what was offered in this tab, one chip a problem
 *     popup, options ─┘                      ├─▶ cards         compose, act, notice ─▶ links, softphones
 *                                            └─▶ records       what this device knows
 *
 * The browser may end it after 30 quiet seconds and start it again for the next message. So the listeners are
 * registered at once, and nothing is kept that cannot be had again: the core is loaded anew, the fixes of a tab
 * wait in `storage.session`.
 */
import { shells } from "../card/shell";
import { core, type Card, type Core, type Fixside } from "../shared/core";
import { type Kind, type Notice, type Offer, type Records, type Replies, type Reply, type Request, type RequestOf, type Seen, type Settings } from "../shared/protocol";
import { isRequest } from "../shared/shapes";
import { act, carriedCard, factsChanged, lookAgain, messageGone, openCard, plainCard, shut, softphonesChanged, type Asker } from "./cards";
import { carriedTo, changeCase, endCases } from "./cases";
import type { Claimed } from "./claims";
import { lookFor, rulesOf } from "./look";
import { readPolicy, settingsNow } from "./policy";
import { isHidden, isSettling, mayOpen, shown, unhide } from "./problems";
import { quotes } from "./quotes";
import { allProblems, change, changeSettings, eraseProblems, problemOf, record } from "./records";
import { style } from "./style";
import { claimFor, endTab, fixesOf, lastChip, leftBy, movedBy, startPage, tell, tellAllVacant } from "./tabs";

type Sender = chrome.runtime.MessageSender;
type Handlers = { [K in Kind]: (request: RequestOf<K>, sender: Sender) => Promise<Replies[K]> };

const handlers: Handlers = {
  async hello({ since }, sender) {
    const loading = core();
    if (since !== undefined && sender.frameId === 0) await begin(sender, since);
    const known = await loading;
    await warn(known);
    const { fixside } = known;
    return {
      glimpses: fixside?.glimpses() ?? { starts: [], ends: [] },
      quotes,
      softphone: fixside?.is_softphone(place(sender.url) ?? "", place(sender.tab?.url)) ?? false,
      ...(since === undefined ? {} : await cardOf(fixside, sender)),
    };
  },

  async observe({ seen }, sender) {
    return offerFor(await loaded(), seen, sender);
  },

  async claim({ entry, room }, sender) {
    const fixside = await loaded();
    const incognito = sender.tab?.incognito ?? false;
    const before = await problemOf(entry, incognito);
    const now = Date.now();
    // Hidden, it still counts for the popup.
    const granted = await claimFor(sender, entry, room && !isHidden(before, now) && !isSettling(before, now), (id) => claimed(fixside.card(id)));
    if (!granted) return { granted, open: false };
    const { settings } = await settingsNow();
    await record(entry, incognito, (problem) => shown(problem, now), settings.counts);
    const blocking = fixside.card(entry)?.severity === "blocking";
    return { granted, open: blocking && mayOpen(before, now) && settings.autoOpen };
  },

  async left({ entry, dismissed, at }, sender) {
    await leftBy(sender, entry, dismissed, at);
    return null;
  },

  async gone({ entry }, sender) {
    await messageGone(await loaded(), frameOf(sender), entry);
    return null;
  },

  async moved(_, sender) {
    await movedBy(sender);
    return null;
  },

  async style({ look }) {
    const found = lookFor(look);
    return { css: style + rulesOf(found), shells: shells(found.dark) };
  },

  async open(request, sender) {
    const fixside = await loaded();
    const asker = await askerFor(sender, request.tab);
    const here = request.tab === undefined || (await fixesOf(asker.id, asker.tab.incognito)).some(({ entry }) => entry === request.entry);
    if (here) return openCard(fixside, asker, request);
    const view = await plainCard(fixside, asker.tab, request.entry);
    return view ? { at: "here", view } : { at: "nowhere" };
  },

  async act({ entry, act: what, at, tab }, sender) {
    return act(await loaded(), await askerFor(sender, tab), entry, what, at);
  },

  async shut({ entry }, sender) {
    await shut(frameOf(sender), entry);
    return null;
  },

  async facts({ entry, facts }, sender) {
    await factsChanged(await loaded(), frameOf(sender), entry, facts);
    return null;
  },

  async changed(_, sender) {
    await lookAgain(await loaded(), frameOf(sender));
    return null;
  },

  async search({ query, limit }) {
    return (await loaded()).search(query, limit);
  },

  async list() {
    return (await loaded()).list();
  },

  async tab({ tab }) {
    const page = await tabOf(tab);
    const covered = page?.url !== undefined;
    return { covered, fixes: covered && page ? await fixesOf(tab, page.incognito) : [] };
  },

  async status() {
    return (await core()).status;
  },

  async records() {
    return records();
  },

  async set({ settings }) {
    await changeSettings(settings);
    return records();
  },

  async unhide({ entry }) {
    await change(entry, false, unhide);
    await tellAllVacant();
    return records();
  },

  async erase() {
    await eraseProblems();
    await tellAllVacant();
    return records();
  },

  async explain({ text }) {
    return (await loaded()).explain({ text }) ?? null;
  },
};

/** Only for the extension's own pages; a page's renderer can be taken over, and then its frames may ask for anything. */
const OWN_PAGES_ONLY: ReadonlySet<Kind> = new Set(["records", "set", "unhide", "erase", "explain"]);
const isOwnPage = ({ url }: Sender): boolean => url?.startsWith(chrome.runtime.getURL("")) ?? false;

async function records(): Promise<Records> {
  const { fixside } = await core();
  const { settings, managed } = await settingsNow();
  // A pack may have lost an entry since. Nothing can be said of that one; it is kept, for it may come back.
  const problems = [...(await allProblems())].flatMap(([entry, problem]) => {
    const question = fixside ? fixside.card(entry)?.question : entry;
    return question === undefined ? [] : { entry, question, problem };
  });
  problems.sort((a, b) => b.problem.last - a.problem.last);
  return { problems, settings: settings satisfies Settings, managed };
}

/** A mark on the icon if nothing can work; the popup says what and why. */
async function warn({ status }: Core): Promise<void> {
  const works = status.packs.some((pack) => pack.entries > 0);
  await chrome.action.setBadgeText({ text: works ? "" : "!" });
}

async function loaded(): Promise<Fixside> {
  const { fixside } = await core();
  if (!fixside) throw new Error("the core did not start");
  return fixside;
}

const tabOf = (tab: number): Promise<chrome.tabs.Tab | undefined> => chrome.tabs.get(tab).catch(() => undefined);

/** An address that can say where a text stands; `about:blank` and `about:srcdoc` cannot. */
const place = (url: string | undefined): string | undefined => (url?.startsWith("http") ? url : undefined);

function askerOf({ tab, frameId, url, origin }: Sender): Asker | undefined {
  if (tab?.id === undefined || frameId === undefined) return undefined;
  const frameUrl = place(url) ?? place(origin);
  return { tab, id: tab.id, frame: frameId, ...(frameUrl !== undefined && { frameUrl }) };
}

function frameOf(sender: Sender): Asker {
  const asker = askerOf(sender);
  if (!asker) throw new Error("no frame asks this");
  return asker;
}

/** A frame asks for itself; the popup for the tab it stands over. */
async function askerFor(sender: Sender, tab: number | undefined): Promise<Asker> {
  if (!isOwnPage(sender)) return frameOf(sender);
  const page = tab === undefined ? undefined : await tabOf(tab);
  if (page?.id === undefined) throw new Error("the page is gone");
  return { tab: page, id: page.id };
}

/** A new page. What was going on in its tab is over, unless it was sent along to this very page. */
async function begin(sender: Sender, since: number): Promise<void> {
  await startPage(sender, since);
  const { tab } = sender;
  if (tab?.id !== undefined && (await carriedTo(tab.id, tab.incognito)) === undefined) await endCases(tab.id, since);
}

/** The card that goes along to this page. */
async function cardOf(fixside: Fixside | undefined, sender: Sender): Promise<Pick<Replies["hello"], "card">> {
  const asker = askerOf(sender);
  const entry = asker && (await carriedTo(asker.id, asker.tab.incognito));
  const card = fixside && asker && entry !== undefined ? await carriedCard(fixside, asker, entry) : undefined;
  return card ? { card } : {};
}

async function offerFor(fixside: Fixside, seen: Seen, sender: Sender): Promise<Offer | null> {
  const frame = place(sender.url) ?? place(sender.origin);
  // The tab's address is known if its top page is covered. Otherwise a top frame is its own page, and a frame
  // inside somebody else's page has none.
  const page = place(sender.tab?.url) ?? (sender.frameId === 0 ? frame : undefined);
  const match = fixside.observe({
    text: seen.text,
    surface: seen.surface,
    ...(page === undefined ? {} : { url: page }),
    ...(frame === undefined ? {} : { frame_url: frame }),
    ...(seen.lang === "" ? {} : { lang: seen.lang }),
  });
  if (match.level !== "show" || match.entry === undefined) return null;
  const card: Card | undefined = fixside.card(match.entry);
  if (!card) return null;
  if (match.message !== undefined) await remember(sender, card.id, match.message);
  return { entry: card.id, question: card.question, lang: card.lang, checked: card.solutions.some(({ check }) => check !== undefined) };
}

/** Which of an entry's messages it was, for the report: as its pack writes it. */
async function remember({ tab }: Sender, entry: string, message: string): Promise<void> {
  if (tab?.id === undefined) return;
  await changeCase(tab.id, entry, tab.incognito, (before) => (before.message === message ? before : { ...before, message }));
}

const claimed = (card: Card | undefined): Claimed | undefined =>
  card && { entry: card.id, question: card.question, yieldsTo: card.yields_to };

async function answer<K extends Kind>(request: RequestOf<K>, sender: Sender): Promise<Reply<K>> {
  try {
    if (OWN_PAGES_ONLY.has(request.type) && !isOwnPage(sender)) throw new Error("not from a page");
    const handler = handlers[request.type as K];
    return { ok: true, value: await handler(request, sender) };
  } catch (error) {
    return { ok: false, why: error instanceof Error ? error.message : String(error) };
  }
}

chrome.runtime.onMessage.addListener((message: unknown, sender, reply) => {
  if (sender.id !== chrome.runtime.id || !isRequest(message)) return false;
  void answer(message as RequestOf<Request["type"]>, sender).then(reply);
  return true; // the reply comes later
});

chrome.tabs.onRemoved.addListener((tab) => {
  void endTab(tab);
  void endCases(tab).then(() => softphonesChanged(loaded));
});

void readPolicy();
chrome.storage.onChanged.addListener((_, area) => {
  if (area === "managed") void readPolicy();
});

/** By keyboard: the card of the chip that came last. */
chrome.commands?.onCommand.addListener((command) => {
  if (command === "open-card") void pressLast();
});

async function pressLast(): Promise<void> {
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  const chip = tab?.id === undefined ? undefined : await lastChip(tab.id, tab.incognito);
  const notice: Notice | undefined = chip && { type: "press", entry: chip.entry };
  if (notice && chip && tab?.id !== undefined) await tell(tab.id, notice, chip.frame);
}
