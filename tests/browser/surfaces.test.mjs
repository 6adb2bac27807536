/** Every place for messages that the products document: a known message there gets its chip, and no second one. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { surfaces } from "../org/demos.mjs";
import { onlyChip, openCard, title } from "./steps.mjs";
import { COLLISION, LIMIT, byId, inBothBrowsers, knownAt } from "./suite.mjs";
import { SELECTORS, fitting } from "./table.mjs";

/** The same in native shadow roots, where components are involved. */
const NATIVE = ["lightning-toast", "record-error", "record-error-field", "record-error-generic", "modal-error", "field-error", "alert-dialog"];

const CASES = [...surfaces.map((demo) => [demo, "synthetic"]), ...NATIVE.map((id) => [byId(id), "native"])];

/** So long a text is not looked at by the search by text, which would hide that a row of the table is broken. */
const forTable = (text) => text.padEnd(text.length + 400);

/** Selectors of the table for which no page here has a message. */
const ELSEWHERE = [
  ".slds-notify--alert", // the older spelling
  "#auraErrorTitle", // titles: the message stands beside them
  "#errorTitle",
  "#validationError", // other names of the same place
  "#error",
  "table.list td", // a demo of its own: package-uninstall
  ".fui-ToastBody", // the second line, under the message
];

inBothBrowsers((suite) => {
  const seen = new Set();

  for (const [demo, shadow] of CASES) {
    const native = shadow === "native" ? ", native shadow" : "";
    test(`${demo.title}${native}: a known message there gets its chip`, async () => {
      const { text, expect } = knownAt(demo);
      const frame = await suite.show(demo.id, { text: forTable(text), shadow });
      const chip = await onlyChip(suite.browser, suite.questionOf(expect));
      // Some components write their words a moment after they have come; now they are there.
      for (const selector of await suite.browser.evaluate(frame, fitting, { selectors: SELECTORS, text })) seen.add(selector);
      assert.equal(chip.frame.url(), frame.url(), "the chip is in the frame of its message");
    });
  }

  test("what the search by text would find is not found by it here", async () => {
    const frame = await suite.show("unknown-floating", { text: forTable(LIMIT.text) });
    await suite.addAlert(frame, COLLISION.text);
    await onlyChip(suite.browser, suite.questionOf(COLLISION.expect));
  });

  test("every other selector of the table fits a message in one of these places", () => {
    const unseen = SELECTORS.map(({ selector }) => selector).filter((selector) => !seen.has(selector));
    assert.deepEqual(unseen, ELSEWHERE);
  });

  test("the card of a message in such a place has the entry", async () => {
    const frame = await suite.show("aura-toast", { text: LIMIT.text });
    const card = await openCard(suite.browser, frame);
    assert.equal(title(card), suite.questionOf(LIMIT.expect));
  });

  for (const [id, text, expect] of [
    ["lightning-toast", "Web Phone Unavailable", "webphone-unavailable"],
    ["spring-connectivity", "Web phone unavailable", "webphone-unavailable"],
    ["classic-badge-connecting", "Web Phone Unavailable", "webphone-unavailable"],
    ["modal-error", COLLISION.text.replace("Zoë O'Brien-Müller", "李小龍"), "record-modified"],
  ]) {
    test(`${byId(id).title}: ${text.slice(0, 40)}`, async () => {
      await suite.show(id, { text });
      await onlyChip(suite.browser, suite.questionOf(expect));
    });
  }
});
