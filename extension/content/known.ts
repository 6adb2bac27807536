/**
 * What a frame knows of the markup of pages. It comes with the greeting; before that nothing is looked at.
 */
import type { Markup, Row } from "../shared/frame";

interface Known extends Markup {
  /** All surfaces in one selector: one question per element, answered by the browser's own matcher. */
  anySurface: string;
  /** Those that leave no doubt: what stands inside belongs to them. */
  ownSurface: string;
}

export let known: Known;

/** For an element of any markup whose text begins like a known message. */
export const BY_TEXT: Row = { selector: "*", surface: "unknown" };

/** Where Fixside is switched off the table is empty, and fits nothing. */
const anyOf = (rows: readonly Row[]): string => rows.map((row) => row.selector).join() || ":not(*)";

export function learnMarkup(markup: Markup): void {
  const { surfaces } = markup;
  known = {
    ...markup,
    anySurface: anyOf(surfaces),
    ownSurface: anyOf(surfaces.filter((row) => !row.general)),
  };
}

export const rowOf = (element: Element): Row => known.surfaces.find((row) => element.matches(row.selector)) ?? BY_TEXT;
