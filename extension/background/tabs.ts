/**
 * What was offered in each tab since its page was loaded: for the popup, and for the number on the toolbar icon.
 *
 * Kept are the entry, its question and the time. Never the text on the screen, nor what its slots held. It lies in
 * `storage.session`, which is memory and ends with the browser; for a private window, and where the browser has
 * no `storage.session`, in this worker alone.
 */
import type { Offer, TabFix } from "../shared/protocol";

interface Kept extends TabFix {
  /** The frame that met it, so that one problem shown by several frames can become one chip. */
  frame: number;
}

const MOST_FIXES = 30;
const memory = new Map<number, Kept[]>();
const key = (tab: number) => `tab-${tab}`;

/** Reading and writing a list takes two steps; in a row, so that two frames do not undo each other. */
let last: Promise<unknown> = Promise.resolve();
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = last.then(work, work);
  last = turn.catch(() => undefined);
  return turn;
}

async function read(tab: number, incognito: boolean): Promise<Kept[]> {
  if (incognito || !chrome.storage.session) return memory.get(tab) ?? [];
  const stored = await chrome.storage.session.get(key(tab));
  return (stored[key(tab)] as Kept[] | undefined) ?? [];
}

async function write(tab: number, incognito: boolean, fixes: Kept[]): Promise<void> {
  if (incognito || !chrome.storage.session) memory.set(tab, fixes);
  else await chrome.storage.session.set({ [key(tab)]: fixes });
}

/** A new top page: what the page before it showed is over. Frames may have been quicker than the page itself. */
export function startPage(tab: number, since: number): Promise<void> {
  return inTurn(async () => {
    // Whether the tab is private matters only for where to look; look in both places.
    for (const incognito of [true, false]) {
      const fixes = await read(tab, incognito);
      const current = fixes.filter((fix) => fix.at >= since);
      if (current.length < fixes.length) await write(tab, incognito, current);
      if (current.length > 0) return badge(tab, current.length);
    }
    await badge(tab, 0);
  });
}

export function endTab(tab: number): Promise<void> {
  return inTurn(async () => {
    memory.delete(tab);
    await chrome.storage.session?.remove(key(tab));
  });
}

export function offered(sender: chrome.runtime.MessageSender, offers: readonly (Offer | null)[]): Promise<void> {
  const tab = sender.tab;
  const found = offers.filter((offer) => offer !== null);
  if (tab?.id === undefined || found.length === 0) return Promise.resolve();
  const { id, incognito } = tab;
  return inTurn(async () => {
    const fixes = await read(id, incognito);
    const before = fixes.length;
    for (const offer of found) {
      if (fixes.some((fix) => fix.entry === offer.entry)) continue;
      fixes.push({ entry: offer.entry, question: offer.question, at: Date.now(), frame: sender.frameId ?? 0 });
    }
    if (fixes.length > before) await write(id, incognito, fixes.slice(-MOST_FIXES));
    await badge(id, fixes.length);
  });
}

/** Newest first. */
export async function fixesOf(tab: number, incognito: boolean): Promise<TabFix[]> {
  const fixes = await inTurn(() => read(tab, incognito));
  return fixes.map(({ entry, question, at }) => ({ entry, question, at })).reverse();
}

async function badge(tab: number, count: number): Promise<void> {
  try {
    await chrome.action.setBadgeBackgroundColor({ tabId: tab, color: "#0b6b63" });
    await chrome.action.setBadgeTextColor({ tabId: tab, color: "#ffffff" });
    await chrome.action.setBadgeText({ tabId: tab, text: count > 0 ? String(count) : "" });
  } catch {
    // The tab was closed meanwhile.
  }
}
