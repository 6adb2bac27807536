/** Every place for messages that the products document: a known message there gets its chip, and no second one. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { surfaces } from "../org/demos.mjs";
import { onlyChip, openCard, title } from "./steps.mjs";
import { COLLISION, LIMIT, byId, inBothBrowsers, knownAt } from "./suite.mjs";

/** The same in native shadow roots, where components are involved. */
const NATIVE = ["lightning-toast", "record-error", "record-error-field", "record-error-generic", "modal-error", "field-error", "alert-dialog"];

const CASES = [...surfaces.map((demo) => [demo, "synthetic"]), ...NATIVE.map((id) => [byId(id), "native"])];

inBothBrowsers((suite) => {
  for (const [demo, shadow] of CASES) {
    const native = shadow === "native" ? ", native shadow" : "";
    test(`${demo.title}${native}: a known message there gets its chip`, async () => {
      const { text, expect } = knownAt(demo);
      const frame = await suite.show(demo.id, { text, shadow });
      const chip = await onlyChip(suite.browser, suite.questionOf(expect));
      assert.equal(chip.frame.url(), frame.url(), "the chip is in the frame of its message");
    });
  }

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
