/** The options page makes the files of a rollout. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { inBothBrowsers } from "./suite.mjs";
import { until } from "./tree.mjs";

const PLAN = `[install]
chrome = { id = "abcdefghijklmnopabcdefghijklmnop" }
edge = { id = "ponmlkjihgfedcbaponmlkjihgfedcba" }
[settings]
ring = 10
`;

inBothBrowsers((suite) => {
  const withPlan = async (work) => {
    const page = await suite.browser.extensionPage("options.html");
    try {
      // What comes in later moves what is to be pressed.
      await page.says("main", /RingCentral for Dynamics 365[^]*For administrators/);
      await page.says("main", /No problem is hidden/);
      await page.click("#administrators ~ details summary");
      await until("a plan to begin with", () => page.evaluate((root) => root.querySelector("#plan").value.includes("[settings]")));
      await work(page);
    } finally {
      await page.close();
    }
  };
  const make = async (page, plan) => {
    await page.evaluate((root, plan) => (root.querySelector("#plan").value = plan), plan);
    await page.click("details:has(#plan) .button");
  };
  const links = (page) => page.evaluate((root) => [...root.querySelectorAll("details:has(#plan) a")].map((link) => [link.textContent, link.download, link.href.slice(0, 5)]));

  test("the plan holds this browser's id, and needs no change", async () => {
    await withPlan(async (page) => {
      const plan = await page.evaluate((root) => root.querySelector("#plan").value);
      assert.match(plan, (await page.evaluate(() => navigator.userAgent.includes("Firefox"))) ? /\n# firefox = / : /\nchrome = \{ id = "[a-p]{32}"/);
      assert.match(plan, /\n# ring = 10\n/);
    });
  });

  test("each file is a link to be saved", async () => {
    await withPlan(async (page) => {
      await make(page, PLAN);
      await page.says("details:has(#plan) .said", /14 files.*No files for Firefox/);
      const all = await links(page);
      assert.equal(all.length, 14);
      assert.ok(all.every(([path, name, scheme]) => path.endsWith(name) && scheme === "blob:"));
    });
  });

  test("mistakes are told with their lines, and no file is made", async () => {
    await withPlan(async (page) => {
      await make(page, PLAN);
      await page.says("details:has(#plan) .said", /14 files/);
      await make(page, PLAN.replace("ring = 10", "ring = 1000"));
      await page.says("details:has(#plan)", /Line 5: ring: 1000 is not between 0 and 100/);
      assert.deepEqual(await links(page), []);
      await make(page, "[settings]\n");
      await page.says("details:has(#plan) .said", /names no browser/);
    });
  });
});
