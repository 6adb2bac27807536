import assert from "node:assert/strict";
import { test } from "node:test";
import en from "../_locales/en/messages.json";
import { noProblem } from "../background/problems";
import type { Advice, Card, Solution } from "../shared/core";
import { speak } from "../shared/i18n";
import { wordsOf } from "../shared/tongue";
import type { Element, View } from "../shared/view";
import { compose } from "./compose";

speak({ language: "en", words: wordsOf(en) });

const text = (words: string): Card["intro"] => [{ type: "paragraph", inlines: [{ type: "text", text: words }] }];
const solution: Solution = { label: "Solution 1", title: [{ type: "text", text: "Do something else instead" }], audience: "user", check: "softphone-tabs", content: text("Like this.") };

const card = (other: Partial<Card> = {}): Card => ({
  id: "an-entry", question: "Why is it so?", verdict: "fixable", severity: "info", yields_to: [],
  intro: text("The answer begins."), solutions: [solution], outro: [], pack: "a-pack", pack_title: "A pack", product: "any", lang: "en", ...other,
});
const confirmed: Advice = {
  findings: [{ check: "softphone-tabs", result: "yes", reason: "several-softphones", value: 3 }],
  order: [{ solution: 0, standing: "confirmed", finding: 0 }], steps: false, ruled_out: 0, of: 1,
};
const composed = (other: Partial<Card>, problem = noProblem()) =>
  compose({ card: card(other), advice: confirmed, problem, admin: false, adminByPolicy: false, report: "" });

const isElement = (view: View | undefined): view is Element => typeof view === "object";
const wordsIn = (view: View | undefined): string => (isElement(view) ? (view.children ?? []).map(wordsIn).join("") : String(view ?? ""));
/** All elements of a card's part, the outer ones first. */
const all = (views: readonly View[]): Element[] => views.filter(isElement).flatMap((one) => [one, ...all(one.children ?? [])]);

for (const [verdict, words] of [["by-design", en.cardByDesign.message], ["limitation", en.cardLimitation.message]] as const) {
  test(`a card of the verdict ${verdict} says so before all else, then what to do instead, and asks for no success`, () => {
    for (const problem of [noProblem(), { ...noProblem(), back: true as const }]) {
      const { body, bar } = composed({ verdict }, problem);
      assert.equal(wordsIn(body[0]), words);
      const [lead, intro, instead] = ["3 tabs", "The answer begins.", "Do something else instead"].map((part) => body.findIndex((one) => wordsIn(one).includes(part)));
      assert.ok(0 < lead! && lead! < intro! && intro! < instead!, JSON.stringify([lead, intro, instead]));
      assert.deepEqual(bar, []);
    }
  });
}

test("a card of something that can be fixed begins with no verdict, and asks whether it helped", () => {
  const { body, bar } = composed({});
  assert.ok(!all(body).some(({ attributes }) => attributes?.["class"] === "verdict"));
  assert.ok(bar.length > 0);
});

test("an answer that is written from right to left has that direction; our own words in it keep theirs", () => {
  const { lang, dir, body, bar } = composed({ lang: "he", question: "למה?" });
  assert.deepEqual([lang, dir], ["he", "rtl"]);
  const named = (name: string) => all([...body, ...bar]).filter(({ attributes }) => String(attributes?.["class"] ?? "").split(" ").includes(name));
  for (const name of ["lead", "badge", "foot", "asks", "main"]) {
    const found = named(name);
    assert.ok(found.length > 0, name);
    for (const { attributes } of found) assert.deepEqual([attributes?.["lang"], attributes?.["dir"]], ["en", "ltr"], name);
  }
  // The pack's words are in the language of the card.
  for (const { attributes } of named("what")) assert.equal(attributes?.["dir"], undefined);
});

test("in the reader's own language nothing says its language twice", () => {
  assert.ok(all(composed({ lang: "en-GB" }).body).every(({ attributes }) => attributes?.["lang"] === undefined));
});

