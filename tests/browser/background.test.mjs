/** Bad days of the background. Chromium shows its workers to tests; Firefox does not. */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";

import { demos } from "../org/demos.mjs";
import { startOrg } from "../org/server.mjs";
import { openChromium } from "./chromium.mjs";
import { chipIn, openCard } from "./steps.mjs";

const byId = (id) => demos.find((demo) => demo.id === id);

describe("Chromium", () => {
  let org;
  let browser;

  before(async () => {
    org = await startOrg();
    browser = await openChromium(org, { still: true });
  });

  after(async () => {
    await browser?.close();
    await org?.close();
  });

  test("a background that was ended answers the next message", async () => {
    const demo = byId("web-phone-unavailable");
    await browser.goto(demo.url.split("?")[0]);
    await browser.stopWorker();
    await browser.goto(demo.url);
    const frame = await browser.frame(demo.frame);
    await chipIn(browser, frame);
    await browser.stopWorker();
    const card = await openCard(browser, frame);
    assert.ok(card.all("solution").length > 0);
  });

  test("the extension asks for nothing outside the machine", async () => {
    const asked = [];
    browser.context.on("request", (request) => asked.push(request.url()));
    const demo = byId("five-web-phones");
    await browser.goto(demo.url);
    await openCard(browser, await browser.frame(demo.frame));
    const strange = asked.filter((url) => !org.hosts.includes(new URL(url).host) && !/^(chrome-extension|data|blob):/.test(url));
    assert.deepEqual(strange, []);
    assert.deepEqual(org.unexpected, []);
  });

  test("a page finds no file of the extension", async () => {
    const demo = byId("web-phone-unavailable");
    await browser.goto(demo.url.split("?")[0]);
    const id = new URL((await browser.worker()).url()).host;
    const top = await browser.frame("https://acme.lightning.force.com/");
    const found = await browser.evaluate(
      top,
      (id) => Promise.all(["manifest.json", "content.js", "core.wasm", "icons/16.png"].map((file) => {
        const image = new Image();
        return new Promise((done) => {
          image.onload = () => done(true);
          image.onerror = () => done(false);
          image.src = `chrome-extension://${id}/${file}`;
        });
      })),
      id,
    );
    assert.deepEqual(found, [false, false, false, false]);
  });
});
