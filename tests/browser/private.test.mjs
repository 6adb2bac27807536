/** Private windows: Fixside helps there too, where its reader lets it in, and keeps nothing of it. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { CASE } from "../org/places.mjs";
import { forget, stand } from "./states.mjs";
import { cardIn, cardSays, control, noChipIn, openCard, pressIn } from "./steps.mjs";
import { inBothBrowsers, LIMIT, PROOF } from "./suite.mjs";
import { until } from "./tree.mjs";

inBothBrowsers((suite) => {
  /** All that Fixside has kept, for good and for as long as the browser runs. */
  const kept = () =>
    suite.browser.inExtension(async () => {
      const { local, session } = globalThis.chrome.storage;
      return { local: await local.get(null), session: await session.get(null) };
    });

  const ticks = (card) => "checked" in control(card, "Step 1 is done").attributes;

  test("what is met, ticked, tried, solved and hidden there leaves nothing behind", async () => {
    await forget(suite);
    const page = await suite.browser.privatePage();
    // Fixside has just begun anew, and keeps what the browser said of policies when that has come.
    const before = await until("the policy to be kept", async () => {
      const now = await kept();
      return now.local.policy && now;
    });
    await suite.browser.inTab(page, async () => {
      let frame = await stand(suite);
      await openCard(suite.browser, frame);
      await pressIn(suite.browser, frame, "Step 1 is done");
      await until("the tick", async () => ticks(await cardIn(suite.browser, frame)));
      await pressIn(suite.browser, frame, "Next solution");
      await cardSays(suite.browser, frame, /tried/);
      await pressIn(suite.browser, frame, "This worked");
      await cardSays(suite.browser, frame, /Fixed/);
      frame = await stand(suite, LIMIT.text, CASE);
      await openCard(suite.browser, frame);
      await pressIn(suite.browser, frame, "Hide this problem");
      await pressIn(suite.browser, frame, "Never show it again");
      await noChipIn(suite.browser, frame);
    });
    assert.deepEqual(await kept(), before);
    await page.close();
    assert.deepEqual(await kept(), before);
    const options = await suite.browser.extensionPage("options.html");
    await options.says("main", /No problem is hidden.*No known problem has appeared yet/);
    await options.close();
    // In a window that is not private the problem is a new one.
    const frame = await stand(suite);
    const card = await openCard(suite.browser, frame);
    assert.ok(!ticks(card));
    assert.ok(!/tried|Fixed|is back/.test(card.text));
    assert.ok(JSON.stringify(await kept()).includes(PROOF.expect), "of this one it is kept");
  });

  test("when the last private window is closed, the next one begins anew", async () => {
    const tickIn = async (page, work) => {
      await suite.browser.inTab(page, async () => {
        const frame = await stand(suite);
        await work(await openCard(suite.browser, frame), frame);
      });
      await page.close();
    };
    await tickIn(await suite.browser.privatePage(), async (_, frame) => {
      await pressIn(suite.browser, frame, "Step 1 is done");
      await until("the tick", async () => ticks(await cardIn(suite.browser, frame)));
    });
    await tickIn(await suite.browser.privatePage(), (card) => assert.ok(!ticks(card)));
  });
});
