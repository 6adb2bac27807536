/**
 * Frames that stay blank: what counts as drawn in them, and where an entry wants to know. It goes to a frame with its
 * greeting; what an entry says of the place, and what the policy says of detectors, is for the core to judge.
 */
import type { Fixside } from "../shared/core";
import type { Wish } from "../shared/frame";
import { caseOf } from "./cases";
import { place } from "./sender";
import { policyNow } from "./settings";

const PARTS = ["", "::before", "::after"];
/** Spinners are made of borders that turn, icons of letters in a style, and a splash screen is a background. */
const PLAIN = '^(none|normal|"\\s*")+$';
/** What is drawn by itself. */
const DRAWN =
  "audio[controls],button,canvas,embed,frame,hr,iframe,img,input:not([type=hidden]),math,meter,object,progress,select,svg,textarea,video," +
  "[contenteditable]:not([contenteditable=false]),[role=progressbar],[role=button],[role=img]";

interface Detects {
  entry: string;
  wish: Wish;
}

/** The entry for a frame of a page in which nothing is shown. Only a document with an address of its own is anybody's panel. */
export function blankIn(fixside: Fixside, { tab, frameId, url }: chrome.runtime.MessageSender): Detects | undefined {
  const [page, frame] = [place(tab?.url), place(url)];
  if (frameId === 0 || page === undefined || frame === undefined) return undefined;
  const found = fixside.blank_frame(page, frame);
  return found && { entry: found.entry, wish: { after: found.after * 1_000, drawn: DRAWN, parts: PARTS, plain: PLAIN } };
}

/** Whether a problem of a tab was noticed by a detector, and the policy that holds now wants none. */
export async function isUnwanted(tab: chrome.tabs.Tab | undefined, entry: string): Promise<boolean> {
  const { detectors } = await policyNow();
  return !detectors && tab?.id !== undefined && (await caseOf(tab.id, entry, tab.incognito)).blank === true;
}
