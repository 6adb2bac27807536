/**
 * What this frame can see of its browser without asking anybody for anything: no prompt is ever shown.
 *
 * `featurePolicy` is Chromium's alone; it tells a site that forbids the microphone from a reader who blocked it. Chromium
 * lists a placeholder for each kind of device without any permission; Firefox lists nothing in a frame that is not allowed.
 */
import type { FrameFacts } from "../shared/protocol";
import { listen } from "./asking";

export const isTop = window === window.top;

interface Policy {
  allowsFeature(name: string): boolean;
}

const microphone = (): Promise<PermissionStatus> => navigator.permissions.query({ name: "microphone" as PermissionName });

/** Listing devices can take a second, when the browser first has to look for them. A card does not wait for that. */
const PATIENCE_MS = 15;

/** How many microphones there are; asked once, until that changes. */
let counted: Promise<number | undefined> | undefined;

function countInputs(): Promise<number | undefined> | undefined {
  const devices = navigator.mediaDevices;
  if (!devices) return undefined;
  if (!counted) devices.addEventListener("devicechange", () => (counted = undefined), { once: true });
  return (counted ??= devices.enumerateDevices().then((all) => all.filter(({ kind }) => kind === "audioinput").length, () => undefined));
}

/** `patient` waits until all is known; otherwise what takes long is left out. `anew` counts once more. */
export async function frameFacts(patient: boolean, anew = false): Promise<FrameFacts> {
  if (anew) counted = undefined;
  const late = new Promise<undefined>((resolve) => patient || setTimeout(resolve, PATIENCE_MS));
  const [status, inputs] = await Promise.all([microphone().catch(() => undefined), Promise.race([countInputs(), late])]);
  return {
    secure: isSecureContext,
    online: navigator.onLine,
    allowed: (document as { featurePolicy?: Policy }).featurePolicy?.allowsFeature("microphone"),
    permission: status?.state,
    inputs,
  };
}

/** It has to be kept: a status nobody holds on to tells nothing. */
let held: Promise<PermissionStatus> | undefined;

/** Tells of every change from now on; asked for the same again, it tells once. */
export function watchFacts(changed: () => void): void {
  listen("online", changed);
  listen("offline", changed);
  // Not there in a page that is not secure.
  if (navigator.mediaDevices as MediaDevices | undefined) listen("devicechange", changed, navigator.mediaDevices);
  (held ??= microphone()).then((status) => listen("change", changed, status), () => {});
}
