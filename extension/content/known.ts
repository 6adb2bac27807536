/**
 * What a frame knows of itself and of the markup of pages. That comes with the greeting; before that nothing is looked at.
 */
import type { Markup, Row } from "../shared/frame";

export let known: Markup;

export const isTop = window === window.top;

/** For an element of any markup whose text begins like a known message. */
export const BY_TEXT: Row = { selector: "*", surface: "unknown" };

export function learnMarkup(markup: Markup): void {
  known = markup;
}

export const rowOf = (element: Element): Row => known.surfaces.find((row) => element.matches(row.selector)) ?? BY_TEXT;
