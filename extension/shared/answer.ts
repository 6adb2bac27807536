/**
 * An entry → what a person reads: the card beside a message and the page in the popup are both made of this.
 *
 *     title      the question                          (the card and the popup put it in their own frame)
 *     body       verdict in one line, if there is nothing to fix
 *                intro
 *                ▾ 1  first thing to try               user solutions, the first one open
 *                ▸ 2  …
 *                ▸ For your admin (2)                  admin solutions, folded
 *                ▸ Good to know                        outro, folded
 *     foot       Fixside · from the … FAQ
 */
import type { Block, Card, Solution } from "./core";
import { h } from "./dom";
import { directionOf, t } from "./i18n";
import type { Opened } from "./protocol";
import { blocks, inlines, link, plain, type FollowLink } from "./render";

export interface AnswerParts {
  title: HTMLHeadingElement;
  body: HTMLElement;
  foot: HTMLElement;
}

/** `open` opens a link for the reader and says what became of it. */
export function answerParts(card: Card, open: (href: string) => Promise<Opened>): AnswerParts {
  const follow: FollowLink = (href, element) => void open(href).then((opened) => explain(opened, element));
  const language = { lang: card.lang, dir: directionOf(card.lang) };
  return {
    title: h("h2", { class: "title", ...language }, card.question),
    body: h("div", { class: "body", ...language }, ...bodyOf(card, follow)),
    foot: foot(card, follow),
  };
}

function bodyOf(card: Card, follow: FollowLink): HTMLElement[] {
  const forUser = card.solutions.filter((solution) => solution.audience === "user");
  const forAdmin = card.solutions.filter((solution) => solution.audience === "admin");
  const numberOf = (solution: Solution) => numeral(solution.label) ?? String(card.solutions.indexOf(solution) + 1);
  const fold = (solution: Solution, open: boolean) => solutionView(solution, numberOf(solution), open, follow);

  const body = [...verdictLine(card), ...blocks(card.intro, follow)];
  body.push(...forUser.map((solution, index) => fold(solution, index === 0)));
  if (forAdmin.length > 0) {
    // With nothing to do for the user the admin's part is all there is; then it is not hidden.
    const only = forUser.length === 0;
    const folds = forAdmin.map((solution, index) => fold(solution, only && index === 0));
    body.push(details("admin", [t("cardForAdmin"), count(forAdmin.length)], only, folds));
  }
  body.push(...outro(card, follow));
  return body;
}

function verdictLine(card: Card): HTMLElement[] {
  if (card.verdict === "by-design") return [h("p", { class: "verdict", ...inUiLanguage() }, t("cardByDesign"))];
  if (card.verdict === "limitation") return [h("p", { class: "verdict", ...inUiLanguage() }, t("cardLimitation"))];
  return [];
}

function solutionView(solution: Solution, number: string, open: boolean, follow: FollowLink): HTMLElement {
  const title = h("span", { class: "what" }, ...(solution.title.length > 0 ? inlines(solution.title) : [solution.label]));
  return details("solution", [h("span", { class: "number" }, number), title], open, blocks(solution.content, follow));
}

function outro(card: Card, follow: FollowLink): HTMLElement[] {
  const [first, ...rest] = card.outro;
  if (!first) return [];
  const headed = first.type === "heading" && rest.length > 0;
  const content: readonly Block[] = headed ? rest : card.outro;
  const title = headed ? plain(first.inlines) : t("cardGoodToKnow");
  return [details("outro", [title], card.solutions.length === 0 && card.intro.length === 0, blocks(content, follow))];
}

/** `details` is an accordion the browser already knows how to operate, announce and print. */
function details(className: string, summary: (Node | string)[], open: boolean, content: HTMLElement[]): HTMLElement {
  const element = h("details", { class: className }, h("summary", {}, ...summary), h("div", { class: "inside" }, ...content));
  element.open = open;
  return element;
}

function foot(card: Card, follow: FollowLink): HTMLElement {
  const from = t("cardFrom", card.pack_title);
  return h("footer", { class: "foot", ...inUiLanguage() }, h("span", { class: "own" }, t("name")), " · ",
    card.source === undefined ? from : link(card.source, [document.createTextNode(from)], follow));
}

const count = (n: number) => h("span", { class: "count" }, String(n));
const inUiLanguage = () => ({ dir: "auto" });

/** "Solution 3" → "3". A pack counts its solutions itself, also across user and admin, and its text may refer to that. */
export function numeral(label: string): string | undefined {
  return /\d+/.exec(label)?.[0];
}

/** Where a link cannot be opened, say beside it what to do instead; once. */
function explain(opened: Opened, element: HTMLElement): void {
  if (opened === "opened" || element.dataset["said"] === opened) return;
  element.dataset["said"] = opened;
  const note = h("p", { class: "note", role: "status", ...inUiLanguage() });
  (element.closest("p, h3, td, footer") ?? element).after(note);
  // A live region is announced when its text changes, so it has to be there first.
  const text = opened === "settings-by-hand" ? t("linkByHand") : opened === "no-org" ? t("linkNoOrg") : t("linkRefused");
  setTimeout(() => {
    note.append(text);
    note.scrollIntoView({ block: "nearest" });
  }, 50);
}
