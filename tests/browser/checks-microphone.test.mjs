/**
 * The check of the microphone, seen where readers see it: in the card of a real message, in a browser that really refuses
 * it, or has none. What the checks say of which facts is told in docs/packs.md.
 */
import assert from "node:assert/strict";
import { test } from "node:test";

import { ORG } from "../org/places.mjs";
import { becomesFixed, cardOf, cleanUpAfterEach, foundIn, openPhoneCard as openPhone, say, solution, tells } from "./checks.mjs";
import { cardIn, cardSays, chipIn, openCard, pressIn } from "./steps.mjs";
import { inBothBrowsers } from "./suite.mjs";
import { until } from "./tree.mjs";

// ── the microphone, one is there ───────────────────────────────────────────────────────────────────────────────────

inBothBrowsers((suite, name) => {
  cleanUpAfterEach(suite);

  const openPhoneCard = (permission, values) => openPhone(suite, permission, values);

  test("microphone denied: confirmed for the reader and for the admin, the page and the device ruled out", async () => {
    const { card } = await openPhoneCard("denied");
    await tells(suite.browser, card.frame, {
      lead: [say("reasonMicrophoneBlocked")],
      mine: ["1 confirmed", "2"],
      theirs: ["5 confirmed"],
      out: ["3 of 6 ruled out", "3", "4", "6"],
    });
    const now = await cardOf(suite.browser, card.frame);
    assert.ok("open" in solution(now, "1").attributes, "the first is unfolded");
    assert.ok(!("open" in now.first("out").attributes), "what is ruled out is folded");
    assert.ok(!("open" in now.first("theirs").attributes), "the admin's part is folded");
    assert.equal(foundIn(now, "3"), say("reasonMicrophoneFound"));
    assert.equal(foundIn(now, "4"), say(name === "Firefox" ? "reasonHeaderIgnored" : "reasonMicrophonePassedOn"));
    assert.equal(foundIn(now, "6"), say(name === "Firefox" ? "reasonBlockedByBrowser" : "reasonMicrophonePassedOn"));
  });

  test("microphone granted: ruled out, and nothing is confirmed", async () => {
    const { card } = await openPhoneCard("granted");
    await tells(suite.browser, card.frame, { lead: [], mine: ["2"], theirs: [], out: ["5 of 6 ruled out", "1", "3", "4", "5", "6"] });
    const now = await cardOf(suite.browser, card.frame);
    assert.equal(foundIn(now, "1"), say("reasonMicrophoneAllowed"));
    assert.ok("open" in solution(now, "2").attributes, "the one that is left is unfolded");
  });

  test("microphone not asked for yet: nobody can tell, and the card says what to choose", async () => {
    const { card } = await openPhoneCard("prompt");
    await tells(suite.browser, card.frame, { lead: [], mine: ["1", "2"], theirs: ["5"], out: ["3 of 6 ruled out", "3", "4", "6"] });
    assert.equal(foundIn(await cardOf(suite.browser, card.frame), "1"), say("reasonMicrophoneNotAsked"));
  });

  test("live: the microphone is allowed while the card is open", async () => {
    const { frame, card } = await openPhoneCard("denied");
    await cardSays(suite.browser, card.frame, new RegExp(say("reasonMicrophoneBlocked")));
    await suite.browser.permitMicrophone(ORG, "granted");
    await becomesFixed(suite.browser, frame, card, "reasonMicrophoneAllowed");
  });

  test("live: the microphone is blocked while the card is open", async () => {
    const { card } = await openPhoneCard("granted");
    await tells(suite.browser, card.frame, { lead: [], mine: ["2"], theirs: [], out: ["5 of 6 ruled out", "1", "3", "4", "5", "6"] });
    await suite.browser.permitMicrophone(ORG, "denied");
    await tells(suite.browser, card.frame, {
      lead: [say("reasonMicrophoneBlocked")],
      mine: ["1 confirmed", "2"],
      theirs: ["5 confirmed"],
      out: ["3 of 6 ruled out", "3", "4", "6"],
    });
  });

  test("live: it is fixed before anybody opened the card", async () => {
    await suite.browser.permitMicrophone(ORG, "denied");
    const frame = await suite.show("web-phone-unavailable");
    await chipIn(suite.browser, frame);
    // It opens by itself, once a day; the reader puts it away.
    const card = await cardIn(suite.browser, frame);
    await cardSays(suite.browser, card.frame, new RegExp(say("reasonMicrophoneBlocked")));
    await pressIn(suite.browser, card.frame, say("cardClose"));
    await until("the card to close", async () => !(await cardOf(suite.browser, card.frame)));
    await suite.browser.permitMicrophone(ORG, "granted");
    await until("the chip to say so", async () => (await suite.browser.fixside(frame))?.first("chip")?.classes.includes("fixed"));
  });

  // ── what the page does with it ───────────────────────────────────────────────────────────────────────────────

  /** What the reader cannot change, whatever their browser allows. */
  const forAdmin = (reason) => `${say(reason)} ${say("cardAdminOnly")}`;
  const HEADER = name === "Firefox" ? undefined : "4 confirmed";

  for (const permission of ["prompt", "granted"]) {
    test(`the page's header forbids the microphone, ${permission}${HEADER ? "" : ": Firefox ignores the header, and so does the card"}`, async () => {
      const { card } = await openPhoneCard(permission, { microphone: "forbidden" });
      const passedOn = permission === "granted"
        ? { lead: [], mine: ["2"], theirs: [], out: ["5 of 6 ruled out", "1", "3", "4", "5", "6"] }
        : { lead: [], mine: ["1", "2"], theirs: ["5"], out: ["3 of 6 ruled out", "3", "4", "6"] };
      // Behind the header the browser's own setting cannot be seen.
      const forbidden = { lead: [forAdmin("reasonSalesforceHeader")], mine: ["1", "2"], theirs: ["4 confirmed", "5", "6"], out: ["1 of 6 ruled out", "3"] };
      await tells(suite.browser, card.frame, HEADER ? forbidden : passedOn);
      const now = await cardOf(suite.browser, card.frame);
      if (HEADER) assert.equal(foundIn(now, "1"), say("reasonMicrophoneHidden"));
      else assert.ok(!now.text.includes(say("reasonSalesforceHeader")));
    });
  }

  test("the page's header keeps the microphone to the page itself", async () => {
    const { card } = await openPhoneCard("prompt", { microphone: "self" });
    const kept = { lead: [forAdmin("reasonFrameNotAllowed")], mine: ["1", "2"], theirs: ["4 confirmed", "5", "6"], out: ["1 of 6 ruled out", "3"] };
    const ignored = { lead: [], mine: ["1", "2"], theirs: ["5"], out: ["3 of 6 ruled out", "3", "4", "6"] };
    await tells(suite.browser, card.frame, HEADER ? kept : ignored);
  });

  /** What can be done about it: in Chromium it may be the header of the site, in Firefox it is the frame. */
  const unpassed = (rest, ...out) => name === "Firefox"
    ? { lead: [forAdmin("reasonFrameNotAllowed")], ...rest, theirs: ["6 confirmed", ...rest.theirs], out: [`${out.length + 1} of 6 ruled out`, ...[...out, "4"].sort()] }
    : { lead: [forAdmin("reasonFrameNotAllowed")], ...rest, theirs: ["4 confirmed", ...rest.theirs, "6"], out: [`${out.length} of 6 ruled out`, ...out] };

  test("the softphone's frame is not given the microphone", async () => {
    const { card } = await openPhoneCard("prompt", { microphone: "unpassed" });
    await tells(suite.browser, card.frame, unpassed({ mine: ["1", "2"], theirs: ["5"] }, "3"));
    const now = await cardOf(suite.browser, card.frame);
    assert.equal(foundIn(now, "1"), say("reasonMicrophoneNotAsked"));
    // A confirmed solution is one that can help.
    if (name === "Firefox") assert.equal(foundIn(now, "4"), say("reasonHeaderIgnored"));
    else assert.equal(foundIn(now, "6"), say("reasonFrameNotAllowed"));
  });

  test("the softphone's frame is not given the microphone that the page has", async () => {
    const { card } = await openPhoneCard("granted", { microphone: "unpassed" });
    await tells(suite.browser, card.frame, unpassed({ mine: ["2"], theirs: [] }, "1", "3", "5"));
  });
}, { microphone: "found" });

