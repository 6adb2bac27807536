/** The options page: what it says of a text, and the files it makes. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

import { COLLISION, MISMATCH, PROOF, inBothBrowsers } from "./suite.mjs";
import { until } from "./tree.mjs";

inBothBrowsers((suite, name) => {
  const withOptions = async (work) => {
    const options = await suite.browser.extensionPage("options.html");
    try {
      await options.says("main", /RingCentral for Dynamics 365/);
      await options.toFront();
      await work(options);
    } finally {
      await options.close();
    }
  };
  const explained = (options) => options.evaluate((root) => root.querySelector("section[aria-labelledby=explain]").innerText);

  test("why a message is recognised is told in words that need no knowledge of packs", async () => {
    await withOptions(async (options) => {
      await options.fill("#text", PROOF.text);
      await options.says("section[aria-labelledby=explain]", /Recognised.*On a page, its fix is shown beside it/s);
      assert.match(await explained(options), /It counts only\s+in Salesforce: a pasted text does not tell/);
      // Names in packs are told by what they are of.
      await options.fill("#text", COLLISION.text);
      await options.says("section[aria-labelledby=explain]", /a page of this kind: task/);
      await options.fill("#text", MISMATCH.text);
      await options.says("section[aria-labelledby=explain]", /in Dynamics 365/);
      for (const text of [PROOF, COLLISION, MISMATCH].map(({ text }) => text)) {
        await options.fill("#text", text);
        await until("the answer", async () => (await options.evaluate((root) => root.querySelector(".told summary")?.textContent ?? "")) !== "");
        assert.doesNotMatch(await explained(options), /pack is about|\w+ = \w+/);
      }
    });
  });

  test("only what is recognised looks like a success", async () => {
    await withOptions(async (options) => {
      const ground = () => options.evaluate((root) => getComputedStyle(root.querySelector(".result")).backgroundColor);
      await options.fill("#text", PROOF.text);
      await options.says(".result", /Recognised/);
      const sure = await ground();
      await options.fill("#text", "The printer is out of paper.");
      await options.says(".result", /Not recognised/);
      assert.notEqual(await ground(), sure);
    });
  });

  test("nothing on it moves once it is drawn", async (t) => {
    if (name === "Firefox") return t.skip("Firefox tells nobody what moved");
    await withOptions(async (options) => {
      const moved = await options.evaluate(() =>
        new Promise((resolve) => {
          const watch = new PerformanceObserver((list) => resolve(list.getEntries().length));
          watch.observe({ type: "layout-shift", buffered: true });
          // What was buffered is told with the next task that has any; without any, nobody is told.
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(watch.takeRecords().length)));
        }));
      assert.equal(moved, 0);
    });
  });

  test("it says which version it is", async () => {
    const { version } = JSON.parse(await readFile(new URL("../../package.json", import.meta.url), "utf8"));
    await withOptions((options) => options.says("main", new RegExp(`Fixside ${version.replaceAll(".", "\\.")}$`)));
  });

  test("the files that were made are in sight, and what is for machines runs from left to right in any language", async () => {
    await withOptions(async (options) => {
      await options.evaluate((root) => (root.documentElement ?? document.documentElement).setAttribute("dir", "rtl"));
      await options.click("#administrators ~ details summary");
      await until("a plan to begin with", () => options.evaluate((root) => root.querySelector("#plan").value !== ""));
      const looks = await options.evaluate((root) => {
        const { direction, textAlign } = getComputedStyle(root.querySelector("#plan"));
        return [direction, textAlign];
      });
      assert.deepEqual(looks, ["ltr", "left"]);
      await options.evaluate((root) => (root.querySelector("#plan").value = '[install]\nchrome = { id = "abcdefghijklmnopabcdefghijklmnop" }\n'));
      await options.click("details:has(#plan) .button");
      await until("the last file to be in sight", () => options.evaluate((root) => {
        const last = [...root.querySelectorAll("a[download]")].at(-1);
        return last !== undefined && last.getBoundingClientRect().bottom <= innerHeight;
      }));
    });
  });
});
