/** What is known about the browser, the page and the frame of a message: what the core's checks are judged from. */
import type { Facts, Microphone } from "../shared/core";
import type { FrameFacts } from "../shared/protocol";
import type { Case } from "./cases";
import { browser } from "./links";
import { softphoneTabs } from "./softphones";
import { tell } from "./tabs";

/** These are judged from the tabs alone, whatever a frame sees. */
export const COUNTING: readonly string[] = ["softphone-tabs", "panel-frame"];

/** `tab`: the one in which the message stands; undefined if it is gone. */
export async function gather(tab: chrome.tabs.Tab | undefined, of: Case, checks: ReadonlySet<string>): Promise<Facts> {
  const counting = COUNTING.some((check) => checks.has(check));
  const listening = [...checks].some((check) => check.startsWith("microphone-"));
  const [top, phones] = await Promise.all([
    listening && tab?.id !== undefined ? topFacts(tab.id, of) : undefined,
    counting ? softphoneTabs() : [],
  ]);
  return {
    browser: browser(),
    ...(of.facts && { frame: microphone(of.facts), secure: of.facts.secure, online: of.facts.online }),
    ...(top && { top: microphone(top) }),
    ...(counting && { softphones: phones.length }),
    ...(counting && tab && { softphone_here: phones.some(({ id }) => id === tab.id) }),
    ...(tab?.url !== undefined && { url: tab.url }),
    ...(of.frameUrl !== undefined && { frame_url: of.frameUrl }),
  };
}

async function topFacts(tab: number, { from, facts }: Case): Promise<FrameFacts | undefined> {
  return from === 0 && facts ? facts : ((await tell(tab, { type: "facts" }, 0)) as FrameFacts | undefined);
}

/** Only what the core knows; a frame may say anything. */
const microphone = ({ permission, allowed, inputs }: FrameFacts): Microphone => ({
  ...(permission !== undefined && { permission }),
  ...(allowed !== undefined && { allowed }),
  ...(inputs !== undefined && { inputs }),
});
