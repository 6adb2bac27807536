/**
 * Is a text that reads like a message one, or does the page only quote it? For texts in markup no table knows.
 *
 *     ┌ box ─────────────────────────┐     A message has a box to itself. The box is the nearest one that looks like
 *     │ ⚠  Web Phone Unavailable   ✕ │     trouble, by its name or its colour; without any, the largest one that is
 *     └──────────────────────────────┘     still as small as a message: whatever else it says, a label, a sender, the
 *     Description                          cell beside it, goes to the core with the text, and then it is no message
 *     Web Phone Unavailable     ← quoted   any more.
 *
 * Some places quote by their nature (fields, articles, chats), some unless it looks like trouble (headings, tables for
 * layout), and so does whatever is repeated: bubbles, rows, search results. Toasts are repeated too, but they float, and
 * what floats is a message as a whole or none: a hover card has more to say. Only a box that is painted, and holds nothing
 * else, is a message by itself in a panel that floats.
 */
import type { Surface } from "../shared/protocol";
import { isTop } from "./facts";
import { known } from "./known";
import { closestAcross, nearest, parentOf, shadowOf } from "./shadow";
import { displayOf, isShown, readWhole, rectOf, tidy, type Whole } from "./text";

/** Letters that a box may have besides the text that was found, and so the row of a list besides what it quotes. */
const MOST_MORE = 120;
/** A message takes no larger share of the view, but always so many pixels. */
const SHARE = 0.3;
const LEAST_AREA = 60_000;
/** How much redder than blue what is painted for trouble is at least, out of 255: the ground of a pale warning. */
const WARM = 11;

/**
 * A document that somebody wrote: an editor's, or the body of an e-mail, a frame without an address or without any
 * script. It says nothing in its own name.
 */
export const isWritten = (): boolean => location.protocol === "about:" || (!isTop && !document.scripts[0]);

/** With the surface that the page makes it look like. */
export type Boxed = Whole & { surface?: Surface };

/** The box of the message that a text in `carrier` belongs to, and all it says: nothing where the page only quotes it. Null while it is hidden. */
export function boxOf(carrier: Element): Boxed | null {
  // What is hidden may be asked about often.
  if (!isShown(carrier)) return null;
  const quoted: Boxed = { text: "", box: carrier, carriers: [] };
  if (closestAcross(carrier, known.quoting)) return quoted;
  const block = readWhole(blockOf(carrier));
  if (!block) return null;
  const most = block.text.length + MOST_MORE;
  const alarm = alarmAround(carrier, most);
  let whole = largest(block, most);
  const floats = isFloating(whole.box);
  if (!floats || (alarm?.text === block.text && isHotBut(alarm.box, getComputedStyle(alarm.box).color))) {
    const repeated = (alarm ? null : closestAcross(carrier, known.doubtful)) ?? isRepeated(alarm?.box ?? carrier, alarm ? most : Infinity);
    if (!repeated) whole = alarm ?? whole;
    if (!floats && (repeated || isLed(whole.box, alarm || whole.text !== block.text ? known.led : known.headed))) return quoted;
  }
  return { ...whole, surface: isInDialog(whole.box) ? "dialog" : alarm ? "alert" : floatsItself(whole.box) ? "toast" : "unknown" };
}

/** The nearest box around a text that looks like trouble, if it is as small as a message. In a line of text only a name makes one. */
function alarmAround(carrier: Element, most: number): Whole | null {
  const alarm = nearest(carrier, (at) => isNoBox(at) || isAlarming(at))!;
  const whole = isNoBox(alarm) || isLed(alarm, known.led) ? null : readWhole(alarm.matches(known.alarming) ? alarm : blockOf(alarm));
  return whole?.text[most] ? null : whole;
}

const isNoBox = (element: Element): boolean => element.matches(known.noBox);

/** By its name, its colours, or its place in the middle. A line of a message has its colour from what is the message as a whole, but an item is one itself. */
const isAlarming = (element: Element): boolean =>
  element.matches(known.alarming) ||
  (element.matches(known.centred) && getComputedStyle(element).textAlign === "center") ||
  isHotBut(element, element.localName === "li" ? "" : getComputedStyle(parentOf(element)!).color);

/** A text is hot, a ground or an edge, in a colour that is not this one. */
const isHotBut = (element: Element, but: string): boolean =>
  (["color", "backgroundColor", "borderLeftColor"] as const).some((part) => {
    const one = getComputedStyle(element)[part];
    return one !== but && isHot(one);
  });

