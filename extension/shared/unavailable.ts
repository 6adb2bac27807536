/** What stands in place of a card that cannot be had. */
import { t, uiLanguage } from "./i18n";
import type { Offer } from "./protocol";
import { v, type CardView, type Element } from "./view";

/** In a page the words come from the background (`Shells`). */
export const unavailable = ({ entry, question, lang }: Pick<Offer, "entry" | "question" | "lang">, words: Element): CardView =>
  ({ entry, lang, dir: "auto", title: [question], body: [words], bar: [] });

export const unavailableWords = (): Element => v("p", { lang: uiLanguage(), dir: "auto" }, t("cardUnavailable"));
