import assert from "node:assert/strict";
import { test } from "node:test";
import de from "../_locales/de/messages.json";
import en from "../_locales/en/messages.json";
import es from "../_locales/es/messages.json";
import fr from "../_locales/fr/messages.json";
import it from "../_locales/it/messages.json";
import ja from "../_locales/ja/messages.json";
import nl from "../_locales/nl/messages.json";
import pt from "../_locales/pt/messages.json";
import zh_CN from "../_locales/zh_CN/messages.json";

interface Entry {
  message: string;
  placeholders?: Record<string, { content: string }>;
}
type Messages = Record<string, Entry>;

const english: Messages = en;
const translations: Record<string, Messages> = { de, es, fr, it, ja, nl, pt, zh_CN };

/** A short word or a name may be the same in two languages; a longer text is one that nobody translated. Placeholders do not count. */
const LONGEST_SAME = 20;
/** The stores take no longer description. */
const LONGEST_DESCRIPTION = 132;

/** The names between dollar signs; the browser does not mind their case. */
const used = (message: string): string[] =>
  [...new Set([...message.matchAll(/\$(\w+)\$/g)].map(([, name = ""]) => name.toLowerCase()))].sort();

for (const [locale, messages] of Object.entries({ en: english, ...translations })) {
  test(`${locale}: every text says something, and uses the placeholders it declares`, () => {
    for (const [key, { message, placeholders = {} }] of Object.entries(messages)) {
      assert.notEqual(message.trim(), "", key);
      assert.deepEqual(used(message), Object.keys(placeholders).map((name) => name.toLowerCase()).sort(), key);
    }
    assert.equal(messages["language"]?.message, locale.replace("_", "-"));
    assert.ok((messages["description"]?.message.length ?? 0) <= LONGEST_DESCRIPTION, "description");
  });
}

for (const [locale, messages] of Object.entries(translations)) {
  test(`${locale}: the texts of English, no more and no fewer`, () => {
    assert.deepEqual(Object.keys(messages).sort(), Object.keys(english).sort());
  });

  test(`${locale}: the placeholders of English`, () => {
    for (const [key, { placeholders }] of Object.entries(messages)) assert.deepEqual(placeholders, english[key]?.placeholders, key);
  });

  test(`${locale}: nothing is left in English`, () => {
    for (const [key, { message }] of Object.entries(messages)) {
      if (message.replaceAll(/\$\w+\$/g, "").length > LONGEST_SAME) assert.notEqual(message, english[key]?.message, key);
    }
  });
}
