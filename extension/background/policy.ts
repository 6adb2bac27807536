/**
 * What the organisation has set, as the browser gives it: `storage.managed`.
 *
 *     last seen (storage.local) ──▶ holds at once
 *     storage.managed.get ────────▶ holds as soon as the browser answers, which takes it seconds after its start
 *     storage.onChanged ──────────▶ holds from now on
 *
 * A browser that has not read its policies yet says that there are none. So after a policy was seen, "none" is believed
 * only from a browser that says it again a while later, or that says what was taken away.
 */
import { Turns } from "./turns";

export type Raw = Record<string, unknown>;

/** Where the policy in force comes from. `unread`: the browser has not said anything yet, and never did. */
export type Read = "unread" | "last" | "live";

const CACHE = "policy";
/** Measured: Chromium's answer was empty for up to three seconds after its start, others saw six. */
const SAID_AGAIN_MS = 10_000;

interface Cached {
  raw: Raw;
  /** When the browser said so, in milliseconds since the epoch. */
  at: number;
}

const isRaw = (value: unknown): value is Raw => typeof value === "object" && value !== null && !Array.isArray(value);
const isEmpty = (raw: Raw): boolean => Object.keys(raw).length === 0;
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** What this background knows of it. */
export class Managed {
  #live: Cached | undefined;
  /** What is said later holds later. */
  readonly #turns = new Turns<"hold">();

  /** The policy in force. */
  async now(): Promise<{ raw: Raw; at?: number; read: Read }> {
    if (this.#live) return { ...this.#live, read: "live" };
    const cached = await lastSeen();
    return cached ? { ...cached, read: "last" } : { raw: {}, read: "unread" };
  }

  /** Asks the browser. True if another policy is in force than before. */
  async read(): Promise<boolean> {
    const first = await ask();
    if (first && isEmpty(first) && !isEmpty((await this.now()).raw)) await pause(SAID_AGAIN_MS);
    return this.#turns.take("hold", async () => {
      // What it has said meanwhile is newer. Firefox, where there is no policy, is sure of it.
      return this.#live ? false : this.#hold((await ask()) ?? {});
    });
  }

  /** The browser says what has changed. True if another policy is in force than before. */
  changed(changes: Record<string, chrome.storage.StorageChange>): Promise<boolean> {
    return this.#turns.take("hold", async () => {
      const told = { ...(await this.now()).raw };
      for (const [key, { newValue }] of Object.entries(changes)) {
        if (newValue === undefined) delete told[key];
        else told[key] = newValue;
      }
      // What changed while this background slept came with no event. An empty answer may come from a browser that has just
      // begun to read; what it says has changed, it has read.
      const all = await ask();
      return this.#hold(all && !isEmpty(all) ? all : told);
    });
  }

  async #hold(raw: Raw): Promise<boolean> {
    const before = (await this.now()).raw;
    this.#live = { raw, at: Date.now() };
    await chrome.storage.local.set({ [CACHE]: this.#live }).catch(() => undefined);
    return !isSame(before, raw);
  }
}

/** The one of this background. */
export const managed = new Managed();

async function lastSeen(): Promise<Cached | undefined> {
  try {
    const { [CACHE]: last } = await chrome.storage.local.get(CACHE);
    if (!isRaw(last) || !isRaw(last["raw"]) || typeof last["at"] !== "number") return undefined;
    return { raw: last["raw"], at: last["at"] };
  } catch {
    return undefined;
  }
}

/** Undefined where the browser is sure that there is no policy. */
async function ask(): Promise<Raw | undefined> {
  try {
    return await chrome.storage.managed.get(null);
  } catch {
    return undefined;
  }
}

/** Keys may come in any order. */
const isSame = (a: Raw, b: Raw): boolean => sorted(a) === sorted(b);
const sorted = (raw: Raw): string => JSON.stringify(Object.entries(raw).sort(([a], [b]) => (a < b ? -1 : 1)));
