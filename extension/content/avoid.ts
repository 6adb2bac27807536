/** What a card must not lie over: the field somebody types in, and dialogs of the page. */
import { rectOf } from "./anchor";
import { isHost, shells } from "./layer";
import type { Rect } from "./position";
import { allOf, focused } from "./shadow";
import { isShown } from "./text";

/** Looking for them is a search of the whole page. */
export const dialogs = (): Element[] => allOf(shells().dialogs);

export function toAvoid(all: readonly Element[]): Rect[] {
  const active = focused();
  // The page as a whole does not count, nor a frame in it.
  const field = active && !isHost(active) && !active.matches("html,body,iframe") ? [active] : [];
  const dialogs = all.filter(isShown);
  return [...dialogs, ...field].map(rectOf).filter(({ width, height }) => width * height > 0);
}
