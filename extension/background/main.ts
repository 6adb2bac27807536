/**
 * The background: answers every question of the pages, the popup and the options.
 *
 *     content script ─┐                      ┌─▶ core (WASM)   what does this text mean
 *                     ├─▶ answer(message) ───┼─▶ tabs          what was offered in this tab, one chip a problem
 *     popup, options ─┘                      ├─▶ cards         compose, open; acting, noticing ─▶ links, softphones
 *                                            └─▶ records       what this device knows
 *     browser ─ another policy ─▶ follow ─▶ another core, and what is open in tabs
 *
 * The browser may end it after 30 quiet seconds and start it again for the next message. So the listeners are
 * registered at once, and nothing is kept that cannot be had again: the core is loaded anew, the fixes of a tab
 * wait in `storage.session`.
 */
import { shells } from "../card/shell";
import type { PageLook, Style } from "../shared/frame";
import { policyFiles, type Card, type Fixside, type Observation } from "../shared/core";
import { LONGEST_LANG, type Kind, type Notice, type Offer, type Replies, type Reply, type Request, type RequestOf, type Seen } from "../shared/protocol";
import { isRequest } from "../shared/shapes";
import { inPages, tongueOf } from "../shared/tongue";
import { act } from "./acting";
import { blankIn } from "./blank";
import { carriedCard, listFor, openCard, plainCard, redraw, shut } from "./cards";
import { carriedTo, changeCase, endCases, putDown, type Case } from "./cases";
import { followPolicy, lookForPacks } from "./follow";
import { core, loaded, warn } from "./govern";
import { grantAtOnce, grantFor } from "./grants";
import { missingOrigins } from "./hosts";
import { lookFor, rulesOf } from "./look";
import { mustBeOpen, records } from "./options";
import { firstPlan } from "./plan";
import { markupOf } from "./markup";
import { factsChanged, isShown, lookAgain, messageGone, softphonesChanged } from "./noticing";
import { managed } from "./policy";
import { unhide } from "./problems";
import { change, changeSettings, eraseProblems, forgetPrivate, isWelcome, welcomed } from "./records";
import { offReason } from "./scope";
import { askerFor, askerOf, frameOf, isOwnPage, place, tabOf } from "./sender";
import { policyNow } from "./settings";
import { style } from "./style";
import { endTab, fixesOf, forgive, lastChip, leftBy, movedBy, startPage, takeFrom, tell, tellAll } from "./tabs";
import { answered } from "./turns";
import { eraseUnanswered, keepUnanswered } from "./unanswered";

type Sender = chrome.runtime.MessageSender;
type Handlers = { [K in Kind]: (request: RequestOf<K>, sender: Sender) => Promise<Replies[K]> };

