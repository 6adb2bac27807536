/** Messages without an answer: kept where a policy asks for them, for as long as it does, and without what is personal. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { axe } from "../browser/axe.mjs";
import { stand, standUnseen } from "../browser/states.mjs";
import { until } from "../browser/tree.mjs";
import { ChromiumFleet } from "./chromium.mjs";
import { FirefoxFleet } from "./firefox.mjs";
import { PATIENCE, inManagedBrowsers } from "./fleet.mjs";

const TEXT = 'The printer on floor 2 was blocked by Sam Lee: "Out of paper", ask sam.lee@acme.example.';
const KEPT = "The printer on floor ‹number› was blocked by ‹name›: \"‹quoted›\", ask ‹email›.";

await inManagedBrowsers([ChromiumFleet, FirefoxFleet], (fleet, suite) => {
  const stored = () => fleet.ask(() => globalThis.chrome.storage.local.get(null));
  const meet = (text) => standUnseen(suite, text);
  const kept = (texts) => until(`${texts} in the storage`, async () => (await stored()).unanswered?.map(({ text }) => text).join() === texts.join());

  const erase = () => fleet.ask(() => globalThis.chrome.runtime.sendMessage({ type: "erase-unanswered" }));

  test("without a word of the organisation none are kept, and the options do not speak of them", async () => {
    await fleet.set({ configVersion: "nothing of it" });
    await meet(TEXT);
    assert.equal((await stored()).unanswered, undefined);
    await fleet.inPage("options", async (options) => {
      await options.says("main", /nothing of it/);
      assert.doesNotMatch(await options.text("main"), /Messages without an answer/);
    });
  });

  test("a message that no entry answers is kept without names and numbers, and listed", async () => {
    await stand(suite); // what stands on a page that is open is looked at anew, and would be kept
    await fleet.set({ keepUnanswered: true });
    await fleet.says("options", /Messages without an answer Your organisation has switched this on.*No such message/);
    await meet(TEXT);
    await kept([KEPT]);
    const all = await stored();
    assert.doesNotMatch(JSON.stringify(all), /Sam|sam\.lee|floor 2|Out of paper/);
    const [{ product, surface, count, first, last }] = all.unanswered;
    assert.deepEqual([product, surface, count, first], ["salesforce", "alert", 1, last]);
    await fleet.inPage("options", async (options) => {
      await options.says("[aria-labelledby=unanswered] tbody", /blocked by ‹name›.*Salesforce alert 1 20\d\d-/);
      const { wrong } = await axe(options);
      assert.deepEqual(wrong, []);
      await options.toFront();
      await options.click("[aria-labelledby=unanswered] .buttons .button");
      await options.says("[aria-labelledby=unanswered] .said", /Copied/);
    });
  });

  test("the reader can erase them", async () => {
    await fleet.inPage("options", async (options) => {
      await options.says("[aria-labelledby=unanswered] tbody", /blocked by/);
      await options.click("[aria-labelledby=unanswered] .buttons .button:last-child");
      await options.click("[aria-labelledby=unanswered] .danger");
      await options.says("[aria-labelledby=unanswered]", /No such message has appeared yet.*The messages are erased/);
    });
    assert.equal((await stored()).unanswered, undefined);
  });

  test("a toast in a region of its own is one message", async () => {
    const toast = "The list could not be sorted by this column.";
    await suite.show("lightning-toast", { text: toast });
    await kept([toast]);
    await meet(TEXT);
    await kept([KEPT, toast]);
    await erase();
  });

  test("of a private window none are kept", async () => {
    await stand(suite); // the extension starts anew, and would meet what stands on a page that is open
    const page = await suite.browser.privatePage();
    await suite.browser.inTab(page, () => meet(TEXT));
    await page.close();
    // They are kept in their turn: this one was met later.
    await meet("The copier has no more toner.");
    await kept(["The copier has no more toner."]);
    await erase();
  });

  test("they are erased once the organisation does not ask for them any longer", async () => {
    await meet("The scanner is asleep and cannot be woken.");
    await kept(["The scanner is asleep and cannot be woken."]);
    await fleet.set({ configVersion: "no more" });
    await until("them to be erased", async () => (await stored()).unanswered === undefined, { patience: PATIENCE });
    await stand(suite);
    await fleet.set({ keepUnanswered: true });
    await meet("The scanner is asleep and cannot be woken.");
    await kept(["The scanner is asleep and cannot be woken."]);
    await fleet.set({});
    await until("them to be erased", async () => (await stored()).unanswered === undefined, { patience: PATIENCE });
  });
});
