/** Alerts in markup that no table of selectors knows are found by what they say, and only then. */
import { test } from "node:test";

import { unknown } from "../org/demos.mjs";
import { CLASSIC_EDIT } from "../org/places.mjs";
import { onlyChip } from "./steps.mjs";
import { LIMIT, PROOF, inBothBrowsers, knownAt } from "./suite.mjs";

/** As style sheets of today write their colours; a browser tells most of them in the same words. */
const HOT = [
  "color:oklch(57.7% 0.245 27.325)", "color:oklch(66.6% 0.179 58.318)", "background:oklch(97.1% 0.013 17.38)", "border-left:4px solid lch(54 90 40)",
  "color:lab(48 68 48)", "color:oklab(0.58 0.22 0.11)", "color:color(srgb 0.73 0.02 0.09)", "color:color-mix(in srgb, #da1e28 80%, black)",
  "background:color-mix(in oklab, #fb2c36 10%, transparent)",
];
const COLD = [
  "color:oklch(55.4% 0.046 257.417)", "color:oklch(62.7% 0.194 149.214)", "color:oklch(0.4 0 none)", "background:oklch(98.5% 0.001 106)",
  "color:oklab(0.6 -0.15 0.1)", "color:oklab(0.5 0 0)", "color:lab(50 -50 30)", "color:lch(40 60 290)", "color:color(srgb 0.42 0.41 0.4)",
  "color:color-mix(in srgb, #2e844a, black)",
];

inBothBrowsers((suite) => {
  for (const demo of unknown) {
    test(`${demo.title}: a known message there gets its chip`, async () => {
      const { text, expect } = knownAt(demo);
      await suite.show(demo.id, { text });
      await onlyChip(suite.browser, suite.questionOf(expect));
    });
  }

  /** A value of a record: it is no message unless it looks like trouble, here by its colours alone. */
  const addValue = async (style) => {
    await suite.goto(CLASSIC_EDIT);
    const frame = await suite.browser.frame(CLASSIC_EDIT);
    await suite.browser.evaluate(frame, ({ style, text }) => {
      const list = document.createElement("dl");
      list.innerHTML = '<dt>Line</dt><dd>2041</dd><dt>Phone</dt><dd class="state"></dd>';
      list.lastChild.style.cssText = style;
      list.lastChild.textContent = text;
      document.body.prepend(list);
    }, { style, text: LIMIT.text });
    return frame;
  };

  for (const style of HOT) {
    test(`a value looks like trouble: ${style}`, async () => {
      await addValue(style);
      await onlyChip(suite.browser, suite.questionOf(LIMIT.expect));
    });
  }

  for (const style of COLD) {
    test(`a value does not: ${style}`, async () => {
      await suite.addAlert(await addValue(style), PROOF.text);
      await onlyChip(suite.browser, suite.questionOf(PROOF.expect));
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
