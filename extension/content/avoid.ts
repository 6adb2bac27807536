/** What a card must not lie over: the field somebody types in, and dialogs of the page that its message is not part of. */
import { rectOf } from "./anchor";
import type { Rect } from "./position";
import { containsAcross, focused } from "./shadow";
import { isShown } from "./text";

const DIALOGS = "[role=dialog],[role=alertdialog],dialog[open]";

export function toAvoid(message: Element | undefined, isOurs: (node: Node) => boolean): Rect[] {
  const dialogs = [...document.querySelectorAll(DIALOGS)].filter((dialog) => isShown(dialog) && !(message && containsAcross(dialog, message)));
  const active = focused();
  // The page as a whole does not count, nor a frame in it.
  const field = active && !isOurs(active) && !active.matches("html,body,iframe") ? [active] : [];
  return [...dialogs, ...field].map(rectOf).filter(({ width, height }) => width * height > 0);
}
