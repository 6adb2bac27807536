/**
 * What the organization has set, as the browser gives it: `storage.managed`.
 *
 *     last seen (storage.local) ──▶ holds at once
 *     storage.managed.get ────────▶ holds as soon as the browser answers, which takes it seconds after its start
 *     storage.onChanged ──────────▶ holds from now on
 *
 * A browser that has not read its policies yet says that there are none. So after a policy was seen, "none" is believed
 * only from a browser that says it again a while later, or that says what was taken away.
 */
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

let live: Cached | undefined;

const isRaw = (value: unknown): value is Raw => typeof value === "object" && value !== null && !Array.isArray(value);
const isEmpty = (raw: Raw): boolean => Object.keys(raw).length === 0;
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** The policy in force. */
export async function policyNow(): Promise<Partial<Cached> & { raw: Raw; read: Read }> {
  if (live) return { ...live, read: "live" };
  const cached = await lastSeen();
  return cached ? { ...cached, read: "last" } : { raw: {}, read: "unread" };
}

async function lastSeen(): Promise<Cached | undefined> {
  try {
    const { [CACHE]: last } = await chrome.storage.local.get(CACHE);
    if (!isRaw(last) || !isRaw(last["raw"]) || typeof last["at"] !== "number") return undefined;
    return { raw: last["raw"], at: last["at"] };
  } catch {
    return undefined;
  }
}

/** Asks the browser. True if another policy is in force than before. */
export async function readPolicy(): Promise<boolean> {
  let raw = await ask();
  if (raw === undefined) return hold({}); // Firefox is sure of it.
  if (isEmpty(raw) && !isEmpty((await policyNow()).raw)) {
    await pause(SAID_AGAIN_MS);
    raw = (await ask()) ?? {};
  }
  return hold(raw);
}

/** The browser says what has changed. True if another policy is in force than before. */
export async function policyChanged(changes: Record<string, chrome.storage.StorageChange>): Promise<boolean> {
  const raw = { ...(await policyNow()).raw };
  for (const [key, { newValue }] of Object.entries(changes)) {
    if (newValue === undefined) delete raw[key];
    else raw[key] = newValue;
  }
  // What changed while this worker slept came with no event.
  const all = await ask();
  return hold(all && !isEmpty(all) ? all : raw);
}

/** Undefined where the browser is sure that there is no policy. */
async function ask(): Promise<Raw | undefined> {
  try {
    return await chrome.storage.managed.get(null);
  } catch {
    return undefined;
  }
}

async function hold(raw: Raw): Promise<boolean> {
  const before = (await policyNow()).raw;
  live = { raw, at: Date.now() };
  await chrome.storage.local.set({ [CACHE]: live }).catch(() => undefined);
  return !isSame(before, raw);
}

/** Keys may come in any order. */
const isSame = (a: Raw, b: Raw): boolean => sorted(a) === sorted(b);
const sorted = (raw: Raw): string => JSON.stringify(Object.entries(raw).sort(([a], [b]) => (a < b ? -1 : 1)));
