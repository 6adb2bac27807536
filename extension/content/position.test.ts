import assert from "node:assert/strict";
import { test } from "node:test";
import type { Size } from "../shared/frame";
import { EDGE, overlap, placeCard, placeChip, placeSheet, Side, union, wantsSheet, type Drawn, type Rect } from "./position";

const PAGE: Size = { width: 1280, height: 800 };
const PHONE: Size = { width: 300, height: 450 };
const CHIP: Size = { width: 84, height: 28 };
const CARD: Size = { width: 400, height: 320 };
const free = () => 0;
/** Nothing lies there but the message's own text. */
const text = (message: Drawn) => (at: Rect) => (overlap(at, message.text) ? 8 : 0);

const rect = (x: number, y: number, width: number, height: number): Rect => ({ x, y, width, height });
/** A message whose text fills its box. */
const full = (box: Rect): Drawn => ({ box, text: box });
const within = (at: { x: number; y: number }, size: Size, view: Size) =>
  at.x >= EDGE && at.y >= EDGE && at.x + size.width <= view.width - EDGE && at.y + size.height <= view.height - EDGE;

test("a chip stands after the text if the message has room for it", () => {
  const toast = { box: rect(400, 20, 480, 48), text: rect(430, 34, 160, 20) };
  assert.deepEqual(placeChip(toast, CHIP, PAGE, { rtl: false, cost: free }), { side: Side.afterText, x: 598, y: 30, price: 0 });
});

test("a chip stands beside a message that its text fills", () => {
  const place = placeChip(full(rect(400, 20, 480, 48)), CHIP, PAGE, { rtl: false, cost: free });
  assert.deepEqual(place, { side: Side.beside, x: 886, y: 30, price: 0 });
});

test("right to left, the end is at the left", () => {
  assert.equal(placeChip(full(rect(400, 20, 480, 48)), CHIP, PAGE, { rtl: true, cost: free }).x, 400 - 6 - 84);
  const toast = { box: rect(400, 20, 480, 48), text: rect(700, 34, 160, 20) };
  assert.equal(placeChip(toast, CHIP, PAGE, { rtl: true, cost: free }).x, 700 - 8 - 84);
});

test("a chip goes below a message as wide as the view, and above one at its bottom", () => {
  const [top, bottom] = [full(rect(0, 0, 300, 36)), full(rect(0, 420, 300, 30))];
  assert.equal(placeChip(top, CHIP, PHONE, { rtl: false, cost: text(top) }).side, Side.belowEnd);
  const atBottom = placeChip(bottom, CHIP, PHONE, { rtl: false, cost: text(bottom) });
  assert.equal(atBottom.side, Side.aboveEnd);
  assert.ok(within(atBottom, CHIP, PHONE));
});

test("a chip whose message has gone takes the nearest place that is free, in the view; one whose message stands stays by it", () => {
  const gone = full(rect(0, 0, 300, 54));
  // Of the whole phone only this is free.
  const isFree = (at: Rect) => at.y >= 362 && at.y + at.height <= 405 && (at.x + at.width <= 125 || at.x >= 175);
  const cost = (at: Rect) => (isFree(at) ? 0 : 3);
  const place = placeChip(gone, CHIP, PHONE, { rtl: false, free: true, cost });
  assert.equal(place.price, 0);
  assert.ok(place.x >= EDGE && place.x + CHIP.width <= PHONE.width - EDGE, JSON.stringify(place));
  // There it stays.
  assert.deepEqual(placeChip(gone, CHIP, PHONE, { rtl: false, free: true, side: place.side, cost }), place);
  assert.ok(placeChip(gone, CHIP, PHONE, { rtl: false, cost }).y < 100);
  assert.equal(placeChip(gone, CHIP, PHONE, { rtl: false, free: true, cost: free }).side, Side.corner, "where nothing is in the way it stands as it stood");
});

test("a chip does not cover what may be pressed", () => {
  const message = full(rect(0, 100, 300, 36));
  const button = rect(180, 140, 110, 40);
  const place = placeChip(message, CHIP, PHONE, { rtl: false, cost: (at) => (overlap(at, button) ? 4 : text(message)(at)) });
  assert.equal(place.side, Side.belowStart);
});

test("a chip stands beyond the end of a message that has something to press above and below it", () => {
  const message = full(rect(30, 400, 200, 20));
  const place = placeChip(message, CHIP, PHONE, { rtl: false, cost: (at) => (at.x < 200 ? 9 : 0) });
  assert.deepEqual([place.side, place.x], [Side.belowBeyond, PHONE.width - CHIP.width - EDGE]);
});

test("where every place costs something, the cheapest is taken", () => {
  const prices: Record<string, number> = { "138": 5, "70": 2 }; // below, above
  const place = placeChip(full(rect(0, 100, 300, 36)), CHIP, PHONE, { rtl: false, cost: (at) => prices[String(at.y)] ?? 9 });
  assert.equal(place.side, Side.aboveEnd);
  assert.equal(place.price, 2);
});

test("a chip covers something by its message rather than stand free far away from it", () => {
  const message = full(rect(30, 700, 300, 30));
  const place = placeChip(message, CHIP, PAGE, { rtl: false, cost: (at) => (at.x < 600 ? 2 : 0) });
  assert.ok(place.x < 440, JSON.stringify(place));
});

test("a chip keeps its side while that is free, and leaves it for a cheaper one", () => {
  const message = full(rect(300, 200, 300, 40));
  assert.equal(placeChip(message, CHIP, PAGE, { rtl: false, side: Side.belowEnd, cost: free }).side, Side.belowEnd);
  assert.equal(placeChip(message, CHIP, PAGE, { rtl: false, side: Side.belowEnd, cost: (at) => (at.y > 240 ? 1 : 0) }).side, Side.beside);
});

