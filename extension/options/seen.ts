/** What this device has seen: a table of counts, to be saved as a file or erased. */
import { h } from "../shared/dom";
import { t, uiLanguage, type Word } from "../shared/i18n";
import type { Problem, Records } from "../shared/records";
import { csvOf, save } from "./csv";
import { Erasing } from "./erasing";
import { button, Said, section, table, type Change, type Part } from "./part";
import { day, moment } from "./times";

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
  private readonly erasing = new Erasing("erase-ask", "optionsErase", "optionsEraseAsk", [button("optionsExport", () => save("fixside", csvOf(this.problems)))], () => void this.eraseAll());
  readonly element = section("seen", "optionsProblems", this.table, ...this.erasing.elements, this.said.element);

  constructor(private readonly change: Change) {}

  show({ problems }: Records): void {
    this.problems = problems;
    const none = problems.length === 0;
    this.erasing.show(none);
    this.table.replaceChildren(...(none ? [h("p", { class: "none" }, t("optionsProblemsNone"))] : [this.tableView(), h("p", { class: "aside" }, t("optionsProblemsNote"))]));
  }

  private tableView(): HTMLElement {
    const number = new Intl.NumberFormat(uiLanguage());
    const heading = (word: Word, kind?: string) => h("th", { scope: "col", class: kind }, t(word));
    const rows = this.problems.map(({ question, problem }) =>
      h("tr", {},
        h("th", { scope: "row", dir: "auto" }, question),
        ...COUNTS.map(([name]) => h("td", { class: "number" }, number.format(problem[name]))),
        h("td", { class: "time" }, h("time", { datetime: day(problem.last) }, moment(problem.last) ?? "–"))));
    return table("optionsProblems", [heading("optionsProblem"), ...COUNTS.map(([, word]) => heading(word, "number")), heading("optionsLast")], rows);
  }

  private async eraseAll(): Promise<void> {
    const done = await this.change({ type: "erase" });
    this.erasing.done(this.problems.length === 0);
    this.element.querySelector("h2")?.focus();
    this.said.say(t(done ? "optionsErased" : "optionsNotSaved"));
  }
}