test("what was fixed and had no message is not said to have had one", () => {
  const fixed = (by: "gone" | "reader") => ({ ...noProblem(), fixedAt: 1, fixedBy: by });
  const says = (by: "gone" | "reader", other: { blank?: true }) =>
    compose({ card: card(), advice: confirmed, problem: fixed(by), admin: false, adminByPolicy: false, report: "", ...other }).body.map(wordsIn).join(" ");
  for (const [by, message, nothing] of [["gone", en.cardFixedGone, en.cardFixedDrawn], ["reader", en.cardFixedReload, en.cardFixedBlank]] as const) {
    assert.ok(says(by, {}).includes(message.message) && !says(by, {}).includes(nothing.message));
    assert.ok(says(by, { blank: true }).includes(nothing.message) && !says(by, { blank: true }).includes(message.message));
  }
});

test("what only the admin can change, where the reader's own causes were checked, is the admin's: that comes first, and no step of the reader's is open", () => {
  const mine: Solution = { ...solution, title: [{ type: "text", text: "Allow it" }], check: "microphone-permission" };
  const theirs: Solution = { ...solution, label: "Solution 2", title: [{ type: "text", text: "Pass it on" }], audience: "admin", check: "microphone-policy" };
  const advice: Advice = {
    findings: [{ check: "microphone-policy", result: "yes", reason: "salesforce-header" }],
    order: [{ solution: 1, standing: "confirmed", finding: 0 }, { solution: 0, standing: "open" }], steps: false, ruled_out: 0, of: 2,
  };
  const says = (one: Solution, admin: boolean) =>
    compose({ card: card({ solutions: [one, theirs] }), advice, problem: noProblem(), admin, adminByPolicy: false, report: "" }).body;
  const views = says(mine, false);
  const at = (words: string) => views.findIndex((one) => wordsIn(one).includes(words));
  assert.ok(at(en.cardAdminOnly.message) < at("Pass it on") && at("Pass it on") < at("Allow it"), views.map(wordsIn).join(" | "));
  assert.ok(!all(views).some(({ attributes }) => String(attributes?.["class"]).startsWith("solution") && attributes?.["open"] !== undefined));
  // What nobody can check is always worth a try; and an admin reads their own steps.
  const { check: _, ...unchecked } = mine;
  for (const [one, admin] of [[unchecked, false], [mine, true]] as const) {
    assert.ok(!says(one, admin).map(wordsIn).join().includes(en.cardAdminOnly.message));
  }
});

test("what is gone by itself may come back; what the reader took for solved may still be there", () => {
  for (const [by, words] of [["gone", en.cardCameBack], ["reader", en.cardStillThere]] as const) {
    assert.ok(composed({}, { ...noProblem(), fixedAt: 1, fixedBy: by }).body.map(wordsIn).join().includes(words.message));
  }
});

const acts = (views: readonly View[]) => all(views).flatMap(({ act, ...one }) => (act ? [[wordsIn(one), act] as const] : []));
const second: Solution = { ...solution, label: "Solution 2", title: [{ type: "text", text: "Then this" }] };
const open: Advice = { findings: [], order: [{ solution: 0, standing: "open" }, { solution: 1, standing: "open" }], steps: false, ruled_out: 0, of: 2 };
const steps: Advice = { ...open, steps: true };
const of = (advice: Advice, tried: readonly string[], other: Partial<Parameters<typeof compose>[0]> = {}) =>
  compose({ card: card({ solutions: [solution, second] }), advice, problem: { ...noProblem(), tried: [...tried] }, admin: false, adminByPolicy: false, report: "a report", ...other });

test("a procedure helps or does not as a whole", () => {
  assert.deepEqual(acts(of(steps, []).bar), [
    [en.cardWorked.message, { do: "worked", solution: "Solution 1" }],
    [en.cardNotHelped.message, { do: "next" }],
  ]);
});

