/** What stands in place of a card that cannot be had. */
import { t, uiLanguage } from "./i18n";
import type { Offer } from "./protocol";
import { v, type CardView } from "./view";

/** What is the same for every card. */
export type Unavailable = Pick<CardView, "dir" | "body" | "bar">;

/** In a page `words` come from the background (`Shells`). */
export const unavailable = (offer: Pick<Offer, "entry" | "question" | "lang">, words: Unavailable): CardView => ({ ...words, ...offer, title: [offer.question] });

export const unavailableWords = (): Unavailable => ({ dir: "auto", body: [v("p", { lang: uiLanguage(), dir: "auto" }, t("cardUnavailable"))], bar: [] });
