/**
 * The background: answers every question of the pages and the popup.
 *
 *     content script ─┐                      ┌─▶ core (WASM)   what does this text mean
 *                     ├─▶ answer(message) ───┼─▶ tabs          what was offered in this tab
 *     popup ──────────┘                      └─▶ links         open a page for the reader
 *
 * The browser may end it after 30 quiet seconds and start it again for the next message. So the listeners are
 * registered at once, and nothing is kept that cannot be had again: the core is loaded anew, the fixes of a tab
 * wait in `storage.session`.
 */
import { core, type Card, type Core, type Fixside } from "../shared/core";
import { isRequest, type Kind, type Offer, type Replies, type Reply, type Request, type RequestOf, type Seen } from "../shared/protocol";
import { openLink } from "./links";
import { style } from "./style";
import type { Claimed } from "./claims";
import { claimFor, endTab, fixesOf, leftBy, movedBy, startPage } from "./tabs";

type Sender = chrome.runtime.MessageSender;
type Handlers = { [K in Kind]: (request: RequestOf<K>, sender: Sender) => Promise<Replies[K]> };

const handlers: Handlers = {
  async hello({ since }, sender) {
    const loading = core();
    if (since !== undefined && sender.frameId === 0) await startPage(sender, since);
    const known = await loading;
    await warn(known);
    return known.fixside?.glimpses() ?? { starts: [], ends: [] };
  },

  async observe({ seen }, sender) {
    const fixside = await loaded();
    return seen.map((one) => offerFor(fixside, one, sender));
  },

  async claim({ entry, room }, sender) {
    const fixside = await loaded();
    return claimFor(sender, entry, room, (id) => claimed(fixside.card(id)));
  },

  async left({ entry, dismissed }, sender) {
    await leftBy(sender, entry, dismissed);
    return null;
  },

  async moved(_, sender) {
    await movedBy(sender);
    return null;
  },

  async card({ entry }) {
    return (await loaded()).card(entry) ?? null;
  },

  async style() {
    return style;
  },

  async open({ href, tab }, sender) {
    const page = sender.tab ?? (tab === undefined ? undefined : await tabOf(tab));
    return openLink(href, page, (own, top) => core().then(({ fixside }) => fixside?.resolve(own, top)));
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
};

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

function offerFor(fixside: Fixside, seen: Seen, sender: Sender): Offer | null {
  const frame = place(sender.url) ?? place(sender.origin);
  // The tab's address is known if its top page is covered. Otherwise a top frame is its own page, and a frame
  // inside somebody else's page has none.
  const page = place(sender.tab?.url) ?? (sender.frameId === 0 ? frame : undefined);
  const match = fixside.observe({
    text: seen.text,
    surface: seen.surface,
    ...(page === undefined ? {} : { url: page }),
    ...(frame === undefined ? {} : { frame_url: frame }),
    ...(seen.lang === undefined ? {} : { lang: seen.lang }),
  });
  if (match.level !== "show" || match.entry === undefined) return null;
  const card: Card | undefined = fixside.card(match.entry);
  return card ? { entry: card.id, question: card.question, severity: card.severity, lang: card.lang } : null;
}

const claimed = (card: Card | undefined): Claimed | undefined =>
  card && { entry: card.id, question: card.question, yieldsTo: card.yields_to };

async function answer<K extends Kind>(request: RequestOf<K>, sender: Sender): Promise<Reply<K>> {
  try {
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

chrome.tabs.onRemoved.addListener((tab) => void endTab(tab));
