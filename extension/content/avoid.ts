/** What a card must not lie over: the field somebody types in, and dialogs of the page. */
import { rectOf } from "./anchor";
import type { Rect } from "./position";
import { allIn, focused } from "./shadow";
import { isShown } from "./text";

/** A modal of Salesforce is a dialog as large as the page, with a box as high as the page; what is in it can be seen. */
const DIALOGS = "[role$=dialog],dialog[open],.slds-modal__container>*";

export function toAvoid(isOurs: (node: Node) => boolean): Rect[] {
  const active = focused();
  // The page as a whole does not count, nor a frame in it.
  const field = active && !isOurs(active) && !active.matches("html,body,iframe") ? [active] : [];
  // Closed roots are left out: to ask every component for one takes too long while a page scrolls.
  const dialogs = allIn(document, DIALOGS, ({ shadowRoot }) => shadowRoot).filter(isShown);
  return [...dialogs, ...field].map(rectOf).filter(({ width, height }) => width * height > 0);
}
