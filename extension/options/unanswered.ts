/** Error messages without an answer, where the organisation has them kept: to be copied or saved for who writes the answers. */
import { h } from "../shared/dom";
import { t, uiLanguage, type Word } from "../shared/i18n";
import type { Records, Unanswered } from "../shared/records";
import { csvOfUnanswered, linesOfUnanswered, save } from "./csv";
import { Erasing } from "./erasing";
import { button, PRODUCTS, Said, section, table, type Change, type Part } from "./part";

export class UnansweredPart implements Part {
  private messages: readonly Unanswered[] = [];
  private readonly said = new Said();
  private readonly list = h("div");
  private readonly erasing = new Erasing("unanswered-ask", "unansweredErase", "unansweredEraseAsk", [
    button("unansweredCopy", () => void this.copy()),
    button("optionsExport", () => save("fixside-unanswered", csvOfUnanswered(this.messages))),
  ], () => void this.erase());
  readonly element = section("unanswered", "unanswered", h("p", {}, t("unansweredNote")), this.list, ...this.erasing.elements, this.said.element);

  constructor(private readonly change: Change) {
    this.element.hidden = true;
  }

  show({ unanswered }: Records): void {
    this.element.hidden = unanswered === undefined;
    this.messages = unanswered ?? [];
    const none = this.messages.length === 0;
    this.erasing.show(none);
    this.list.replaceChildren(none ? h("p", { class: "none" }, t("unansweredNone")) : this.view());
  }

  private view(): HTMLElement {
    const number = new Intl.NumberFormat(uiLanguage());
    const heading = (word: Word, kind?: string) => h("th", { scope: "col", class: kind }, t(word));
    const day = (date: string) => h("td", { class: "time" }, h("time", { datetime: date }, date));
    const rows = this.messages.map(({ text, product, surface, count, first, last }) =>
      h("tr", {},
        h("th", { scope: "row", dir: "auto" }, text),
        h("td", {}, PRODUCTS[product] ?? "–"),
        // As a pack names it, in which the answer will stand.
        h("td", {}, h("code", { dir: "ltr" }, surface)),
        h("td", { class: "number" }, number.format(count)),
        day(first),
        day(last)));
    return table("unanswered", [
      heading("unansweredMessage"), heading("unansweredProduct"), heading("unansweredSurface"), heading("unansweredCount", "number"), heading("unansweredFirst"), heading("optionsLast"),
    ], rows);
  }

  private async copy(): Promise<void> {
    const done = await navigator.clipboard.writeText(linesOfUnanswered(this.messages)).then(() => true, () => false);
    this.said.say(t(done ? "cardCopied" : "cardNotCopied"));
  }

  private async erase(): Promise<void> {
    const done = await this.change({ type: "erase-unanswered" });
    this.erasing.done(this.messages.length === 0);
    this.element.querySelector("h2")?.focus();
    this.said.say(t(done ? "unansweredErased" : "optionsNotSaved"));
  }
}
