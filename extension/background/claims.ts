/**
 * One problem, one chip per tab. A frame that met a message claims its entry before it shows a chip.
 *
 *     claim ──▶ put away by the reader?            ──▶ no
 *               does a better entry stand?         ──▶ no, until that one is gone
 *               does another frame show it?  live  ──▶ no
 *                                        outlived  ──▶ that frame drops it, yes
 *                                            gone  ──▶ yes
 *               yes: entries that yield to this one are dropped wherever they stand, if it can be shown
 *
 * Who holds what is only remembered to know whom to ask; the frames themselves know what they show. So a frame that
 * was taken away or loaded anew needs no sign-off, and a forgotten holder is put right by the next claim.
 */
import { QUIET_MS, type Showing, type TabFix } from "../shared/protocol";
import { isRecord } from "../shared/shapes";

const MOST_FIXES = 30;

/** What is known of a tab since its page was loaded. Never the text on the screen, nor what its slots held. */
export interface TabRecord {
  fixes: TabFix[];
  /** The frame that shows an entry, and since when. */
  holders: Record<string, { frame: number; at: number }>;
  /** When the reader put an entry away. */
  quiet: Record<string, number>;
  /** When its page was loaded. */
  since?: number;
}

/** What was kept of a tab, as far as it is sound. */
export function soundOf(kept: unknown): TabRecord {
  const { fixes, holders, quiet, since } = isRecord(kept) ? kept : {};
  const some = (of: unknown, is: (one: unknown) => boolean) => Object.fromEntries(Object.entries(isRecord(of) ? of : {}).filter(([, one]) => is(one)));
  return {
    fixes: Array.isArray(fixes) ? fixes.filter((fix) => isRecord(fix) && typeof fix["entry"] === "string" && typeof fix["question"] === "string" && typeof fix["at"] === "number") : [],
    holders: some(holders, (one) => isRecord(one) && typeof one["frame"] === "number" && typeof one["at"] === "number") as TabRecord["holders"],
    quiet: some(quiet, (at) => typeof at === "number") as TabRecord["quiet"],
    ...(typeof since === "number" && { since }),
  };
}

/** An entry as far as claims go. */
export interface Claimed {
  entry: string;
  question: string;
  yieldsTo: readonly string[];
}

/** The frames of the tab. */
export interface Frames {
  showing: (frame: number, entry: string) => Promise<Showing>;
  drop: (frame: number, entry: string) => Promise<void>;
}

/** Whether an entry can be claimed without a word to any frame: none holds it, a better one, or one that would give way. */
export const isFree = ({ holders }: TabRecord, { entry, yieldsTo }: Claimed, entryOf: (entry: string) => Claimed | undefined): boolean =>
  Object.keys(holders).every((held) => held !== entry && !yieldsTo.includes(held) && !entryOf(held)?.yieldsTo.includes(entry));

/** Decides a claim and notes it in `record`. `entryOf` looks an entry up. */
export async function claim(
  record: TabRecord,
  { entry, frame, room, now }: { entry: string; frame: number; room: boolean; now: number },
  entryOf: (entry: string) => Claimed | undefined,
  frames: Frames,
): Promise<boolean> {
  const wanted = entryOf(entry);
  if (!wanted || isQuiet(record, entry, now)) return false;
  for (const better of wanted.yieldsTo) {
    const holder = record.holders[better];
    if (holder && (await frames.showing(holder.frame, better)) !== "none") return false;
    delete record.holders[better];
  }
  const holder = record.holders[entry];
  if (holder && holder.frame !== frame) {
    const showing = await frames.showing(holder.frame, entry);
    if (showing === "live" || (showing === "outlived" && !room)) return false;
    if (showing === "outlived") await frames.drop(holder.frame, entry);
    delete record.holders[entry];
  }
  for (const [other, { frame: at }] of Object.entries(record.holders)) {
    if (!entryOf(other)?.yieldsTo.includes(entry)) continue;
    // What cannot be shown itself takes no other's chip away.
    if (room) {
      await frames.drop(at, other);
      delete record.holders[other];
    }
    // One problem counts once, under its better name.
    record.fixes = record.fixes.filter((fix) => fix.entry !== other);
  }
  if (room) record.holders[entry] = { frame, at: now };
  if (!record.fixes.some((fix) => fix.entry === entry)) {
    record.fixes = [...record.fixes, { entry, question: wanted.question, at: now }].slice(-MOST_FIXES);
  }
  return room;
}

/** A frame's chip is gone. True if that changes what others may show. */
export function leave(record: TabRecord, { entry, frame, dismissed, now }: { entry: string; frame: number; dismissed: boolean; now: number }): boolean {
  // Said by the page before, and heard only now.
  if (now < (record.since ?? 0)) return false;
  if (dismissed) record.quiet[entry] = now;
  if (record.holders[entry]?.frame !== frame) return dismissed;
  delete record.holders[entry];
  return true;
}

/**
 * The record of a tab whose page was loaded at `since`. Frames may have been quicker than the page itself; and those of
 * the page before, going one after the other, may have claimed what the first of them left.
 */
export async function begin(record: TabRecord, since: number, frames: Frames): Promise<TabRecord> {
  const current = (at: number) => at >= since;
  const held = Object.entries(record.holders).filter(([, { at }]) => current(at));
  const showing = await Promise.all(held.map(([entry, { frame }]) => frames.showing(frame, entry)));
  const isLost = (entry: string) => held.some(([one], at) => one === entry && showing[at] === "none");
  return {
    fixes: record.fixes.filter(({ entry, at }) => current(at) && !isLost(entry)),
    holders: Object.fromEntries(held.filter(([entry]) => !isLost(entry))),
    quiet: Object.fromEntries(Object.entries(record.quiet).filter(([, at]) => current(at))),
    since,
  };
}

const isQuiet = (record: TabRecord, entry: string, now: number): boolean => now - (record.quiet[entry] ?? -QUIET_MS) < QUIET_MS;
