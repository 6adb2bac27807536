/**
 * A first look at texts: could this be a message that is known? It finds alerts in markup no table knows.
 *
 *     text node ─▶ key: first or last letters ─▶ in the set? ─▶ its element is read and asked about
 *     "Web Phone Unavailable"   webpho             ▲
 *                                                  └─ made by the core (signature/glimpse.rs), fetched once a frame
 *
 * Every text that appears on the page comes through here, so nothing is done that most texts do not need: a few
 * characters are looked at, and a frame without any text never asks for the set. The keys must be the core's own;
 * both halves are tested with the same cases.
 */
import type { Glimpses } from "../shared/protocol";

/** Letters and digits in a key, as in the core. */
const KEY = 6;
/** A message is no longer than this, and its first words stand together in one text. */
const LONGEST = 400;
/** "Error: " and the like, before the message. */
const HELPER = /^\s*[^:\n]{1,30}[:\n](?=\s*\S)/;
/** So many characters of a text are enough for a key, however it is written. */
const ENOUGH = 48;

const LETTER = /[\p{Alphabetic}\p{N}]/u;

/** The lower-case letter or digit of an ASCII code, or 0. */
function letterOf(code: number): number {
  if (code >= 65 && code <= 90) return code + 32;
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) ? code : 0;
}

export function startKey(text: string): string {
  const codes: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // One more than the key is looked at: an accent may follow the last letter.
    if (code > 127) return wide(text.slice(0, ENOUGH).normalize("NFKC")).join("");
    if (codes.length === KEY) break;
    const letter = letterOf(code);
    if (letter) codes.push(letter);
  }
  return String.fromCharCode(...codes);
}

export function endKey(text: string): string {
  const codes: number[] = [];
  for (let at = text.length - 1; at >= 0 && codes.length < KEY; at--) {
    const code = text.charCodeAt(at);
    if (code > 127) return wide([...text.slice(-ENOUGH).normalize("NFKC")].reverse()).reverse().join("");
    const letter = letterOf(code);
    if (letter) codes.push(letter);
  }
  return String.fromCharCode(...codes.reverse());
}

/** The first letters and digits, each lower-cased by itself: a final sigma is one like any other. */
function wide(characters: Iterable<string>): string[] {
  const key: string[] = [];
  for (const character of characters) {
    // As in capitals, where it is written with two letters.
    if (character === "ß" || character === "ẞ") key.push("s", "s");
    else for (const c of character.toLowerCase()) if (LETTER.test(c)) key.push(c);
    if (key.length >= KEY) break;
  }
  return key.slice(0, KEY);
}

/** Keys of different lengths in one set. A message of four letters has a key of four. */
class Keys {
  readonly #keys: ReadonlySet<string>;
  readonly #lengths: readonly number[];

  constructor(keys: readonly string[]) {
    this.#keys = new Set(keys);
    this.#lengths = [...new Set(keys.map((key) => key.length))];
  }

  get size(): number {
    return this.#keys.size;
  }

  has(key: string, atEnd: boolean): boolean {
    for (const length of this.#lengths) {
      if (length <= key.length && this.#keys.has(atEnd ? key.slice(key.length - length) : key.slice(0, length))) return true;
    }
    return false;
  }
}

export class Filter {
  readonly #starts: Keys;
  readonly #ends: Keys;
  /** The key of the text before, if that was shorter than a key: "This" in "<b>This</b> record was modified". */
  #before = "";

  constructor({ starts, ends }: Glimpses) {
    this.#starts = new Keys(starts);
    this.#ends = new Keys(ends);
  }

  /** Whether a message could begin or end in this text; texts come in the order of the page. */
  fits(text: string): boolean {
    const key = startKey(text);
    if (key === "") return false;
    const joined = this.#before && this.#before + key;
    this.#before = key.length < KEY ? joined || key : "";
    if (this.#starts.has(key, false) || (joined && this.#starts.has(joined, false))) return true;
    if (this.#ends.size > 0 && this.#ends.has(endKey(text), true)) return true;
    if (!text.includes(":") && !text.includes("\n")) return false;
    const helper = HELPER.exec(text);
    return helper !== null && this.#starts.has(startKey(text.slice(helper[0].length)), false);
  }
}

/** The filter of a frame, and the texts that came before it. */
export class Glimpse {
  #filter: Filter | undefined;
  #waiting: Text[] | undefined;
  readonly #fetch: () => Promise<Glimpses | null>;
  /** A message may stand in this element. */
  readonly #hit: (element: Element) => void;

  constructor(fetch: () => Promise<Glimpses | null>, hit: (element: Element) => void) {
    this.#fetch = fetch;
    this.#hit = hit;
  }

  look(node: Text): void {
    if (node.length > LONGEST) return;
    if (this.#filter) return this.#test(node, this.#filter);
    if (this.#waiting) this.#waiting.push(node);
    else if (node.data.trim() !== "") this.#start(node);
  }

  #start(node: Text): void {
    this.#waiting = [node];
    void this.#fetch().then((glimpses) => {
      const waiting = this.#waiting ?? [];
      this.#waiting = undefined; // after a failure the next text asks again
      if (!glimpses) return;
      this.#filter = new Filter(glimpses);
      for (const one of waiting) if (one.isConnected) this.#test(one, this.#filter);
    });
  }

  #test(node: Text, filter: Filter): void {
    const parent = filter.fits(node.data) && node.parentElement;
    if (parent) this.#hit(parent);
  }
}
