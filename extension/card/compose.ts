/**
 * An entry, what the checks found and what the reader already did → the card.
 *
 *     title      the question
 *     body       verdict in one line, if there is nothing to fix
 *                what is the case: fixed, or back again
 *                what a check confirmed                    the cause, in one sentence
 *                intro                                     where it was read, or leaves no room for a step, below them
 *                ▾ 1  Allow the microphone   confirmed     solutions for this reader, confirmed ones first
 *                ▸ 3  …
 *                ▸ For your Salesforce admin (2)           folded, with a message to copy for them
 *                ▸ 1 of 4 ruled out                        folded
 *                ▸ Good to know                            outro, folded
 *                from the … FAQ · hide this problem
 *     bar        Did it help?  [This worked] [Next solution]
 *                or, when all was tried, who can go on from here
 *
 * The parts of an entry that are steps of one procedure keep their order; an admin's steps are folded where they stand.
 */
import type { Advice, Card, Finding, Placed, Solution } from "../shared/core";
import { directionOf, t, uiLanguage, type Word } from "../shared/i18n";
import { tick } from "../shared/icons";
import type { Act, Opened } from "../shared/protocol";
import type { Problem } from "../shared/records";
import { v, type Attributes, type CardView, type Element, type View } from "../shared/view";
import { blocks, inlines, link, plain, type Drawing } from "./blocks";

interface Composition {
  card: Card;
  advice: Advice;
  problem: Problem;
  /** The reader's steps are the admin's too. */
  admin: boolean;
  /** A policy says so; then nobody is asked. */
  adminByPolicy: boolean;
  /** The message for the admin. */
  report: string;
  /** Whom to send it to, if a policy says. */
  support?: { label: string };
  /** A link that was followed and could not be opened. */
  unopened?: { href: string; opened: Exclude<Opened, "opened"> };
  /** The link that brought the card to this page. The solution it stands in is unfolded, and no other. */
  followed?: string;
  softphones?: SoftphonesAsk;
  /** It is no message: nothing is shown. */
  blank?: true;
  /** There is room for a few lines only. */
  low?: boolean;
  /** Shown in the popup, where the problem may be nobody's. */
  plainly?: boolean;
}

/** The surplus softphone tabs, and how far the reader has come with them. */
interface SoftphonesAsk {
  count: number;
  asking: boolean;
}

export function compose(of: Composition): CardView {
  const { card, problem } = of;
  return {
    entry: card.id,
    lang: card.lang,
    dir: directionOf(card.lang),
    title: [card.question],
    body: new Composer(of).body(),
    bar: of.plainly || problem.fixedAt !== undefined ? [] : new Composer(of).bar(),
    ...(problem.fixedAt === undefined ? {} : { said: t("cardFixed") }),
  };
}

/** Whether a part of an answer is for this reader. */
export const isFor = (solution: Solution, admin: boolean): boolean => admin || solution.audience === "user";

/** A solution with what the checks say of it. */
type Known = Omit<Placed, "solution"> & { solution: Solution };

class Composer {
  readonly #of: Composition;
  /** The first that the reader can still try. */
  readonly #current: Solution | undefined;
  /** The UI's own words say their language where the answer is in another. */
  readonly #own: Attributes;

  constructor(of: Composition) {
    this.#of = of;
    this.#current = this.#left()[0];
    const language = uiLanguage();
    this.#own = of.card.lang.split("-")[0] === language.split("-")[0] ? {} : { lang: language, dir: directionOf(language) };
  }

