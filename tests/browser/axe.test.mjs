/** That axe sees the inside of the closed root: what is put there to be found is found. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { axe } from "./axe.mjs";
import { chipIn } from "./steps.mjs";
import { PROOF, inBothBrowsers } from "./suite.mjs";

const BAD = [
  { rule: "button-name", html: "<button class='bad' style='width:30px;height:30px'></button>" },
  { rule: "color-contrast", html: "<p class='bad' style='position:fixed;top:0;color:#aaa;background:#fff'>Hardly there</p>" },
  { rule: "image-alt", html: "<img class='bad' src='data:,'>" },
  { rule: "target-size", html: "<div class='bad'><button style='width:9px;height:9px'>a</button><button style='width:9px;height:9px'>b</button></div>" },
  { rule: "aria-allowed-attr", html: "<button class='bad' aria-checked='true'>Odd</button>" },
];

inBothBrowsers((suite) => {
  for (const place of ["classic-edit-error", "web-phone-unavailable"]) {
    test(`axe sees what is wrong in the closed root, ${place}`, async () => {
      const frame = await suite.show(place, place === "classic-edit-error" ? { text: PROOF.text } : {});
      await chipIn(suite.browser, frame);
      const inside = await suite.browser.inside(frame);
      for (const { rule, html } of BAD) {
        const put = await inside.evaluate((root, html) => {
          const box = root.firstElementChild;
          const { body } = new DOMParser().parseFromString(html, "text/html");
          root.host.bad = document.importNode(body.firstElementChild, true);
          box.append(root.host.bad);
          return box.lastElementChild.className;
        }, html);
        assert.equal(put, "bad");
        const { wrong } = await axe(inside);
        assert.ok(wrong.some((line) => line.startsWith(rule)), `${rule} is not in ${JSON.stringify(wrong)}`);
        await inside.evaluate((root) => root.host.bad.remove());
      }
    });
  }

  test("axe sees what is wrong in a page of the extension", async () => {
    const popup = await suite.browser.extensionPage("popup.html");
    await popup.says("body", /All answers/);
    await popup.evaluate((root) => root.body.append(root.createElement("button")));
    const { wrong } = await axe(popup);
    assert.ok(wrong.some((line) => line.startsWith("button-name")), JSON.stringify(wrong));
    await popup.close();
  });
});
