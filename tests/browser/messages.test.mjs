/** The whole path in real browsers: a message on a page of the demo organisation, a chip, a card. */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";

import { demos, surfaces } from "../org/demos.mjs";
import { startOrg } from "../org/server.mjs";
import { bundledCore } from "../wasm/bundled.mjs";
import { openChromium } from "./chromium.mjs";
import { openFirefox } from "./firefox.mjs";
import { chipIn, noChipIn, openCard, title } from "./steps.mjs";
import { restingBox, until } from "./tree.mjs";

const TASK = demos[0].url.split("?")[0];
const byId = (id) => [...demos, ...surfaces].find((demo) => demo.id === id);
const overlap = (a, b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Runs in the page: a message that is known everywhere. */
function addAlert() {
  const alert = document.createElement("div");
  alert.setAttribute("role", "alert");
  alert.textContent = "A maximum of 5 web phones could be registered.";
  document.body.prepend(alert);
}

for (const open of [openChromium, openFirefox]) {
  describe(open === openChromium ? "Chromium" : "Firefox", () => {
    let org;
    let browser;
    let entries;

    before(async () => {
      org = await startOrg();
      browser = await open(org, { still: true });
      entries = (await bundledCore()).list();
    });

    after(async () => {
      await browser?.close();
      await org?.close();
    });

    const show = async (id, more = "") => {
      const demo = byId(id);
      await browser.goto(demo.url + more);
      return { demo, frame: await browser.frame(demo.frame) };
    };
    const questionOf = (entry) => entries.find((one) => one.entry === entry).question;

    for (const demo of demos) {
      test(`${demo.title}: chip beside the message, card with the entry`, async () => {
        const { frame } = await show(demo.id);
        const chip = await chipIn(browser, frame);
        assert.match(chip.text, /^Fix/);
        const card = await openCard(browser, frame);
        assert.equal(title(card), questionOf(demo.expect));
        assert.ok(card.all("solution").length > 0, "the card has solutions");
      });
    }

    test("in native shadow roots the message is found too", async () => {
      const { frame } = await show("record-collision", "&shadow=native");
      assert.equal(title(await openCard(browser, frame)), questionOf("record-modified"));
    });

    for (const [id, text, expect] of [
      ["lightning-toast", "Web Phone Unavailable", "webphone-unavailable"],
      ["spring-connectivity", "Web phone unavailable", "webphone-unavailable"],
      ["modal-error", byId("record-collision").text.replace("Zoë O'Brien-Müller", "李小龍"), "record-modified"],
      ["fluent9", byId("email-mismatch").text, "email-mismatch"],
      ["fluent8", byId("email-mismatch").text, "email-mismatch"],
      ["form-notification", byId("email-mismatch").text, "email-mismatch"],
    ]) {
      test(`${byId(id).title}: a known message there gets its chip`, async () => {
        const { frame } = await show(id, `&text=${encodeURIComponent(text)}`);
        assert.equal(title(await openCard(browser, frame)), questionOf(expect));
      });
    }

    test("the chip leaves the message's close button free", async () => {
      const { frame } = await show("mandatory-fields");
      const chip = await chipIn(browser, frame);
      const place = await restingBox(browser, frame, chip);
      const element = await frame.$('[data-sign="alert"] [data-sign="dismiss"]');
      const close = await element.boundingBox();
      assert.ok(!overlap(place, close), `chip ${JSON.stringify(place)} on ${JSON.stringify(close)}`);
    });

    test("the card leaves the whole message in sight, its heading too", async () => {
      const { frame } = await show("record-collision");
      const card = await openCard(browser, frame);
      const place = await restingBox(browser, frame, card);
      const message = await (await frame.$("section.slds-popover_error")).boundingBox();
      assert.ok(!overlap(place, message), `card ${JSON.stringify(place)} on ${JSON.stringify(message)}`);
    });

    test("a quoted message leads nowhere", async () => {
      const { frame } = await show("quoted");
      await until("the quotation", () => browser.evaluate(frame, () => document.documentElement.dataset.demoShown));
      // A real message in the same document, met later, proves that the document was looked at.
      await browser.evaluate(frame, addAlert);
      assert.equal(title(await openCard(browser, frame)), questionOf("web-phone-limit"));
      assert.equal((await browser.fixside(frame)).all("chip").length, 1);
    });

    test("the same words outside the softphone are another problem", async () => {
      const { frame } = await show("lightning-toast", `&text=${encodeURIComponent("Insufficient Privileges")}`);
      await until("the toast", () => browser.evaluate(frame, () => document.documentElement.dataset.demoShown));
      await browser.evaluate(frame, addAlert);
      assert.equal(title(await openCard(browser, frame)), questionOf("web-phone-limit"));
      assert.equal((await browser.fixside(frame)).all("chip").length, 1);
    });

    test("the chip outlives its toast and says when it appeared", async () => {
      const { frame } = await show("five-web-phones");
      await chipIn(browser, frame);
      const chip = await until("the toast to go", async () => {
        const chip = (await browser.fixside(frame))?.first("chip");
        return chip?.first("when").text && chip;
      });
      assert.match(chip.first("when").text, /\d{1,2}:\d\d/);
      assert.match(chip.first("fix").attributes["aria-label"], /appeared \d{1,2}:\d\d/);
    });

    test("dismissed, the chip goes and stays away", async () => {
      const { frame } = await show("web-phone-unavailable");
      const chip = await chipIn(browser, frame);
      await browser.click(frame, chip.first("dismiss"));
      await noChipIn(browser, frame);
    });

    test("Escape closes the card", async () => {
      const { frame } = await show("package-uninstall");
      await openCard(browser, frame);
      await browser.press("Escape");
      await until("the card to close", async () => !(await browser.fixside(frame))?.first("card"));
    });

    test("a page that throws our host element out gets it back", async () => {
      const { frame } = await show("package-uninstall");
      await chipIn(browser, frame);
      await browser.evaluate(frame, () => document.querySelector(":root > div[popover=manual]").remove());
      // The page goes on changing, as pages do.
      await browser.evaluate(frame, () => document.body.append(document.createElement("i")));
      await chipIn(browser, frame);
    });

    test("a page that throws in its own observers gets its chip, and only its own errors", async () => {
      const before = browser.errors.length;
      await browser.goto(TASK);
      const frame = await browser.frame(TASK);
      await browser.evaluate(frame, () => {
        const fail = () => {
          throw new Error("the page's own");
        };
        new MutationObserver(fail).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      });
      await browser.evaluate(frame, addAlert);
      assert.equal(title(await openCard(browser, frame)), questionOf("web-phone-limit"));
      await until("the page's error", () => browser.errors.length > before);
      const errors = browser.errors.splice(before);
      assert.deepEqual(errors.filter((error) => !error.includes("the page's own")), []);
    });

    test("a frame that goes away while its message is asked about leaves no trace", async () => {
      const { demo } = await show("web-phone-unavailable", "&delay=0");
      const top = await browser.frame("https://acme.lightning.force.com/");
      await browser.evaluate(top, () => {
        const find = (root) => {
          const frame = root.querySelector("iframe.openctiSoftPhone");
          if (frame) return frame;
          for (const element of root.querySelectorAll("*")) {
            const found = element.shadowRoot && find(element.shadowRoot);
            if (found) return found;
          }
          return null;
        };
        find(document)?.remove();
      });
      await browser.goto(demo.url);
      await chipIn(browser, await browser.frame(demo.frame));
    });

    test("the page cannot see us before there is something to show", async () => {
      await browser.goto(TASK);
      const frame = await browser.frame(TASK);
      const traces = await browser.evaluate(frame, () => [
        document.querySelectorAll("[popover]").length,
        Object.keys(globalThis).filter((name) => /fixside/i.test(name)).length,
        document.documentElement.outerHTML.match(/fixside|chrome-extension|moz-extension/gi)?.length ?? 0,
      ]);
      assert.deepEqual(traces, [0, 0, 0]);
    });

    test("nothing of all this complained in a console or asked for a strange address", () => {
      assert.deepEqual(browser.errors, []);
      assert.deepEqual(org.unexpected, []);
    });
  });
}
