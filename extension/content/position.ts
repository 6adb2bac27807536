/**
 * Where a chip and a card go. Geometry only: no elements, no browser; CSS anchor positioning is missing in the
 * oldest Firefox we support.
 *
 *        ┌──────────────── message ────────────────┐
 *        │  Web Phone Unavailable  [1]           ✕ │ [2]      1 after its text    2 beside it
 *        │                                    [3]  │          3 in its corner
 *        └─────────────────────────────────────────┘
 *   [10]    [5]                               [4]    [6]      below, and 7 to 9 above; before it
 *
 * Whatever lies under a place is its price: text of the message, text of the page, or worse, something to press.
 * Moved into the view, the first place that costs nothing is taken, otherwise the cheapest. Once its message has gone, a chip
 * may stand farther away, as near as costs nothing.
 */
import type { Size } from "../shared/frame";

export interface Point {
  x: number;
  y: number;
}
export interface Rect extends Point, Size {}

/** Distance kept from the edges of the view. */
export const EDGE = 8;
export const GAP = 6;

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
  belowBeyond,
  aboveEnd,
  aboveStart,
  aboveBeyond,
  before,
}

/** All of them, where lines end at the right. */
function spotsBy({ box, text }: Drawn, { width, height }: Size, view: Size): (Point | false)[] {
  const right = box.x + box.width;
  const bottom = box.y + box.height;
  const middle = (of: Rect): number => of.y + (of.height - height) / 2;
  const below = bottom + 2;
  const above = box.y - height - 2;
  // A little inset if the box is wide enough for that.
  const inset = clamp((box.width - width) / 2, 0, 12);
  const beside = right + GAP;
  const before = box.x - width - GAP;
  const start = box.x + inset;
  const end = right - width - inset;
  const after = text.x + text.width + 8;
  const isRoomAfter = after >= box.x + 4 && after + width <= right - 4 && box.height >= height - 8;
  return [
    isRoomAfter && { x: after, y: middle(text) },
    beside + width + EDGE <= view.width && { x: beside, y: middle(box) },
    box.height >= height + GAP && { x: right - width - GAP, y: bottom - height - GAP },
    ...[below, above].flatMap((y) => [end, start, right].map((x) => ({ x, y }))),
    before >= EDGE && { x: before, y: middle(box) },
  ];
}

/** By a message that has gone there are places ever farther around it, in so many steps of so many pixels. */
const STEPS = 32;
const FARTHER = 14;

/** Where a chip stands. */
export interface ChipPlace extends Point {
  side: Side;
  /** What it covers there. */
  price: number;
}

interface ChipOptions {
  rtl: boolean;
  /** Its message has gone: it need not stand beside. */
  free?: boolean;
  /** Where it is now; it stays on its side as long as no other is cheaper. */
  side?: Side | undefined;
  /** What a chip there would cover; 0 for nothing. More than `enough` need not be told apart. */
  cost: (rect: Rect, enough: number) => number;
}

export function placeChip(message: Drawn, chip: Size, view: Size, { rtl, free, side, cost }: ChipOptions): ChipPlace {
  const mirror = mirrorOf(view, rtl);
  const box = mirror(message.box);
  const text = mirror(message.text);
  const spots = [...Array(free ? STEPS : 1).keys()].flatMap((step) => spotsBy({ box: grown(box, step * FARTHER), text }, chip, view));
  const sides = [...spots.keys()];
  let best: ChipPlace | undefined;
  // Without a side there is no such spot.
  for (const one of [side!, ...sides]) {
    const spot = spots[one];
    if (!spot) continue;
    const { width, height } = chip;
    // A message at the rim of the view: as near as the view allows.
    const x = clamp(mirror({ ...chip, ...spot }).x, EDGE, view.width - width - EDGE);
    const y = clamp(spot.y, EDGE, view.height - height - EDGE);
    const lowest = best?.price ?? Infinity;
    const price = cost({ x, y, width, height }, lowest);
    if (price < lowest) best = { side: one, x, y, price };
    if (price === 0) break;
  }
  return best!;
}

/** Where lines end at the left, everything is placed as in a mirror. */
const mirrorOf = (view: Size, rtl: boolean) => (rect: Rect): Rect => (rtl ? { ...rect, x: view.width - rect.x - rect.width } : rect);

interface CardPlace extends Point {
  maxHeight: number;
}

/**
 * A card hangs from its chip: below it, or above where there is more room, or beside it; moved sideways into the view.
 * It gets the room there is and scrolls inside. `message` is kept in sight as long as it is there, and so is what is to
 * be avoided: the focused field, a dialog of the page. Where that leaves no place by the chip, it stands at an
 * edge of the view, or below or above what is to be avoided.
 */
export function placeCard(chip: Rect, message: Rect | undefined, card: Size, view: Size, rtl: boolean, avoid: readonly Rect[] = []): CardPlace {
  const held = message && near(chip, message) ? union([chip, message])! : chip;
  const whole = view.height - 2 * EDGE;
  const lowest = view.height - Math.min(card.height, whole) - EDGE;
  const rightmost = view.width - card.width - EDGE;
  const x = clamp(rtl ? chip.x + chip.width - card.width : chip.x, EDGE, rightmost);
  /** Below and above something, where that leaves room in the view. */
  const by = ({ y, height }: Rect): CardPlace[] => {
    const foot = y + height + GAP;
    const below = view.height - foot - EDGE;
    const above = y - GAP - EDGE;
    return [
      { x, y: foot, maxHeight: below },
      { x, y: y - GAP - Math.min(card.height, above), maxHeight: above },
    ].filter(({ maxHeight }) => maxHeight <= whole && maxHeight >= Math.min(card.height, low(view)));
  };

  const places = [
    ...by(held).sort((a, b) => Math.min(b.maxHeight, card.height) - Math.min(a.maxHeight, card.height)),
    // Beside it; where there is no room either, over the chip or at an edge of the view, in the whole height.
    ...[...[held, ...avoid].flatMap((one) => sidesOf(one, card, view, rtl)), x, rightmost, EDGE].map((x) => ({ x, y: clamp(chip.y, EDGE, lowest), maxHeight: whole })),
    ...avoid.flatMap(by),
  ];
  return freest(places, card, avoid, message);
}

