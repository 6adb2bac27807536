/**
 * Where a message stands in the page, whether it is still there, and what it looks like from outside.
 */
import type { Size } from "../shared/frame";
import { grown, overlap, union, type Drawn, type Rect } from "./position";
import { floatsItself } from "./quoted";
import { nearest } from "./shadow";
import { rimmed } from "./surround";
import { isShown, rectOf, type Reading } from "./text";
import { textRects } from "./under";

/** Where a message stands. */
export interface Anchor extends Pick<Reading, "source" | "box" | "carriers"> {
  /** It shows a state as long as that lasts, and nobody can close it. */
  lasting?: boolean;
  /** It says nothing, and is a state of the whole frame: whether that still is so. */
  still?: () => boolean;
}

/** A title and its explanation are two surfaces of one message: nearer than this they are treated as one. */
const TOGETHER = 24;
/** A frame smaller than this has no room for a chip; the toolbar icon still counts the fix. */
const LEAST_WIDTH = 90;
const LEAST_HEIGHT = 44;

/** The box may stay when its words are gone, so both have to be there. */
export const isThere = ({ box, carriers, still }: Anchor): boolean =>
  still?.() ?? (isShown(box) && (!carriers[0] || carriers.some((carrier) => carrier === box || saysSomething(carrier))));

const saysSomething = (carrier: Element): unknown => carrier.isConnected && carrier.textContent.trim();

/** Whether a chip can be shown in this frame at all. */
export const hasRoom = (): boolean => innerWidth >= LEAST_WIDTH && innerHeight >= LEAST_HEIGHT;

/** A message at the top of a frame, and no higher than leaves the chip its distance from the edge. */
const AT_TOP = 4;

/** The box of a message and its text; of several near each other, of all. There is one at least. */
export function drawn(anchors: readonly Anchor[]): Drawn {
  const all = anchors.map(drawnOne);
  const first = all[0]!.box;
  const near = all.filter(({ box }) => overlap(grown(box, TOGETHER), first));
  return { box: union(near.map(({ box }) => box))!, text: union(near.map(({ text }) => text))! };
}

function drawnOne({ box, carriers, still }: Anchor): Drawn {
  const own = still ? { x: 0, y: 0, width: viewSize().width, height: AT_TOP } : rectOf(box);
  const text = union(carriers.flatMap(textRects)) ?? own;
  // A mask over the page, or a host without a box of its own: the words are the message.
  const useless = own.width * own.height === 0 || (own.width > innerWidth * 0.8 && own.height > innerHeight * 0.6);
  return { box: useless ? text : still ? own : rimmed(box, viewSize()), text };
}

/** Whether a message was scrolled away in a part of the page. What floats is no part of those around it. */
export function isClipped(box: Element, message: Rect): boolean {
  const at = nearest(box, (at) => floatsItself(at) || (getComputedStyle(at).overflow !== "visible" && !overlap(rectOf(at), message)));
  return !!at && !floatsItself(at);
}

/** Without the page's scroll bars: in quirks mode the body knows of them, and not the element around it. */
export function viewSize(): Size {
  const { clientWidth: width, clientHeight: height } = document.scrollingElement ?? document.documentElement;
  return { width, height };
}
