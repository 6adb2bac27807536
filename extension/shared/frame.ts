/**
 * What goes between the background and a page's frame besides messages: how the page looks, what is known of the markup of
 * pages, and what is drawn there.
 */
import type { Surface } from "./core";
import type { Unavailable } from "./unavailable";
import type { Element } from "./view";

/** How a page looks where a message stands. */
export interface PageLook {
  /** CSS `color-scheme` of the page, and whether the reader prefers dark. */
  scheme: string;
  prefersDark: boolean;
  /** Background colours of the body and the page. */
  grounds: string[];
  /** Ground, text and accent by the names of a design system; empty where the page has no such name. */
  tokens: string[];
}

export interface Size {
  width: number;
  height: number;
}

/** What is to be known of a frame that stays blank. */
export interface Wish {
  /** For how long nothing must have been drawn, in milliseconds. */
  after: number;
  /** What counts as drawn, though it may have no text: a selector. */
  drawn: string;
  /** An element and its pseudo-elements; and the pattern of a style (animation, background image, content) that draws nothing. */
  parts: readonly string[];
  plain: string;
}

/** One kind of place where messages stand. */
export interface Row {
  selector: string;
  surface: Surface;
  /** Read this attribute, not the text: the connectivity badge shows "Connecting" but its title tells the state. */
  attribute?: string;
  /** The element only marks the place: the message stands in the nearest box around it that has words. */
  around?: true;
  /** Shorter texts are not worth a look: a table of problems has many cells and one sentence. */
  atLeast?: number;
  /** A role anybody may use, also for what others wrote: in a chat or an article it is a quotation. */
  general?: true;
}

/** What is known of the markup of pages, as selectors. */
export interface Markup {
  /** Where messages stand. The first row that fits an element counts. */
  surfaces: readonly Row[];
  /** All of them in one selector: one question per element, answered by the browser's own matcher. */
  anySurface: string;
  /** Those that leave no doubt: what stands inside belongs to them. */
  ownSurface: string;
  /** In a message: what is not to be read, what is to be pressed, and what begins a line. */
  unread: string;
  controls: string;
  breaks: string;
  /** Where pages quote messages; where even alerts; where they do unless it looks like trouble, and what does so by its name. */
  quoting: string;
  quotingAlerts: string;
  doubtful: string;
  alarming: string;
  /** What does so if it stands in the middle of its place. */
  centred: string;
  /** The pattern of words that lead to a quotation; and to one that does not look like trouble. */
  led: string;
  headed: string;
  /** The pattern of a colour that does so, where CSS does not tell it by red, green and blue. */
  hot: string;
  /** What is no message's box; and what is in none, because somebody writes there or it only repeats. */
  noBox: string;
  noMessage: string;
  /** The elements in one that its shape is told by. */
  within: string;
  /** CSS properties: ground, text and accent by the names of design systems. */
  tokens: readonly string[];
}

export interface Style {
  css: string;
  shells: Shells;
  words: Record<PageWord, string>;
}

/** What a content script says by itself. */
export const PAGE_WORDS = ["cardCopied", "cardNotCopied", "cardUnavailable", "announce", "chipFix", "chipWhy", "chipFixed", "chipAppeared"] as const;
export type PageWord = (typeof PAGE_WORDS)[number];

/** What is drawn the same for every message of a page. */
export interface Shells {
  /** Holds all that is to be seen, and a live region. Its language and direction are the reader's. */
  box: Element;
  chip: Element;
  card: Element;
  /** What a card says when nobody can tell what belongs in it. */
  unavailable: Unavailable;
  /** The events that do not leave the box, and those of the page by which a message may have moved. */
  keeps: readonly string[];
  moves: readonly string[];
  /** Selectors: what somebody may press, what a card must not lie over, and our own element when the page has spoilt it. */
  pressable: string;
  dialogs: string;
  /** What a message may be a part of, and go with. */
  forms: string;
  spoilt: string;
  /** The page as a whole, also if something in it has the focus; and in a card what has the keyboard's. */
  vast: string;
  atKeyboard: string;
}
