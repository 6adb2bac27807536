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

type Spot = (message: Drawn, chip: Size, view: Size, rtl: boolean) => Point | undefined;

const SPOTS = {
  "after-text": ({ box, text }, chip, _, rtl) => {
    const x = rtl ? text.x - 8 - chip.width : text.x + text.width + 8;
    const inside = x >= box.x + 4 && x + chip.width <= box.x + box.width - 4;
    return inside && box.height >= chip.height - 8 ? { x, y: middle(text, chip) } : undefined;
  },
  beside: ({ box }, chip, _, rtl) => ({ x: rtl ? box.x - GAP - chip.width : box.x + box.width + GAP, y: middle(box, chip) }),
  corner: ({ box }, chip, _, rtl) =>
    box.height < chip.height + GAP
      ? undefined
      : { x: rtl ? box.x + GAP : box.x + box.width - chip.width - GAP, y: box.y + box.height - chip.height - GAP },
  "below-end": ({ box }, chip, _, rtl) => ({ x: along(box, chip, !rtl), y: below(box) }),
  "below-start": ({ box }, chip, _, rtl) => ({ x: along(box, chip, rtl), y: below(box) }),
  "above-end": ({ box }, chip, _, rtl) => ({ x: along(box, chip, !rtl), y: above(box, chip) }),
  "above-start": ({ box }, chip, _, rtl) => ({ x: along(box, chip, rtl), y: above(box, chip) }),
  "below-edge": ({ box }, chip, view, rtl) => atEdge(box, below(box), chip, view, rtl),
  "above-edge": ({ box }, chip, view, rtl) => atEdge(box, above(box, chip), chip, view, rtl),
} satisfies Record<string, Spot>;

export type ChipSide = keyof typeof SPOTS;
const SIDES = Object.keys(SPOTS) as ChipSide[];

/** Farther from its message than this a chip belongs to something else. */
const FAR = 120;

function atEdge(box: Rect, y: number, chip: Size, view: Size, rtl: boolean): Point | undefined {
  const x = rtl ? EDGE : view.width - chip.width - EDGE;
  const distance = rtl ? box.x - x - chip.width : x - box.x - box.width;
  return distance > FAR ? undefined : { x, y };
}

const middle = (of: Rect, chip: Size): number => of.y + (of.height - chip.height) / 2;
const below = (box: Rect): number => box.y + box.height + 4;
const above = (box: Rect, chip: Size): number => box.y - chip.height - 4;
/** At the right or the left of the box, a little inset if the box is wide enough for that. */
function along(box: Rect, chip: Size, right: boolean): number {
  const inset = clamp((box.width - chip.width) / 2, 0, 12);
  return right ? box.x + box.width - chip.width - inset : box.x + inset;
}

export interface ChipPlace extends Point {
  side: ChipSide;
}

export interface ChipOptions {
  rtl: boolean;
  /** Where it is now; it stays on its side as long as no other is cheaper. */
  side?: ChipSide | undefined;
  /** What a chip there would cover; 0 for nothing. */
  cost: (rect: Rect) => number;
}

export function placeChip(message: Drawn, chip: Size, view: Size, { rtl, side, cost }: ChipOptions): ChipPlace {
  let best: ChipPlace | undefined;
  let lowest = Infinity;
  for (const one of side === undefined ? SIDES : [side, ...SIDES]) {
    const spot: Point | undefined = SPOTS[one](message, chip, view, rtl);
    if (!spot || !lies(spot, chip, view)) continue;
    const price = cost({ ...spot, ...chip });
    if (price < lowest) {
      best = { side: one, ...spot };
      lowest = price;
    }
    if (price === 0) break;
  }
  if (best) return best;
  // A message at the rim of a small view: as near as the view allows.
  const spot = SPOTS["below-end"](message, chip, view, rtl);
  return {
    side: "below-end",
    x: clamp(spot.x, EDGE, view.width - chip.width - EDGE),
    y: clamp(spot.y, EDGE, view.height - chip.height - EDGE),
  };
}

const lies = (at: Point, size: Size, view: Size): boolean =>
  at.x >= EDGE && at.y >= EDGE && at.x + size.width <= view.width - EDGE && at.y + size.height <= view.height - EDGE;

export interface CardPlace extends Point {
  maxHeight: number;
}

/**
 * A card hangs from its chip: below it, or above where there is more room; moved sideways into the view. It gets
 * the room there is and scrolls inside. `message` is kept in sight as long as it is there.
 */
export function placeCard(chip: Rect, message: Rect | undefined, card: Size, view: Size, rtl: boolean): CardPlace {
  const top = Math.min(chip.y, message && near(chip, message) ? message.y : chip.y);
  const bottom = Math.max(chip.y + chip.height, message && near(chip, message) ? message.y + message.height : chip.y + chip.height);
  const below = view.height - bottom - GAP - EDGE;
  const above = top - GAP - EDGE;
  const x = clamp(rtl ? chip.x + chip.width - card.width : chip.x, EDGE, view.width - card.width - EDGE);
  if (card.height <= below || (below >= above && below >= LOW)) return { x, y: bottom + GAP, maxHeight: below };
  if (card.height <= above || above >= LOW) {
    const height = Math.min(card.height, above);
    return { x, y: top - GAP - height, maxHeight: above };
  }
  // No room worth having on either side: take the whole view, beside the chip if possible.
  const maxHeight = view.height - 2 * EDGE;
  const height = Math.min(card.height, maxHeight);
  const beside = rtl ? chip.x - GAP - card.width : chip.x + chip.width + GAP;
  const fits = beside >= EDGE && beside + card.width <= view.width - EDGE;
  return { x: fits ? beside : x, y: clamp(chip.y, EDGE, view.height - height - EDGE), maxHeight };
}

/** A card lower than this shows a title and little else. */
const LOW = 200;

/** A message higher than this (a mask over the page) cannot be kept in sight. */
const HIGH = 280;

const near = (chip: Rect, message: Rect): boolean =>
  message.height <= HIGH && chip.y < message.y + message.height + 2 * GAP && message.y < chip.y + chip.height + 2 * GAP;

/** A view in which a card beside anything would leave nothing of the page: there it is a sheet at the bottom. */
export const wantsSheet = (view: Size): boolean => view.width < 480 || view.height < 360;

export const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high));

export const outside = (rect: Rect, view: Size): boolean =>
  rect.x + rect.width <= 0 || rect.y + rect.height <= 0 || rect.x >= view.width || rect.y >= view.height;

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
