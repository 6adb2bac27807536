/**
 * Error messages without an answer, for who writes an organisation's answers. None are kept unless its policy asks for
 * them, and the browser itself has said so since its start.
 *
 *     observe ─ no entry ─▶ the core masks it ─▶ counted, the oldest out ─▶ storage.local ─▶ options: list, copy, CSV
 *     asked for no longer, or erased by the reader ─▶ gone
 */
import { policyOf, type Observation } from "../shared/core";
import type { Surface } from "../shared/protocol";
import type { Unanswered } from "../shared/records";
import { core } from "./govern";
import { managed } from "./policy";
import { dayOf } from "./problems";
import { Turns } from "./turns";

const KEY = "unanswered";
const MOST = 200;
/** A message is read again when its page draws it anew, and a softphone shows its own in every tab. */
const SAME_MS = 60_000;

const turns = new Turns<typeof KEY>();

/** When this worker last saw a text. */
const seen = new Map<string, number>();

/** Of a private window nothing is kept. It never rejects: it is a list for somebody's leisure. */
export async function keepUnanswered(observation: Observation, surface: Surface, incognito: boolean): Promise<void> {
  if (incognito) return;
  await turns.take(KEY, async () => {
    // What was asked for when the message was seen may not be asked for in its turn.
    const { fixside } = await core();
    if (!fixside || !policyOf(fixside).policy.keepUnanswered || (await managed.now()).read !== "live") return;
    const found = fixside.unanswered(observation);
    if (!found || isRepeated(`${found.product} ${surface} ${found.text}`, Date.now())) return;
    await chrome.storage.local.set({ [KEY]: counted(await read(), { ...found, surface }, dayOf(Date.now())) });
  }).catch(() => undefined);
}

/** The last one seen first. */
export const allUnanswered = (): Promise<Unanswered[]> => turns.take(KEY, read);

export const eraseUnanswered = (): Promise<void> =>
  turns.take(KEY, async () => {
    seen.clear();
    await chrome.storage.local.remove(KEY);
  });

/** Erases them if the policy asks for none. Without a core nobody knows what it asks for. */
export async function eraseUnwanted(): Promise<void> {
  const { fixside } = await core();
  if (fixside && !policyOf(fixside).policy.keepUnanswered) await eraseUnanswered();
}

function isRepeated(text: string, now: number): boolean {
  for (const [other, at] of seen) if (now - at >= SAME_MS || at > now) seen.delete(other);
  const is = seen.has(text);
  seen.set(text, now);
  return is;
}

/** The list with one more message. */
export function counted(list: readonly Unanswered[], one: Pick<Unanswered, "text" | "product" | "surface">, day: string): Unanswered[] {
  const isSame = (other: Unanswered): boolean => other.text === one.text && other.product === one.product && other.surface === one.surface;
  const before = list.find(isSame) ?? { ...one, count: 0, first: day, last: day };
  return [{ ...before, count: before.count + 1, last: day }, ...list.filter((other) => !isSame(other))].slice(0, MOST);
}

async function read(): Promise<Unanswered[]> {
  try {
    return soundOf((await chrome.storage.local.get(KEY))[KEY]);
  } catch {
    return [];
  }
}

const TEXTS = ["text", "product", "surface", "first", "last"] as const;

/** What was kept, as far as it is sound. */
export function soundOf(value: unknown): Unanswered[] {
  if (!Array.isArray(value)) return [];
  const isSound = (one: unknown): one is Unanswered => {
    if (typeof one !== "object" || one === null) return false;
    const { count, ...rest } = one as Partial<Unanswered>;
    return typeof count === "number" && Number.isFinite(count) && TEXTS.every((name) => typeof rest[name] === "string");
  };
  return value.filter(isSound).slice(0, MOST);
}
