/** The popup over the current tab. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { CLASSIC_EDIT, INCIDENT } from "../org/places.mjs";
import { putUnder } from "./conditions.mjs";
import { forget, stand } from "./states.mjs";
import { chipIn } from "./steps.mjs";
import { byId, inBothBrowsers } from "./suite.mjs";
import { until } from "./tree.mjs";

inBothBrowsers((suite) => {
  const withPopup = async (work) => {
    const popup = await suite.browser.extensionPage("popup.html");
    try {
      await popup.says("body", /On this page/);
      await work(popup);
    } finally {
      await popup.close();
    }
  };

  const results = (popup) => popup.evaluate((root) => [...root.querySelectorAll(".list:not(.here *) .q")].map((one) => one.textContent));

  test("it lists the fixes of the tab, opens one and comes back", async () => {
    const { expect } = byId("email-mismatch");
    const frame = await suite.show("email-mismatch");
    await chipIn(suite.browser, frame);
    await withPopup(async (popup) => {
      assert.equal(await popup.text(".here .q"), suite.questionOf(expect));
      assert.match(await popup.text(".here .time"), /\d/);
      await popup.click(".here button");
      await popup.says(".title", /./);
      assert.equal(await popup.text(".title"), suite.questionOf(expect));
      await popup.says("body", /Compare the two addresses/);
      await popup.click(".back");
      await popup.says(".here", /On this page/);
    });
  });

  test("the words of welcome leave room for what was met and for the answers, until they are read", async () => {
    await chipIn(suite.browser, await suite.show("email-mismatch"));
    await withPopup(async (popup) => {
      const share = await popup.evaluate((root) => root.querySelector(".welcome").offsetHeight / root.body.offsetHeight);
      assert.ok(share < 0.3, String(share));
      await popup.click(".welcome button");
      await until("them to be gone", () => popup.evaluate((root) => !root.querySelector(".welcome")));
    });
    await withPopup(async (popup) => assert.equal(await popup.evaluate((root) => root.querySelector(".welcome")), null));
  });

  test("it says so when nothing was met", async () => {
    await suite.goto(CLASSIC_EDIT);
    await withPopup((popup) => popup.says("body", /No known message on this page so far/));
  });

  test("it searches all answers", async () => {
    await suite.goto(CLASSIC_EDIT);
    await withPopup(async (popup) => {
      assert.equal((await results(popup)).length, suite.entries.length);
      await popup.fill("input", "softphone has no mic");
      await until("the result", async () => (await results(popup))[0] === suite.questionOf("webphone-unavailable"));
      await popup.fill("input", "pizza recipe");
      await popup.says("body", /No answer fits/);
      assert.deepEqual(await results(popup), []);
    });
  });

  test("in an answer the next solution comes into view, and no press loses the focus", async () => {
    await forget(suite);
    await chipIn(suite.browser, await stand(suite));
    await putUnder(suite.browser, "light", { viewport: { width: 360, height: 500 } });
    try {
      await withPopup(async (popup) => {
        await popup.toFront();
        await popup.click(".here button");
        await popup.says("body", /Did it help/);
        await popup.evaluate((root) => root.querySelector(".scroll").scrollTo(0, 9_999));
        await popup.click(".bar button:last-child");
        await until("solution 2 to be in view", () => popup.evaluate((root) => {
          const view = root.querySelector(".scroll").getBoundingClientRect();
          const { top } = root.querySelector(".solution[open] > summary").getBoundingClientRect();
          return root.querySelector(".solution[open] .number").textContent === "2" && top >= view.top - 1 && top < view.bottom;
        }));
        await popup.click(".bar button:last-child");
        await popup.says(".bar", /That was everything here/);
        // Not on "Start over", which stands where the pressed button stood.
        await until("the title to have the focus", () => popup.evaluate((root) => root.activeElement?.classList.contains("title")));
      });
    } finally {
      await putUnder(suite.browser, "light");
    }
  });

  test("a question in a language of the other direction begins where all others do, and reads in its own", async () => {
    await suite.goto(CLASSIC_EDIT);
    await withPopup(async (popup) => {
      const [own, other] = await popup.evaluate((root) => {
        const [first, second] = root.querySelectorAll(".list .q");
        first.textContent = "Why?";
        second.textContent = "لماذا؟";
        return [first, second].map((one) => {
          const range = root.createRange();
          range.selectNodeContents(one);
          return [range.getBoundingClientRect().left, getComputedStyle(one).direction];
        });
      });
      assert.deepEqual([own[1], other[1]], ["ltr", "rtl"]);
      assert.ok(Math.abs(own[0] - other[0]) < 1, `${own[0]}, ${other[0]}`);
    });
  });

  test("while somebody searches, nothing but the results is there", async () => {
    await chipIn(suite.browser, await suite.show("email-mismatch"));
    await withPopup(async (popup) => {
      const isMet = () => popup.evaluate((root) => root.querySelector(".here").checkVisibility());
      assert.equal(await isMet(), true);
      await popup.fill("input", "softphone has no mic");
      await popup.says("body", /Results/);
      assert.equal(await isMet(), false);
      await popup.fill("input", "");
      await popup.says("body", /On this page/);
      assert.equal(await isMet(), true);
    });
  });

  test("the answers about the product of the page come first, under the name of their FAQ", async () => {
    const packs = (popup) => popup.evaluate((root) => [...root.querySelectorAll(".pack")].map((one) => one.textContent));
    const [salesforce, dynamics] = ["RingCentral for Salesforce", "RingCentral for Dynamics 365"];
    await suite.goto(CLASSIC_EDIT);
    await withPopup(async (popup) => assert.deepEqual(await packs(popup), [salesforce, dynamics]));
    await suite.goto(INCIDENT);
    await withPopup(async (popup) => assert.deepEqual(await packs(popup), [dynamics, salesforce]));
  });

  test("it can be used by keyboard alone", async () => {
    const frame = await suite.show("email-mismatch");
    await chipIn(suite.browser, frame);
    await withPopup(async (popup) => {
      await popup.toFront();
      const focused = () => popup.evaluate((root) => root.activeElement?.closest("input, button, h1")?.localName);
      await until("the search box to have the focus", async () => (await focused()) === "input");
      await popup.press("ArrowDown");
      await until("the first fix to have it", async () => (await focused()) === "button");
      await popup.press("Enter");
      await until("the answer's title to have it", async () => (await focused()) === "h1");
      await popup.press("Escape");
      await until("the fix to have it again", async () => (await focused()) === "button");
      await popup.press("ArrowUp");
      await until("the search box to have it again", async () => (await focused()) === "input");
    });
  });
});
