/**
 * Packs that a policy names by their address. Nothing is asked for unless a policy does, and not before the browser has
 * said so itself since it was started.
 *
 *     due? ─▶ fetch ─▶ sealed? ─▶ readable, tests hold? ─▶ kept, and in use
 *              └────────┴──────────────┴─▶ trouble: the last good one stays, the next try waits longer
 *
 * The browser's own cache sends the `ETag` it was given and needs no file twice.
 */
import { tryPack, type OwnPack, type PackUrl, type Policy, type Seal } from "../shared/core";
import type { PackState } from "../shared/records";
import { isRecord } from "../shared/shapes";
import { managed, type Raw } from "./policy";
import { download, isSealed, serverOf, Trouble } from "./seal";
import { Turns } from "./turns";

const PREFIX = "pack:";
const HOUR_MS = 60 * 60_000;
const FIRST_PAUSE_MS = 5 * 60_000;

/** What is known of an address. */
export interface Kept {
  /** The last good file, what it was sealed by, and when it came. */
  text?: string;
  seal?: Seal;
  at?: number;
  /** All its own tests held. */
  passed?: boolean;
  /** When it was last asked for, and how often without success since. */
  asked: number;
  tries: number;
  /** Why the last try failed. */
  trouble?: string;
  /** It may help if the reader lets Fixside read the server. */
  blocked?: true;
}

const isSame = (a: Seal | undefined, b: Seal): boolean => JSON.stringify(a) === JSON.stringify(b);
const keyOf = (seal: Seal): string | undefined => ("ed25519" in seal ? seal.ed25519 : undefined);

/** What could not be written, for want of room: it is in use while this worker lives, or each look would fetch it anew. */
const here = new Map<string, Kept>();

async function keptOf(url: string): Promise<Kept> {
  const unwritten = here.get(url);
  if (unwritten) return unwritten;
  try {
    const { [PREFIX + url]: kept } = await chrome.storage.local.get(PREFIX + url);
    return isKept(kept) ? kept : { asked: 0, tries: 0 };
  } catch {
    return { asked: 0, tries: 0 };
  }
}

async function keep(url: string, kept: Kept): Promise<void> {
  try {
    await chrome.storage.local.set({ [PREFIX + url]: kept });
    here.delete(url);
  } catch {
    here.set(url, kept);
  }
}

function isKept(value: unknown): value is Kept {
  if (!isRecord(value)) return false;
  const { asked, tries, text, seal } = value as Partial<Kept>;
  return typeof asked === "number" && typeof tries === "number" && (text === undefined || (typeof text === "string" && isRecord(seal)));
}

const addressOf = (item: unknown): string => (typeof item === "string" ? (item.trim().split("#")[0] ?? "") : "");

/** The last good files of the addresses in a policy, for the core. A file that another key had signed is none of them. */
export async function keptPacks(raw: Raw): Promise<OwnPack[]> {
  const items = [raw["packUrls"] ?? []].flat() as unknown[];
  const packs = await Promise.all(
    items.map(async (item): Promise<OwnPack | undefined> => {
      const url = addressOf(item);
      const { text, seal, passed = false } = await keptOf(url);
      if (text === undefined || seal === undefined) return undefined;
      const key = keyOf(seal);
      if (key !== undefined && !String(item).includes(key)) return undefined;
      return { name: nameOf(url), source: new TextEncoder().encode(text), passed };
    }),
  );
  return packs.filter((pack) => pack !== undefined);
}

/** The file's name without its ending. */
const nameOf = (url: string): string => (/([^/?]+?)(\.md)?(\?|$)/.exec(url)?.[1] ?? "pack");

/** When an address is to be asked again, in milliseconds since the epoch; undefined: never. */
export function dueAt(kept: Kept, seal: Seal, hours: number): number | undefined {
  if (kept.tries > 0) return kept.asked + Math.min(FIRST_PAUSE_MS * 2 ** (kept.tries - 1), hours * HOUR_MS);
  if (!isSame(kept.seal, seal)) return 0;
  // A file with this very hash is the file.
  return "sha256" in seal ? undefined : kept.asked + hours * HOUR_MS;
}

/** A clock that was set back must not put off the next look for years. */
export function isDue(kept: Kept, seal: Seal, hours: number, now: number): boolean {
  const due = dueAt(kept, seal, hours);
  return due !== undefined && (now >= due || kept.asked > now);
}

const turns = new Turns<string>();

/** Asks for what is due, or again for what `failed`. True if another file is there than before. */
export async function refreshPacks(policy: Policy, failed = false): Promise<boolean> {
  if (policy.packUrls.length === 0 || (await managed.now()).read !== "live") return false;
  return turns.take(PREFIX, async () => {
    const came = await Promise.all(policy.packUrls.map((one) => refresh(one, policy.refreshHours, failed)));
    return came.includes(true);
  });
}

async function refresh(one: PackUrl, hours: number, failed: boolean): Promise<boolean> {
  const before = await keptOf(one.url);
  const now = Date.now();
  if (!isDue(before, one.seal, hours, now) && !(failed && before.trouble !== undefined)) return false;
  const after = await askedAgain(before, one, now);
  await keep(one.url, after);
  return after.text !== before.text;
}

async function askedAgain(before: Kept, { url, seal }: PackUrl, now: number): Promise<Kept> {
  const { trouble: _, blocked: __, ...kept } = before;
  try {
    const bytes = await download(url);
    await isSealed(url, bytes, seal);
    const text = utf8(bytes);
    if (text === before.text) return { ...kept, seal, asked: now, tries: 0 };
    const { entries, problems } = await tryPack({ name: nameOf(url), source: bytes, passed: false });
    if (entries === 0) throw new Trouble(`no entry in it can be used: line ${problems[0]?.line ?? 1}, ${problems[0]?.message ?? "there is none"}`);
    return { text, seal, at: now, passed: problems.length === 0, asked: now, tries: 0 };
  } catch (error) {
    const trouble = error instanceof Trouble ? error.message : `Fixside failed (${String(error)})`;
    const blocked = error instanceof Trouble && error.blocked;
    return { ...kept, asked: now, tries: before.tries + 1, trouble, ...(blocked && { blocked }) };
  }
}

function utf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Trouble("the file is not UTF-8 text");
  }
}

/** Removes the files of addresses that the policy does not name any longer. */
export async function forgetOthers({ packUrls }: Policy): Promise<void> {
  const named = new Set(packUrls.map(({ url }) => PREFIX + url));
  for (const url of here.keys()) if (!named.has(PREFIX + url)) here.delete(url);
  const others = Object.keys(await chrome.storage.local.get(null)).filter((key) => key.startsWith(PREFIX) && !named.has(key));
  if (others.length > 0) await chrome.storage.local.remove(others);
}

export function packStates({ packUrls, refreshHours }: Policy): Promise<PackState[]> {
  return Promise.all(
    packUrls.map(async ({ url, seal }) => {
      const kept = await keptOf(url);
      const next = dueAt(kept, seal, refreshHours);
      return {
        url,
        ...(kept.at !== undefined && { at: kept.at }),
        ...(next !== undefined && { next }),
        ...(kept.trouble !== undefined && { trouble: kept.trouble }),
        ...(kept.blocked && { origin: serverOf(url) }),
      };
    }),
  );
}
