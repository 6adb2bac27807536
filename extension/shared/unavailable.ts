/** What stands in place of a card that cannot be had. */
import { t, uiLanguage } from "./i18n";
import type { Offer } from "./protocol";
import { v, type CardView, type Element } from "./view";

/** In a page the words come from the background (`Shells`). */
export const unavailable = (offer: Pick<Offer, "entry" | "question" | "lang">, words: Element): CardView =>
  ({ ...offer, dir: "auto", title: [offer.question], body: [words], bar: [] });

export const unavailableWords = (): Element => v("p", { lang: uiLanguage(), dir: "auto" }, t("cardUnavailable"));
