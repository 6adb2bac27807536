/**
 * Reading a message as a person sees it: without helper text for screen readers, buttons and hidden parts, through
 * shadow roots and slots.
 *
 *     <div role=alert>                                  pieces               lines
 *       <span class="slds-assistive-text">Error</span>    –
 *       <h2>Web Phone Unavailable</h2>                    ⏎ "Web Phone…" ⏎     Web Phone Unavailable
 *       Allow the <b>microphone</b>.                      "Allow the " …       Allow the microphone.
 *       <button>Close</button>                            –
 *     </div>
 *
 * `innerText` would do half of it, and Lightning toasts show why half is not enough: theirs says "Error", then the
 * message, then "Press Control + F6 to navigate to the next toast".
 */
import type { Row } from "../shared/frame";
import { LONGEST_TEXT } from "../shared/protocol";
import { known } from "./known";
import { isCustom, shadowOf } from "./shadow";

export interface Reading {
  /** All it says, line by line: whether a line is a title, a button or somebody's words is for the core to judge. */
  text: string;
  /** The element it was read for. */
  source: Element;
  /** The box of the message. */
  box: Element;
  /** The elements in it that carry the text. */
  carriers: readonly Element[];
}

/** A message is short. Whatever holds more elements than this is a page region that also has the role. */
const MOST_ELEMENTS = 250;
/** How far around a "Try again" button the words stand that belong to it. */
const MOST_UP = 4;
const MOST_CARRIERS = 12;
const SHORTEST_TEXT = 4;

/** All that a box says. */
export type Whole = Omit<Reading, "source">;

/** `null` where nothing can be read yet: hidden, empty, or not a message. */
export const readSurface = (element: Element, row: Row): Whole | null => (row.around ? readAround(element) : readShown(element, row));

function readShown(element: Element, { attribute, atLeast }: Row): Whole | null {
  // Most that wait for a message are empty, which is sooner seen than whether they are shown.
  if (!attribute && !element.firstChild && !shadowOf(element)) return null;
  if (!isShown(element) || (element as HTMLElement).isContentEditable) return null;
  if (!attribute) return readBox(element, atLeast);
  const text = textOf([tidy(element.getAttribute(attribute)!)]);
  return text === null ? null : { text, box: element, carriers: [element] };
}

function readAround(source: Element): Whole | null {
  let box = source.parentElement;
  for (let up = 0; box && up < MOST_UP; up++, box = box.parentElement) {
    const whole = isShown(box) ? readBox(box) : null;
    if (whole) return whole;
  }
  return null;
}

function readBox(box: Element, atLeast?: number): Whole | null {
  // A message that is itself a button (a softphone's clickable bar) would be left without a word.
  return read(box, box.matches(known.controls), atLeast);
}

/** Null if it is hidden, says nothing, or is larger than any message. */
export const readWhole = (box: Element): Whole | null => (isShown(box) ? read(box, false, 1, true) : null);

/** Drawn, and large enough to be read: regions for screen readers alone are one pixel wide. */
export function isShown(element: Element): boolean {
  // Opacity does not count: a toast is met while it fades in.
  if (!element.isConnected || !mayShow(element)) return false;
  const { width, height } = rectOf(element);
  if (Math.min(width, height) > 3) return true;
  // An element without a box of its own (`display: contents`, a host whose content overflows) may still show text.
  const inner = shadowOf(element)?.firstElementChild ?? element.firstElementChild;
  return width * height === 0 && !!inner?.checkVisibility() && rectOf(inner).height > 3;
}

/** What has no box of its own may show what is in it. (The option by its older name, which all browsers know.) */
const mayShow = (element: Element): boolean => element.checkVisibility({ checkVisibilityCSS: true }) || displayOf(element) === "contents";

/** The end of a line; no text has it. */
export const BREAK = "\0";

/** @param completely give up where there is more than is read */
function read(box: Element, withControls: boolean, atLeast?: number, completely?: boolean): Whole | null {
  let all = "";
  const carriers: Element[] = [];
  let left = MOST_ELEMENTS;

  const readElement = (element: Element): void => {
    if (left-- <= 0) return;
    const breaks = element.matches(known.breaks) || isCustom(element) || !/^(inline|contents)/.test(displayOf(element));
    if (breaks) all += BREAK;
    const slot = element as Partial<HTMLSlotElement>;
    const assigned = slot.assignedNodes?.({ flatten: true });
    for (const node of assigned?.[0] ? assigned : (shadowOf(element) ?? element).childNodes) {
      if (node.nodeType === Node.TEXT_NODE) readText(node as Text);
      else if (node.nodeType === Node.ELEMENT_NODE && isRead(node as Element)) readElement(node as Element);
    }
    if (breaks) all += BREAK;
  };

  const readText = (node: Text): void => {
    all += node.data;
    const parent = node.parentElement;
    const isNew = parent && node.data.trim() && carriers.at(-1) !== parent;
    if (isNew && carriers.length < MOST_CARRIERS) carriers.push(parent);
  };

  const isRead = (element: Element): boolean => {
    if (element.matches(known.unread)) return false;
    if (!withControls && element.matches(known.controls)) return false;
    if (!mayShow(element)) return false;
    const { offsetWidth, offsetHeight } = element as HTMLElement;
    return offsetWidth + offsetHeight !== 2;
  };

  readElement(box);
  const text = completely && left < 0 ? null : textOf(linesOf(all), atLeast);
  return text === null ? null : { text, box, carriers };
}

export const rectOf = (element: Element): DOMRect => element.getBoundingClientRect();

export const displayOf = (element: Element): string => getComputedStyle(element).display;

export const tidy = (text: string): string => text.replace(/[\s\u200b]+/g, " ").trim();

export const linesOf = (text: string): string[] => text.split(BREAK).map(tidy).filter(Boolean);

/** The lines as one text; null if it is too short or too long for a message. */
export function textOf(lines: readonly string[], atLeast = SHORTEST_TEXT): string | null {
  const text = lines.join("\n");
  return text.length >= atLeast && text.length <= LONGEST_TEXT ? text : null;
}
