import assert from "node:assert/strict";
import { test } from "node:test";
import type { Explanation, Level } from "../shared/protocol";
import { whyOf } from "./told";

type Considered = Explanation["considered"][number];

const judged = (entry: string, level: Level) => ({ entry, level, share: 1, weight: 20, strange: [] });
const considered = (entry: string, found: boolean, holds?: boolean): Considered => ({
  entry, signature: entry, literal: entry, at: 0, found, slots: [], level: "suggest",
  context: [{ asked: "page", wanted: "task", ...(holds !== undefined && { holds }) }],
});
const explanation = (level: Level, entry: string | undefined, some: Partial<Explanation> = {}): Explanation => ({
  normal: "", place: [], considered: [], judged: [], asides: [],
  found: { level, confidence: 1, slots: [], ...(entry !== undefined && { entry }) },
  ...some,
});

test("why the answer is what it is", () => {
  assert.equal(whyOf(explanation("none", undefined)), "nothing");
  assert.equal(whyOf(explanation("none", undefined, { judged: [judged("a", "none")] })), "nothing");
  assert.equal(whyOf(explanation("suggest", "a")), "reworded");
  assert.equal(whyOf(explanation("show", "a", { judged: [judged("a", "show")] })), "same");
  assert.equal(whyOf(explanation("suggest", "a", { judged: [judged("a", "suggest")] })), "doubt");
});

test("only a rival that is as sure counts", () => {
  assert.equal(whyOf(explanation("show", "a", { judged: [judged("a", "show"), judged("b", "show")] })), "more");
  assert.equal(whyOf(explanation("show", "a", { judged: [judged("a", "show"), judged("b", "suggest")] })), "same");
  assert.equal(whyOf(explanation("suggest", "a", { judged: [judged("b", "suggest"), judged("a", "suggest")] })), "more");
});

test("a doubt is the place's where the text is all message, and the winner has a condition that nobody can tell", () => {
  const why = (one: Considered, strange: string[] = []) => whyOf(explanation("suggest", "a", { considered: [one], judged: [{ ...judged("a", "suggest"), strange }] }));
  assert.equal(why(considered("a", true)), "place");
  assert.equal(why(considered("a", true), ["and more"]), "doubt");
  assert.equal(why(considered("a", true, false)), "doubt");
  assert.equal(why(considered("a", false)), "doubt");
  assert.equal(why(considered("b", true)), "doubt");
});
