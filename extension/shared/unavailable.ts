/** What stands in place of a card that cannot be had. */
import { directionOf, t, uiLanguage } from "./i18n";
import type { Offer } from "./protocol";
import { v, type CardView } from "./view";

export function unavailable({ entry, question, lang }: Pick<Offer, "entry" | "question" | "lang">): CardView {
  return { entry, lang, dir: directionOf(lang), title: [question], body: [v("p", { lang: uiLanguage() }, t("cardUnavailable"))], bar: [] };
}
