/**
 * Where a chip and a card go. Geometry only: no elements, no browser; CSS anchor positioning is missing in the
 * oldest Firefox we support.
 *
 *        ┌──────────────── message ────────────────┐
 *        │  Web Phone Unavailable  [1]           ✕ │ [2]      1 after its text    2 beside it
 *        │                                    [3]  │          3 in its corner
 *        └─────────────────────────────────────────┘
 *           [5]                               [4]             below, above, at the edges of the view
 *
 * Whatever lies under a place is its price: text of the message, text of the page, or worse, something to press.
 * The first place in the view that costs nothing is taken, otherwise the cheapest.
 */
export interface Point {
  x: number;
  y: number;
}
export interface Size {
  width: number;
  height: number;
}
export interface Rect extends Point, Size {}

/** Distance kept from the edges of the view. */
export const EDGE = 8;
const GAP = 6;

/** A message as it is drawn: its box, and the part of the box that its text takes. */
export interface Drawn {
  box: Rect;
  text: Rect;
}

/** The places by a message; the best come first. */
export const enum Side {
  afterText,
  beside,
  corner,
  belowEnd,
  belowStart,
  aboveEnd,
  aboveStart,
  belowEdge,
  aboveEdge,
}

/** Farther from its message than this a chip belongs to something else. */
const FAR = 120;

/** All of them, where lines end at the right. */
function spotsBy({ box, text }: Drawn, { width, height }: Size, view: Size): (Point | false)[] {
  const right = box.x + box.width;
  const bottom = box.y + box.height;
  const middle = (of: Rect): number => of.y + (of.height - height) / 2;
  const below = bottom + 4;
  const above = box.y - height - 4;
  // A little inset if the box is wide enough for that.
  const inset = clamp((box.width - width) / 2, 0, 12);
  const start = box.x + inset;
  const end = right - width - inset;
  const edge = view.width - width - EDGE;
  const isByEdge = edge - right <= FAR;
  const after = text.x + text.width + 8;
  const isRoomAfter = after >= box.x + 4 && after + width <= right - 4 && box.height >= height - 8;
  return [
    isRoomAfter && { x: after, y: middle(text) },
    { x: right + GAP, y: middle(box) },
    box.height >= height + GAP && { x: right - width - GAP, y: bottom - height - GAP },
    { x: end, y: below },
    { x: start, y: below },
    { x: end, y: above },
    { x: start, y: above },
    isByEdge && { x: edge, y: below },
    isByEdge && { x: edge, y: above },
  ];
}

export interface ChipPlace extends Point {
  side: Side;
}

export interface ChipOptions {
  rtl: boolean;
  /** Where it is now; it stays on its side as long as no other is cheaper. */
  side?: Side | undefined;
  /** What a chip there would cover; 0 for nothing. More than `enough` need not be told apart. */
  cost: (rect: Rect, enough: number) => number;
}

export function placeChip(message: Drawn, chip: Size, view: Size, { rtl, side, cost }: ChipOptions): ChipPlace {
  const mirror = mirrorOf(view, rtl);
  const spots = spotsBy({ box: mirror(message.box), text: mirror(message.text) }, chip, view);
  const sides = [...spots.keys()];
  let best: ChipPlace | undefined;
  let lowest = Infinity;
  for (const one of side === undefined ? sides : [side, ...sides]) {
    const spot = spots[one];
    if (!spot || !lies(spot, chip, view)) continue;
    const { x, y } = mirror({ ...chip, ...spot });
    const price = cost({ x, y, width: chip.width, height: chip.height }, lowest);
    if (price < lowest) {
      best = { side: one, x, y };
      lowest = price;
    }
    if (price === 0) break;
  }
  if (best) return best;
  // A message at the rim of a small view: as near as the view allows.
  const { x, y } = mirror({ ...chip, ...(spots[Side.belowEnd] as Point) });
  return { side: Side.belowEnd, x: clamp(x, EDGE, view.width - chip.width - EDGE), y: clamp(y, EDGE, view.height - chip.height - EDGE) };
}

/** Where lines end at the left, everything is placed as in a mirror. */
const mirrorOf = (view: Size, rtl: boolean) => (rect: Rect): Rect => (rtl ? { ...rect, x: view.width - rect.x - rect.width } : rect);

const lies = (at: Point, size: Size, view: Size): boolean =>
  at.x >= EDGE && at.y >= EDGE && at.x + size.width <= view.width - EDGE && at.y + size.height <= view.height - EDGE;

export interface CardPlace extends Point {
  maxHeight: number;
}

/**
 * A card hangs from its chip: below it, or above where there is more room, or beside it; moved sideways into the view.
 * It gets the room there is and scrolls inside. `message` is kept in sight as long as it is there, and so is what is to
 * be avoided: the focused field, a dialog of the page.
 */
