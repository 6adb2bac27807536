/** The problems whose chips the reader does not want to see, and a way back. */
import { h } from "../shared/dom";
import { t } from "../shared/i18n";
import { isHidden, type Problem, type Records } from "../shared/records";
import { button, Said, section, type Change, type Part } from "./part";
import { moment } from "./times";

export class Hidden implements Part {
  private readonly said = new Said();
  private readonly list = h("div");
  readonly element = section("hidden", "optionsHidden", this.list, this.said.element);

  constructor(private readonly change: Change) {}

  show({ problems }: Records): void {
    const now = Date.now();
    const hidden = problems.filter(({ problem }) => isHidden(problem, now));
    const items = hidden.map(({ entry, question, problem }, index) => this.item(entry, question, problem, `hidden-${index}`));
    this.list.replaceChildren(items.length > 0 ? h("ul", { class: "rows" }, ...items) : h("p", { class: "none" }, t("optionsHiddenNone")));
  }

  private item(entry: string, question: string, problem: Problem, id: string): HTMLElement {
    const until = typeof problem.hidden === "number" ? moment(problem.hidden) : undefined;
    const again = button("optionsShowAgain", () => void this.unhide(entry, question));
    // Several buttons of this name: what it shows again belongs to it.
    again.setAttribute("aria-describedby", id);
    return h("li", {},
      h("div", { class: "what" },
        h("div", { id, dir: "auto" }, question),
        h("div", { class: "aside" }, until === undefined ? t("optionsHiddenForGood") : t("optionsHiddenUntil", until))),
      again);
  }

  private async unhide(entry: string, question: string): Promise<void> {
    const done = await this.change({ type: "unhide", entry });
    // The button that was pressed is gone.
    if (done) this.element.querySelector("h2")?.focus();
    this.said.say(done ? t("optionsShownAgain", question) : t("optionsNotSaved"));
  }
}
