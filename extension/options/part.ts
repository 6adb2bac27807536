/** What the sections of the options page have in common. */
import { h, onPress } from "../shared/dom";
import { t, type Word } from "../shared/i18n";
import type { RequestOf } from "../shared/protocol";
import type { Records } from "../shared/records";

/** A section that shows something of the records, and is told when they change. */
export interface Part {
  element: HTMLElement;
  show(records: Records): void;
}

/** Asks the background to change the records; every part then shows the new ones. False: it did not work. */
export type Change = (request: RequestOf<"set" | "unhide" | "erase" | "erase-unanswered">) => Promise<boolean>;

/** Its heading can take the focus of a button that is gone. */
export function section(id: string, title: Word, ...children: (Node | string)[]): HTMLElement {
  const heading = h("h2", { id, tabindex: "-1" }, t(title));
  return h("section", { "aria-labelledby": id }, heading, ...children);
}

export function button(word: Word, act: () => void, kind?: "danger"): HTMLButtonElement {
  const element = h("button", { type: "button", class: kind === undefined ? "button" : `button ${kind}` }, t(word));
  onPress(element, act);
  return element;
}

/** The products by their names. */
export const PRODUCTS: Readonly<Record<string, string>> = { salesforce: "Salesforce", dynamics: "Dynamics 365" };

/** Stands where an element belongs in its sentence, until it does; no language has it. */
const PLACE = "\uE000";

/** A sentence with an element in the place of its one placeholder. */
export function around(word: Word, element: HTMLElement): (Node | string)[] {
  const [before = "", after = ""] = t(word, PLACE).split(PLACE);
  return [before, element, after];
}

/** A table that scrolls by itself, by keyboard too, where it is wider than the window. There are several: `title` says which it is. */
export function table(title: Word, columns: readonly HTMLElement[], rows: readonly HTMLElement[], kind?: string): HTMLElement {
  return h("div", { class: "scroll", role: "region", "aria-label": `${t(title)}: ${t("cardScroll")}`, tabindex: "0" },
    h("table", { class: kind }, h("thead", {}, h("tr", {}, ...columns)), h("tbody", {}, ...rows)));
}

/** What was just done, or found; heard as well as seen. */
export class Said {
  readonly element = h("div", { role: "status", class: "said" });
  private static last: Said | undefined;
  private waiting: ReturnType<typeof setTimeout> | undefined;

  say(...sentences: string[]): void {
    // What was done before is no news any longer.
    if (Said.last !== this) Said.last?.clear();
    Said.last = this;
    this.tell(...sentences);
  }

  /** The same, but it stays while other things are done. */
  tell(...sentences: string[]): void {
    this.clear();
    // Heard only if it changes, also where the same sentence comes twice.
    this.waiting = setTimeout(() => this.element.append(...sentences.map((one) => h("p", { dir: "auto" }, one))), 50);
  }

  private clear(): void {
    clearTimeout(this.waiting);
    this.element.textContent = "";
  }
}
