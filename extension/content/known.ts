/**
 * What a frame knows of the markup of pages. It comes with the greeting; before that nothing is looked at.
 */
import type { Markup } from "../shared/frame";

export let known: Markup;

export function learnMarkup(markup: Markup): void {
  known = markup;
}
