/** What a card must not lie over: the field somebody types in, and dialogs of the page. */
import { isHost, shells } from "./layer";
import type { Rect } from "./position";
import { allOf, focused } from "./shadow";
import { isShown, rectOf } from "./text";

/** Looking for them is a search of the whole page, and holds until others can have come. */
let all: Element[] | undefined;

/** The page may have opened a dialog; or one may be in a shadow root that was found only now. */
export function doubt(): void {
  all = undefined;
}

export function toAvoid(): Rect[] {
  all ??= allOf(shells().dialogs);
  // The page as a whole does not count, nor a frame in it.
  return [...all, focused()].filter((one): one is Element => !!one && !isHost(one) && !one.matches(shells().vast) && isShown(one)).map(rectOf);
}
