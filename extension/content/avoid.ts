/** What a card must not lie over: the field somebody types in, and dialogs of the page that its message is not part of. */
import { rectOf } from "./anchor";
import { isHost, shells } from "./layer";
import type { Rect } from "./position";
import { containsAcross, focused } from "./shadow";
import { isShown } from "./text";

/** Looking for them is a search of the whole page. */
export const dialogsIn = (root: Document): Element[] => [...root.querySelectorAll(shells().dialogs)];

export function toAvoid(all: readonly Element[], message: Element | undefined): Rect[] {
  const dialogs = all.filter((dialog) => isShown(dialog) && !(message && containsAcross(dialog, message)));
  const active = focused();
  // The page as a whole does not count, nor a frame in it.
  const field = active && !isHost(active) && !active.matches("html,body,iframe") ? [active] : [];
  return [...dialogs, ...field].map(rectOf).filter(({ width, height }) => width * height > 0);
}
