import assert from "node:assert/strict";
import { test } from "node:test";
import { LONGEST_TEXT } from "../shared/protocol";
import { linesOf, textsOf, tidy } from "./text";

test("space of any kind becomes one space", () => {
  assert.equal(tidy("\n  Web\u00a0Phone\t \u200b Unavailable "), "Web Phone Unavailable");
});

test("runs of text join to lines, breaks end them, empty lines go", () => {
  assert.deepEqual(linesOf([null, "Allow the ", "microphone", ".", null, "  ", null, "Then reload."]), ["Allow the microphone.", "Then reload."]);
  assert.deepEqual(linesOf([]), []);
});

test("a message of one line is asked about once", () => {
  assert.deepEqual(textsOf(["Web Phone Unavailable"]), ["Web Phone Unavailable"]);
});

test("a title and its sentence are asked about together and apart", () => {
  assert.deepEqual(textsOf(["Error", "Web Phone Unavailable"]), ["Error Web Phone Unavailable", "Error", "Web Phone Unavailable"]);
});

test("a region with many lines is one text, not many", () => {
  const lines = Array.from({ length: 9 }, (_, index) => `line ${index}`);
  assert.deepEqual(textsOf(lines), [lines.join(" ")]);
});

test("what is too short or too long for a message is left out", () => {
  assert.deepEqual(textsOf(["OK"]), []);
  assert.deepEqual(textsOf(["x".repeat(LONGEST_TEXT + 1)]), []);
  assert.deepEqual(textsOf(["Page Layout"], 40), []);
});
