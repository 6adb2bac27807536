/** Buttons of a list, among them the one that erases it, which asks first. */
import { h } from "../shared/dom";
import { t, type Word } from "../shared/i18n";
import { button } from "./part";

export class Erasing {
  private readonly erase: HTMLButtonElement;
  private readonly keep = button("optionsEraseKeep", () => this.ask(false));
  private readonly buttons: HTMLElement;
  private readonly asking: HTMLElement;
  readonly elements: readonly [HTMLElement, HTMLElement];

  constructor(id: string, word: Word, question: Word, others: readonly HTMLElement[], act: () => void) {
    this.erase = button(word, () => this.ask(true));
    this.buttons = h("div", { class: "buttons" }, ...others, this.erase);
    this.asking = h("div", { class: "asking", role: "group", "aria-labelledby": id, hidden: "" },
      h("p", { id }, t(question)),
      h("div", { class: "buttons" }, button("optionsEraseNow", act, "danger"), this.keep));
    this.asking.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.ask(false);
    });
    this.elements = [this.buttons, this.asking];
  }

  /** The list is this now. */
  show(none: boolean): void {
    this.buttons.hidden = none || !this.asking.hidden;
    if (none) this.asking.hidden = true;
  }

  /** It was erased, or that failed. */
  done(none: boolean): void {
    this.asking.hidden = true;
    this.buttons.hidden = none;
  }

  private ask(asking: boolean): void {
    this.asking.hidden = !asking;
    this.buttons.hidden = asking;
    // Not the one that erases: Enter pressed twice must not do it.
    (asking ? this.keep : this.erase).focus();
  }
}
