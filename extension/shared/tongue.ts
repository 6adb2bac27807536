/**
 * Another language than the browser's: its words, from `_locales`. The browser itself speaks only its own
 * (`chrome.i18n` cannot be told another), and only pages of the extension can read the file.
 */
import { t, type Tongue } from "./i18n";
import { PAGE_WORDS, type PageWord } from "./frame";

interface Message {
  message: string;
  placeholders?: Record<string, { content: string }>;
}

let last: Tongue | undefined;

/** Undefined if there are no such words; then the browser's language stays. */
export async function tongueOf(language: string | undefined): Promise<Tongue | undefined> {
  if (language === undefined) return undefined;
  if (last?.language === language) return last;
  try {
    const answer = await fetch(chrome.runtime.getURL(`_locales/${language.replace("-", "_")}/messages.json`));
    return (last = { language, words: wordsOf((await answer.json()) as Record<string, Message>) });
  } catch {
    return undefined;
  }
}

/** `$COUNT$`, which the file says to be `$1`, becomes `$1`. */
export function wordsOf(messages: Record<string, Message>): Tongue["words"] {
  const flat = ({ message, placeholders = {} }: Message): string => {
    const contents = new Map(Object.entries(placeholders).map(([name, { content }]) => [name.toLowerCase(), content]));
    return message.replace(/\$(\w+)\$/g, (whole, name: string) => contents.get(name.toLowerCase()) ?? whole);
  };
  return Object.fromEntries(Object.entries(messages).map(([word, message]) => [word, flat(message)]));
}

/** As much of it as a page needs; without a tongue, in the browser's language. */
export function inPages(tongue: Tongue | undefined): Record<PageWord, string> {
  const words = PAGE_WORDS.map((word) => [word, tongue?.words[word] ?? t(word, "$1")]);
  return Object.fromEntries(words) as Record<PageWord, string>;
}
