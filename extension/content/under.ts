/**
 * What lies under a place, and how much a chip there would be in the way.
 *
 * Asked at nine points at most, and only when a chip is placed anew: each question makes the browser look up the
 * element at a point.
 */
import { isHost, shells } from "./layer";
import { overlap, type Rect } from "./position";
import { shadowOf } from "./shadow";

/** Text of the page is covered sooner than something to press, and both sooner than what has the focus. */
const TEXT = 1;
const PRESS = 4;
const FOCUS = 6;

const ACROSS = [0.06, 0.5, 0.94];
const DOWN = [0.12, 0.5, 0.88];

/** No more is asked once it costs `enough`: the place is not the cheapest then. */
export function costOf(rect: Rect, enough: number): number {
  let cost = 0;
  for (const down of DOWN) {
    for (const across of ACROSS) {
      if (cost >= enough) return cost;
      cost += costAt(rect.x + rect.width * across, rect.y + rect.height * down);
    }
  }
  return cost;
}

function costAt(x: number, y: number): number {
  const under = elementAt(document, x, y);
  if (!under) return 0;
  if (under === document.activeElement && under !== document.body) return FOCUS;
  if (under.closest(shells().pressed) || under.localName === "iframe") return PRESS;
  return hasTextAt(under, x, y) ? TEXT : 0;
}

function elementAt(root: Document | ShadowRoot, x: number, y: number): Element | null {
  const top = root.elementFromPoint(x, y);
  const element = top && isHost(top) ? (root.elementsFromPoint(x, y).find((one) => !isHost(one)) ?? null) : top;
  const inner = element && shadowOf(element);
  return inner && inner !== root ? (elementAt(inner, x, y) ?? element) : element;
}

function hasTextAt(element: Element, x: number, y: number): boolean {
  const point = { x, y, width: 1, height: 1 };
  return [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && textRects(node).some((rect) => overlap(rect, point)));
}

export function textRects(node: Node): DOMRect[] {
  const range = document.createRange();
  range.selectNodeContents(node);
  return [...range.getClientRects()];
}
