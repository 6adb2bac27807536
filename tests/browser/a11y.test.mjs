/**
 * Accessibility: every state of what Fixside shows × every way that people have set up their browser. Each pair gets
 * axe, contrast, sizes, reflow and the keyboard. The states are a table of their own (states.mjs).
 *
 * A state is brought about once, under the first of its conditions; the others are put on while it stands, as people
 * switch to dark or make a window narrow. What is open when a window is narrow from the first is a state, the sheet.
 */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";

import { axe } from "./axe.mjs";
import { assertUnder, conditions, dress, putUnder, settle } from "./conditions.mjs";
import { examine, keyboard, motion } from "./examine.mjs";
import { insideOf, STATES } from "./states.mjs";
import { inBothBrowsers } from "./suite.mjs";

/** What there is to press in a state, and how much of it is unfolded. */
const offered = (inside) =>
  inside.evaluate((root) => [...root.querySelectorAll("button, a, summary, input")].map(({ textContent }) => textContent).concat(root.querySelectorAll("[open]").length));

inBothBrowsers((suite) => {
  for (const [state, { show, special, only = Object.keys(conditions), except = [] }] of Object.entries(STATES)) {
    describe(state, () => {
      const names = Object.keys(conditions).filter((name) => only.includes(name) && !except.includes(name));
      let inside;
      let first;
      before(async () => {
        await putUnder(suite.browser, names[0], special);
        inside = await insideOf(suite, await show(suite));
        await settle(inside);
        first = await offered(inside);
      });
      after(() => inside?.close?.());

      for (const name of names) {
        test(`${state}: ${name}`, async (context) => {
          const condition = await putUnder(suite.browser, name, special);
          await dress(inside, condition);
          await settle(inside);
          await assertUnder(inside, condition);
          assert.deepEqual(await offered(inside), first, "the state stands as it was brought about");
          const { wrong, unsure } = await axe(inside);
          for (const line of unsure) context.diagnostic(line);
          wrong.push(...(await examine(inside)), ...(await keyboard(inside)));
          if (condition.reducedMotion) wrong.push(...(await motion(inside)));
          assert.equal(wrong.join("\n"), "");
        });
      }
    });
  }
});
