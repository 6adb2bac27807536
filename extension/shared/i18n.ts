/** The words of Fixside itself, in the browser's language. The words of an answer come from its pack. */
import type messages from "../_locales/en/messages.json";

export type Word = keyof typeof messages;

/** A language that is not the browser's, because a policy says so. */
export interface Tongue {
  language: string;
  /** `$1` stands for the first value. */
  words: Partial<Record<Word, string>>;
}

let tongue: Tongue | undefined;

/** From now on all words are of this language; without one, of the browser's. */
export function speak(one: Tongue | undefined): void {
  tongue = one;
}

/** Empty when the extension behind this script is gone; then nothing is drawn anyway. */
export function t(word: Word, ...values: string[]): string {
  const own = tongue?.words[word];
  if (own !== undefined) return own.replace(/\$(\d)/g, (_, index: string) => values[Number(index) - 1] ?? "");
  try {
    return chrome.i18n.getMessage(word, values);
  } catch {
    return "";
  }
}

/** The language that the words are in. Where there are none in the browser's language, they are in English. */
export function uiLanguage(): string {
  if (tongue) return tongue.language;
  const words = t("language") || "en";
  try {
    const browser = chrome.i18n.getUILanguage();
    // With its region, which writes times and numbers in its own way.
    return baseOf(browser) === baseOf(words) ? browser : words;
  } catch {
    return words;
  }
}

const baseOf = (language: string): string => language.toLowerCase().split("-")[0] ?? "";

const RIGHT_TO_LEFT = new Set(["ar", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi"]);

/** Direction of a BCP 47 language. */
export function directionOf(lang: string): "ltr" | "rtl" {
  return RIGHT_TO_LEFT.has(baseOf(lang)) ? "rtl" : "ltr";
}

/** "10:42", as a language writes it. */
export function clock(at: number, language: string): string {
  return new Date(at).toLocaleTimeString(language, { hour: "numeric", minute: "2-digit" });
}
