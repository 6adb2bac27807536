import assert from "node:assert/strict";
import { test } from "node:test";
import cases from "../../crate/core/src/signature/glimpse.cases.json";
import { endKey, Filter, startKey } from "./glimpse";

test("a key is the same here and in the core", () => {
  for (const [text, start, end] of cases as [string, string, string][]) {
    assert.deepEqual([startKey(text), endKey(text)], [start, end], JSON.stringify(text));
  }
});

const filter = () => new Filter({ starts: ["webpho", "amaxim", "thisre", "busy", "请授予"], ends: ["eached"] });
const fits = (...texts: string[]): boolean[] => {
  const one = filter();
  return texts.map((text) => one.fits(text));
};

test("a text fits that begins or ends like a known message", () => {
  assert.deepEqual(fits("Web Phone Unavailable", "A  maximum of", "Zoë could not be reached."), [true, true, true]);
  assert.deepEqual(fits("Busy!", "请授予 RingCentral 访问权限"), [true, true]);
});

test("any other does not", () => {
  assert.deepEqual(fits("The web phone", "Webinar", "Reached us at noon", "", "  \n ", "—"), [false, false, false, false, false, false]);
});

test("a helper word before the message is skipped", () => {
  assert.deepEqual(fits("Error: Web Phone Unavailable", "\n Error\n   Web Phone Unavailable", "Customer wrote on 11/18: no, Web Phone Unavailable"), [true, true, false]);
});

test("a message split after its first word fits with the text behind it", () => {
  assert.deepEqual(fits("This", " ", "record was modified"), [false, false, true]);
  assert.deepEqual(fits("Line 1", "Web", "Phone", "Unavailable"), [false, false, true, false]);
  assert.deepEqual(fits("This time the customer", "record was modified"), [false, false]);
});

test("a whole message that is asked about has nothing to do with the texts around it", () => {
  const one = filter();
  assert.deepEqual([one.fits("This"), one.fits("record was modified", true), one.fits("Error", true), one.fits("record was modified")], [false, false, false, true]);
});
