/**
 * What is known of each tab: what was offered there, for the popup and the number on the toolbar icon, and which
 * frame shows it.
 */
import type { Notice, Showing, TabFix } from "../shared/protocol";
import { begin, claim, isFree, leave, soundOf, type Claimed, type Frames, type TabRecord } from "./claims";
import { drop, keep, recall, recallAll } from "./session";
import { answered, Turns } from "./turns";

type Sender = chrome.runtime.MessageSender;

/** A frame that does not answer at all is stuck: in its own work, or in a question of its page to the reader. Nobody waits for it longer. */
export const STUCK_MS = 2_000;
/** Looking for microphones takes a browser a while. */
const STUCK_FACTS_MS = 10_000;

const PREFIX = "tab:";
const key = (tab: number) => PREFIX + tab;

/** Of two frames that claim, one is first. */
const turns = new Turns<number>();

const read = async (tab: number, incognito: boolean): Promise<TabRecord> => soundOf(await recall(key(tab), incognito));
const write = (tab: number, incognito: boolean, record: TabRecord): Promise<void> => keep(key(tab), record, incognito);

/** A new top page: what the page before it showed is over, and what its reader put away may come again. */
export async function startPage({ tab }: Sender, since: number): Promise<void> {
  if (tab?.id === undefined) return;
  const { id, incognito } = tab;
  const before = await turns.take(id, async () => {
    const record = await read(id, incognito);
    const current = await begin(record, since, framesOf(id));
    await write(id, incognito, current);
    await badge(id, current.fixes.length);
    return record;
  });
  if (Object.keys(before.quiet).length > 0) await tell(id, { type: "vacant" });
}

export function endTab(tab: number): Promise<void> {
  return turns.take(tab, async () => {
    await drop(key(tab));
  });
}

/** Nobody claims in this tab, so a claim can be decided now. */
export const isCalm = ({ tab }: Sender): boolean => tab?.id !== undefined && !turns.isTaken(tab.id);

/**
 * Whether a frame may show an entry's chip. `room`: whether it can, and may for all that is known outside this tab;
 * without an answer it is no claim. Both are found out at once, and the frame draws while what it was told is written:
 * until then nobody else has a turn. `silently`: undefined where another frame would have to be asked or told.
 */
export async function claimFor(
  { tab, frameId }: Sender,
  wanted: Claimed,
  room: Promise<boolean | undefined>,
  entryOf: (entry: string) => Claimed | undefined,
  silently = false,
): Promise<boolean | undefined> {
  if (tab?.id === undefined) return (await room) ?? false;
  const { entry } = wanted;
  const { id, incognito } = tab;
  return new Promise((answer, fail) => {
    const turn = turns.take(id, async () => {
      const [record, has] = await Promise.all([read(id, incognito), room]);
      if (silently && !isFree(record, wanted, entryOf)) return answer(undefined);
      if (has === undefined) return answer(false);
      answer(await claim(record, { entry, frame: frameId ?? 0, room: has, now: Date.now() }, entryOf, framesOf(id)));
      await answered();
      void badge(id, record.fixes.length);
      await write(id, incognito, record);
    });
    turn.catch(fail);
  });
}

export async function leftBy({ tab, frameId }: Sender, entry: string, dismissed: boolean, at: number): Promise<void> {
  if (tab?.id === undefined) return;
  const { id, incognito } = tab;
  const vacant = await turns.take(id, async () => {
    const record = await read(id, incognito);
    const freed = leave(record, { entry, frame: frameId ?? 0, dismissed, now: at });
    if (freed) await write(id, incognito, record);
    return freed;
  });
  if (vacant) await tell(id, { type: "vacant" });
}

/** Fixside is switched off in this frame: what it shows goes. */
export async function takeFrom({ tab, frameId }: Sender): Promise<void> {
  if (tab?.id === undefined) return;
  const { id, incognito } = tab;
  await turns.take(id, async () => {
    const record = await read(id, incognito);
    const held = Object.keys(record.holders).filter((entry) => record.holders[entry]?.frame === frameId);
    for (const entry of held) {
      await framesOf(id).drop(frameId!, entry);
      delete record.holders[entry];
    }
    if (held[0]) await write(id, incognito, record);
  });
}

/** The top page moved on; frames below cannot see that. */
export async function movedBy({ tab, frameId }: Sender): Promise<void> {
  if (tab?.id !== undefined && frameId === 0) await tell(tab.id, { type: "moved" });
}

/** The entry whose chip came last, and the frame that shows it. */
export async function lastChip(tab: number, incognito: boolean): Promise<{ entry: string; frame: number } | undefined> {
  const { holders } = await turns.take(tab, () => read(tab, incognito));
  const [last] = Object.entries(holders).sort(([, a], [, b]) => b.at - a.at);
  return last && { entry: last[0], frame: last[1].frame };
}

/** Tells every frame of every tab: `vacant`, that those that were refused may ask again; `anew`. */
export async function tellAll(type: "vacant" | "anew"): Promise<void> {
  const tabs = await chrome.tabs.query({});
  await Promise.all(tabs.map(({ id }) => (id === undefined ? undefined : tell(id, { type }))));
}

/** What readers put away may be shown in their tabs again. */
export const forgive = (entry: string): Promise<void> =>
  inEachTab((record) => {
    delete record.quiet[entry];
  });

/** Chips that may not stay go, in every tab; of an entry that is no longer known, so does the line in the popup. */
export const takeBack = (isKnown: (entry: string) => boolean, mayStay: (entry: string, tab: number) => Promise<boolean>): Promise<void> =>
  inEachTab(async (record, tab) => {
    for (const [entry, { frame }] of Object.entries(record.holders)) {
      if (await mayStay(entry, tab)) continue;
      await framesOf(tab).drop(frame, entry);
      delete record.holders[entry];
    }
    record.fixes = record.fixes.filter(({ entry }) => isKnown(entry));
  });

async function inEachTab(change: (record: TabRecord, tab: number) => Promise<void> | void): Promise<void> {
  for (const [key, , incognito] of await recallAll(PREFIX)) {
    const tab = Number(key.slice(PREFIX.length));
    await turns.take(tab, async () => {
      const record = await read(tab, incognito);
      await change(record, tab);
      await write(tab, incognito, record);
      await badge(tab, record.fixes.length);
    });
  }
}

/** Newest first. */
export async function fixesOf(tab: number, incognito: boolean): Promise<TabFix[]> {
  const { fixes } = await turns.take(tab, () => read(tab, incognito));
  return fixes.reverse();
}

/** Tells one frame, or all that listen; gives the first answer. Undefined if nobody listens, `stuck` if nobody answers. */
export function tell(tab: number, notice: Notice, frameId?: number, stuck?: unknown): Promise<unknown> {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise((resolve) => (timer = setTimeout(resolve, notice.type === "facts" ? STUCK_FACTS_MS : STUCK_MS, stuck)));
  const answer = chrome.tabs.sendMessage(tab, notice, frameId === undefined ? {} : { frameId }).catch(() => undefined);
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

function framesOf(tab: number): Frames {
  return {
    async showing(frame, entry) {
      // A chip in a frame that is stuck stands as it did.
      const answer = await tell(tab, { type: "showing", entry }, frame, "live" satisfies Showing);
      return answer === "live" || answer === "outlived" ? answer : "none";
    },
    async drop(frame, entry) {
      await tell(tab, { type: "drop", entry }, frame);
    },
  };
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
