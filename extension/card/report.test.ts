import assert from "node:assert/strict";
import { test } from "node:test";
import en from "../_locales/en/messages.json";
import { noProblem } from "../background/problems";
import type { Advice, Card } from "../shared/core";
import { speak } from "../shared/i18n";
import { wordsOf } from "../shared/tongue";
import { report } from "./report";

speak({ language: "en", words: wordsOf(en) });

const card: Card = {
  id: "an-entry", question: "Why is it so?", verdict: "fixable", severity: "info", yields_to: [],
  intro: [], solutions: [], outro: [], pack: "a-pack", pack_title: "A pack", product: "any", lang: "en",
};
const advice: Advice = { findings: [], order: [], steps: false, ruled_out: 0, of: 0 };
const begins = (of: { message?: string; blank?: true }): string[] =>
  report({ card, advice, problem: noProblem(), page: "home", browser: "Firefox 153", version: "1", ...of }, (text) => text).split("\n\n")[0]!.split("\n");

test("a report begins with the message; without one, with the question; or it says that nothing is shown", () => {
  assert.deepEqual(begins({ message: "It is broken" }), ["Message: It is broken", "Problem: Why is it so?"]);
  assert.deepEqual(begins({}), ["Message: Why is it so?"]);
  assert.deepEqual(begins({ blank: true }), ["Message: none, nothing is shown", "Problem: Why is it so?"]);
});

test("what two checks say alike stands once", () => {
  const found = { check: "microphone-policy", result: "no", reason: "microphone-passed-on" };
  const twice = { ...advice, findings: [found, { ...found, check: "microphone-frame" }] } as Advice;
  const lines = report({ card, advice: twice, problem: noProblem(), page: "home", browser: "Firefox 153", version: "1" }, (text) => text).split("\n");
  assert.equal(lines.filter((line) => line.startsWith("- ")).length, 1, lines.join("\n"));
});