  body(): View[] {
    const { problem } = this.#of;
    if (problem.fixedAt !== undefined && !this.#of.plainly) return [...this.#fixed(), this.#foot()];
    return [
      ...this.#verdict(),
      ...this.#returned(),
      ...this.#lead(),
      ...(this.#isRead ? [] : this.#intro()),
      ...(this.#of.advice.steps ? this.#procedure() : this.#alternatives()),
      ...(this.#isRead ? [this.#fold("intro", "intro", [v("span", this.#own, t("cardAbout"))], false, this.#intro())] : []),
      ...this.#outro(),
      this.#foot(),
    ];
  }

  bar(): View[] {
    const { card, advice } = this.#of;
    if (card.verdict !== "fixable") return [];
    if (this.#isExhausted) return [this.#says("all", t("cardExhausted")), ...this.#wayOn("main"), this.#button("again", t("cardStartOver"))];
    const left = this.#left();
    if (left.length === 0) return [];
    const next = advice.steps || left.length === 1 ? t("cardNotHelped") : t("cardNext");
    return [this.#word("span", t("cardHelped")), this.#button("worked", t("cardWorked"), "main"), this.#button("next", next)];
  }

  // ── what is the case ───────────────────────────────────────────────────────────────────────────────────────

  #verdict(): View[] {
    const { verdict } = this.#of.card;
    if (verdict === "by-design") return [this.#says("verdict", t("cardByDesign"))];
    return verdict === "limitation" ? [this.#says("verdict", t("cardLimitation"))] : [];
  }

  #fixed(): View[] {
    const { problem, advice, blank } = this.#of;
    const [gone, reload] = blank ? [t("cardFixedDrawn"), t("cardFixedBlank")] : [t("cardFixedGone"), t("cardFixedReload")];
    const why = problem.fixedBy === "checks" ? advice.findings.filter(({ result }) => result === "no").map(sentence)[0] : undefined;
    return [
      v("div", { class: "fixed", ...this.#own }, v("h3", {}, tick(), t("cardFixed")),
        why === undefined ? false : v("p", {}, why),
        v("p", {}, problem.fixedBy === "gone" ? gone : reload)),
      v("p", { class: "buttons", ...this.#own }, this.#button("again", problem.fixedBy === "gone" ? t("cardCameBack") : t("cardStillThere")), { ...v("button", { type: "button" }, t("cardClose")), act: { do: "close" } }),
    ];
  }

  #returned(): View[] {
    const { problem } = this.#of;
    return problem.back && !this.#of.plainly ? [this.#says("back", problem.tried.length > 0 && this.#current ? t("cardBackNext") : t("cardBack"))] : [];
  }

  #intro(): View[] {
    return blocks(this.#of.card.intro, this.#drawing());
  }

  /** Who has read what it is about, and who has room for a few lines only, is shown what to do first. */
  get #isRead(): boolean {
    const { card, problem, low } = this.#of;
    const hasStep = this.#isExhausted || (this.#current !== undefined && !this.#isForAdmin);
    const isAnswer = card.verdict !== "fixable" || this.#ledHere({ content: card.intro });
    return card.intro.length > 0 && !isAnswer && hasStep && (low === true || problem.back === true || problem.tried.length > 0);
  }

  /** The confirmed cause, before everything else. */
  #lead(): View[] {
    const { advice } = this.#of;
    const seen = new Set(advice.order.flatMap(({ standing, finding }) => (standing === "confirmed" && finding !== undefined ? [finding] : [])));
    const last = this.#isForAdmin ? ` ${t("cardAdminOnly")}` : "";
    const said = (index: number, at: number) => sentence(advice.findings[index]) + (at === seen.size - 1 ? last : "");
    return [...seen].map((index, at) => v("p", { class: "lead", ...this.#own }, v("strong", {}, t("cardChecked")), " ", said(index, at)));
  }

  /** What a check confirmed is the admin's to change, and the reader's own part in the same thing was looked at, too. */
  get #isForAdmin(): boolean {
    if (this.#of.advice.steps) return false;
    const known = this.#known();
    const isMine = ({ solution }: Known) => isFor(solution, this.#of.admin);
    const confirmed = known.filter(({ standing }) => standing === "confirmed");
    return !!confirmed[0] && !confirmed.some(isMine) && known.filter(isMine).some(({ solution }) => solution.check !== undefined);
  }

  // ── what to do ─────────────────────────────────────────────────────────────────────────────────────────────

  #alternatives(): View[] {
    const { advice, admin } = this.#of;
    const placed = this.#known();
    const open = placed.filter(({ standing }) => standing !== "ruled-out");
    // What is left to try stands before what was tried.
    const isTried = ({ solution }: Known) => this.#of.problem.tried.includes(solution.label);
    const own = open.filter(({ solution }) => isFor(solution, admin));
    const mine = [...own.filter((one) => !isTried(one)), ...own.filter(isTried)];
    const theirs = open.filter(({ solution }) => !isFor(solution, admin));
    const out = placed.filter(({ standing }) => standing === "ruled-out");
    const [first, then] = [mine.map((one) => this.#solution(one)), this.#forAdmin(theirs)];
    return [
      ...(this.#isForAdmin ? [...then, ...first] : [...first, ...then]),
      ...(out.length === 0 ? [] : [this.#fold("out", "out", [t("cardRuledOut", String(advice.ruled_out), String(advice.of))], false,
        out.map((one) => this.#solution(one)))]),
    ];
  }

  #procedure(): View[] {
    const views: View[] = [];
    let theirs: Known[] = [];
    const close = () => {
      views.push(...this.#forAdmin(theirs));
      theirs = [];
    };
    for (const known of this.#known()) {
      if (!isFor(known.solution, this.#of.admin)) theirs.push(known);
      else {
        close();
        views.push(this.#solution(known));
      }
    }
    close();
    return views;
  }

  #solution({ solution, standing, finding }: Known): Element {
    const { problem, advice, admin, card } = this.#of;
    const found = finding === undefined ? undefined : advice.findings[finding];
    const tried = problem.tried.includes(solution.label);
    const number = numeral(solution.label) ?? String(card.solutions.indexOf(solution) + 1);
    const title = solution.title.length > 0 ? inlines(solution.title, false) : [solution.label];
    const badge = tried ? t("cardTried") : standing === "confirmed" ? t("cardConfirmed") : admin && solution.audience === "admin" ? t("cardAdmin") : undefined;
    const handle: View[] = [
      v("span", { class: "number" }, number),
      v("span", { class: "what" }, ...title, ...(badge === undefined ? [] : [" ", v("span", { class: "badge", ...this.#own }, badge)])),
    ];
    // The lead says what is confirmed.
    const says = found && found.reason !== "not-seen" && standing !== "confirmed" ? [this.#says("found", sentence(found))] : [];
    const open = this.#of.followed === undefined ? solution === this.#current && !this.#isForAdmin : this.#ledHere(solution);
    const classes = `solution ${standing}${tried ? " tried" : ""}`;
    return this.#fold(`s-${solution.label}`, classes, handle, open && standing !== "ruled-out",
      [...says, ...blocks(solution.content, this.#drawing(solution)), ...(standing === "ruled-out" ? [] : this.#softphones(solution))]);
  }

  #ledHere({ content }: Pick<Solution, "content">): boolean {
    const { followed } = this.#of;
    return followed !== undefined && JSON.stringify(content).includes(`"href":${JSON.stringify(followed)}`);
  }

  #known(): Known[] {
    const { advice, card } = this.#of;
    return advice.order.flatMap((placed) => {
      const solution = card.solutions[placed.solution];
      return solution ? [{ ...placed, solution }] : [];
    });
  }

  #forAdmin(solutions: Known[]): View[] {
    if (solutions.length === 0) return [];
    const { card, adminByPolicy } = this.#of;
    const title = card.product === "salesforce" ? t("cardForSalesforceAdmin") : card.product === "dynamics" ? t("cardForDynamicsAdmin") : t("cardForAdmin");
    const self: View[] = adminByPolicy ? [] : [{ ...v("button", { type: "button", class: "quiet" }, t("cardIAmAdmin")), act: { do: "admin", is: true } }];
    // Once all was tried, the bar has them.
    const buttons = [...(this.#isExhausted ? [] : this.#wayOn()), ...self];
    return [
      v("section", { class: "admin" },
        this.#fold(undefined, "theirs", [v("span", this.#own, title), count(solutions.length)], solutions.some(({ solution }) => this.#ledHere(solution)),
          solutions.map((one) => this.#solution(one))),
        buttons.length > 0 && v("p", { class: "buttons", ...this.#own }, ...buttons)),
    ];
  }

  /** Who can go on where the reader cannot: the support that a policy names, and the admin, or whoever an admin asks. */
  #wayOn(first = ""): Element[] {
    const { report, support, admin } = this.#of;
    const ways: [name: string, label: string, act: Act][] = [
      ...(support ? [["", support.label, { do: "contact" }] satisfies [string, string, Act]] : []),
      ["copy", t(admin ? "cardCopyReport" : "cardCopy"), { do: "copy", text: report }],
    ];
    return ways.map(([name, label, act], at) => {
      const names = [name, at === 0 && first].filter(Boolean).join(" ");
      return { ...v("button", { type: "button", class: names || undefined, ...this.#own }, label), act, key: act.do };
    });
  }

  /** Closing tabs is asked for twice: there may be a call in one of them. */
  #softphones(solution: Solution): View[] {
    const { softphones, plainly } = this.#of;
    if (plainly || solution.check !== "softphone-tabs" || !softphones || softphones.count < 2) return [];
    const surplus = String(softphones.count - 1);
    const choices: View[] = softphones.asking
      ? [t("tabsAsk", surplus), this.#tabs("close", t("tabsCloseNow")), this.#tabs("keep", t("tabsKeep"))]
      : [this.#tabs("show", t("tabsShow")), this.#tabs("ask", t("tabsClose", surplus))];
    return [v("p", { class: "buttons", role: softphones.asking ? "alert" : undefined, ...this.#own }, ...choices)];
  }

  #tabs(how: "ask" | "show" | "close" | "keep", label: string): View {
    return { ...v("button", { type: "button" }, label), act: { do: "softphones", how } };
  }

  #outro(): View[] {
    const { card } = this.#of;
    const [first, ...rest] = card.outro;
    if (!first) return [];
    const headed = first.type === "heading" && rest.length > 0;
    const title = headed ? plain(first.inlines) : v("span", this.#own, t("cardGoodToKnow"));
    const alone = card.solutions.length === 0 && card.intro.length === 0;
    return [this.#fold("outro", "outro", [title], alone, blocks(headed ? rest : card.outro, this.#drawing()))];
  }

  #foot(): View {
    const { card, problem, plainly, admin, adminByPolicy } = this.#of;
    const from = t("cardFrom", card.pack_title);
    const hide = (until: "now" | "today" | "never", label: string): View => ({ ...v("button", { type: "button" }, label), act: { do: "hide", until } });
    return v("div", { class: "foot", ...this.#own },
      v("p", {}, v("span", { class: "own" }, t("name")), " · ", card.source === undefined ? from : link(card.source, from)),
      admin && !adminByPolicy && !plainly ? v("p", { class: "buttons" }, t("cardYouAreAdmin"), " ", { ...v("button", { type: "button", class: "quiet" }, t("cardIAmNot")), act: { do: "admin", is: false } }) : false,
      plainly || problem.fixedAt !== undefined ? false : this.#fold("hide", "hide", [t("cardHide")], false,
        [v("p", { class: "buttons" }, hide("now", t("cardHideNow")), hide("today", t("cardHideToday")), hide("never", t("cardHideNever")))]));
  }

  // ── small parts ────────────────────────────────────────────────────────────────────────────────────────────

  #drawing(solution?: Solution): Drawing {
    const { unopened, problem, plainly } = this.#of;
    const note = (href: string): View | undefined => (unopened?.href === href ? this.#unopened(unopened.opened) : undefined);
    if (!solution || plainly) return { note };
    return {
      note,
      step: (index, content) => {
        const step = `${solution.label}/${index + 1}`;
        const box: Element = {
          ...v("input", { type: "checkbox", checked: problem.ticked.includes(step) ? "" : undefined, "aria-label": t("cardStepDone", String(index + 1)), ...this.#own }),
          act: { do: "tick", step },
        };
        return v("li", {}, box, v("div", {}, ...content));
      },
    };
  }

  #unopened(opened: Exclude<Opened, "opened">): View {
    const says = opened === "settings-by-hand" ? t("linkByHand") : opened === "no-org" ? t("linkNoOrg") : t("linkRefused");
    const copy: Element = { ...v("button", { type: "button" }, t("linkCopySettings")), act: { do: "copy", text: "about:preferences#privacy" } };
    return v("div", { class: "note", role: "status", ...this.#own }, v("p", {}, says), opened === "settings-by-hand" ? v("p", { class: "buttons" }, copy) : false);
  }

  /** In the order of the card. */
  #openFor(admin: boolean): Solution[] {
    return this.#known().filter(({ standing, solution }) => standing !== "ruled-out" && isFor(solution, admin)).map(({ solution }) => solution);
  }

  /** What the reader has not tried. */
  #left(): Solution[] {
    return this.#openFor(this.#of.admin).filter(({ label }) => !this.#of.problem.tried.includes(label));
  }

  get #isExhausted(): boolean {
    return this.#of.card.verdict === "fixable" && this.#openFor(this.#of.admin).length > 0 && this.#left().length === 0;
  }

  #button(what: "worked" | "next" | "again", label: string, className?: string): Element {
    const solution = this.#current?.label;
    // A procedure helps as a whole, or not at all; what a check or the reader saw to be solved was at one of its steps.
    const isAll = what === "again" || (what === "next" && this.#of.advice.steps);
    const act: Act = isAll || solution === undefined ? { do: what } : { do: what, solution };
    // Another button in its place must not take over its focus: who presses Enter twice would start over.
    return { ...v("button", { type: "button", class: className, ...this.#own }, label), act, key: what };
  }

  #says(className: string, words: string): View {
    return v("p", { class: className, ...this.#own }, words);
  }

  #word(tag: "span", words: string): View {
    return v(tag, { class: "asks", ...this.#own }, words);
  }

  /** `details` is an accordion the browser already knows how to operate, announce and print. */
  #fold(key: string | undefined, className: string, summary: View[], open: boolean, content: View[]): Element {
    const view = v("details", { class: className, open: open ? "" : undefined }, v("summary", {}, ...summary), v("div", { class: "inside" }, ...content));
    return key === undefined ? view : { ...view, key };
  }
}

const count = (n: number): View => v("span", { class: "count" }, String(n));

/** One plain sentence for what a check found. */
export function sentence(finding: Finding | undefined): string {
  if (!finding) return "";
  const word = finding.reason.replace(/(^|-)(\w)/g, (_, _dash: string, letter: string) => letter.toUpperCase());
  return t(`reason${word}` as Word, finding.value === undefined ? "" : String(finding.value));
}

/** "Solution 3" → "3". A pack counts its solutions itself, also across user and admin, and its text may refer to that. */
function numeral(label: string): string | undefined {
  return /\d+/.exec(label)?.[0];
}
