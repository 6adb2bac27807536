/** The plan of a rollout to begin with: what is set on this device, and how this browser came to Fixside. */
import { policyStarter } from "../shared/core";
import type { Replies } from "../shared/protocol";
import type { Raw } from "./policy";

export async function firstPlan(set: Raw): Promise<Replies["policy-files"]> {
  const { update_url: updateUrl } = chrome.runtime.getManifest();
  const text = await policyStarter(set, browserOf(navigator.userAgent), chrome.runtime.id, updateUrl);
  return { text, files: [], leftOut: [], mistakes: [] };
}

/** Nothing depends on it but which line of the plan is written for the reader. */
const browserOf = (agent: string): string => (agent.includes("Firefox/") ? "firefox" : agent.includes("Edg/") ? "edge" : "chrome");
