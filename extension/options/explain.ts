/**
 * Why a message is recognised: what the core made of a text, step by step and in plain words.
 *
 *     result        which problem, and why this one
 *     considered    ▾ a known message: how much of it is there, what varies, where it counts
 *     known         how much of the text each problem explains, and what is left over
 *     compared      the text in the form in which texts are compared; last, for it is hard to read
 *
 * The text is not kept, here or anywhere.
 */
import { ask } from "../shared/ask";
import { h } from "../shared/dom";
import { t, uiLanguage, type Word } from "../shared/i18n";
import { LONGEST_TEXT, type Explanation, type Level } from "../shared/protocol";
import { around, PRODUCTS, Said, section } from "./part";
import { whyOf, type Why } from "./told";

type Considered = Explanation["considered"][number];
type Condition = Considered["context"][number];
type Judged = Explanation["judged"][number];
type Child = Node | string;

/** So long after the last letter typed. */
const PAUSE_MS = 200;

const WHY: Readonly<Record<Exclude<Why, "nothing">, Word>> = {
  reworded: "optionsExplainWhyReworded",
  more: "optionsExplainWhyMore",
  same: "optionsExplainWhySame",
  place: "optionsExplainWhyPlace",
  doubt: "optionsExplainWhyDoubt",
};
const ALLOWS: Readonly<Record<Level, Word>> = {
  show: "optionsExplainAllowsShow",
  suggest: "optionsExplainAllowsSuggest",
  none: "optionsExplainAllowsNone",
};

const WHERE: Readonly<Record<Condition["asked"], Word>> = {
  product: "optionsExplainInProduct",
  pack: "optionsExplainInProduct",
  page: "optionsExplainOnPage",
  frame: "optionsExplainInFrame",
  surface: "optionsExplainInSurface",
};

export class Explain {
  // A browser keeps what is in a field for a reload, also on the disk, unless it is told not to.
  private readonly input = h("textarea", {
    id: "text", rows: "4", dir: "auto", spellcheck: "false", autocomplete: "off", autocapitalize: "off", "aria-describedby": "text-note",
  });
  private readonly said = new Said();
  private readonly told = h("div", { class: "told" });
  /** Counts questions: the answer to an older one comes too late. */
  private turn = 0;
  private waiting: ReturnType<typeof setTimeout> | undefined;
  /** Ids and questions. */
  private questions = new Map<string, string>();

  readonly element = section("explain", "optionsExplain",
    h("label", { for: "text" }, t("optionsExplainHint")),
    this.input,
    h("p", { class: "aside", id: "text-note" }, t("optionsExplainNote")),
    this.said.element,
    this.told);

  constructor() {
    this.said.element.classList.add("result");
    this.input.addEventListener("input", () => {
      clearTimeout(this.waiting);
      this.waiting = setTimeout(() => void this.explain(), PAUSE_MS);
    });
  }

  private async explain(): Promise<void> {
    const turn = ++this.turn;
    const text = this.input.value;
    if (text.trim() === "") return this.draw([], []);
    if (text.length > LONGEST_TEXT) return this.draw([t("optionsExplainLong", new Intl.NumberFormat(uiLanguage()).format(LONGEST_TEXT))], []);
    await this.learnQuestions();
    const answer = await ask({ type: "explain", text });
    if (turn !== this.turn) return;
    if (!answer) return this.draw([t("failBackground")], []);
    this.draw(this.result(answer), this.steps(answer), answer.found.level === "show");
  }

  private draw(result: string[], steps: HTMLElement[], sure = false): void {
    this.said.element.classList.toggle("sure", sure);
    this.said.tell(...result);
    this.told.replaceChildren(...steps);
  }

  private async learnQuestions(): Promise<void> {
    if (this.questions.size > 0) return;
    const list = await ask({ type: "list" });
    if (list) this.questions = new Map(list.map(({ entry, question }) => [entry, question]));
  }

