/** The words of Fixside in a page. They come with the style sheet, in the reader's language: before it nothing is said. */
import type { PageWord } from "../shared/frame";

let words: Record<PageWord, string> | undefined;

export function learn(all: Record<PageWord, string>): void {
  words = all;
}

/** Empty before the words have come. `$1` in them stands for the value. */
export const word = (name: PageWord, value = ""): string => words?.[name].replace("$1", () => value) ?? "";
