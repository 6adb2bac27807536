/** A card makes room: it keeps off the dialogs of the page, off its message, and off the field somebody types in. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { isDeepStrictEqual } from "node:util";

import { CLASSIC_EDIT, INCIDENT, TASK } from "../org/places.mjs";
import { USUAL } from "./conditions.mjs";
import { forget, PLACES, stand } from "./states.mjs";
import { cardIn, cardSays, chipIn, escape, noCardIn, onlyChips, openCard, pressIn } from "./steps.mjs";
import { byId, inBothBrowsers, LIMIT, MISMATCH, PROOF } from "./suite.mjs";
import { overlap, restingBox, twoFramesLater, until } from "./tree.mjs";

/** Whether a box reaches into the circle in another. */
function reaches(box, { x, y, width, height }) {
  const apart = (middle, from, size) => Math.max(from - middle, 0, middle - from - size);
  return Math.hypot(apart(x + width / 2, box.x, box.width), apart(y + height / 2, box.y, box.height)) < width / 2;
}

inBothBrowsers((suite) => {
  /** The box of an element, also of one in shadow roots. */
  const boxOf = (frame, selector) =>
    suite.browser.evaluate(frame, (selector) => {
      const find = (root) => root.querySelector(selector) ?? [...root.querySelectorAll("*")].reduce((found, { shadowRoot }) => found ?? (shadowRoot && find(shadowRoot)), null);
      const { x, y, width, height } = find(document)?.getBoundingClientRect() ?? {};
      return width > 0 ? { x, y, width, height } : null;
    }, selector);
  const cardBox = async (frame) => restingBox(suite.browser, frame, await cardIn(suite.browser, frame));

  /** Waits until the card stands beside, and not over, what `selector` names, and neither moves. */
  const keepsOff = (frame, selector) =>
    until(`the card to keep off ${selector}`, async () => {
      const other = await boxOf(frame, selector);
      const card = await cardBox(frame);
      return other && isDeepStrictEqual(await boxOf(frame, selector), other) && !overlap(card, other);
    });

  /** Puts a dialog of the page right where the card is; nothing else of the page changes. */
  const openOver = (frame, box, kind) =>
    suite.browser.evaluate(frame, ({ box: { x, y }, kind }) => {
      const dialog = document.createElement(kind === "dialog" ? "dialog" : "div");
      if (kind === "dialog") dialog.open = true;
      else dialog.setAttribute("role", kind);
      dialog.id = "over";
      dialog.style.cssText = `position:fixed;inset:auto;left:${x + 20}px;top:${y + 20}px;margin:0;width:200px;height:100px;z-index:50;background:#fff`;
      dialog.textContent = "Leave this page?";
      document.body.append(dialog);
    }, { box, kind });

  for (const kind of ["dialog", "alertdialog", "<dialog>"]) {
    test(`a ${kind} of the page opens where the card is: the card makes room, and comes back`, async () => {
      await forget(suite);
      const frame = await stand(suite, PROOF.text, TASK);
      await openCard(suite.browser, frame);
      const before = await cardBox(frame);
      await openOver(frame, before, kind.replace(/[<>]/g, ""));
      await keepsOff(frame, "#over");
      assert.ok(!overlap(await cardBox(frame), await boxOf(frame, "#proof")), "nor does it cover its message");
      await suite.browser.evaluate(frame, () => document.querySelector("#over").remove());
      await until("the card to come back", async () => isDeepStrictEqual(await cardBox(frame), before));
    });
  }

  const chipBox = async (frame) => restingBox(suite.browser, frame, await chipIn(suite.browser, frame));

  for (const takesFocus of [true, false]) {
    test(`something to press that ${takesFocus ? "takes" : "leaves"} the focus comes to lie under the chip: the chip makes room, though its message stays where it is`, async () => {
      await forget(suite);
      const frame = await stand(suite);
      const before = await chipBox(frame);
      await suite.browser.evaluate(frame, ({ box: { x, y, width, height }, takesFocus }) => {
        const button = document.createElement("button");
        button.id = "over";
        button.style.cssText = `position:fixed;z-index:50;left:${x}px;top:${y}px;width:${width}px;height:${height}px`;
        button.textContent = "Save all";
        document.body.append(button);
        if (takesFocus) button.focus();
      }, { box: before, takesFocus });
      await until("the chip to leave the button free", async () => !overlap(await chipBox(frame), before));
    });
  }

  const BOXES = {
    "bar, as wide as the page,": "left:0;right:0;padding:12px 0",
    "bubble that has much room around its text": "left:400px;width:200px;padding:8px 20px 8px 60px",
  };
  for (const [name, style] of Object.entries(BOXES)) {
    test(`a chip does not lie across the edge of the ${name} that its message stands in`, async () => {
      await forget(suite);
      await suite.goto(CLASSIC_EDIT);
      const frame = await suite.browser.frame(CLASSIC_EDIT);
      await suite.browser.evaluate(frame, ({ text, style }) => {
        const box = document.createElement("div");
        box.id = "box";
        box.style.cssText = `position:fixed;z-index:50;top:300px;background:#fee;font:13px/18px sans-serif;${style}`;
        box.innerHTML = "<div role=alert style='text-align:justify;text-align-last:justify'></div>";
        box.firstChild.textContent = text;
        document.body.append(box);
      }, { text: PROOF.text, style });
      const chip = await chipBox(frame);
      const box = await boxOf(frame, "#box");
      assert.ok(!overlap(chip, box), JSON.stringify({ chip, box }));
    });
  }

  test("a chip whose message has gone leaves the phone's own number and its buttons free, unless its card is open", async () => {
    await forget(suite);
    const frame = await PLACES.softphone.stand(suite);
    await chipIn(suite.browser, frame);
    const free = async () => {
      const chip = await chipBox(frame);
      const inPhone = await suite.browser.evaluate(frame, () =>
        [...document.querySelectorAll(".dialpad__from strong, input, button")].map((one) => ({
          ...one.getBoundingClientRect().toJSON(),
          round: /^(50%|\d{3,}px)$/.test(getComputedStyle(one).borderRadius),
        })));
      const at = await suite.browser.offset(frame);
      return inPhone.every(({ x, y, width, height, round }) => !(round ? reaches : overlap)(chip, { x: at.x + x, y: at.y + y, width, height }));
    };
    await openCard(suite.browser, frame);
    await suite.browser.evaluate(frame, (selector) => document.querySelector(selector).remove(), PLACES.softphone.selector);
    await until("the chip to say when", async () => (await suite.browser.fixside(frame)).first("when").text);
    const before = await chipBox(frame);
    await twoFramesLater(suite.browser, frame);
    assert.deepEqual(await chipBox(frame), before, "somebody reads the card that hangs from it");
    await escape(suite.browser, await cardIn(suite.browser, frame));
    await until("the chip to leave the number free", free);
    const now = await chipBox(frame);
    await openCard(suite.browser, frame);
    await twoFramesLater(suite.browser, frame);
    assert.deepEqual(await chipBox(frame), now, "pressed there, it stays there");
  });

  test("a chip lies on other text of the page sooner than on another message", async () => {
    await forget(suite);
    await suite.goto(CLASSIC_EDIT);
    const frame = await suite.browser.frame(CLASSIC_EDIT);
    await suite.browser.evaluate(frame, (messages) => {
      const box = (style, text, role) => {
        const made = Object.assign(document.createElement("div"), { textContent: text });
        made.style.cssText = `position:fixed;z-index:50;overflow:hidden;background:#fff;font:13px/18px sans-serif;${style}`;
        if (role) made.setAttribute("role", role);
        document.body.append(made);
      };
      box("inset:0", "Lorem ipsum dolor sit amet. ".repeat(800));
      messages.forEach((text, index) => box(`right:0;width:250px;height:18px;white-space:nowrap;top:${200 + 18 * index}px`, text, "alert"));
    }, [LIMIT.text, PROOF.text]);
    await onlyChips(suite.browser, suite.questionOf(LIMIT.expect), suite.questionOf(PROOF.expect));
    const messages = { x: 1280 - 250, y: 200, width: 250, height: 36 };
    await until("both chips to leave both messages free", async () => {
      const chips = (await suite.browser.fixside(frame)).all("chip");
      const boxes = await Promise.all(chips.map((chip) => restingBox(suite.browser, frame, chip)));
      return boxes.every((box) => !overlap(box, messages));
    });
  });

  test("a card keeps off other messages too", async () => {
    await forget(suite);
    const frame = await stand(suite, PROOF.text, CLASSIC_EDIT);
    await openCard(suite.browser, frame);
    const { x, y, width } = await cardBox(frame);
    await suite.browser.evaluate(frame, ({ text, x, y, width }) => {
      const made = Object.assign(document.createElement("div"), { id: "over", role: "alert", textContent: text });
      made.style.cssText = `position:fixed;left:${x}px;top:${y + 20}px;width:${width}px`;
      document.body.append(made);
    }, { text: LIMIT.text, x, y, width });
    await onlyChips(suite.browser, suite.questionOf(LIMIT.expect), suite.questionOf(PROOF.expect));
    await keepsOff(frame, "#over");
    assert.ok(!overlap(await cardBox(frame), await boxOf(frame, "#proof")), "nor does it cover its own");
  });

  for (const id of ["fluent8-dialog", "fluent9-dialog"]) {
    test(`beside a dialog that holds the focus and what is pressed (${id}) chip and card can be used, and the dialog stays`, async () => {
      await forget(suite);
      const frame = await suite.show(id, { text: MISMATCH.text });
      const inside = await openCard(suite.browser, frame).then(() => suite.browser.inside(frame));
      await until("the card to have the focus", () => inside.evaluate((root) => root.activeElement?.classList.contains("title") ?? false));
      await suite.browser.press("Tab");
      assert.ok(await inside.evaluate((root) => !!root.activeElement?.closest(".card")), "and to keep it");
      await pressIn(suite.browser, frame, "This worked");
      await cardSays(suite.browser, frame, /Fixed/);
      await suite.browser.press("Escape");
      await noCardIn(suite.browser, frame);
      assert.ok(await boxOf(frame, "[role=dialog],[role=alertdialog]"), "Escape was for the card");
    });
  }

  test("inside a modal <dialog> in a shadow root, where the page's window cannot tell what is ours, chip and card can be used", async () => {
    await forget(suite);
    await suite.goto(CLASSIC_EDIT);
    const frame = await suite.browser.frame(CLASSIC_EDIT);
    await suite.browser.evaluate(frame, (text) => {
      const host = document.createElement("x-modal");
      host.attachShadow({ mode: "open" }).innerHTML = '<dialog style="width:600px;height:400px"><p role="alert"></p><button>OK</button></dialog>';
      document.body.append(host);
      host.shadowRoot.querySelector("p").textContent = text;
      host.shadowRoot.querySelector("dialog").showModal();
    }, PROOF.text);
    await openCard(suite.browser, frame);
    await pressIn(suite.browser, frame, "Next solution");
    await cardSays(suite.browser, frame, /tried/);
    await suite.browser.press("Escape");
    await noCardIn(suite.browser, frame);
  });

  test("in a low window the card leaves the message in sight", async () => {
    await forget(suite);
    await suite.browser.setConditions({ ...USUAL, viewport: { width: 640, height: 400 } });
    try {
      const frame = await stand(suite, PROOF.text, CLASSIC_EDIT);
      await suite.browser.evaluate(frame, () => (document.querySelector("#proof").style.cssText += "top:170px;bottom:auto;width:560px"));
      await openCard(suite.browser, frame);
      await keepsOff(frame, "#proof");
    } finally {
      await suite.browser.setConditions(USUAL);
    }
  });

  test("a chip goes with a message that is scrolled away in a part of the page, and comes back with it", async () => {
    await forget(suite);
    await suite.goto(CLASSIC_EDIT);
    const frame = await suite.browser.frame(CLASSIC_EDIT);
    await suite.browser.evaluate(frame, (text) => {
      const part = document.createElement("div");
      part.id = "part";
      part.style.cssText = "position:fixed;left:100px;top:200px;width:500px;height:200px;overflow:auto;background:#fff;z-index:9";
      part.innerHTML = '<div style="height:60px"></div><div role="alert" style="width:400px"></div><div style="height:900px"></div>';
      part.children[1].textContent = text;
      document.body.append(part);
    }, PROOF.text);
    await chipIn(suite.browser, frame);
    const inside = await suite.browser.inside(frame);
    const isSeen = () => inside.evaluate((root) => getComputedStyle(root.querySelector(".chip")).visibility === "visible");
    const scroll = (top) => suite.browser.evaluate(frame, (top) => (document.querySelector("#part").scrollTop = top), top);
    await until("the chip to be seen", isSeen);
    await scroll(400);
    await until("the chip to go", async () => !(await isSeen()));
    await scroll(0);
    await until("the chip to be back", isSeen);
  });

  test("a dialog in a new shadow root is not covered, though the card is placed before anybody has looked into the root", async () => {
    await forget(suite);
    const frame = await stand(suite, PROOF.text, CLASSIC_EDIT);
    await openCard(suite.browser, frame);
    const before = await cardBox(frame);
    await suite.browser.evaluate(frame, ({ x, y }) => {
      const host = document.createElement("x-dialog");
      host.attachShadow({ mode: "open" }).innerHTML = `<div role="dialog" id="within" style="position:fixed;left:${x + 20}px;top:${y + 20}px;width:200px;height:100px;background:#fff">Leave?</div>`;
      document.body.append(host);
      // The card is looked at with the frame that draws the dialog; what is new on the page, after that.
      document.dispatchEvent(new Event("scroll"));
    }, before);
    await keepsOff(frame, "#within");
  });

  test("a dialog that is there before the card opens is not covered", async () => {
    await forget(suite);
    const frame = await stand(suite, PROOF.text, CLASSIC_EDIT);
    await openCard(suite.browser, frame);
    const there = await cardBox(frame);
    await stand(suite, PROOF.text, CLASSIC_EDIT);
    await openOver(frame, there, "dialog");
    await openCard(suite.browser, frame);
    await keepsOff(frame, "#over");
  });

  /** What the products themselves open, by a text that is none of ours. */
  for (const [what, message, url, id, selector, left, values] of [
    ["Lightning's alert, in native shadows", PROOF, TASK, "alert-dialog", ".slds-modal__content", 30, { shadow: "native" }],
    ["the docked panel of Lightning", PROOF, TASK, "docked-panel-error", ".forceDockingPanel", 640],
    ["the dialog of Dynamics", MISMATCH, INCIDENT, "dynamics-alert-dialog", "[data-id=alertdialog]", 200],
  ]) {
    test(`${what} is not covered`, async () => {
      await forget(suite);
      await suite.goto(url, values);
      const frame = await suite.browser.frame(url);
      await suite.addAlert(frame, message.text);
      // So that the card stands where the dialog will come.
      await suite.browser.evaluate(frame, (left) => (document.querySelector("#proof").style.left = `${left}px`), left);
      await openCard(suite.browser, frame);
      await suite.say(id, "The call could not be logged.");
      await until("the dialog", () => boxOf(frame, selector));
      await keepsOff(frame, selector);
    });
  }

  test("a dialog that the message is part of is not covered either: its buttons can be pressed", async () => {
    await forget(suite);
    const frame = await suite.show("dynamics-alert-dialog", { text: MISMATCH.text });
    await openCard(suite.browser, frame);
    await keepsOff(frame, "[data-id=alertdialog]");
  });

  test("a card that came along to another page keeps off its dialogs, in the other corner", async () => {
    await forget(suite);
    await suite.goto(TASK, { demo: "record-collision" });
    const from = await suite.browser.frame(TASK);
    await openCard(suite.browser, from);
    await pressIn(suite.browser, from, "I am an admin");
    await cardSays(suite.browser, from, /You see the admin/);
    await pressIn(suite.browser, from, "Visualforce Pages");
    const opened = await until("the page of Setup", async () =>
      (await suite.browser.openTabs()).find((page) => page.url().includes("/lightning/setup/ApexPages/home")));
    await opened.bringToFront();
    await suite.browser.inTab(opened, async () => {
      const frame = await suite.browser.frame(opened.url());
      const before = await cardBox(frame);
      await openOver(frame, before, "dialog");
      await keepsOff(frame, "#over");
      assert.equal((await cardBox(frame)).y, before.y);
    });
    await opened.close();
  });

  test("the card keeps off the field that has the focus", async () => {
    await forget(suite);
    const frame = await stand(suite, PROOF.text, TASK);
    await openCard(suite.browser, frame);
    await suite.browser.evaluate(frame, ({ x, y }) => {
      const field = document.createElement("input");
      field.id = "field";
      field.style.cssText = `position:fixed;left:${x + 20}px;top:${y + 20}px;width:80px`;
      document.body.append(field);
      field.focus();
    }, await cardBox(frame));
    await keepsOff(frame, "#field");
  });

  /** In a page as narrow as this a softphone's card is a sheet in its frame. */
  const inNarrow = async (width, work) => {
    await suite.browser.setConditions({ ...USUAL, viewport: { width, height: 800 } });
    try {
      await work();
    } finally {
      await suite.browser.setConditions(USUAL);
    }
  };

  for (const [what, width, show, selector, high] of [
    ["at the foot of a narrow page", 320, () => stand(suite, PROOF.text), "#proof", true],
    ["of a softphone's toast, low in its frame", 640, () => suite.show("spring-toast", { text: PROOF.text }), byId("spring-toast").selector, true],
    ["at the head of a softphone", 640, () => suite.show("classic-alert", { text: PROOF.text }), byId("classic-alert").selector, false],
  ]) {
    test(`a sheet keeps off its message, ${what}`, () => inNarrow(width, async () => {
      await forget(suite);
      const frame = await show();
      const card = await openCard(suite.browser, frame);
      assert.equal(card.frame, frame);
      assert.ok(card.classes.includes("sheet"));
      const [box, { x, y }] = [await cardBox(frame), await suite.browser.offset(frame)];
      assert.equal(Math.round(box.y - y) === 0, high, JSON.stringify([box, y]));
      const message = await boxOf(frame, selector);
      assert.ok(message, "the message is there");
      assert.ok(!overlap(box, { ...message, x: message.x + x, y: message.y + y }), JSON.stringify([box, message]));
    }));
  }

  test("in a page that is written from right to left the chip stands on the left of the text of its message, and the card keeps off it", async () => {
    await forget(suite);
    const { selector } = byId("scoped-notification");
    const frame = await suite.show("scoped-notification", { text: PROOF.text, dir: "rtl" });
    const chip = await restingBox(suite.browser, frame, await chipIn(suite.browser, frame));
    const text = await suite.browser.evaluate(frame, (selector) => {
      const range = document.createRange();
      range.selectNodeContents(document.querySelector(selector));
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x, y, width, height };
    }, selector);
    assert.ok(chip.x + chip.width <= text.x && chip.x + chip.width > text.x - 20, JSON.stringify([chip, text]));
    await openCard(suite.browser, frame);
    await keepsOff(frame, selector);
  });
});
