/**
 * Whether Fixside works on a page of this device: the organisation may have begun with some of its devices, or want it on
 * some hosts alone.
 */
import { policyOf, type Fixside } from "../shared/core";
import type { Off } from "../shared/protocol";

const DRAW = "draw";

/** From 0 to 99, drawn once: a device that is in stays in when the share grows. */
async function draw(): Promise<number> {
  try {
    const { [DRAW]: before } = await chrome.storage.local.get(DRAW);
    if (typeof before === "number" && before >= 0 && before < 100) return before;
    const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
    const drawn = random % 100;
    await chrome.storage.local.set({ [DRAW]: drawn });
    return drawn;
  } catch {
    // Nothing can be kept here. As good a device for a trial as any other, but not twice a different one.
    return 99;
  }
}

/** Undefined: it works. Without a page only the device counts. */
export async function offReason(fixside: Fixside, page?: string, frame?: string): Promise<Off | undefined> {
  const { ring } = policyOf(fixside).policy;
  if (ring < 100 && (await draw()) >= ring) return "ring";
  return (page ?? frame) === undefined || fixside.covers(page, frame) ? undefined : "host";
}
