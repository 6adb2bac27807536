/**
 * A first look at texts: could this be a message that is known? It finds alerts in markup no table knows.
 *
 *     text node ─▶ key: first or last letters ─▶ in the set? ─▶ its element is read and asked about
 *     "Web Phone Unavailable"   webpho             ▲
 *                                                  └─ made by the core (signature/glimpse.rs); comes with the greeting
 *
 * Every text that appears on the page comes through here, so nothing is done that most texts do not need: a few
 * characters are looked at. The keys must be the core's own; both halves are tested with the same cases.
 */
import type { Glimpses } from "../shared/protocol";

/** Letters and digits in a key, as in the core. */
const KEY = 6;
/** A message is no longer than this, and its first words stand together in one text. */
const LONGEST = 400;
/** "Error: " and the like, before the message, is no longer. */
const LONGEST_HELPER = 30;
/** So many characters of a text are enough for a key, however it is written. */
const ENOUGH = 48;

const LETTER = /[\p{Alphabetic}\p{N}]/u;

/** Most texts begin with plain letters, and are looked at no further than these. What follows one may belong to it (an accent). */
export function startKey(text: string): string {
  const trimmed = text.trim().slice(0, ENOUGH);
  let key = "";
  for (let at = 0; at < trimmed.length; at++) {
    const code = trimmed.charCodeAt(at);
    if (code > 127) return lettersOf(trimmed).slice(0, KEY).join("");
    if (key.length === KEY) break;
    const letter = code | 32; // in small
    if ((letter > 96 && letter < 123) || (code > 47 && code < 58)) key += trimmed[at]!.toLowerCase();
  }
  return key;
}

export const endKey = (text: string): string => lettersOf(text.trim().slice(-ENOUGH)).slice(-KEY).join("");

/** The letters and digits, each lower-cased by itself: a final sigma is one like any other. */
function lettersOf(text: string): string[] {
  if (!/[^\0-\x7f]/.test(text)) return [...text.replace(/[^a-z\d]+/gi, "").toLowerCase()];
  // As in capitals, where it is written with two letters.
  const all = [...text.normalize("NFKC")].map((character) => (/[ßẞ]/.test(character) ? "ss" : character.toLowerCase()));
  return [...all.join("")].filter((character) => LETTER.test(character));
}

/** Keys hold letters and digits only. A message of four letters has a key of four. */
const anyOf = (keys: readonly string[]): string => `(?:${keys.join("|") || "(?!)"})`;

export class Filter {
  readonly #starts: RegExp;
  readonly #ends: RegExp | undefined;
  /** What the texts before began, as long as it is shorter than a key: "This" in "<b>This</b> record was modified". */
  #before: string[] = [];

  constructor({ starts, ends }: Glimpses) {
    this.#starts = RegExp(`^${anyOf(starts)}`);
    if (ends[0]) this.#ends = RegExp(`${anyOf(ends)}$`);
  }

  /** Whether a message could begin or end in this text; texts come in the order of the page. `whole`: it is not one of these, and a line of a message. */
  fits(text: string, whole?: boolean): boolean {
    if (text.length > LONGEST) return false;
    const key = startKey(text);
    if (!key) return false;
    if ((!whole && this.#goesOn(key)) || this.#starts.test(key) || this.#ends?.test(endKey(text))) return true;
    const line = text.trim();
    const helper = line.search(/[:\n]/);
    return helper > 0 && helper <= LONGEST_HELPER && this.#starts.test(startKey(line.slice(helper + 1)));
  }

  /** Whether a message begins in the texts before, and goes on in this one. */
  #goesOn(key: string): boolean {
    if (!this.#before[0] && key.length >= KEY) return false;
    const begun = this.#before.map((before) => before + key);
    this.#before = [...begun, key].filter(({ length }) => length < KEY);
    return begun.some((one) => this.#starts.test(one));
  }
}
