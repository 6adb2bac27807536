/** What a card must not lie over: the field somebody types in, and dialogs of the page. */
import { rectOf } from "./anchor";
import { isHost, shells } from "./layer";
import type { Rect } from "./position";
import { allIn, focused } from "./shadow";
import { isShown } from "./text";

/** Looking for them is a search of the whole page. Closed roots are left out: to ask every component for one takes too long. */
export const dialogsIn = (root: Document): Element[] => allIn(root, shells().dialogs, ({ shadowRoot }) => shadowRoot);

export function toAvoid(all: readonly Element[]): Rect[] {
  const active = focused();
  // The page as a whole does not count, nor a frame in it.
  const field = active && !isHost(active) && !active.matches("html,body,iframe") ? [active] : [];
  const dialogs = all.filter(isShown);
  return [...dialogs, ...field].map(rectOf).filter(({ width, height }) => width * height > 0);
}
