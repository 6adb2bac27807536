/** That the switches of conditions.mjs do switch: in the page, in a frame of another site, in a page of the extension. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { assertUnder, conditions, putUnder, viewportOf } from "./conditions.mjs";
import { chipIn } from "./steps.mjs";
import { inBothBrowsers } from "./suite.mjs";

inBothBrowsers((suite) => {
  /** Colours that the page has chosen, as they are drawn: forced ones are others. */
  const drawnAs = (inside) =>
    inside.evaluate(() => {
      const probe = document.createElement("p");
      probe.style.cssText = "color: rgb(1, 2, 3); background: rgb(4, 5, 6)";
      document.body.append(probe);
      const { color, backgroundColor } = getComputedStyle(probe);
      probe.remove();
      return [color, backgroundColor];
    });

  for (const name of Object.keys(conditions)) {
    test(name, async () => {
      const condition = await putUnder(suite.browser, name);
      const frame = await suite.show("web-phone-unavailable");
      await chipIn(suite.browser, frame);
      const phone = await suite.browser.inside(frame);
      const popup = await suite.browser.extensionPage("popup.html");
      try {
        await popup.toFront();
        for (const inside of [phone, popup]) {
          await assertUnder(inside, condition);
          const chosen = (await drawnAs(inside)).join() === "rgb(1, 2, 3),rgb(4, 5, 6)";
          assert.equal(chosen, !condition.forcedColors, "forced colours are really forced");
        }
        const view = () => ({ width: innerWidth, height: innerHeight, zoom: devicePixelRatio });
        const wanted = { ...viewportOf(condition), zoom: condition.zoom };
        assert.deepEqual(await suite.browser.page.evaluate(view), wanted);
        assert.deepEqual(await popup.evaluate(view), wanted);
      } finally {
        await popup.close();
      }
    });
  }
});
