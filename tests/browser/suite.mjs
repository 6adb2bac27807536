/** The same tests in both browsers: one organisation, one browser and one page for all tests of a file. */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";

import { demos, quotations, surfaces, unknown } from "../org/demos.mjs";
import { startOrg } from "../org/server.mjs";
import { bundledCore } from "../wasm/bundled.mjs";
import { openChromium } from "./chromium.mjs";
import { openFirefox } from "./firefox.mjs";
import { until } from "./tree.mjs";

const all = new Map([...demos, ...surfaces, ...unknown, ...quotations].map((demo) => [demo.id, demo]));

export const byId = (id) => all.get(id);

/** Known messages, with the entry each must lead to. */
export const LIMIT = { text: byId("five-web-phones").text, expect: "web-phone-limit" };
/** Known in any frame: it proves that a page was looked at. */
export const PROOF = { text: "Sorry, phone features are currently unavailable. Please retry later.", expect: "audio-issues" };
export const COLLISION = { text: byId("record-collision").text, expect: "record-modified" };
export const MISMATCH = { text: byId("email-mismatch").text, expect: "email-mismatch" };

/** A message that is known where this demo shows its own. */
export function knownAt({ url, surface }) {
  if (url.startsWith("https://acme.crm4.dynamics.com/")) return MISMATCH;
  return surface === "sf.recordEditError" ? COLLISION : LIMIT;
}

/**
 * Declares the tests for Chromium and for Firefox. `tests` gets the suite, whose browser is open when they run, and the
 * browser's name. `options` are those of the drivers.
 */
export function inBothBrowsers(tests, options = {}) {
  for (const open of [openChromium, openFirefox]) {
    const name = open === openChromium ? "Chromium" : "Firefox";
    describe(name, () => {
      const suite = new Suite();
      before(() => suite.open(open, options));
      after(() => suite.close());
      tests(suite, name);
      test("nothing of all this complained in a console or asked for a strange address", () => {
        assert.deepEqual(suite.browser.errors, []);
        assert.deepEqual(suite.org.unexpected, []);
      });
    });
  }
}

export class Suite {
  async open(open, options) {
    this.org = await startOrg();
    this.browser = await open(this.org, { still: true, ...options });
    this.entries = (await bundledCore()).list();
  }

  async close() {
    await this.browser?.close();
    await this.org?.close();
  }

  /** The question of an entry, which its chip and its card carry. */
  questionOf(entry) {
    return this.entries.find((one) => one.entry === entry).question;
  }

  /** Opens a page with a short list of calls, which loads faster than the two hundred of a busy day, and its message soon. */
  goto(url, values = {}) {
    const address = new URL(url);
    for (const [name, value] of Object.entries({ rows: 5, delay: 60, ...values })) address.searchParams.set(name, value);
    return this.browser.goto(address.href);
  }

  /** Opens a demo's page and waits until its message is there; gives the message's frame. */
  async show(id, values) {
    const demo = byId(id);
    await this.goto(demo.url, values);
    const frame = await this.browser.frame(demo.frame);
    // A letter's frame runs no scripts of the page; the page around it notes the moment.
    await this.shown(demo.frame === "about:srcdoc" ? this.browser.page.mainFrame() : frame);
    if (demo.open) await (await frame.$(demo.open)).click();
    return frame;
  }

  shown(frame) {
    return until("the message", () => this.browser.evaluate(frame, () => document.documentElement.dataset.demoShown));
  }

  /** Shows another message in the page that is open. */
  async say(id, text = byId(id).text) {
    const frame = await this.browser.frame(byId(id).frame);
    await this.browser.evaluate(frame, () => delete document.documentElement.dataset.demoShown);
    await this.browser.evaluate(this.browser.page.mainFrame(), (demo) => postMessage(demo, location.origin), { demo: id, text });
    await this.shown(frame);
    return frame;
  }

  /** Opens the docked softphone of a Lightning page: it is closed where a message stands in the page itself. */
  async openSoftphone() {
    const closed = await this.browser.page.$("#softphonePanel[hidden]");
    if (closed) await (await this.browser.page.$("#softphoneToggle")).click();
  }

  /** A message that is known everywhere in its product, in a frame, by the most common of all roles. */
  addAlert(frame, text) {
    return this.browser.evaluate(
      frame,
      (text) => {
        const alert = document.createElement("div");
        alert.id = "proof";
        alert.setAttribute("role", "alert");
        alert.style.cssText = "position:fixed;z-index:9999;bottom:60px;left:30px;width:300px;padding:8px;background:#fdd;color:#222;font:13px sans-serif";
        alert.textContent = text;
        document.body.append(alert);
      },
      text,
    );
  }
}
