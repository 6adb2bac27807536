/**
 * What a reader takes for the whole message. A card must not cover the popover, toast or dialog that its text stands in
 * either, and a chip does not lie across the edge of a bar.
 */
import type { Size } from "../shared/frame";
import { encloses, type Rect } from "./position";
import { nearest } from "./shadow";
import { rectOf } from "./text";

/** What ends so near a message ends with it. */
const NEAR = 24;
/** Larger than this share of the view it is the page, not a message. */
const SHARE = 0.25;

/** The rectangle of the outermost positioned element around `element` that is still as small as a message. */
export function surroundOf(element: Element, view: Size): Rect {
  let found = rectOf(element);
  let inner = found;
  nearest(element, (at) => {
    const rect = rectOf(at);
    const area = rect.width * rect.height;
    if (area === 0) return false; // a wrapper without a box of its own
    // Once an ancestor does not lie around it, the rest of the tree is no frame of the message either.
    if (area > view.width * view.height * SHARE || !encloses(rect, inner)) return true;
    inner = rect;
    if (/absolute|fixed/.test(getComputedStyle(at).position)) found = rect;
    return false;
  });
  return found;
}

/** The rectangle of `element`, up and down to where what is around it ends, as far as that is near, and as wide as the whole message. */
export function rimmed(element: Element, view: Size): Rect {
  const { y, bottom } = rectOf(element);
  const { x, width } = surroundOf(element, view);
  let [head, foot] = [y, bottom];
  nearest(element, (at) => {
    const rect = rectOf(at);
    if (y - rect.y < NEAR) head = Math.min(head, rect.y);
    if (rect.bottom - bottom < NEAR) foot = Math.max(foot, rect.bottom);
    return false;
  });
  return { x, y: head, width, height: foot - head };
}