  private question(entry: string): string {
    return this.questions.get(entry) ?? entry;
  }

  private result(explanation: Explanation): string[] {
    const { entry, level } = explanation.found;
    const why = whyOf(explanation);
    if (entry === undefined || why === "nothing") return [t("optionsExplainNone")];
    return [t(level === "show" ? "optionsExplainShow" : "optionsExplainSuggest", this.question(entry)), t(WHY[why])];
  }

  private steps(explanation: Explanation): HTMLElement[] {
    const { normal, considered, judged, found } = explanation;
    const reworded = whyOf(explanation) === "reworded" && found.signature !== undefined ? [row("optionsExplainMessage", code(found.signature))] : [];
    return [
      ...(reworded.length > 0 ? [h("dl", {}, ...reworded)] : []),
      h("h3", {}, t("optionsExplainConsidered")),
      ...(considered.length > 0 ? considered.map((one) => this.considered(one)) : [h("p", { class: "none" }, t("optionsExplainConsideredNone"))]),
      ...(judged.length > 0 ? [h("h3", {}, t("optionsExplainKnown")), ...judged.map((one) => this.judged(one))] : []),
      h("h3", {}, t("optionsExplainNormal")),
      h("p", {}, code(normal)),
      h("p", { class: "aside" }, t("optionsExplainNormalNote")),
    ];
  }

  private considered(one: Considered): HTMLElement {
    const rows = [
      row("optionsProblem", this.question(one.entry)),
      row("optionsExplainRest", ...(one.found ? [t("optionsExplainRestThere")] : [t("optionsExplainRestMissing"), " ", code(one.literal)])),
      ...(one.slots.length > 0 ? [row("optionsExplainSlots", list(one.slots.map(({ kind, value }) => [code(`{${kind}}`), " ", h("q", { dir: "auto" }, value)])))] : []),
      ...(one.context.length > 0 ? [row("optionsExplainConditions", list(one.context.map((condition) => [...where(condition), ": ", t(holdsWord(condition.holds))])))] : []),
      ...(one.found ? [row("optionsExplainAllows", t(ALLOWS[one.level]))] : []),
    ];
    const details = h("details", {}, h("summary", { dir: "auto" }, one.signature), h("dl", {}, ...rows));
    details.open = one.found;
    return details;
  }

  private judged(one: Judged): HTMLElement {
    const share = new Intl.NumberFormat(uiLanguage(), { style: "percent" }).format(one.share);
    const left: Child[] = one.strange.length > 0 ? one.strange.map((words) => h("q", { dir: "auto" }, words)) : [t("optionsExplainLeftNothing")];
    return h("dl", { class: "known" },
      row("optionsProblem", this.question(one.entry)),
      row("optionsExplainShare", share),
      row("optionsExplainLeft", ...left.flatMap((words, index) => (index === 0 ? [words] : [" ", words]))),
      row("optionsExplainWeight", String(one.weight)));
  }
}

const holdsWord = (holds: boolean | undefined): Word =>
  holds === undefined ? "optionsExplainHoldsOpen" : holds ? "optionsExplainHolds" : "optionsExplainHoldsNot";

/** What is asked of the place, in words; a name in it stands as a pack writes it. */
const where = ({ asked, wanted }: Condition): Child[] =>
  asked === "product" || asked === "pack" ? [t(WHERE[asked], PRODUCTS[wanted] ?? wanted)] : around(WHERE[asked], h("code", { dir: "ltr" }, wanted));

const row = (word: Word, ...content: Child[]): HTMLElement => h("div", {}, h("dt", {}, t(word)), h("dd", { dir: "auto" }, ...content));

const list = (items: Child[][]): HTMLElement => h("ul", {}, ...items.map((item) => h("li", {}, ...item)));

/** As packs and the core write it. Its parts keep their order beside words of the other direction. */
const code = (text: string): HTMLElement => h("code", { dir: "auto" }, text);
