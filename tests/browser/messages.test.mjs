/** The whole path in real browsers: a message on a page of the demo organisation, a chip, a card. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { demos } from "../org/demos.mjs";
import { TASK } from "../org/places.mjs";
import { chipIn, escape, noChipIn, openCard, title } from "./steps.mjs";
import { LIMIT, PROOF, byId, inBothBrowsers } from "./suite.mjs";
import { overlap, restingBox, until } from "./tree.mjs";

inBothBrowsers((suite) => {
  for (const demo of demos) {
    test(`${demo.title}: chip beside the message, card with the entry`, async () => {
      const frame = await suite.show(demo.id);
      const chip = await chipIn(suite.browser, frame);
      assert.match(chip.text, /^Fix/);
      const card = await openCard(suite.browser, frame);
      assert.equal(title(card), suite.questionOf(demo.expect));
      assert.ok(card.all("solution").length > 0, "the card has solutions");
    });
  }

  test("in native shadow roots the message is found too", async () => {
    const frame = await suite.show("record-collision", { shadow: "native" });
    assert.equal(title(await openCard(suite.browser, frame)), suite.questionOf("record-modified"));
  });

  test("the chip leaves the message's close button free", async () => {
    const frame = await suite.show("mandatory-fields");
    const chip = await chipIn(suite.browser, frame);
    const place = await restingBox(suite.browser, frame, chip);
    const element = await frame.$('[data-sign="alert"] [data-sign="dismiss"]');
    const close = await element.boundingBox();
    assert.ok(!overlap(place, close), `chip ${JSON.stringify(place)} on ${JSON.stringify(close)}`);
  });

  test("the card leaves the whole message in sight, its heading too", async () => {
    const frame = await suite.show("record-collision");
    const card = await openCard(suite.browser, frame);
    const place = await restingBox(suite.browser, frame, card);
    const message = await (await frame.$("section.slds-popover_error")).boundingBox();
    assert.ok(!overlap(place, message), `card ${JSON.stringify(place)} on ${JSON.stringify(message)}`);
  });

  test("the chip outlives its toast and says when it appeared", async () => {
    const frame = await suite.show("five-web-phones");
    await chipIn(suite.browser, frame);
    const chip = await until("the toast to go", async () => {
      const chip = (await suite.browser.fixside(frame))?.first("chip");
      return chip?.first("when").text && chip;
    });
    assert.match(chip.first("when").text, /\d{1,2}:\d\d/);
    assert.match(chip.first("fix").attributes["aria-label"], /^Fix \d{1,2}:\d\d/);
  });

  test("dismissed, the chip goes and stays away", async () => {
    const frame = await suite.show("web-phone-unavailable");
    const chip = await chipIn(suite.browser, frame);
    await suite.browser.click(frame, chip.first("dismiss"));
    await noChipIn(suite.browser, frame);
  });

  test("Escape closes the card", async () => {
    const frame = await suite.show("package-uninstall");
    await escape(suite.browser, await openCard(suite.browser, frame));
    await until("the card to close", async () => !(await suite.browser.fixside(frame))?.first("card"));
  });

  test("a page that throws our host element out gets it back", async () => {
    const frame = await suite.show("package-uninstall");
    await chipIn(suite.browser, frame);
    await suite.browser.evaluate(frame, () => document.querySelector(":root > div[popover=manual]").remove());
    // The page goes on changing, as pages do.
    await suite.browser.evaluate(frame, () => document.body.append(document.createElement("i")));
    await chipIn(suite.browser, frame);
  });

  test("a page that throws in its own observers gets its chip, and only its own errors", async () => {
    const before = suite.browser.errors.length;
    await suite.browser.goto(TASK);
    const frame = await suite.browser.frame(TASK);
    await suite.browser.evaluate(frame, () => {
      const fail = () => {
        throw new Error("the page's own");
      };
      new MutationObserver(fail).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    });
    await suite.addAlert(frame, LIMIT.text);
    assert.equal(title(await openCard(suite.browser, frame)), suite.questionOf("web-phone-limit"));
    await until("the page's error", () => suite.browser.errors.length > before);
    const errors = suite.browser.errors.splice(before);
    assert.deepEqual(errors.filter((error) => !error.includes("the page's own")), []);
  });

  test("a frame that goes away while its message is asked about leaves no trace", async () => {
    const demo = byId("web-phone-unavailable");
    await suite.goto(demo.url, { delay: 0 });
    const top = await suite.browser.frame("https://acme.lightning.force.com/");
    await suite.browser.evaluate(top, () => {
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
    await suite.browser.goto(demo.url);
    await chipIn(suite.browser, await suite.browser.frame(demo.frame));
  });

  test("the page cannot see us while there is nothing to show", async () => {
    await suite.browser.goto(TASK);
    const frame = await suite.browser.frame(TASK);
    // We are there, and have nothing to show any more: a page in which we do not run yet would tell nothing.
    await suite.addAlert(frame, PROOF.text);
    const chip = await chipIn(suite.browser, frame);
    await suite.browser.click(frame, chip.first("dismiss"));
    await noChipIn(suite.browser, frame);
    const traces = await suite.browser.evaluate(frame, () => [
      document.querySelectorAll("[popover]").length,
      Object.keys(globalThis).filter((name) => /fixside/i.test(name)).length,
      document.documentElement.outerHTML.match(/fixside|chrome-extension|moz-extension/gi)?.length ?? 0,
    ]);
    assert.deepEqual(traces, [0, 0, 0]);
  });
});
