/** Asks the reader, by the browser's own question, to let Fixside read some pages. Only in a press of a button. */

/** True if they do. `watched`: these are pages Fixside works on. */
export function allowOrigins(origins: readonly string[], watched = false): Promise<boolean> {
  const declared = new Set(chrome.runtime.getManifest().host_permissions ?? []);
  const added = watched && origins.some((origin) => !declared.has(origin));
  // On hosts that are not in the manifest, the content script is registered by hand; the browser asks for both at once.
  return chrome.permissions.request({ origins: [...origins], ...(added && { permissions: ["scripting"] }) }).catch(() => false);
}

const MOST_NAMED = 3;

/** The hosts of match patterns, for a sentence. */
export function hostsOf(origins: readonly string[]): string {
  const hosts = origins.map((origin) => origin.replace(/^https:\/\/(\*\.)?/, "").replace(/\/\*$/, ""));
  return hosts.slice(0, MOST_NAMED).join(", ") + (hosts.length > MOST_NAMED ? " …" : "");
}
