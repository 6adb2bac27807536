/**
 * The hosts Fixside may read. Those of its manifest are granted at the installation, and a reader of Firefox may take them
 * back; those a policy adds must be granted by the reader, because no policy can.
 */
const SCRIPT = "added";

/** Match patterns of pages Fixside should work on and may not read. `added`: the policy's. */
export async function missingOrigins(added: readonly string[]): Promise<string[]> {
  const wanted = [...(chrome.runtime.getManifest().host_permissions ?? []), ...added];
  if (await isGranted(wanted)) return [];
  const granted = await Promise.all(wanted.map((origin) => isGranted([origin])));
  return wanted.filter((_, index) => !granted[index]);
}

const isGranted = (origins: string[]): Promise<boolean> => chrome.permissions.contains({ origins }).catch(() => false);

/** Has the content script run on those of the added hosts that were granted. */
export async function watchAdded(added: readonly string[]): Promise<void> {
  const { scripting } = chrome;
  if (!scripting?.registerContentScripts) return; // it comes with the first granted host
  const granted = await Promise.all(added.map((origin) => isGranted([origin])));
  const matches = added.filter((_, index) => granted[index]);
  const before = await scripting.getRegisteredContentScripts({ ids: [SCRIPT] });
  if (matches.length === 0) {
    if (before.length > 0) await scripting.unregisterContentScripts({ ids: [SCRIPT] });
    return;
  }
  const script = { id: SCRIPT, matches, js: ["content.js"], allFrames: true, matchOriginAsFallback: true, runAt: "document_idle" as const };
  if (before.length > 0) await scripting.updateContentScripts([script]);
  else await scripting.registerContentScripts([script]);
}