/** At which `x` a card has room on the right of something, and on its left. */
function sidesOf({ x, width }: Rect, card: Size, view: Size, leftFirst: boolean): number[] {
  const sides = [x + width + GAP, x - GAP - card.width].filter((at) => at >= EDGE && at + card.width <= view.width - EDGE);
  return leftFirst ? sides.reverse() : sides;
}

/** The first of the places in which a card covers least. The message counts half: a dialog waits for an answer. */
function freest(places: readonly CardPlace[], { width, height }: Size, avoid: readonly Rect[], message?: Rect): CardPlace {
  const costOf = (place: CardPlace): number => {
    const isCovered = (one: Rect): boolean => overlap({ ...place, width, height: Math.min(height, place.maxHeight) }, one);
    return avoid.filter(isCovered).length + (message && isCovered(message) ? 0.5 : 0);
  };
  return places.reduce((best, one) => (costOf(one) < costOf(best) ? one : best));
}

/** A sheet stands at the foot of the view, or at its head where it covers less, and lower than it may be where that helps. */
export function placeSheet(view: Size, message: Rect | undefined, avoid: readonly Rect[]): CardPlace {
  const { height } = view;
  const most = Math.max(height * 0.66, Math.min(height, 320));
  const ends = (below: number, above: number): CardPlace[] => [
    { x: 0, y: height - below, maxHeight: below },
    { x: 0, y: 0, maxHeight: above },
  ];
  const beside = message ? ends(Math.min(most, height - message.y - message.height), Math.min(most, message.y)) : [];
  return freest([...ends(most, most), ...beside.filter(({ maxHeight }) => maxHeight >= low(view))], view, avoid, message);
}

/** The width of a card; `layer.css` has the same. */
const CARD = 400;

export const hasRoomBeside = (frame: Rect, view: Size): boolean => placeBeside(frame, { width: CARD, height: 0 }, view) !== undefined;

/**
 * A frame keeps its place and its size; a card stands on one side of it, or nowhere: on the side with more room if that is
 * as free as the other, its foot level with the frame's.
 */
export function placeBeside(frame: Rect, card: Size, view: Size, avoid: readonly Rect[] = []): CardPlace | undefined {
  const maxHeight = view.height - 2 * EDGE;
  const height = Math.min(card.height, maxHeight);
  const y = clamp(frame.y + frame.height - height, EDGE, view.height - height - EDGE);
  const places = sidesOf(frame, card, view, 2 * frame.x + frame.width >= view.width).map((x) => ({ x, y, maxHeight }));
  return frame.width * frame.height > 0 && places[0] ? freest(places, card, avoid) : undefined;
}

const CORNER = 16;
const CORNER_SHARE = 0.6;

/** Where it is in nobody's way: a lower corner, that at the end of the lines if it is as free as the other. */
export function placeInCorner(card: Size, view: Size, rtl: boolean, avoid: readonly Rect[] = []): CardPlace {
  const maxHeight = view.height * CORNER_SHARE;
  const y = view.height - Math.min(card.height, maxHeight) - CORNER;
  const corners = [view.width - card.width - CORNER, CORNER];
  return freest((rtl ? corners.reverse() : corners).map((x) => ({ x, y, maxHeight })), card, avoid);
}

/** A card lower than this shows a title and little else. In a low view, or a larger print, it is that or to lie over the message. */
const low = ({ height }: Size): number => Math.min(200, height * 0.3);

/** A message higher than this (a mask over the page) cannot be kept in sight. */
const HIGH = 280;

const near = (chip: Rect, message: Rect): boolean =>
  message.height <= HIGH && chip.y < message.y + message.height + 2 * GAP && message.y < chip.y + chip.height + 2 * GAP;

/** A view in which a card beside anything would leave nothing of the page: there it is a sheet at the bottom. `layer.css` has the same for chips. */
export const wantsSheet = (view: Size): boolean => view.width < 480 || view.height < 360;

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high));

export const outside = (rect: Rect, view: Size): boolean => !overlap(rect, { x: 0, y: 0, ...view });

export const overlap = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

export function union(rects: readonly Rect[]): Rect | undefined {
  if (!rects[0]) return undefined;
  const x = Math.min(...rects.map((rect) => rect.x));
  const y = Math.min(...rects.map((rect) => rect.y));
  const right = Math.max(...rects.map((rect) => rect.x + rect.width));
  const bottom = Math.max(...rects.map((rect) => rect.y + rect.height));
  return { x, y, width: right - x, height: bottom - y };
}

/** Whether `outer` lies around `inner`; a pixel more or less does not count. */
export const encloses = (outer: Rect, inner: Rect): boolean =>
  inner.x >= outer.x - 1 && inner.y >= outer.y - 1 && inner.x + inner.width <= outer.x + outer.width + 1 && inner.y + inner.height <= outer.y + outer.height + 1;

/** `rect`, larger by `by` on every side. */
export const grown = ({ x, y, width, height }: Rect, by: number): Rect => ({ x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by });