const handlers: Handlers = {
  async hello({ since }, sender) {
    const loading = core();
    if (since !== undefined && sender.frameId === 0) await begin(sender, since);
    const known = await loading;
    void warn(known).catch(() => undefined);
    const { fixside } = known;
    const works = fixside && (await offReason(fixside, place(sender.tab?.url), place(sender.url))) === undefined;
    // It may have been switched off just now. Without a core nobody knows.
    if (works === false) void takeFrom(sender).catch(() => undefined);
    if (sender.frameId === 0) void lookForPacks();
    const blank = works && blankIn(fixside, sender)?.wish;
    const softphone = fixside?.is_softphone(place(sender.url) ?? "", place(sender.tab?.url)) ?? false;
    return {
      glimpsed: works ? fixside.glimpses() : { starts: [], ends: [] },
      markup: markupOf(works, softphone),
      softphone,
      ...(blank && { blank }),
      ...(since === undefined ? {} : await cardOf(fixside, sender)),
    };
  },

  async observe({ seen, room, look }, sender) {
    const fixside = await loaded();
    const card = await recognised(fixside, seen, sender);
    if (!card) return null;
    const [grant, style] = await Promise.all([grantAtOnce(fixside, card, room, sender), look && styleFor(look)]);
    return { ...offerOf(card), grant, ...(style && { style }) };
  },

  async blank(_, sender) {
    const fixside = await loaded();
    const found = blankIn(fixside, sender);
    const card = found && fixside.card(found.entry);
    if (!card || (await offReason(fixside, place(sender.tab?.url), place(sender.url))) !== undefined) return null;
    await note(sender, card.id, { blank: true });
    return offerOf(card);
  },

  async claim({ entry, room }, sender) {
    const fixside = await loaded();
    const card = fixside.card(entry);
    return (card && (await grantFor(fixside, card, room, sender))) ?? { granted: false, open: false };
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
    await core(); // by then it is known which language is spoken
    return styleFor(look);
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

  async shut({ entry, focus = false }, sender) {
    await shut(frameOf(sender), entry, focus);
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

  async list({ tab }) {
    const fixside = await loaded();
    return tab === undefined ? fixside.list() : listFor(fixside, (await tabOf(tab))?.url);
  },

  async tab({ tab }) {
    const page = await tabOf(tab);
    const covered = page?.url !== undefined;
    const { fixside } = await core();
    const off = fixside && (await offReason(fixside, page?.url));
    return { covered, fixes: covered && page && !off ? await fixesOf(tab, page.incognito) : [], ...(off && { off }) };
  },

  async status() {
    const { fixside, status } = await core();
    const policy = await policyNow();
    return {
      ...status,
      ...(policy.language !== undefined && { language: policy.language }),
      missing: await missingOrigins(fixside?.added_origins() ?? []),
      dryRun: policy.dryRun,
      welcome: !policy.hideFirstRun && (await isWelcome()),
    };
  },

  async welcomed() {
    await welcomed();
    return null;
  },

  async records() {
    return records();
  },

  async set({ settings }) {
    await mustBeOpen();
    await changeSettings(settings);
    return records();
  },

  async unhide({ entry }) {
    await mustBeOpen();
    await change(entry, false, unhide);
    await forgive(entry);
    await tellAll("anew");
    return records();
  },

  async erase() {
    await mustBeOpen();
    await eraseProblems();
    await tellAll("vacant");
    const { fixside } = await core();
    if (fixside) await redraw(fixside);
    return records();
  },

  async "erase-unanswered"() {
    await mustBeOpen();
    await eraseUnanswered();
    return records();
  },

  async explain({ text }) {
    return (await loaded()).explain({ text }) ?? null;
  },

  async "policy-files"({ text }) {
    return text === undefined ? firstPlan((await managed.now()).raw) : { text, ...(await policyFiles(text)) };
  },
};

/** Only for the extension's own pages; a page's renderer can be taken over, and then its frames may ask for anything. */
const OWN_PAGES_ONLY: ReadonlySet<Kind> = new Set([
  "search", "list", "tab", "status", "welcomed", "records", "set", "unhide", "erase", "erase-unanswered", "explain", "policy-files",
]);

/** What chips and cards are drawn with on a page that looks so. */
async function styleFor(look: PageLook): Promise<Style> {
  const tongue = await tongueOf((await policyNow()).language);
  return { css: style + rulesOf(lookFor(look)), shells: shells(), words: inPages(tongue) };
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

/** The entry that a text on the screen calls for. */
async function recognised(fixside: Fixside, seen: Seen, sender: Sender): Promise<Card | undefined> {
  const frame = place(sender.url) ?? place(sender.origin);
  // The tab's address is known if its top page is covered. Otherwise a top frame is its own page, and a frame
  // inside somebody else's page has none.
  const page = place(sender.tab?.url) ?? (sender.frameId === 0 ? frame : undefined);
  if ((await offReason(fixside, page, frame)) !== undefined) return undefined;
  const observation: Observation = {
    text: seen.text,
    surface: seen.surface,
    ...(page === undefined ? {} : { url: page }),
    ...(frame === undefined ? {} : { frame_url: frame }),
    ...(seen.lang === "" ? {} : { lang: seen.lang.slice(0, LONGEST_LANG) }),
  };
  const match = fixside.observe(observation);
  // Nobody waits for that.
  if (match.level === "none") void keepUnanswered(observation, seen.surface, sender.tab?.incognito ?? false);
  if (match.level !== "show" || match.entry === undefined) return undefined;
  const card: Card | undefined = fixside.card(match.entry);
  const { message } = match;
  // Only a report needs it, and that comes later.
  if (card && message !== undefined) void answered().then(() => note(sender, card.id, { message })).catch(() => undefined);
  return card;
}

const offerOf = ({ id, question, lang, verdict, solutions }: Card): Offer => ({
  entry: id,
  question,
  lang,
  word: verdict === "by-design" || verdict === "limitation" ? "chipWhy" : "chipFix",
  checked: solutions.some(({ check }) => check !== undefined),
});

/** Which of an entry's messages it was, as its pack writes it, or that there is none. */
async function note({ tab }: Sender, entry: string, { message, blank }: Pick<Case, "message" | "blank">): Promise<void> {
  if (tab?.id === undefined) return;
  await changeCase(tab.id, entry, tab.incognito, (before) => {
    if (before.message === message && before.blank === blank) return before;
    const { message: _, blank: __, ...rest } = before;
    return { ...rest, ...(message !== undefined && { message }), ...(blank && { blank }) };
  });
}

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
  void putDown(tab);
  void endCases(tab).then(() => softphonesChanged(loaded));
  void chrome.tabs.query({}).then((tabs) => tabs.some(({ incognito }) => incognito) || forgetPrivate());
});

followPolicy();

/** By keyboard: the card of the chip that came last. Without one the popup says what this page has, or why nothing. */
chrome.commands?.onCommand.addListener((command) => {
  if (command === "open-card") void pressLast();
});

async function pressLast(): Promise<void> {
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  const chip = tab?.id === undefined ? undefined : await lastChip(tab.id, tab.incognito);
  if (!chip || tab?.id === undefined || !(await isShown(tab.id, chip.entry, chip.frame))) return openPopup();
  const notice: Notice = { type: "press", entry: chip.entry };
  await tell(tab.id, notice, chip.frame);
}

/** Some browsers open it for a person's click alone. */
async function openPopup(): Promise<void> {
  try {
    await chrome.action.openPopup();
  } catch {
    // Then the button is still there.
  }
}
