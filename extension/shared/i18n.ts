/** The words of Fixside itself, in the browser's language. The words of an answer come from its pack. */
import type messages from "../_locales/en/messages.json";

export type Word = keyof typeof messages;

/** Empty when the extension behind this script is gone; then nothing is drawn anyway. */
export function t(word: Word, ...values: string[]): string {
  try {
    return chrome.i18n.getMessage(word, values);
  } catch {
    return "";
  }
}

export function uiLanguage(): string {
  try {
    return chrome.i18n.getUILanguage();
  } catch {
    return "en";
  }
}

const RIGHT_TO_LEFT = new Set(["ar", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi"]);

/** Direction of a BCP 47 language. */
export function directionOf(lang: string): "ltr" | "rtl" {
  return RIGHT_TO_LEFT.has(lang.toLowerCase().split("-")[0] ?? "") ? "rtl" : "ltr";
}

/** "10:42", as a language writes it. */
export function clock(at: number, language: string): string {
  return new Intl.DateTimeFormat(language, { hour: "numeric", minute: "2-digit" }).format(at);
}
