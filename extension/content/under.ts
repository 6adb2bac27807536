/**
 * What lies under a place, and how much a chip there would be in the way.
 *
 * Asked when a chip is placed anew, and now and then of the place it has: each question makes the browser look up the
 * element at a point. What lies on top alone is cheap to look up, so our own parts are looked through meanwhile.
 */
import { box, shells } from "./layer";
import { overlap, type Rect } from "./position";
import { shadowOf } from "./shadow";

/** Text of the page is covered sooner than something to press or to fill in, as a button that closes the message. */
const TEXT = 1;
const PRESS = 9;

/** And what belongs to a message last of all. */
const OWN = 20;
/**
 * How far apart rows are asked, in pixels, and half as far as the points of a row; each row begins where the one before has
 * its gap. Of a chip that makes three, from rim to rim, and there is hardly a button that lies between.
 */
const STEP = 14;

/** No more is asked once it costs `enough`: the place is not the cheapest then. */
export function costOf(rect: Rect, enough: number, messages: readonly Rect[]): number {
  box().style.pointerEvents = "none";
  let cost = 0;
  for (let down = 0; down < rect.height + STEP; down += STEP) {
    for (let along = down % (2 * STEP); along < rect.width + 2 * STEP; along += 2 * STEP) {
      if (cost >= enough) return cost;
      // The last ones at the rim.
      const point = { x: rect.x + Math.min(along, rect.width), y: rect.y + Math.min(down, rect.height), width: 1, height: 1 };
      cost += costAt(point) * (messages.some((message) => overlap(message, point)) ? OWN : 1);
    }
  }
  return cost;
}

function costAt(point: Rect): number {
  const under = elementAt(document, point.x, point.y);
  if (!under) return 0;
  if (under.closest(shells().pressable) || getComputedStyle(under).cursor === "pointer") return PRESS;
  return hasTextAt(under, point) ? TEXT : 0;
}

function elementAt(root: Document | ShadowRoot, x: number, y: number): Element | null {
  const element = root.elementFromPoint(x, y);
  const inner = element && shadowOf(element);
  return inner && inner !== root ? (elementAt(inner, x, y) ?? element) : element;
}

function hasTextAt(element: Element, point: Rect): boolean {
  return [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && textRects(node).some((rect) => overlap(rect, point)));
}

export function textRects(node: Node): DOMRect[] {
  const range = document.createRange();
  range.selectNodeContents(node);
  return [...range.getClientRects()];
}
