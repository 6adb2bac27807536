/** Alerts in markup that no table of selectors knows are found by what they say, and only then. */
import { test } from "node:test";

import { unknown } from "../org/demos.mjs";
import { onlyChip } from "./steps.mjs";
import { LIMIT, PROOF, inBothBrowsers, knownAt } from "./suite.mjs";

inBothBrowsers((suite) => {
  for (const demo of unknown) {
    test(`${demo.title}: a known message there gets its chip`, async () => {
      const { text, expect } = knownAt(demo);
      await suite.show(demo.id, { text });
      await onlyChip(suite.browser, suite.questionOf(expect));
    });
  }

  for (const [what, text] of [
    ["begins like a known one", "A maximum of 5 web phones is what this plan includes, and more can be ordered."],
    ["talks about a known one", `Your note "${LIMIT.text}" was saved.`],
  ]) {
    test(`an unknown message that ${what} gets none`, async () => {
      const frame = await suite.show("unknown-floating", { text });
      await suite.addAlert(frame, PROOF.text);
      await onlyChip(suite.browser, suite.questionOf(PROOF.expect));
    });
  }
});
