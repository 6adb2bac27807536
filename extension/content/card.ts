/**
 * The card of a frame: at most one is open. It hangs from the chip it was opened with; in a small frame, such as a
 * softphone of 300 × 450, it is a sheet at the bottom that leaves the upper part of the phone in sight.
 *
 * It is a dialog that is not modal: the page stays usable. Focus goes into it because a person chose the chip, and
 * returns to the chip when it is closed from within. Escape closes it only while focus is inside; otherwise Escape
 * belongs to the page.
 */
import { answerParts } from "../shared/answer";
import { ask } from "../shared/ask";
import { cross, h, mark, onPress } from "../shared/dom";
import { directionOf, t, uiLanguage } from "../shared/i18n";
import type { Card, Offer } from "../shared/protocol";
import type { Chips } from "./chip";
import { viewSize } from "./anchor";
import { moveTo } from "./chip";
import type { Layer } from "./layer";
import { placeCard, wantsSheet } from "./position";

/** A sheet takes this much of its frame at most, so that the phone's message and call buttons stay in sight. */
const SHEET_SHARE = 0.66;

export class CardView {
  #element: HTMLElement | undefined;
  #entry: string | undefined;
  /** Counts openings: an answer that comes after another chip was chosen is too late. */
  #turn = 0;

  readonly #layer: Layer;
  readonly #chips: Chips;
  readonly #orphaned: () => void;

  constructor(layer: Layer, chips: Chips, orphaned: () => void) {
    this.#layer = layer;
    this.#chips = chips;
    this.#orphaned = orphaned;
  }

  /** The entry whose card is open. */
  get open(): string | undefined {
    return this.#entry;
  }

  async toggle(offer: Offer): Promise<void> {
    if (this.#entry === offer.entry) return this.close(true);
    const turn = ++this.#turn;
    const answer = await ask({ type: "card", entry: offer.entry });
    if (turn !== this.#turn) return;
    if (answer.is === "orphaned") return this.#orphaned();
    this.close(false);
    this.#show(offer, answer.is === "value" ? answer.value : null);
  }

  /** `byReader`: from within the card or with its chip, so focus goes back to the chip. */
  close(byReader: boolean): void {
    const element = this.#element;
    if (!element) return;
    const button = this.#entry === undefined ? undefined : this.#chips.buttonOf(this.#entry);
    const hadFocus = this.#layer.activeElement !== null && element.contains(this.#layer.activeElement);
    this.#element = this.#entry = undefined;
    element.remove();
    this.#chips.markOpen(undefined);
    if (byReader && hadFocus) button?.focus({ preventScroll: true });
  }

  /** The chip moved, or the view changed. */
  readonly place = () => {
    const place = this.#entry === undefined ? undefined : this.#chips.placeOf(this.#entry);
    if (!this.#element) return;
    if (!place) return this.close(false); // the chip was dismissed, its card with it
    const view = viewSize();
    const sheet = wantsSheet(view);
    this.#element.classList.toggle("sheet", sheet);
    this.#element.style.removeProperty("max-height");
    if (sheet) {
      const height = Math.max(view.height * SHEET_SHARE, Math.min(view.height, 180));
      this.#element.style.setProperty("max-height", `${Math.round(height)}px`);
      this.#element.style.removeProperty("left");
      this.#element.style.removeProperty("top");
      return;
    }
    const size = { width: this.#element.offsetWidth, height: this.#element.offsetHeight };
    const at = placeCard(place.chip, place.message, size, view, directionOf(uiLanguage()) === "rtl");
    this.#element.style.setProperty("max-height", `${Math.round(at.maxHeight)}px`);
    moveTo(this.#element, at.x, at.y);
  };

  #show(offer: Offer, card: Card | null): void {
    const parts = card ? answerParts(card, (href) => this.#follow(href)) : unavailable(offer);
    parts.title.id = "title";
    parts.title.tabIndex = -1;
    const close = h("button", { type: "button", class: "close", "aria-label": t("cardClose"), title: t("cardClose") }, cross());
    onPress(close, () => this.close(true));
    const element = h("div", { class: "card", role: "dialog", "aria-labelledby": "title", dir: directionOf(card?.lang ?? uiLanguage()) },
      h("div", { class: "head" }, mark(), parts.title, close),
      h("div", { class: "scroll" }, parts.body, parts.foot));
    element.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !event.isTrusted) return;
      event.preventDefault(); // a modal dialog of the page around us stays open
      this.close(true);
    });
    element.addEventListener("toggle", this.place, { capture: true }); // a fold was opened or closed
    const place = this.#chips.placeOf(offer.entry);
    if (!place || !this.#layer.show(place.element)) return;
    this.#layer.raise();
    this.#element = element;
    this.#entry = offer.entry;
    this.#layer.box.append(element);
    this.#chips.markOpen(offer.entry);
    this.place();
    // Allowed to take focus: this runs only after a person chose the chip.
    parts.title.focus({ preventScroll: true });
  }

  async #follow(href: string) {
    const answer = await ask({ type: "open", href });
    if (answer.is === "orphaned") this.#orphaned();
    return answer.is === "value" ? answer.value : "refused";
  }
}

function unavailable(offer: Offer) {
  return {
    title: h("h2", { class: "title", lang: offer.lang, dir: "auto" }, offer.question),
    body: h("div", { class: "body" }, h("p", {}, t("cardUnavailable"))),
    foot: h("footer", { class: "foot" }, t("name")),
  };
}