test("a chip for a message outside the view is clamped into it", () => {
  for (const box of [rect(-500, -300, 200, 40), rect(2000, 1500, 200, 40), rect(0, 0, 1280, 800)]) {
    assert.ok(within(placeChip(full(box), CHIP, PAGE, { rtl: false, cost: free }), CHIP, PAGE));
  }
});

test("a card hangs below its chip and is moved into the view", () => {
  assert.deepEqual(placeCard(rect(400, 100, 84, 28), undefined, CARD, PAGE, false), { x: 400, y: 134, maxHeight: 658 });
  assert.equal(placeCard(rect(1190, 100, 84, 28), undefined, CARD, PAGE, false).x, 1280 - 400 - EDGE);
});

test("a card opens upwards where there is more room above", () => {
  const place = placeCard(rect(400, 740, 84, 28), undefined, CARD, PAGE, false);
  assert.equal(place.y + CARD.height, 740 - 6);
});

test("a card keeps its message in sight", () => {
  const message = rect(300, 90, 480, 60);
  const place = placeCard(rect(786, 106, 84, 28), message, CARD, PAGE, false);
  assert.ok(!overlap({ ...place, ...CARD }, message));
});

test("a card keeps off what is to be avoided: on its other side, below it, beside it", () => {
  const chip = rect(400, 300, 84, 28);
  const placeOff = (...avoid: Rect[]) => placeCard(chip, undefined, CARD, PAGE, false, avoid);
  assert.equal(placeOff(rect(420, 340, 200, 100)).y, 300 - 6 - 286, "above the chip, lower than it would like to be");
  // A dialog in the middle leaves no side as wide as a card, but room below it.
  const dialog = rect(376, 314, 528, 172);
  assert.deepEqual(placeOff(dialog), { x: 400, y: 8, maxHeight: 286 });
  assert.deepEqual(placeOff(dialog, rect(300, 0, 700, 100)), { x: 400, y: 492, maxHeight: 300 });
  assert.equal(placeOff(rect(420, 8, 800, 784)).x, 420 - 6 - 400, "beside it");
});

test("where everything is to be avoided a card stands by its chip, and does not cover its message", () => {
  const message = rect(400, 260, 300, 40);
  const place = placeCard(rect(400, 304, 84, 28), message, CARD, PAGE, false, [rect(0, 0, 1280, 800)]);
  assert.deepEqual([place.x, place.y], [400, 338]);
});

test("a card longer than the view gets a height to scroll in", () => {
  const place = placeCard(rect(400, 300, 84, 28), undefined, { width: 400, height: 2000 }, PAGE, false);
  assert.ok(place.y + place.maxHeight <= PAGE.height);
  const low = placeCard(rect(100, 100, 84, 28), undefined, { width: 400, height: 2000 }, { width: 700, height: 240 }, false);
  assert.ok(low.y >= EDGE && low.y + low.maxHeight <= 240);
});

test("a softphone gets a sheet, a page does not", () => {
  assert.ok(wantsSheet(PHONE));
  assert.ok(wantsSheet({ width: 320, height: 800 }));
  assert.ok(!wantsSheet(PAGE));
});

test("a sheet stands at the foot, or at the head where it covers less", () => {
  const foot = { x: 0, y: 130, maxHeight: 320 };
  const head = { x: 0, y: 0, maxHeight: 320 };
  assert.deepEqual(placeSheet(PHONE, undefined, []), foot);
  assert.deepEqual(placeSheet(PHONE, rect(0, 0, 300, 36), []), foot);
  const toast = rect(12, 340, 276, 56);
  assert.deepEqual(placeSheet(PHONE, toast, []), head);
  assert.deepEqual(placeSheet(PHONE, rect(12, 300, 276, 56), []), { ...head, maxHeight: 300 }, "lower, above the message");
  assert.deepEqual(placeSheet(PHONE, rect(12, 160, 276, 56), []), { x: 0, y: 216, maxHeight: 234 }, "lower, below it");
  assert.deepEqual(placeSheet(PHONE, toast, [rect(0, 0, 300, 40)]), foot, "the focused field counts more");
  assert.deepEqual(placeSheet(PHONE, rect(0, 0, 300, 450), []), foot, "where all is covered it stays at the foot");
});

test("union", () => {
  assert.equal(union([]), undefined);
  assert.deepEqual(union([rect(0, 0, 10, 10), rect(20, 5, 10, 10)]), rect(0, 0, 30, 15));
});

test("a chip goes before a message that has room nowhere else", () => {
  const message = full(rect(1000, 10, 270, 780));
  const place = placeChip(message, CHIP, PAGE, { rtl: false, cost: text(message) });
  assert.deepEqual([place.side, place.x], [Side.before, 1000 - 6 - CHIP.width]);
});

test("in a low view a card is low rather than over its message", () => {
  const view = { width: 640, height: 400 };
  const message = rect(40, 150, 560, 60);
  const { y, maxHeight } = placeCard(rect(40, 214, 84, 28), message, CARD, view, false);
  assert.ok(maxHeight >= 120 && (y + maxHeight <= message.y || y >= message.y + message.height), JSON.stringify({ y, maxHeight }));
});

test("a card stands beside what it is to avoid, too, before it lies over its message", () => {
  const message = rect(30, 694, 300, 46);
  const [dialog, phone] = [rect(250, 28, 200, 100), rect(925, 280, 340, 480)];
  const { x, y } = placeCard(rect(230, 662, 88, 28), message, { width: 400, height: 648 }, PAGE, false, [dialog, phone]);
  for (const one of [message, dialog, phone]) assert.ok(!overlap({ x, y, width: 400, height: 648 }, one), JSON.stringify({ x, y, one }));
});
