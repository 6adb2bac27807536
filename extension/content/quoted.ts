/**
 * Is a text that reads like a message one, or does the page only quote it? For texts in markup no table knows.
 *
 *     ┌ box ─────────────────────────┐     A message has a box to itself. The box is the largest one around the text
 *     │ ⚠  Web Phone Unavailable   ✕ │     that is still as small as a message: whatever else it says, a label, a
 *     └──────────────────────────────┘     sender, the cell beside it, goes to the core with the text, and then it is
 *     Description                          no message any more.
 *     Web Phone Unavailable     ← quoted
 *
 * Besides, some places quote by their nature (fields, tables, articles, chats), and so does whatever is repeated:
 * bubbles, rows, search results. Toasts are repeated too, but they float.
 */
import { known } from "./known";
import { closestAcross, parentOf } from "./shadow";
import { isShown, readWhole, tidy, type Whole } from "./text";

/** What a box may say besides the text that was found. */
const MOST_MORE = 120;
const MOST_LEVELS = 5;
/** Wrappers that add no words are no levels, but there is an end to them. */
const MOST_UP = 16;
/** A message takes no larger share of the view, but always so many pixels. */
const SHARE = 0.3;
const VEIL = 0.9;
const LEAST_AREA = 40_000;
/** Classes of two rows of one list may differ by their state. */
const ALIKE = 1 / 3;
const SHAPE_DEPTH = 3;

/**
 * A document that somebody wrote: an editor's, or the body of an e-mail, a frame of its own without any script. It says
 * nothing in its own name.
 */
export const isWritten = (): boolean =>
  location.protocol === "about:" ||
  document.designMode === "on" ||
  document.body?.isContentEditable ||
  (window !== window.top && document.scripts.length === 0);

/** A place in which even alerts are quotations. */
export const quotesAlerts = (element: Element): boolean => closestAcross(element, known.quotingAlerts) !== null;

/** The box of the message that a text in `carrier` belongs to, and all it says: nothing where the page only quotes it. Null while it is hidden. */
export function boxOf(carrier: Element): Whole | null {
  const quoted: Whole = { text: "", box: carrier, carriers: [] };
  if (quotesAlerts(carrier) || closestAcross(carrier, known.quoting) || isNamed(carrier)) return quoted;
  const whole = isShown(carrier) ? largest(blockOf(carrier)) : null;
  if (!whole) return null;
  return isFloating(whole.box) || !(isRepeated(carrier) || heads(carrier, whole)) ? whole : quoted;
}

/** The heading of what follows, not a message with a title. */
function heads(carrier: Element, { text }: Whole): boolean {
  const heading = carrier.closest(known.headings);
  if (!heading || tidy(heading.textContent ?? "").length < text.length) return false;
  return (heading.closest("header") ?? heading).nextElementSibling !== null;
}

function isNamed(carrier: Element): boolean {
  const names = new RegExp(known.quotingNames);
  for (let at: Element | null = carrier; at; at = parentOf(at)) if (names.test(at.localName)) return true;
  return false;
}

/** The nearest element around a text that is no part of a line. */
function blockOf(carrier: Element): Element {
  let block = carrier;
  while (/^(inline|contents)$/.test(getComputedStyle(block).display)) {
    const parent = parentOf(block);
    if (!parent || parent.matches(known.noBox)) break;
    block = parent;
  }
  return block;
}

function largest(block: Element): Whole | null {
  let whole = readWhole(block);
  if (!whole) return null;
  const most = whole.text.length + MOST_MORE;
  for (let at = parentOf(block), levels = 0, up = 0; at && levels < MOST_LEVELS && up < MOST_UP; at = parentOf(at), up++) {
    if (at.matches(known.noBox) || floatsItself(whole.box) || !isSmall(at)) break;
    const next = readWhole(at);
    // A wrapper with less to say: a button's words do not count in the box around it.
    if (!next || next.text.length > most || next.text.length < whole.text.length) break;
    if (next.text.length > whole.text.length) levels++;
    whole = next;
  }
  return whole;
}

function isSmall(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width * height <= Math.max(innerWidth * innerHeight * SHARE, LEAST_AREA);
}

function floatsItself(element: Element): boolean {
  const { position, zIndex } = getComputedStyle(element);
  return position === "fixed" || (position === "absolute" && zIndex !== "auto") || element.matches(":popover-open,:modal");
}

/** In a small box that floats over the page, and in which nobody writes: a toast or a stack of them. */
function isFloating(box: Element): boolean {
  for (let at: Element | null = box; at && !at.matches(known.noBox) && (at === box || isSmall(at)); at = parentOf(at)) {
    if (floatsItself(at)) return !at.querySelector(known.written);
  }
  return false;
}

/** In a box that floats on a veil over the whole page: that is a dialog, in whatever markup. */
export function isInDialog(box: Element): boolean {
  for (let at: Element | null = box; at && !at.matches(known.noBox); at = parentOf(at)) {
    const { width, height } = at.getBoundingClientRect();
    if (width >= innerWidth * VEIL && height >= innerHeight * VEIL) return floatsItself(at);
  }
  return false;
}

/** One of several that look the same, each with a text of its own. */
function isRepeated(carrier: Element): boolean {
  for (let at: Element | null = carrier, levels = 0, up = 0; at && levels <= MOST_LEVELS && up < MOST_UP; at = parentOf(at), up++) {
    const parent = at.parentElement ?? (at.parentNode as Partial<ShadowRoot> | null);
    if (at.matches(known.noBox) || !parent?.children || !isSmall(at)) return false;
    if (parent.children.length < 2) continue;
    levels++;
    for (const other of parent.children) if (other !== at && areAlike(at, other) && isSmall(other) && readWhole(other)) return true;
  }
  return false;
}

function areAlike(one: Element, other: Element): boolean {
  if (one.localName !== other.localName || floatsItself(other)) return false;
  if (one.className && one.className === other.className) return true;
  // Parts of a page have names of their own, rows of a list either all or not.
  if ((one.id === "") !== (other.id === "")) return false;
  const [these, those] = [new Set(one.classList), new Set(other.classList)];
  const shared = [...these].filter((name) => those.has(name)).length;
  if (shared / (these.size + those.size - shared) < ALIKE) return false;
  return shapeOf(one, SHAPE_DEPTH) === shapeOf(other, SHAPE_DEPTH);
}

/** The names of the elements inside, some levels down. */
function shapeOf(element: Element, depth: number): string {
  const inside = depth > 0 ? [...element.children].map((child) => shapeOf(child, depth - 1)) : [];
  return `${element.localName}(${inside.join()})`;
}
