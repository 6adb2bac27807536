/** What this device has seen: a table of counts, to be saved as a file or erased. */
import { h } from "../shared/dom";
import { t, uiLanguage, type Word } from "../shared/i18n";
import type { Problem, Records } from "../shared/protocol";
import { csvOf } from "./csv";
import { button, Said, section, type Change, type Part } from "./part";
import { dayOf, moment } from "./times";

const COUNTS: readonly (readonly [keyof Problem & ("shown" | "opened" | "fixed" | "returned"), Word])[] = [
  ["shown", "optionsShown"],
  ["opened", "optionsOpened"],
  ["fixed", "optionsFixedCount"],
  ["returned", "optionsReturned"],
];

export class Seen implements Part {
  private problems: Records["problems"] = [];
  private readonly said = new Said();
  private readonly table = h("div");
  private readonly erase = button("optionsErase", () => this.ask(true));
  private readonly keep = button("optionsEraseKeep", () => this.ask(false));
  private readonly asking = h("div", { class: "asking", role: "group", "aria-labelledby": "erase-ask", hidden: "" },
    h("p", { id: "erase-ask" }, t("optionsEraseAsk")),
    h("div", { class: "buttons" }, button("optionsEraseNow", () => void this.eraseAll(), "danger"), this.keep));
  private readonly buttons = h("div", { class: "buttons" }, button("optionsExport", () => this.save()), this.erase);
  readonly element = section("seen", "optionsProblems", this.table, this.buttons, this.asking, this.said.element);

  constructor(private readonly change: Change) {
    this.asking.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.ask(false);
    });
  }

  show({ problems }: Records): void {
    this.problems = problems;
    const none = problems.length === 0;
    this.buttons.hidden = none || !this.asking.hidden;
    if (none) this.asking.hidden = true;
    this.table.replaceChildren(...(none ? [h("p", { class: "none" }, t("optionsProblemsNone"))] : [this.tableView(), h("p", { class: "aside" }, t("optionsProblemsNote"))]));
  }

  private tableView(): HTMLElement {
    const number = new Intl.NumberFormat(uiLanguage());
    const heading = (word: Word, kind?: string) => h("th", { scope: "col", class: kind }, t(word));
    const rows = this.problems.map(({ question, problem }) =>
      h("tr", {},
        h("th", { scope: "row", dir: "auto" }, question),
        ...COUNTS.map(([name]) => h("td", { class: "number" }, number.format(problem[name]))),
        h("td", { class: "time" }, h("time", { datetime: dayOf(problem.last) }, moment(problem.last) ?? "–"))));
    const table = h("table", {},
      h("thead", {}, h("tr", {}, heading("optionsProblem"), ...COUNTS.map(([, word]) => heading(word, "number")), heading("optionsLast"))),
      h("tbody", {}, ...rows));
    // Scrolls by keyboard too, where it is wider than the window.
    return h("div", { class: "scroll", role: "region", "aria-label": t("cardScroll"), tabindex: "0" }, table);
  }

  private save(): void {
    const url = URL.createObjectURL(new Blob([csvOf(this.problems)], { type: "text/csv;charset=utf-8" }));
    h("a", { href: url, download: `fixside-${dayOf(Date.now()) ?? ""}.csv` }).click();
    setTimeout(() => URL.revokeObjectURL(url), 60_000); // the browser may ask where to, and read it only then
  }

  private ask(asking: boolean): void {
    this.asking.hidden = !asking;
    this.buttons.hidden = asking;
    // Not the one that erases: Enter pressed twice must not do it.
    (asking ? this.keep : this.erase).focus();
  }

  private async eraseAll(): Promise<void> {
    const done = await this.change({ type: "erase" });
    this.asking.hidden = true;
    this.buttons.hidden = this.problems.length === 0;
    this.element.querySelector("h2")?.focus();
    this.said.say(t(done ? "optionsErased" : "optionsNotSaved"));
  }
}
