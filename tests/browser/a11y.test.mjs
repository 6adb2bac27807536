/**
 * Accessibility: every state of what Fixside shows × every way that people have set up their browser. Each pair gets
 * axe, contrast, sizes, reflow and the keyboard. The states are a table of their own (states.mjs).
 */
import assert from "node:assert/strict";
import { test } from "node:test";

import { axe } from "./axe.mjs";
import { assertUnder, conditions, dress, putUnder, settle } from "./conditions.mjs";
import { examine, keyboard, motion } from "./examine.mjs";
import { insideOf, STATES } from "./states.mjs";
import { inBothBrowsers } from "./suite.mjs";

inBothBrowsers((suite) => {
  for (const [state, { show, special, only = Object.keys(conditions), except = [] }] of Object.entries(STATES)) {
    for (const name of Object.keys(conditions)) {
      if (except.includes(name) || !only.includes(name)) continue;
      test(`${state}: ${name}`, async (context) => {
        const condition = await putUnder(suite.browser, name, special);
        const inside = await insideOf(suite, await show(suite));
        try {
          await dress(inside, condition);
          await settle(inside);
          await assertUnder(inside, condition);
          const { wrong, unsure } = await axe(inside);
          for (const line of unsure) context.diagnostic(line);
          wrong.push(...(await examine(inside)), ...(await keyboard(inside)));
          if (condition.reducedMotion) wrong.push(...(await motion(inside)));
          assert.equal(wrong.join("\n"), "");
        } finally {
          await inside.close?.();
        }
      });
    }
  }
});
