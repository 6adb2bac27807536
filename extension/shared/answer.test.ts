import assert from "node:assert/strict";
import { test } from "node:test";
import { numeral } from "./answer";
import { directionOf } from "./i18n";
import { plain } from "./render";

test("a solution keeps the number its pack gave it", () => {
  assert.equal(numeral("Solution 3"), "3");
  assert.equal(numeral("Step 12"), "12");
  assert.equal(numeral("Reason"), undefined);
});

test("direction comes from the language", () => {
  assert.equal(directionOf("en-US"), "ltr");
  assert.equal(directionOf("he"), "rtl");
  assert.equal(directionOf("AR-sa"), "rtl");
  assert.equal(directionOf(""), "ltr");
});

test("the words of running text, without its marks", () => {
  const inlines = plain([
    { type: "text", text: "Open " },
    { type: "link", href: "setup:X", inlines: [{ type: "strong", inlines: [{ type: "text", text: "Session Settings" }] }] },
    { type: "break" },
    { type: "code", text: "__c" },
    { type: "image", alt: " a picture", src: "x.png" },
  ]);
  assert.equal(inlines, "Open Session Settings __c a picture");
});
