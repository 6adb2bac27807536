/**
 * What lasts as long as the browser runs: `storage.session`, which is memory; for a private window, and where the
 * browser has no `storage.session`, this worker alone.
 */
const memory = new Map<string, unknown>();

const isKeptHere = (incognito: boolean): boolean => incognito || !chrome.storage.session;

export async function recall<T>(key: string, incognito: boolean): Promise<T | undefined> {
  if (isKeptHere(incognito)) return memory.get(key) as T | undefined;
  return (await chrome.storage.session.get(key))[key] as T | undefined;
}

export async function keep(key: string, value: unknown, incognito: boolean): Promise<void> {
  if (isKeptHere(incognito)) memory.set(key, value);
  else await chrome.storage.session.set({ [key]: value });
}

/** Everything whose key begins like this, private windows included. */
export async function recallAll<T>(prefix: string): Promise<[key: string, value: T, incognito: boolean][]> {
  const session: Record<string, unknown> = chrome.storage.session ? await chrome.storage.session.get(null) : {};
  const found = [...Object.entries(session).map(([key, value]) => [key, value, false]), ...[...memory].map(([key, value]) => [key, value, true])];
  return (found as [string, T, boolean][]).filter(([key]) => key.startsWith(prefix));
}

export async function drop(...keys: string[]): Promise<void> {
  for (const key of keys) memory.delete(key);
  await chrome.storage.session?.remove(keys);
}
