/** The plan of a rollout to begin with: what is set on this device, and how this browser came to Fixside. */
import { policyStarter } from "../shared/core";
import type { Replies } from "../shared/protocol";
import { browser } from "./links";
import type { Raw } from "./policy";

export async function firstPlan(set: Raw): Promise<Replies["policy-files"]> {
  const { update_url: updateUrl } = chrome.runtime.getManifest();
  const of = browser();
  const text = await policyStarter(set, of === "chromium" ? "chrome" : of, chrome.runtime.id, updateUrl);
  return { text, files: [], leftOut: [], mistakes: [] };
}
