/**
 * How long a changed setting takes from the moment the browser tells of it until it shows in a page that is open. The figures
 * are printed and nothing fails by them. Chromium alone: Firefox reads policies when it starts.
 */
import { test } from "node:test";

import { stand } from "../browser/states.mjs";
import { chipIn, noChipIn } from "../browser/steps.mjs";
import { PROOF } from "../browser/suite.mjs";
import { until } from "../browser/tree.mjs";
import { ChromiumFleet } from "./chromium.mjs";
import { inManagedBrowsers } from "./fleet.mjs";

const TIMES = 3;

await inManagedBrowsers([ChromiumFleet], (fleet, suite) => {
  /** Milliseconds from the browser's word to the page's next change by Fixside, for settings that change it. */
  async function pace(frame, settings, changed) {
    const listener = await suite.browser.openExtensionPage("popup.html");
    await listener.evaluate(() => {
      globalThis.chrome.storage.onChanged.addListener((_, area) => {
        if (area === "managed") globalThis.told ??= Date.now();
      });
    });
    // Of all that is drawn in the closed root the page sees nothing but that our element comes and goes.
    await suite.browser.evaluate(frame, () => {
      delete document.documentElement.dataset.changed;
      const has = () => document.querySelector(":root > div[popover=manual]")?.matches(":popover-open") ?? false;
      const before = has();
      const look = () => {
        if (has() === before) requestAnimationFrame(look);
        else document.documentElement.dataset.changed = String(Date.now());
      };
      look();
    });
    await suite.browser.page.bringToFront();
    await fleet.set(settings);
    await changed();
    const at = Number(await until("the page to note the change", () => suite.browser.evaluate(frame, () => document.documentElement.dataset.changed)));
    const told = await listener.evaluate(() => globalThis.told);
    await listener.close();
    return at - told;
  }

  test("a changed setting in a page that is open", async (t) => {
    await fleet.set({ configVersion: "as it was" });
    const frame = await stand(suite);
    await chipIn(suite.browser, frame);
    const [off, on] = [[], []];
    for (let time = 0; time < TIMES; time++) {
      off.push(await pace(frame, { entries: [`-${PROOF.expect}`] }, () => noChipIn(suite.browser, frame)));
      on.push(await pace(frame, { configVersion: `back ${time}` }, () => chipIn(suite.browser, frame)));
    }
    t.diagnostic(`an entry is switched off: its chip is gone after ${off.join(", ")} ms`);
    t.diagnostic(`it is switched on again: its chip is there after ${on.join(", ")} ms`);
  });
});