// ── no microphone ──────────────────────────────────────────────────────────────────────────────────────────────────

inBothBrowsers((suite, name) => {
  cleanUpAfterEach(suite);

  const NONE = {
    lead: [say("reasonNoMicrophone")],
    mine: ["3 confirmed", "1", "2"],
    theirs: ["5"],
    out: ["2 of 6 ruled out", "4", "6"],
  };

  test("no microphone: confirmed, and before all others", async () => {
    const frame = await suite.show("web-phone-unavailable");
    const card = await openCard(suite.browser, frame);
    await tells(suite.browser, card.frame, NONE);
    assert.ok("open" in solution(await cardOf(suite.browser, card.frame), "3").attributes);
  });

  test("no microphone to be seen where it is denied", async () => {
    await suite.browser.permitMicrophone(ORG, "denied");
    const frame = await suite.show("web-phone-unavailable");
    const card = await openCard(suite.browser, frame);
    // Firefox lists nothing to a page that is denied, so there nobody can tell.
    await tells(suite.browser, card.frame, name === "Firefox"
      ? { lead: [say("reasonMicrophoneBlocked")], mine: ["1 confirmed", "2", "3"], theirs: ["5 confirmed"], out: ["2 of 6 ruled out", "4", "6"] }
      : {
          lead: [say("reasonMicrophoneBlocked"), say("reasonNoMicrophone")],
          mine: ["1 confirmed", "3 confirmed", "2"],
          theirs: ["5 confirmed"],
          out: ["2 of 6 ruled out", "4", "6"],
        });
  });

  test("live: allowed, but there is still no microphone: not fixed", async () => {
    await suite.browser.permitMicrophone(ORG, "denied");
    const frame = await suite.show("web-phone-unavailable");
    const card = await openCard(suite.browser, frame);
    await cardSays(suite.browser, card.frame, new RegExp(say("reasonMicrophoneBlocked")));
    await suite.browser.permitMicrophone(ORG, "granted");
    await tells(suite.browser, card.frame, { lead: [say("reasonNoMicrophone")], mine: ["3 confirmed", "2"], theirs: [], out: ["4 of 6 ruled out", "1", "4", "5", "6"] });
    assert.ok(!(await chipIn(suite.browser, frame)).classes.includes("fixed"));
  });

  test("live: a microphone is plugged in while the card is open",
    { skip: name === "Chromium" && "Chromium's pretended devices cannot change while it runs" },
    async () => {
      const frame = await suite.show("web-phone-unavailable");
      const card = await openCard(suite.browser, frame);
      await tells(suite.browser, card.frame, NONE);
      try {
        await suite.browser.setMicrophone("found");
        await becomesFixed(suite.browser, frame, card, "reasonMicrophoneFound");
      } finally {
        await suite.browser.setMicrophone("none");
      }
    });
}, { microphone: "none" });
