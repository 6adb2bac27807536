import assert from "node:assert/strict";
import { test } from "node:test";
import { directionOf } from "./i18n";

test("direction comes from the language", () => {
  assert.equal(directionOf("en-US"), "ltr");
  assert.equal(directionOf("he"), "rtl");
  assert.equal(directionOf("AR-sa"), "rtl");
  assert.equal(directionOf(""), "ltr");
});
