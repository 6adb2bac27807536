/**
 * Accessibility: every state of what Fixside shows × every way that people have set up their browser. Each pair gets
 * axe, contrast, sizes, reflow and the keyboard.
 *
 * A state brings something about and hands over its inside. A new one is a line in `STATES`.
 */
import assert from "node:assert/strict";
import { test } from "node:test";

import { CLASSIC_EDIT } from "../org/places.mjs";
import { axe } from "./axe.mjs";
import { assertUnder, conditions, dress, putUnder, settle } from "./conditions.mjs";
import { examine, keyboard, motion } from "./examine.mjs";
import { chipIn, openCard } from "./steps.mjs";
import { LIMIT, PROOF, inBothBrowsers } from "./suite.mjs";
import { until } from "./tree.mjs";

/** A page with one message in it, which has its chip. */
async function chip(suite) {
  await suite.goto(CLASSIC_EDIT);
  const frame = await suite.browser.frame(CLASSIC_EDIT);
  await suite.addAlert(frame, PROOF.text);
  await chipIn(suite.browser, frame);
  return frame;
}

async function outlived(suite) {
  const frame = await chip(suite);
  await suite.browser.evaluate(frame, () => document.querySelector("#proof").remove());
  await until("the chip to say when", async () => (await suite.browser.fixside(frame))?.first("when").text);
  return frame;
}

async function card(suite) {
  const frame = await chip(suite);
  await openCard(suite.browser, frame);
  return frame;
}

async function sheet(suite) {
  const frame = await suite.show("web-phone-unavailable");
  await openCard(suite.browser, frame);
  return frame;
}

const unfold = (inside) => inside.evaluate((root) => root.querySelectorAll("details").forEach((fold) => (fold.open = true)));

/** A popup is as large as it wants to be, up to this; its width is its own. */
const POPUP = { special: { viewport: { width: 800, height: 600 } }, except: ["320 px"] };

async function popup(suite, ready) {
  await chip(suite);
  const popup = await suite.browser.extensionPage("popup.html");
  await popup.says("body", /On this page/);
  await popup.toFront();
  await ready?.(popup);
  return popup;
}

const inFrame = (show, then) => async (suite) => {
  const inside = await suite.browser.inside(await show(suite));
  await then?.(inside);
  return inside;
};

const STATES = {
  chip: { show: inFrame(chip) },
  "chip, outlived": { show: inFrame(outlived) },
  card: { show: inFrame(card) },
  "card, unfolded": { show: inFrame(card, unfold) },
  sheet: { show: inFrame(sheet) },
  "sheet, unfolded": { show: inFrame(sheet, unfold) },
  popup: { show: popup, ...POPUP },
  "popup, answer": { show: (suite) => popup(suite, answer), ...POPUP },
};

async function answer(popup) {
  await popup.click(".here button");
  await popup.says(".title", /./);
  await unfold(popup);
}

inBothBrowsers((suite) => {
  for (const [state, { show, special, except = [] }] of Object.entries(STATES)) {
    for (const name of Object.keys(conditions)) {
      if (except.includes(name)) continue;
      test(`${state}: ${name}`, async (context) => {
        const condition = await putUnder(suite.browser, name, special);
        const inside = await show(suite);
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
