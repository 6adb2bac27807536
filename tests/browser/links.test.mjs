/** The links of an answer: to the browser's settings, and to the pages of Setup of the reader's own org, to which the card goes along. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { ORG, TASK } from "../org/places.mjs";
import { CALL_RECORD, cardOf, cleanUpAfterEach, handle, openPhoneCard, pressInSolution, say, solution, step, tells, ticked } from "./checks.mjs";
import { putUnder } from "./conditions.mjs";
import { cardIn, cardSays, chipIn, control, openCard, pressIn, title } from "./steps.mjs";
import { inBothBrowsers, LIMIT } from "./suite.mjs";
import { until } from "./tree.mjs";

const SANDBOX = "https://acme--uat.sandbox.lightning.force.com";

inBothBrowsers((suite, name) => {
  cleanUpAfterEach(suite);

  const MICROPHONE_LINK = "the microphone setting of this site";
  const tabAt = (start) => until(`a tab at ${start}`, async () => (await suite.browser.openTabs()).find((page) => page.url().startsWith(start)));

  for (const [where, values, viewport] of [
    ["the card beside the softphone", {}, { width: 1280, height: 800 }],
    ["the card inside a softphone that is in a sandbox", { softphone: "sandboxed" }, { width: 700, height: 800 }],
  ]) {
    test(`browser:microphone from ${where}`, async () => {
      await putUnder(suite.browser, "reduced motion", { viewport });
      try {
        const { frame, card } = await openPhoneCard(suite, "denied", values);
        assert.equal(card.frame === frame, values.softphone === "sandboxed");
        // By keyboard: in a narrow card the link goes over two lines.
        const inside = await suite.browser.inside(card.frame);
        await inside.evaluate((root, link) => [...root.querySelectorAll("a")].find((one) => one.textContent === link).focus(), MICROPHONE_LINK);
        await inside.press("Enter");
        if (name === "Chromium") {
          await tabAt(`chrome://settings/content/siteDetails?site=${encodeURIComponent(ORG)}`);
          return;
        }
        await cardSays(suite.browser, card.frame, /Firefox lets no extension open its settings\. Choose the permissions icon left of the address/);
        const before = (await suite.browser.openTabs()).length;
        await pressIn(suite.browser, card.frame, say("linkCopySettings"));
        await cardSays(suite.browser, card.frame, new RegExp(say("cardCopied")));
        assert.equal((await suite.browser.openTabs()).length, before, "no tab was opened");
      } finally {
        await putUnder(suite.browser, "reduced motion");
      }
    });
  }

  for (const [what, org, setup] of [
    ["the reader's own org", ORG, "https://acme.my.salesforce-setup.com"],
    ["the reader's own sandbox", SANDBOX, "https://acme--uat.sandbox.my.salesforce-setup.com"],
  ]) {
    test(`setup: opens Setup of ${what}, and the card goes along with what is ticked`, async () => {
      const page = TASK.replace(ORG, org);
      await suite.goto(page, { demo: "record-collision" });
      const top = await suite.browser.frame(page);
      await openCard(suite.browser, top);
      await pressIn(suite.browser, top, "For your Salesforce admin 1");
      await pressInSolution(suite.browser, top, "2", handle);
      await pressInSolution(suite.browser, top, "2", step(1));
      await until("step 1 to be ticked", async () => ticked(await cardOf(suite.browser, top), "2")[0]);
      await pressInSolution(suite.browser, top, "2", (one) => control(one, "Visualforce Pages"));
      const opened = await tabAt(`${setup}/lightning/setup/ApexPages/home`);

      await suite.browser.inTab(opened, async () => {
        const along = await suite.browser.frame(setup);
        const card = await cardIn(suite.browser, along);
        assert.equal(title(card), suite.questionOf("record-modified"));
        // It is about the page it came from, which is the record of a call.
        await tells(suite.browser, along, CALL_RECORD);
        assert.deepEqual(ticked(await cardOf(suite.browser, along), "2"), [true, false, false, false]);
        assert.ok("open" in solution(await cardOf(suite.browser, along), "2").attributes, "the steps to be done here are unfolded");
        await pressInSolution(suite.browser, along, "2", step(2));
        await until("step 2 to be ticked", async () => ticked(await cardOf(suite.browser, along), "2")[1]);
      });
      await until("step 2 to be ticked in the first tab", async () => ticked(await cardOf(suite.browser, top), "2")[1]);
      await tells(suite.browser, top, CALL_RECORD);

      await suite.browser.inTab(opened, async () => {
        const along = await suite.browser.frame(setup);
        await pressIn(suite.browser, along, say("cardClose"));
        await until("the card to close", async () => !(await cardOf(suite.browser, along)));
        // Put away, it does not come along again. A message met there proves that Fixside has looked.
        await suite.browser.goto(opened.url());
        const again = await suite.browser.frame(setup);
        await suite.addAlert(again, LIMIT.text);
        await chipIn(suite.browser, again);
        // The card of that other message may have opened by itself.
        const shown = await cardOf(suite.browser, again);
        assert.notEqual(shown && title(shown), suite.questionOf("record-modified"));
      });
    });
  }
}, { microphone: "found" });