/** Red to amber. What is transparent is black. Without red, green and blue to compare, the look of the number tells. */
function isHot(color: string): boolean {
  if (!/rgb/.test(color)) return RegExp(known.hot).test(color);
  const [, red, green, blue] = color.split(/[^.\d]+/).map(Number) as [number, number, number, number];
  const warmth = red - blue;
  return warmth * (red > 1 ? 1 : 255) > WARM && warmth > Math.abs(green - blue);
}

/** The nearest element around a text that is no part of a line. */
const blockOf = (carrier: Element): Element =>
  nearest(carrier, (at) => !/^(inline|contents)$/.test(displayOf(at)) || isNoBox(parentOf(at) ?? document.documentElement))!;

/** The largest box around one that is still as small as a message. */
function largest(whole: Whole, most: number): Whole {
  for (let at = parentOf(whole.box); at; at = parentOf(at)) {
    if (isNoBox(at) || floatsItself(whole.box) || !isSmall(at)) break;
    const next = readWhole(at);
    // A wrapper with less to say: a button's words do not count in the box around it.
    if (!next || next.text.length > most || next.text.length < whole.text.length) break;
    whole = next;
  }
  return whole;
}

/** And no panel docked to a side, as high as the view. */
function isSmall(element: Element): boolean {
  const { width, height } = rectOf(element);
  return width * height <= Math.max(innerWidth * innerHeight * SHARE, LEAST_AREA) && height < Math.max(innerHeight * 0.9, 400);
}

export function floatsItself(element: Element): boolean {
  const { position, zIndex } = getComputedStyle(element);
  return position === "fixed" || (position === "absolute" && zIndex !== "auto");
}

/** In a small box that floats over the page or stands on a veil, and in which nobody writes: a toast or a stack of them, a dialog. */
function isFloating(box: Element): boolean {
  const at = nearest(box, (at) => floatsItself(at) || isNoBox(at) || !isSmall(at))!;
  return (isSmall(at) ? floatsItself(at) : isVeil(at)) && !(shadowOf(at) ?? at).querySelector(known.noMessage) && !at.matches(known.noMessage);
}

/** In a box that floats over a page which a veil covers, from its very corner: that is a dialog, in whatever markup. */
function isInDialog(box: Element): boolean {
  const at = nearest(box, floatsItself);
  const veil = at && (box.getRootNode() as Document).elementFromPoint(1, 1);
  return !!veil && (at.matches(":modal") || isVeil(veil));
}

/** Large, and the page shines through, which an application that is one large box does not let it. */
function isVeil(element: Element): boolean {
  const { backgroundColor, opacity } = getComputedStyle(element);
  return floatsItself(element) && !isSmall(element) && /[,/)] ?0\./.test(backgroundColor + opacity);
}

/** Somebody's words lead to it: those of the element before it, or of the text in whose midst it stands; or it begins as if one line took the place of another. */
const isLed = ({ previousElementSibling: before, previousSibling: beside, textContent }: Element, words: string): boolean =>
  RegExp(words).test([before?.textContent, (beside as Text | null)?.wholeText, textContent].join("|"));

/** One of several that look the same, each with a text of its own, or in one: however deep, a row is small. */
function isRepeated(carrier: Element, most: number): boolean {
  for (let at: Element | null = carrier; at; at = parentOf(at)) {
    if (isNoBox(at) || !isSmall(at) || tidy(at.textContent)[most]) return false;
    for (const other of (at.parentNode as ShadowRoot).children) if (other !== at && areAlike(at, other) && isSmall(other) && areInLine(at, other) && readWhole(other)?.text[2]) return true;
  }
  return false;
}

function areAlike(one: Element, other: Element): boolean {
  // The classes of rows may differ by their state.
  const same = one.className === other.className;
  return (
    (same && (!!one.className || one.localName === "li")) ||
    // Parts of a page have names of their own, rows of a list either all or not.
    (!one.id === !other.id && shapeOf(one) === shapeOf(other) && (same || [...one.classList].some((name) => other.classList.contains(name))))
  );
}

/** What an author put anywhere on a canvas stands neither below the other, as wide, nor beside it, as high. */
function areInLine(one: Element, other: Element): boolean {
  const a = rectOf(one);
  const b = rectOf(other);
  return getComputedStyle(one).position !== "absolute" || (a.x === b.x && a.width === b.width) || (a.y === b.y && a.height === b.height);
}

/** The names of the element and of those inside, three levels down. */
const shapeOf = (element: Element): string =>
  [element, ...element.querySelectorAll(known.within)].map((inner) => inner.localName).join();
