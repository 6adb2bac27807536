/** How a card opens and closes, where it stands, and what it looks like there: beside a phone, as a sheet, in a low or dark page. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { CLASSIC_EDIT, TASK } from "../org/places.mjs";
import { putUnder, USUAL } from "./conditions.mjs";
import { cardIn, cardSays, chipIn, control, escape, noCardIn, onlyChip, openCard, pressIn, title } from "./steps.mjs";
import { forget as forgetAll, PLACES, stand as standIn, unfold } from "./states.mjs";
import { COLLISION, LIMIT, PROOF, byId, inBothBrowsers } from "./suite.mjs";
import { overlap, restingBox, until } from "./tree.mjs";

inBothBrowsers((suite, name) => {
  const stand = (text, url) => standIn(suite, text, url);
  const forget = (settings) => forgetAll(suite, settings);

  test("a problem that keeps people from working opens its card by itself, once a day, and leaves the focus alone", async () => {
    await forget({ autoOpen: true });
    let frame = await stand(LIMIT.text, TASK);
    await cardIn(suite.browser, frame);
    assert.equal(await suite.browser.evaluate(frame, () => document.activeElement === document.body), true);
    frame = await stand(LIMIT.text, TASK);
    await chipIn(suite.browser, frame);
    await suite.addAlert(frame, COLLISION.text);
    await until("another chip", async () => (await suite.browser.fixside(frame)).all("chip").length === 2);
    assert.equal((await suite.browser.fixside(frame)).first("card"), undefined);
  });

  test("from a softphone the card opens in the page, beside the phone, and closes with its chip", async () => {
    await forget();
    const frame = await suite.show("five-web-phones");
    const card = await openCard(suite.browser, frame);
    const top = suite.browser.page.mainFrame();
    assert.equal(card.frame, top);
    const place = await restingBox(suite.browser, top, card);
    const phone = await (await top.$("#softphonePanel")).boundingBox();
    assert.ok(!overlap(place, phone), `card ${JSON.stringify(place)} on ${JSON.stringify(phone)}`);
    await escape(suite.browser, card);
    await noCardIn(suite.browser, top);
    await openCard(suite.browser, frame);
    const chip = await chipIn(suite.browser, frame);
    await suite.browser.click(frame, chip.first("dismiss"));
    await noCardIn(suite.browser, top);
  });

  /** A message in the softphone and another in the page around it, each with its chip. */
  const standInBoth = async () => {
    await suite.goto(TASK);
    await suite.openSoftphone();
    const phone = await suite.browser.frame(byId("five-web-phones").frame);
    const top = suite.browser.page.mainFrame();
    await suite.addAlert(top, PROOF.text);
    await onlyChip(suite.browser, suite.questionOf(PROOF.expect));
    return { phone, top };
  };
  const cardOf = (frame, { expect }) => until(`the card of ${expect}`, async () => title(await cardIn(suite.browser, frame)) === suite.questionOf(expect));

  test("another card takes the place of one beside the phone, whose chip opens it again with one press", async () => {
    await forget();
    const { phone, top } = await standInBoth();
    await suite.addAlert(phone, LIMIT.text);
    await openCard(suite.browser, phone);
    await cardOf(top, LIMIT);
    await suite.browser.click(top, (await chipIn(suite.browser, top)).first("fix"));
    await cardOf(top, PROOF);
    await until("the phone's chip to know", async () => (await chipIn(suite.browser, phone)).first("fix").attributes["aria-expanded"] === "false");
    await suite.browser.click(phone, (await chipIn(suite.browser, phone)).first("fix"));
    await cardOf(top, LIMIT);
  });

  test("a card that would open by itself beside the phone takes no other one away, and opens the next time", async () => {
    await forget({ autoOpen: true });
    const { phone, top } = await standInBoth();
    const card = await openCard(suite.browser, top);
    await suite.addAlert(phone, LIMIT.text);
    await chipIn(suite.browser, phone);
    const day = () => suite.browser.inExtension(async (key) => (await globalThis.chrome.storage.local.get(key))[key], `problem:${LIMIT.expect}`);
    await until("it to have been counted, and not to have been seen", async () => {
      const problem = await day();
      return problem?.shown === 1 && !problem.openedOn;
    });
    await cardOf(top, PROOF);
    await escape(suite.browser, card);
    await suite.goto(TASK);
    await suite.openSoftphone();
    await suite.addAlert(await suite.browser.frame(byId("five-web-phones").frame), LIMIT.text);
    await cardOf(suite.browser.page.mainFrame(), LIMIT);
  });

  test("a card as high as the page ends above the page's scroll bar", async () => {
    await forget();
    const frame = await suite.show("five-web-phones");
    const top = suite.browser.page.mainFrame();
    await suite.browser.evaluate(top, () => {
      const wide = document.createElement("div");
      wide.style.cssText = "width: 300vw; height: 1px";
      document.body.append(wide);
    });
    await openCard(suite.browser, frame);
    await unfold(suite, top);
    const inside = await suite.browser.inside(top);
    const [bottom, bar] = await inside.evaluate((root) => [root.querySelector(".card").getBoundingClientRect().bottom, document.documentElement.clientHeight]);
    assert.ok(bar < (await inside.evaluate(() => innerHeight)), "the page has a scroll bar");
    assert.ok(bottom < bar, `${bottom}, ${bar}`);
  });

  test("wherever its message stands, a short card ends above the page's scroll bar", async () => {
    await forget();
    const frame = await stand(PROOF.text);
    await suite.browser.evaluate(frame, () => {
      const wide = document.createElement("div");
      wide.style.cssText = "width: 300vw; height: 1px";
      document.body.append(wide);
    });
    await openCard(suite.browser, frame);
    await pressIn(suite.browser, frame, "This worked");
    await cardSays(suite.browser, frame, /Fixed/);
    const box = async () => restingBox(suite.browser, frame, await cardIn(suite.browser, frame));
    const { height } = await box();
    const bar = await suite.browser.evaluate(frame, () => document.documentElement.clientHeight);
    assert.ok(bar < (await suite.browser.evaluate(frame, () => innerHeight)), "the page has a scroll bar");
    // Below its message there is just about room for it.
    for (let room = height; room < height + 40; room += 4) {
      await suite.browser.evaluate(frame, (room) => (document.querySelector("#proof").style.bottom = `${room}px`), room);
      const { y } = await box();
      assert.ok(y + height < bar, `${room}: ${y + height}, ${bar}`);
    }
  });

  test("in a window that becomes lower, the control with the focus stays in sight", async () => {
    await forget();
    await putUnder(suite.browser, "reduced motion");
    try {
      const frame = await stand(PROOF.text);
      await openCard(suite.browser, frame);
      await unfold(suite, frame);
      const inside = await suite.browser.inside(frame);
      // A reader at the keyboard: the browser shows where the focus is.
      await inside.press("Tab");
      await inside.evaluate((root) => [...root.querySelectorAll(".body button")].at(-1).focus());
      const isInSight = () => inside.evaluate((root) => {
        const view = root.querySelector(".scroll").getBoundingClientRect();
        const { top, bottom } = root.activeElement.getBoundingClientRect();
        return top >= view.top && bottom <= view.bottom;
      });
      assert.ok(await isInSight());
      await putUnder(suite.browser, "reduced motion", { viewport: { width: 1280, height: 560 } });
      await until("the window to be lower", () => suite.browser.evaluate(frame, () => innerHeight < 600));
      await until("the control to be in sight", isInSight);
    } finally {
      await putUnder(suite.browser, "reduced motion");
    }
  });

  test("a page that was stuck while its frame showed a sheet does not show the card too", async (t) => {
    if (name === "Firefox") return t.skip("a dialog in Firefox holds up every frame of its tab");
    await forget();
    const { phone, top } = await standInBoth();
    await suite.addAlert(phone, LIMIT.text);
    await chipIn(suite.browser, phone);
    const asked = new Promise((resolve) => suite.browser.page.once("dialog", resolve));
    await suite.browser.evaluate(top, () => void setTimeout(() => confirm("Leave?")));
    const dialog = await asked;
    await suite.browser.pressCommand();
    await until("the sheet", async () => (await suite.browser.fixside(phone)).first("card"));
    await dialog.dismiss();
    // Asked later, it has answered: what it was asked before is done.
    await suite.addAlert(top, COLLISION.text);
    await until("another chip", async () => (await suite.browser.fixside(top)).all("chip").length === 2);
    assert.equal((await suite.browser.fixside(top)).first("card"), undefined);
    assert.ok((await suite.browser.fixside(phone)).first("card"));
  });

  test("a window as narrow as a telephone gets a sheet", async () => {
    await forget();
    await suite.browser.setConditions({ ...USUAL, viewport: { width: 320, height: 500 } });
    try {
      const card = await openCard(suite.browser, await stand(PROOF.text));
      assert.ok(card.classes.includes("sheet"));
    } finally {
      await suite.browser.setConditions(USUAL);
    }
  });

  test("in a sheet over a softphone the first step is in sight, and what it is about below", async () => {
    await forget();
    const place = PLACES["softphone in a narrow page"];
    await putUnder(suite.browser, "reduced motion", place.special);
    try {
      const frame = await place.stand(suite);
      const card = await openCard(suite.browser, frame);
      assert.ok(card.classes.includes("sheet"));
      const isInSight = (selector) => async () => (await suite.browser.inside(frame)).evaluate((root, selector) => {
        const view = root.querySelector(".scroll").getBoundingClientRect();
        const { top, bottom } = root.querySelector(selector).getBoundingClientRect();
        return top >= view.top - 1 && bottom <= view.bottom + 1;
      }, selector);
      await until("the first step to be in sight", isInSight(".solution[open] .steps li"));
      // Drawn anew, it is a sheet still.
      await pressIn(suite.browser, frame, "Step 1 is done");
      await until("the tick", async () => "checked" in control(await cardIn(suite.browser, frame), "Step 1 is done").attributes);
      assert.equal((await cardIn(suite.browser, frame)).all("intro").length, 1);
    } finally {
      await putUnder(suite.browser, "reduced motion");
    }
  });

  const isDark = async (frame) => (await suite.browser.inside(frame)).evaluate((root) => {
    const [red] = getComputedStyle(root.querySelector(".card")).backgroundColor.match(/\d+/g);
    return Number(red) < 80;
  });

  test("under an open card a page that turns dark, because the reader wants that, takes it along", async () => {
    await forget();
    await putUnder(suite.browser, "light");
    try {
      await suite.goto(CLASSIC_EDIT);
      const frame = await suite.browser.frame(CLASSIC_EDIT);
      await suite.browser.evaluate(frame, () => {
        document.documentElement.style.colorScheme = "light dark";
        document.body.style.background = "Canvas";
      });
      await suite.addAlert(frame, PROOF.text);
      await openCard(suite.browser, frame);
      assert.equal(await isDark(frame), false);
      await putUnder(suite.browser, "dark");
      await until("the card to be dark", () => isDark(frame));
    } finally {
      await putUnder(suite.browser, "light");
    }
  });

  /** How pages turn dark when somebody presses a switch of theirs. */
  const SWITCHES = {
    "an attribute of its own": { css: "body { background: #fff } [data-theme=dark] body { background: #16181c }", name: "data-theme" },
    "a class": { css: "body { background: #fff } .dark body { background: #16181c }", name: "class" },
    "a class, slowly": { css: "body { background: #fff; transition: background-color 400ms } .dark body { background: #16181c }", name: "class" },
    "color-scheme": { css: "body { background: Canvas }", name: "style" },
  };
  for (const [way, { css, name }] of Object.entries(SWITCHES)) {
    test(`under an open card a page that is turned dark by ${way}, and light again, takes it along`, async () => {
      await forget();
      await suite.goto(CLASSIC_EDIT);
      const frame = await suite.browser.frame(CLASSIC_EDIT);
      const turn = (value) => suite.browser.evaluate(frame, ({ name, value }) => document.documentElement.setAttribute(name, value), { name, value });
      await suite.browser.evaluate(frame, (css) => {
        const sheet = document.createElement("style");
        sheet.textContent = css;
        document.body.append(sheet);
      }, css);
      await suite.addAlert(frame, PROOF.text);
      await openCard(suite.browser, frame);
      assert.equal(await isDark(frame), false);
      await turn(name === "style" ? "color-scheme: dark" : "dark");
      await until("the card to be dark", () => isDark(frame));
      await turn(name === "style" ? "color-scheme: light" : "light");
      await until("the card to be light", async () => !(await isDark(frame)));
    });
  }

  test("under an open card what provides the colours of a part of the page, turned dark, takes it along", async () => {
    await forget();
    const frame = await PLACES.Dynamics.stand(suite);
    await openCard(suite.browser, frame);
    assert.equal(await isDark(frame), false);
    // As Fluent does it: rules that no observer sees, and then a part of the page is drawn anew.
    await suite.browser.evaluate(frame, () => {
      const provider = document.querySelector(".fui-FluentProvider");
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(".fui-FluentProvider.fui-FluentProvider { --colorNeutralBackground1: #292929; --colorNeutralForeground1: #ffffff; --colorBrandForeground1: #479ef5 }");
      document.adoptedStyleSheets = [sheet];
      provider.append(document.createElement("i"));
    });
    await until("the card to be dark", () => isDark(frame));
  });

  test("a card that is scrolled stays where it was scrolled to", async () => {
    await forget();
    const frame = await stand(PROOF.text);
    await openCard(suite.browser, frame);
    const inside = await suite.browser.inside(frame);
    // Firefox keeps what is in sight where it is, to the fraction of a pixel.
    const scrolled = () => inside.evaluate((root) => Math.round(root.querySelector(".scroll").scrollTop));
    await inside.evaluate((root) => (root.querySelector(".scroll").scrollTop = 120));
    const box = async () => restingBox(suite.browser, frame, await cardIn(suite.browser, frame));
    const before = await box();
    // The card goes with its message, to the side: so it was drawn and placed for the page as it is now.
    await suite.browser.evaluate(frame, () => (document.querySelector("#proof").style.left = "130px"));
    await until("the card to have followed", async () => (await box()).x === before.x + 100);
    assert.equal(await scrolled(), 120);
  });

  test("closing gives the focus back to the chip", async () => {
    const frame = await suite.show("five-web-phones");
    await escape(suite.browser, await openCard(suite.browser, frame));
    await noCardIn(suite.browser, suite.browser.page.mainFrame());
    // It comes from one frame to another, by way of the background.
    const inside = await suite.browser.inside(frame);
    await until("the chip to have the focus", () => inside.evaluate((root) => document.hasFocus() && root.activeElement?.classList.contains("fix")));
    await suite.browser.press("Enter");
    const card = await cardIn(suite.browser, frame);
    assert.equal(title(card), suite.questionOf(byId("five-web-phones").expect));
  });
});
