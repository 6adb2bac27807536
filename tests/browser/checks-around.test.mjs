/**
 * The checks of what is around a problem, in the card of a real message and in the popup: the network, other tabs with a
 * softphone, the page.
 */
import assert from "node:assert/strict";
import { test } from "node:test";

import { CASE, CLASSIC_LIST, INCIDENT, TASK } from "../org/places.mjs";
import { becomesFixed, CALL_RECORD, cardOf, cleanUpAfterEach, eventually, foundIn, say, tells, toldIn } from "./checks.mjs";
import { stand } from "./states.mjs";
import { cardSays, chipIn, control, openCard, pressIn } from "./steps.mjs";
import { byId, inBothBrowsers, PROOF } from "./suite.mjs";
import { until } from "./tree.mjs";

const SOFTPHONE = byId("web-phone-unavailable").frame;

inBothBrowsers((suite) => {
  cleanUpAfterEach(suite);

  // ── the network and the connection ───────────────────────────────────────────────────────────────────────────

  test("live: offline is the cause, back online it is none, and a network proves nothing", async () => {
    await suite.goto(TASK);
    const frame = await suite.browser.frame(SOFTPHONE);
    await suite.addAlert(frame, PROOF.text);
    await chipIn(suite.browser, frame);
    const card = await openCard(suite.browser, frame);
    await tells(suite.browser, card.frame, { lead: [], mine: ["1", "2"], theirs: ["3"], out: [] });
    assert.equal(foundIn(await cardOf(suite.browser, card.frame), "2"), say("reasonNetworkSeen"));
    await suite.browser.setOffline(true);
    await tells(suite.browser, card.frame, { lead: [say("reasonOffline")], mine: ["2 confirmed", "1"], theirs: ["3"], out: [] });
    await suite.browser.setOffline(false);
    await tells(suite.browser, card.frame, { lead: [], mine: ["1", "2"], theirs: ["3"], out: [] });
  });

  // Whether a page is secure the core's own tests judge: no bundled answer asks, and no page that is covered is not.

  // ── how many softphones ──────────────────────────────────────────────────────────────────────────────────────

  /** More tabs with a softphone each, behind the one of the tests. */
  const openSoftphones = async (count) => {
    const pages = [];
    for (let index = 0; index < count; index++) {
      const page = await suite.browser.newTab();
      await suite.browser.inTab(page, async () => {
        await suite.goto(TASK);
        const frame = await suite.browser.frame(SOFTPHONE);
        // A message is known there: so Fixside knows the frame.
        await suite.addAlert(frame, PROOF.text);
        await chipIn(suite.browser, frame);
      });
      pages.push(page);
    }
    return pages;
  };
  const openLimitCard = async () => {
    const frame = await suite.show("five-web-phones");
    return { frame, card: await openCard(suite.browser, frame) };
  };

  test("one softphone: other tabs are ruled out, and none is offered to be closed", async () => {
    const { card } = await openLimitCard();
    await tells(suite.browser, card.frame, { lead: [], mine: ["2", "3", "4", "5"], theirs: [], out: ["1 of 5 ruled out", "1"] });
    const now = await cardOf(suite.browser, card.frame);
    assert.equal(foundIn(now, "1"), say("reasonNoOtherSoftphone"));
    assert.equal(control(now, say("tabsShow")), undefined);
  });

  test("three softphones: counted, asked about, the others closed, and only those", async () => {
    const others = await openSoftphones(2);
    const page = await suite.browser.newTab();
    await page.goto(CLASSIC_LIST);
    await suite.browser.page.bringToFront();
    const { frame, card } = await openLimitCard();
    const surplus = (word) => say(word, "2");
    await tells(suite.browser, card.frame, {
      lead: [say("reasonSeveralSoftphones", "3")],
      mine: ["1 confirmed", "2", "3", "4", "5"],
      theirs: [],
      out: [],
    });
    await pressIn(suite.browser, card.frame, surplus("tabsClose"));
    const asking = await cardSays(suite.browser, card.frame, /Close other softphone tabs \(2\)\? What is not saved there is lost\./);
    assert.equal(control(asking, surplus("tabsClose")), undefined);
    await pressIn(suite.browser, card.frame, say("tabsKeep"));
    await until("the first choice again", async () => control(await cardOf(suite.browser, card.frame), surplus("tabsClose")));
    assert.ok(others.every((other) => !other.isClosed()), "nothing was closed");
    await pressIn(suite.browser, card.frame, surplus("tabsClose"));
    await pressIn(suite.browser, card.frame, say("tabsCloseNow"));
    await until("the others to be closed", () => others.every((other) => other.isClosed()));
    await becomesFixed(suite.browser, frame, card, "reasonNoOtherSoftphone");
    assert.ok(!page.isClosed(), "a tab without a softphone stays");
    assert.ok(!suite.browser.page.isClosed());
  });

  test("a tab that is stuck in a question to its reader holds up no card", async () => {
    const other = await suite.browser.newTab();
    await suite.browser.inTab(other, async () => chipIn(suite.browser, await stand(suite)));
    const asked = new Promise((resolve) => other.once("dialog", resolve));
    await other.evaluate(() => void setTimeout(() => confirm("Leave?")));
    const dialog = await asked;
    await suite.browser.page.bringToFront();
    const { card } = await openLimitCard();
    assert.ok(card.first("title").text);
    await dialog.dismiss();
    await other.close();
  });

  test("live: the other softphone's tab is shown, and closed by hand", async () => {
    const [other] = await openSoftphones(1);
    await suite.browser.page.bringToFront();
    const { frame, card } = await openLimitCard();
    await pressIn(suite.browser, card.frame, say("tabsShow"));
    await until("the other tab to be in front", () => suite.browser.isInFront(other));
    await other.close();
    await suite.browser.page.bringToFront();
    await becomesFixed(suite.browser, frame, card, "reasonNoOtherSoftphone");
  });

  // ── what page it is ──────────────────────────────────────────────────────────────────────────────────────────

  test("a task is the record of a call", async () => {
    const frame = await suite.show("record-collision");
    const card = await openCard(suite.browser, frame);
    await tells(suite.browser, card.frame, CALL_RECORD);
  });

  /** Looks an answer up in the popup over the current page. */
  const lookUp = async (entry, expected) => {
    const popup = await suite.browser.extensionPage("popup.html");
    try {
      await popup.says("body", /On this page/);
      const question = suite.questionOf(entry);
      const first = () => popup.evaluate((root) => root.querySelector(".list:not(.here *) .q")?.textContent);
      await popup.fill("input", question);
      await until("the answer", async () => (await first()) === question);
      await popup.click(".list:not(.here *) button");
      await popup.says(".title", /./);
      assert.equal(await popup.text(".title"), question);
      await eventually("what the popup tells", () => toldIn(popup), expected);
    } finally {
      await popup.close();
    }
  };

  test("a task and a case, looked up in the popup", async () => {
    await suite.goto(TASK);
    await lookUp("record-modified", CALL_RECORD);
    // There the message itself is somebody else's, and leads nowhere.
    await suite.goto(CASE);
    await lookUp("record-modified", { lead: [], mine: ["1"], theirs: [], out: ["1 of 2 ruled out", "2"] });
  });

  test("Lightning and Classic, looked up in the popup", async () => {
    await suite.goto(TASK);
    await lookUp("screen-pop-new-tab", { lead: [say("reasonInLightning")], mine: [], theirs: ["1 confirmed"], out: ["1 of 2 ruled out", "2"] });
    await suite.goto(CLASSIC_LIST);
    await lookUp("screen-pop-new-tab", { lead: [say("reasonInClassic")], mine: [], theirs: ["2 confirmed"], out: ["1 of 2 ruled out", "1"] });
    await suite.goto(INCIDENT);
    await lookUp("screen-pop-new-tab", { lead: [], mine: [], theirs: ["1", "2"], out: [] });
  });

  test("a Dynamics page with and without the panel, looked up in the popup", async () => {
    const frame = await suite.show("email-mismatch");
    await chipIn(suite.browser, frame);
    await lookUp("panel-missing", { lead: [], mine: [], theirs: [], out: ["3 of 3 ruled out", "1", "2", "3"] });
    await suite.goto(INCIDENT, { panel: "none" });
    await lookUp("panel-missing", { lead: [say("reasonPanelMissing")], mine: [], theirs: ["1 confirmed", "2 confirmed", "3 confirmed"], out: [] });
    await suite.goto(CLASSIC_LIST);
    await lookUp("panel-missing", { lead: [], mine: [], theirs: ["1", "2", "3"], out: [] });
  });
});