export function placeCard(chip: Rect, message: Rect | undefined, card: Size, view: Size, rtl: boolean, avoid: readonly Rect[] = []): CardPlace {
  const held = message && near(chip, message) ? union([chip, message])! : chip;
  const bottom = held.y + held.height;
  const below = view.height - bottom - GAP - EDGE;
  const above = held.y - GAP - EDGE;
  const whole = view.height - 2 * EDGE;
  const lowest = view.height - Math.min(card.height, whole) - EDGE;
  const rightmost = view.width - card.width - EDGE;
  const tall = (x: number, y: number): CardPlace => ({ x, y, maxHeight: whole });
  const x = clamp(rtl ? chip.x + chip.width - card.width : chip.x, EDGE, rightmost);
  const under = { x, y: bottom + GAP, maxHeight: below };
  const over = { x, y: held.y - GAP - Math.min(card.height, above), maxHeight: above };
  const level = clamp(chip.y, EDGE, lowest);
  const sides = [held.x + held.width + GAP, held.x - GAP - card.width].filter((at) => at >= EDGE && at <= rightmost);

  const places: CardPlace[] = [];
  if (card.height <= below || (below >= above && below >= LOW)) places.push(under);
  if (card.height <= above || above >= LOW) places.push(over);
  if (below >= LOW) places.push(under);
  // Beside it; where there is no room either, over the chip, in the whole height.
  for (const at of rtl ? [...sides.reverse(), x] : [...sides, x]) places.push(tall(at, level));
  if (avoid.length === 0) return places[0]!;
  return least([...places, tall(EDGE, lowest), tall(rightmost, lowest)], (place) => {
    const rect = { ...place, width: card.width, height: Math.min(card.height, place.maxHeight) };
    return avoid.filter((one) => overlap(rect, one)).length + (message && overlap(rect, message) ? 0.5 : 0);
  });
}

/** The first of those that cost least. */
function least<T>(all: readonly T[], costOf: (one: T) => number): T {
  return all.reduce((best, one) => (costOf(one) < costOf(best) ? one : best));
}

/** The width of a card; `layer.css` has the same. */
const CARD = 400;

export const hasRoomBeside = (frame: Rect, view: Size): boolean => placeBeside(frame, { width: CARD, height: 0 }, view) !== undefined;

/**
 * A frame keeps its place and its size; a card stands on one side of it, or nowhere: on the side with more room, its foot
 * level with the frame's.
 */
export function placeBeside(frame: Rect, card: Size, view: Size): CardPlace | undefined {
  const left = frame.x - GAP - card.width;
  const right = frame.x + frame.width + GAP;
  const leftOver = view.width - right - card.width;
  if (frame.width * frame.height === 0 || Math.max(left, leftOver) < EDGE) return undefined;
  const maxHeight = view.height - 2 * EDGE;
  const height = Math.min(card.height, maxHeight);
  return { x: left >= leftOver ? left : right, y: clamp(frame.y + frame.height - height, EDGE, view.height - height - EDGE), maxHeight };
}

/** Where it is in nobody's way: the lower corner at the end of the lines. */
export function placeInCorner(card: Size, view: Size, rtl: boolean): CardPlace {
  const maxHeight = Math.max(view.height * CORNER_SHARE, Math.min(view.height - 2 * EDGE, LOW));
  return { x: rtl ? CORNER : view.width - card.width - CORNER, y: view.height - Math.min(card.height, maxHeight) - CORNER, maxHeight };
}

const CORNER = 16;
const CORNER_SHARE = 0.6;

/** A card lower than this shows a title and little else. */
const LOW = 200;

/** A message higher than this (a mask over the page) cannot be kept in sight. */
const HIGH = 280;

const near = (chip: Rect, message: Rect): boolean =>
  message.height <= HIGH && chip.y < message.y + message.height + 2 * GAP && message.y < chip.y + chip.height + 2 * GAP;

/** A view in which a card beside anything would leave nothing of the page: there it is a sheet at the bottom. */
export const wantsSheet = (view: Size): boolean => view.width < 480 || view.height < 360;

export const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high));

export const outside = (rect: Rect, view: Size): boolean => !overlap(rect, { x: 0, y: 0, ...view });

export const overlap = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

export function union(rects: readonly Rect[]): Rect | undefined {
  if (rects.length === 0) return undefined;
  const x = Math.min(...rects.map((rect) => rect.x));
  const y = Math.min(...rects.map((rect) => rect.y));
  const right = Math.max(...rects.map((rect) => rect.x + rect.width));
  const bottom = Math.max(...rects.map((rect) => rect.y + rect.height));
  return { x, y, width: right - x, height: bottom - y };
}

export const contains = (rect: Rect, x: number, y: number): boolean =>
  x >= rect.x && x < rect.x + rect.width && y >= rect.y && y < rect.y + rect.height;

/** Whether `outer` lies around `inner`; a pixel more or less does not count. */
export const encloses = (outer: Rect, inner: Rect): boolean =>
  inner.x >= outer.x - 1 && inner.y >= outer.y - 1 && inner.x + inner.width <= outer.x + outer.width + 1 && inner.y + inner.height <= outer.y + outer.height + 1;

/** `rect`, larger by `by` on every side. */
export const grown = ({ x, y, width, height }: Rect, by: number): Rect => ({ x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by });
