import assert from "node:assert/strict";
import { test } from "node:test";
import { LONGEST_TEXT } from "../shared/protocol";
import { BREAK, linesOf, textOf, tidy } from "./text";

test("space of any kind becomes one space", () => {
  assert.equal(tidy("\n  Web\u00a0Phone\t \u200b Unavailable "), "Web Phone Unavailable");
});

test("runs of text join to lines, breaks end them, empty lines go", () => {
  assert.deepEqual(linesOf([BREAK, "Allow the ", "microphone", ".", BREAK, "  ", BREAK, "Then reload."].join("")), ["Allow the microphone.", "Then reload."]);
  assert.deepEqual(linesOf(""), []);
});

test("a title and its sentence are lines of one text", () => {
  assert.equal(textOf(["Web Phone Unavailable"]), "Web Phone Unavailable");
  assert.equal(textOf(["Error", "Web Phone Unavailable"]), "Error\nWeb Phone Unavailable");
});

test("what is too short or too long for a message is left out", () => {
  assert.equal(textOf(["OK"]), null);
  assert.equal(textOf(["x".repeat(LONGEST_TEXT + 1)]), null);
  assert.equal(textOf(["Page Layout"], 40), null);
});
