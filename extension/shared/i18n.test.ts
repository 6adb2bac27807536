import assert from "node:assert/strict";
import { test } from "node:test";
import { directionOf, uiLanguage } from "./i18n";

test("direction comes from the language", () => {
  assert.equal(directionOf("en-US"), "ltr");
  assert.equal(directionOf("he"), "rtl");
  assert.equal(directionOf("AR-sa"), "rtl");
  assert.equal(directionOf(""), "ltr");
});

test("the language is that of the words: a browser in another has them in English", () => {
  const browser = (ui: string, words: string) => {
    Object.assign(globalThis, { chrome: { i18n: { getUILanguage: () => ui, getMessage: () => words } } });
    return uiLanguage();
  };
  assert.equal(browser("de-AT", "de"), "de-AT");
  assert.equal(browser("zh-CN", "zh-CN"), "zh-CN");
  assert.equal(browser("ar", "en"), "en", "from left to right, as the words");
  assert.equal(browser("zh-TW", "en"), "en");
  assert.equal(browser("en-GB", ""), "en-GB", "the extension is gone");
});
