/**
 * What lasts as long as the browser runs: `storage.session`, which is memory; for a private window, and where the
 * browser has no `storage.session` or no room in it, this worker alone. What comes back may be anything: look before use.
 */
import { Area } from "./area";

const session = new Area("session");
const memory = new Map<string, { value: unknown; incognito: boolean }>();

export async function recall(key: string, incognito: boolean): Promise<unknown> {
  const here = memory.get(key);
  if (here || incognito) return here?.value;
  return chrome.storage.session ? session.get(key).catch(() => undefined) : undefined;
}

export async function keep(key: string, value: unknown, incognito: boolean): Promise<void> {
  if (!incognito && chrome.storage.session) {
    try {
      await session.set(key, value);
      memory.delete(key);
      return;
    } catch {
      // It is full.
    }
  }
  memory.set(key, { value, incognito });
}

/** Everything whose key begins like this, private windows included. */
export async function recallAll(prefix: string): Promise<[key: string, value: unknown, incognito: boolean][]> {
  const session = Object.entries(await all()).filter(([key]) => !memory.has(key)).map(([key, value]) => [key, value, false] as const);
  const here = [...memory].map(([key, { value, incognito }]) => [key, value, incognito] as const);
  return [...session, ...here].filter(([key]) => key.startsWith(prefix)).map(([key, value, incognito]) => [key, value, incognito]);
}

export async function drop(key: string): Promise<void> {
  memory.delete(key);
  if (chrome.storage.session) await session.remove(key);
}

const all = async (): Promise<Record<string, unknown>> => (await chrome.storage.session?.get(null).catch(() => undefined)) ?? {};
