/**
 * The softphones this browser has open, one a tab. A tab is asked, not remembered: each frame knows from its greeting
 * whether it belongs to a softphone.
 */
import { tell } from "./tabs";

export async function softphoneTabs(): Promise<chrome.tabs.Tab[]> {
  // Only tabs of covered pages have an address for us; the others are not asked.
  const tabs = (await chrome.tabs.query({})).filter(({ id, url }) => id !== undefined && url !== undefined);
  const answers = await Promise.all(tabs.map(({ id }) => tell(id!, { type: "softphone" })));
  return tabs.filter((_, index) => answers[index] === true);
}

/** Brings the next softphone tab but this one to the front. */
export async function showOther(tab: number | undefined): Promise<void> {
  const others = (await softphoneTabs()).filter(({ id }) => id !== tab);
  // The one longest unused is the most likely to be forgotten.
  const [first] = others.sort((a, b) => (a.lastAccessed ?? 0) - (b.lastAccessed ?? 0));
  if (first?.id === undefined) return;
  await chrome.tabs.update(first.id, { active: true });
  await chrome.windows.update(first.windowId, { focused: true });
}

/** Closes all but this one; without this one, all but the one used last. */
export async function closeOthers(tab: number | undefined): Promise<void> {
  const all = (await softphoneTabs()).sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
  const kept = all.find(({ id }) => id === tab) ?? all[0];
  await chrome.tabs.remove(all.flatMap(({ id }) => (id === undefined || id === kept?.id ? [] : [id])));
}
