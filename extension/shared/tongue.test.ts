import assert from "node:assert/strict";
import { test } from "node:test";
import de from "../_locales/de/messages.json";
import { speak, t, uiLanguage } from "./i18n";
import { wordsOf } from "./tongue";

test("a language that a policy names is spoken as the browser would", () => {
  speak({ language: "de", words: wordsOf(de) });
  try {
    assert.equal(uiLanguage(), "de");
    assert.equal(t("name"), de.name.message);
    assert.equal(t("cardRuledOut", "3", "4"), de.cardRuledOut.message.replace("$COUNT$", "3").replace("$ALL$", "4"));
    assert.equal(t("popupCount", "$1"), de.popupCount.message.replace("$COUNT$", "$1"), "a value is no placeholder");
    for (const word of Object.keys(de) as (keyof typeof de)[]) assert.ok(!/\$/.test(t(word, "1", "2", "3")), word);
  } finally {
    speak(undefined);
  }
});
