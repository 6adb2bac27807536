/**
 * What a reader takes for the whole message: the popover, toast or dialog that its text stands in. A card must not
 * cover that either.
 */
import type { Size } from "../shared/frame";
import { encloses, type Rect } from "./position";
import { parentOf } from "./shadow";

/** Larger than this share of the view it is the page, not a message. */
const SHARE = 0.25;

/** The rectangle of the outermost positioned element around `element` that is still as small as a message. */
export function surroundOf(element: Element, view: Size): Rect {
  let found: Rect = element.getBoundingClientRect();
  let inner = found;
  for (let at = parentOf(element); at; at = parentOf(at)) {
    const rect = at.getBoundingClientRect();
    const area = rect.width * rect.height;
    if (area === 0) continue; // a wrapper without a box of its own
    // Once an ancestor does not lie around it, the rest of the tree is no frame of the message either.
    if (area > view.width * view.height * SHARE || !encloses(rect, inner)) break;
    inner = rect;
    if (/absolute|fixed/.test(getComputedStyle(at).position)) found = rect;
  }
  return found;
}
