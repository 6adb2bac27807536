/** One problem, one chip: across the frames of a tab, repeats, messages of one cause, and single-page navigation. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { CASE, CLASSIC_EDIT, CLASSIC_LIST, TASK } from "../org/places.mjs";
import { cardIn, chipsInTab, escape, noChipIn, onlyChip, onlyChips, openCard, title } from "./steps.mjs";
import { COLLISION, LIMIT, PROOF, byId, inBothBrowsers } from "./suite.mjs";
import { until } from "./tree.mjs";

const CONNECTING = { text: "Sorry, we are having an issue connecting to the phone server.", expect: "audio-issues" };
const SOFTPHONE = byId("five-web-phones").frame;

inBothBrowsers((suite) => {
  const question = ({ expect }) => suite.questionOf(expect);
  const chipFor = async (message) => (await chipsInTab(suite.browser)).find((one) => one.question === question(message))?.chip;
  /** Waits until a message has gone and its chip, still there, says when it appeared. */
  const goneSaysWhen = (message) => until("the chip to say when", async () => (await chipFor(message))?.first("when").text);
  /** Another message, met later in the same frame, proves that what came before was looked at. */
  const proveBy = async (proof, frame, ...still) => {
    await suite.addAlert(frame, proof.text);
    await onlyChips(suite.browser, question(proof), ...still.map(question));
  };
  const prove = (frame, ...still) => proveBy(PROOF, frame, ...still);

  /** From now on the background's questions are noted; finds one by its kind and what it is about. */
  const listen = async () => {
    await suite.browser.inBackground((scope) => {
      scope.heard = [];
      if (scope.hears) return;
      scope.hears = true;
      scope.chrome.runtime.onMessage.addListener(({ type, entry, seen, since }, { tab }) => {
        // What frames of the page before say, as they go, is theirs.
        if (since) scope.heard = [];
        scope.heard.push({ type, of: entry ?? seen?.text ?? (since ? "page" : ""), tab: tab?.id });
      });
    });
    return async (type, what = "") => (await suite.browser.inBackground((scope) => scope.heard)).find((one) => one.type === type && one.of.includes(what));
  };

  test("a repeated toast has one chip", async () => {
    const frame = await suite.show("five-web-phones");
    await onlyChip(suite.browser, question(LIMIT));
    await suite.say("five-web-phones");
    await suite.say("spring-toast", LIMIT.text);
    await prove(frame, LIMIT);
  });

  test("a toast repeated after it went has its one chip back beside it", async () => {
    const frame = await suite.show("five-web-phones");
    await goneSaysWhen(LIMIT);
    await suite.say("five-web-phones");
    await until("the chip to be at its message", async () => (await chipFor(LIMIT))?.first("when").text === "");
    await prove(frame, LIMIT);
  });

  for (const [first, second] of [["five-web-phones", "lightning-toast"], ["lightning-toast", "five-web-phones"]]) {
    test(`a toast in two frames has one chip: ${first}, then ${second}`, async () => {
      await suite.show(first, { text: LIMIT.text });
      await suite.openSoftphone();
      await onlyChip(suite.browser, question(LIMIT));
      const frame = await suite.say(second, LIMIT.text);
      await prove(frame, LIMIT);
    });
  }

  test("a toast shown in two frames at once has one chip", async () => {
    await suite.goto(TASK);
    await suite.browser.frame(SOFTPHONE);
    await Promise.all([suite.say("lightning-toast", LIMIT.text), suite.say("five-web-phones")]);
    await onlyChip(suite.browser, question(LIMIT));
    await prove(await suite.browser.frame(SOFTPHONE), LIMIT);
  });

  test("the first message of its kind needs no claim, a chip that another frame shows does", async () => {
    const heard = await listen();
    await suite.goto(TASK);
    const softphone = await suite.browser.frame(SOFTPHONE);
    // The page has its turn first; its list of fixes is read when that is over.
    const { tab } = await until("the page's greeting", () => heard("hello", "page"));
    await suite.browser.askBackground({ type: "tab", tab });
    await suite.openSoftphone();
    // In one place only: a toast within a notification is asked about twice.
    await suite.addAlert(softphone, LIMIT.text);
    await onlyChip(suite.browser, question(LIMIT));
    assert.ok(await heard("observe", LIMIT.text));
    assert.equal(await heard("claim", LIMIT.expect), undefined);
    await suite.addAlert(await suite.browser.frame(TASK), LIMIT.text);
    await until("the claim", () => heard("claim", LIMIT.expect));
    await onlyChip(suite.browser, question(LIMIT));
    await prove(softphone, LIMIT);
  });

  test("a message below a title gets its chip's style with its answer", async () => {
    // What the background has to read first it has read then, and answers in turn.
    await suite.show("record-collision");
    await onlyChip(suite.browser, question(COLLISION));
    const heard = await listen();
    await suite.show("record-collision");
    await onlyChip(suite.browser, question(COLLISION));
    assert.ok(await heard("observe", COLLISION.text.slice(0, 20)));
    assert.equal(await heard("style"), undefined);
  });

  test("a frame too small for a chip gets it once there is room, however long it was away", async () => {
    await suite.goto(CLASSIC_EDIT);
    const top = suite.browser.page.mainFrame();
    const size = (height) => suite.browser.evaluate(top, (height) => (document.querySelector("#panel").style.cssText = `width:400px;height:${height}px`), height);
    await suite.browser.evaluate(top, (src) => {
      const frame = document.createElement("iframe");
      frame.id = "panel";
      frame.src = src;
      document.body.prepend(frame);
    }, CLASSIC_LIST);
    await size(20);
    const frame = await until("the frame", () => suite.browser.page.frames().find((one) => one !== top && one.url() === CLASSIC_LIST));
    await suite.addAlert(frame, LIMIT.text);
    // A message that the top page shows proves that the frame's was looked at.
    await suite.addAlert(top, PROOF.text);
    await onlyChip(suite.browser, question(PROOF));
    await until("the fix to be counted", () => suite.browser.inExtension(async (entry) => JSON.stringify(await chrome.storage.session.get(null)).includes(entry), LIMIT.expect));
    for (const height of [0, 20, 300]) await size(height);
    await onlyChips(suite.browser, question(PROOF), question(LIMIT));
  });

  test("two problems in two frames have two chips", async () => {
    await suite.show("lightning-toast", { text: LIMIT.text });
    await suite.openSoftphone();
    await suite.say("mandatory-fields");
    await onlyChips(suite.browser, question(LIMIT), suite.questionOf(byId("mandatory-fields").expect));
  });

  for (const cause of [LIMIT, CONNECTING]) {
    test(`the badge gives way to its cause, which stays when the toast has gone: ${cause.expect}`, async () => {
      const frame = await suite.show("web-phone-unavailable");
      await onlyChip(suite.browser, suite.questionOf("webphone-unavailable"));
      await suite.say("spring-toast", cause.text);
      await onlyChip(suite.browser, question(cause));
      await openCard(suite.browser, frame);
      // The badge's own card may have opened by itself; it goes with its chip.
      const card = await until("the card of the cause", async () => {
        const card = await cardIn(suite.browser, frame);
        return title(card) === question(cause) && card;
      });
      await escape(suite.browser, card);
      await goneSaysWhen(cause);
      await proveBy(COLLISION, frame, cause);
    });

    test(`the badge that follows its cause gets no chip: ${cause.expect}`, async () => {
      const frame = await suite.show("spring-toast", { text: cause.text });
      await onlyChip(suite.browser, question(cause));
      await suite.say("web-phone-unavailable");
      await proveBy(COLLISION, frame, cause);
    });
  }

  test("dismissed in one frame, it is dismissed in the tab", async () => {
    const frame = await suite.show("five-web-phones");
    const { chip } = await onlyChip(suite.browser, question(LIMIT));
    await suite.browser.click(frame, chip.first("dismiss"));
    await noChipIn(suite.browser, frame);
    await suite.say("five-web-phones");
    const top = await suite.say("lightning-toast", LIMIT.text);
    await prove(top);
    assert.equal(await chipFor(LIMIT), undefined);
  });

  test("dismissed, it stays away until its page is loaded anew, or comes back as one that went", async () => {
    await suite.goto(CLASSIC_EDIT);
    const frame = await suite.browser.frame(CLASSIC_EDIT);
    await suite.addAlert(frame, LIMIT.text);
    const { chip } = await onlyChip(suite.browser, question(LIMIT));
    await suite.browser.click(frame, chip.first("dismiss"));
    await noChipIn(suite.browser, frame);
    await suite.addAlert(frame, LIMIT.text);
    await prove(frame);
    // The drivers keep no page for its return; so this one is only told that it went, and that it is there again.
    await suite.browser.evaluate(frame, () => {
      for (const what of ["pagehide", "pageshow"]) dispatchEvent(new PageTransitionEvent(what, { persisted: true }));
    });
    await onlyChips(suite.browser, question(PROOF), question(LIMIT));
  });

  test("another page of the tab begins without chips, and gets its own", async () => {
    await suite.show("five-web-phones");
    await onlyChip(suite.browser, question(LIMIT));
    await suite.goto(CASE);
    const top = await suite.browser.frame(CASE);
    await prove(top);
    await suite.say("lightning-toast", LIMIT.text);
    await onlyChips(suite.browser, question(PROOF), question(LIMIT));
  });

  test("a new address in the same document takes the chip of a toast that has gone, and leaves one whose message stands", async () => {
    const frame = await suite.show("aura-toast", { text: LIMIT.text });
    await onlyChip(suite.browser, question(LIMIT));
    await prove(frame, LIMIT);
    await suite.browser.evaluate(frame, () => document.querySelector(".forceVisualMessageQueue").remove());
    await goneSaysWhen(LIMIT);
    // Nothing but the address changes.
    await suite.browser.evaluate(frame, () => history.pushState({}, "", "/lightning/r/Case/500000000000001AAA/view"));
    await onlyChip(suite.browser, question(PROOF));
  });

  test("a message that outlives the page it came on keeps its chip", async () => {
    const frame = await suite.show("lightning-toast", { text: LIMIT.text });
    await onlyChip(suite.browser, question(LIMIT));
    await suite.browser.evaluate(frame, () => history.pushState({}, "", "/lightning/r/Case/500000000000001AAA/view"));
    await prove(frame, LIMIT);
  });

  test("the chip of a softphone's toast goes when the page around it moves on", async () => {
    await suite.show("five-web-phones");
    await goneSaysWhen(LIMIT);
    const top = await suite.browser.frame(TASK);
    await suite.browser.evaluate(top, () => history.pushState({}, "", "/lightning/r/Case/500000000000001AAA/view"));
    await prove(top);
  });
});
