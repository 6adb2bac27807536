/**
 * A problem in one tab while somebody is at it: where its message stands, what that frame sees of the browser, and
 * where its card is open. It lasts as long as the tab.
 */
import type { Finding } from "../shared/core";
import type { FrameFacts, Opened } from "../shared/protocol";
import { isRecord } from "../shared/shapes";
import { drop, keep, recall, recallAll } from "./session";
import { Turns } from "./turns";

export interface Case {
  /** Since when, in milliseconds since the epoch. */
  began?: number;
  /** The frame of the message. */
  from?: number;
  frameUrl?: string;
  /** The message as its pack writes it, without what its slots held. */
  message?: string;
  /** There is none: nothing is shown in that frame. */
  blank?: true;
  facts?: FrameFacts;
  /** What the checks found last. */
  findings?: Finding[];
  /** The frame in which the card is open. */
  at?: number;
  /** The tab this card came along from; its message stands there. */
  home?: number;
  /** The link that opened this page: its solution is what is to be done here. */
  followed?: string;
  /** That frame is small: the card is a sheet in it. */
  low?: true;
  /** The reader has had the card open. */
  seen?: true;
  /** Asked whether the other softphones may be closed. */
  asking?: true;
  /** When the last act in its card was pressed. */
  acted?: number;
  unopened?: { href: string; opened: Exclude<Opened, "opened"> };
}

const PREFIX = "case:";
const key = (tab: number, entry: string) => `${PREFIX}${tab}:${entry}`;

export async function caseOf(tab: number, entry: string, incognito: boolean): Promise<Case> {
  return soundOf(await recall(key(tab, entry), incognito));
}

const isNumber = (value: unknown): boolean => typeof value === "number";
const isText = (value: unknown): boolean => typeof value === "string";
const isTrue = (value: unknown): boolean => value === true;

const SHAPE: Readonly<Record<keyof Case, (value: unknown) => boolean>> = {
  began: isNumber,
  from: isNumber,
  frameUrl: isText,
  message: isText,
  blank: isTrue,
  facts: isRecord,
  findings: (value) => Array.isArray(value) && value.every(isRecord),
  at: isNumber,
  home: isNumber,
  followed: isText,
  low: isTrue,
  seen: isTrue,
  asking: isTrue,
  acted: isNumber,
  unopened: isRecord,
};

/** What was kept, if all of it is sound; otherwise nothing is known. */
const soundOf = (value: unknown): Case =>
  isRecord(value) && Object.entries(value).every(([name, one]) => Object.hasOwn(SHAPE, name) && SHAPE[name as keyof Case](one)) ? (value as Case) : {};

const turns = new Turns<string>();

/** Changes a case, and gives it back. Frames, the popup and the background itself are all at it. */
export function changeCase(tab: number, entry: string, incognito: boolean, how: (of: Case) => Case): Promise<Case> {
  return turns.take(key(tab, entry), async () => {
    const before = await caseOf(tab, entry, incognito);
    const after = how(before);
    if (after !== before) await keep(key(tab, entry), { began: Date.now(), ...after }, incognito);
    return after;
  });
}

/** The same, given back before it is written: a reader waits for what is made of it. */
export function decideCase(tab: number, entry: string, incognito: boolean, how: (of: Case) => Case): Promise<Case> {
  return new Promise((tell, fail) => {
    const decide = (before: Case): Case => {
      const after = how(before);
      tell(after);
      return after;
    };
    changeCase(tab, entry, incognito, decide).catch(fail);
  });
}

export interface OpenCase {
  tab: number;
  entry: string;
  incognito: boolean;
  of: Case;
}

/** The cases of an entry, or all, in every tab. */
export async function casesOf(entry?: string): Promise<OpenCase[]> {
  const all = await recallAll(PREFIX);
  return all
    .map(([key, of, incognito]) => {
      const [tab, ...rest] = key.slice(PREFIX.length).split(":");
      return { tab: Number(tab), entry: rest.join(":"), incognito, of: soundOf(of) };
    })
    .filter((one) => entry === undefined || one.entry === entry);
}

/** The page before `since`, or the tab, is gone, and with it what was going on there. */
export async function endCases(tab: number, since = Infinity): Promise<void> {
  const isOld = (of: unknown) => (soundOf(of).began ?? 0) < since;
  const old = (await recallAll(`${PREFIX}${tab}:`)).filter(([, of]) => isOld(of));
  // The new page may have come to the same problem meanwhile.
  await Promise.all(old.map(([key, , incognito]) => turns.take(key, async () => isOld(await recall(key, incognito)) && drop(key))));
}

// ── a card that goes along ───────────────────────────────────────────────────────────────────────────────────────

const carried = (tab: number) => `carried:${tab}`;

/** A page that a card has opened: its steps go along. */
export const carry = (tab: number, entry: string, incognito: boolean): Promise<void> => keep(carried(tab), entry, incognito);
export async function carriedTo(tab: number, incognito: boolean): Promise<string | undefined> {
  const entry = await recall(carried(tab), incognito);
  return typeof entry === "string" ? entry : undefined;
}
export const putDown = (tab: number): Promise<void> => drop(carried(tab));