test("when all was tried, the card says who can go on: the support if there is one, and the admin, whom an admin is", () => {
  const again = [en.cardStartOver.message, { do: "again" }];
  const copy = { do: "copy", text: "a report" };
  const tried = ["Solution 1", "Solution 2"];
  for (const advice of [open, steps]) {
    const { bar } = of(advice, tried);
    assert.ok(wordsIn(bar[0]).includes(en.cardExhausted.message));
    assert.deepEqual(acts(bar), [[en.cardCopy.message, copy], again]);
  }
  assert.deepEqual(acts(of(open, tried, { support: { label: "Ask IT" } }).bar), [["Ask IT", { do: "contact" }], [en.cardCopy.message, copy], again]);
  assert.deepEqual(acts(of(open, tried, { admin: true }).bar), [[en.cardCopyReport.message, copy], again]);
  // Once is enough.
  const theirs = { card: card({ solutions: [solution, { ...second, audience: "admin" }] }) };
  assert.ok(acts(of(open, [], theirs).body).some(([, act]) => act.do === "copy"));
  const exhausted = of(open, ["Solution 1"], theirs);
  assert.ok(!acts(exhausted.body).some(([, act]) => act.do === "copy") && acts(exhausted.bar).some(([, act]) => act.do === "copy"));
});

test("what was read already, or leaves no room for a step, is folded below what to do", () => {
  const at = (views: readonly View[], words: string) => views.findIndex((one) => wordsIn(one).includes(words));
  const isFolded = ({ body }: ReturnType<typeof compose>) => {
    const fold = all(body).find(({ key }) => key === "intro");
    assert.ok(!fold || (fold.attributes?.["open"] === undefined && body.indexOf(fold) > at(body, "Then this")));
    return fold !== undefined;
  };
  assert.ok(!isFolded(of(open, [])));
  assert.ok(isFolded(of(open, [], { low: true })));
  assert.ok(isFolded(of(open, ["Solution 1"])));
  assert.ok(isFolded(of(open, [], { problem: { ...noProblem(), back: true } })));
  assert.ok(isFolded(of(open, ["Solution 1", "Solution 2"])));
  // Here it is the answer; and here it says what is to be done on the page that it led to.
  assert.ok(!isFolded(of(open, [], { low: true, card: card({ verdict: "by-design" }) })));
  const intro: Card["intro"] = [{ type: "paragraph", inlines: [{ type: "link", href: "setup:Here", inlines: [{ type: "text", text: "There" }] }] }];
  const led = card({ solutions: [solution, second], intro });
  assert.deepEqual([undefined, "setup:Here"].map((followed) => isFolded(of(open, [], { low: true, card: led, ...(followed && { followed }) }))), [true, false]);
});

test("what is left to try stands before what was tried; steps keep their order", () => {
  const order = ({ body }: ReturnType<typeof compose>) => all(body).flatMap(({ key }) => (key?.startsWith("s-") ? [key] : []));
  assert.deepEqual(order(of(open, ["Solution 1"])), ["s-Solution 2", "s-Solution 1"]);
  assert.deepEqual(order(of(steps, ["Solution 1"])), ["s-Solution 1", "s-Solution 2"]);
});

test("no button of the bar turns into another under somebody's finger", () => {
  const keys = ({ bar }: ReturnType<typeof compose>) => all(bar).flatMap(({ tag, key }) => (tag === "button" ? [key] : []));
  assert.deepEqual(keys(of(open, [])), ["worked", "next"]);
  assert.deepEqual(keys(of(open, ["Solution 1", "Solution 2"], { support: { label: "Ask IT" } })), ["contact", "copy", "again"]);
});

test("what is fixed is not offered to be hidden", () => {
  const offers = (problem: ReturnType<typeof noProblem>) => acts(composed({}, problem).body).some(([, act]) => act.do === "hide");
  assert.ok(offers(noProblem()));
  assert.ok(!offers({ ...noProblem(), fixedAt: 1 }));
});
