/** Bad days: storage is full or damaged, and a pack has lost the entry that is remembered. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { UNAVAILABLE, badDays } from "./baddays.mjs";
import { onlyChip } from "./steps.mjs";
import { LIMIT, inBothBrowsers } from "./suite.mjs";

inBothBrowsers((suite, name) => {
  const { question, message, card, isUsable } = badDays(suite);

  /** Waits in a page of the extension until something is drawn; gives all its words. */
  const shown = async (selector) => {
    for (let times = 0; times < 300 && !document.querySelector(selector); times++) await new Promise((done) => setTimeout(done, 20));
    return document.body.innerText;
  };

  // ── storage ────────────────────────────────────────────────────────────────────────────────────────────────

  /** Tries to change a setting on the options page; gives what the page says. */
  const changeSetting = () =>
    suite.browser.inExtension(async () => {
      const wait = async (condition) => {
        for (let times = 0; times < 300; times++) {
          const value = condition();
          if (value) return value;
          await new Promise((done) => setTimeout(done, 20));
        }
        return undefined;
      };
      const box = await wait(() => document.querySelector("#admin:not([disabled])"));
      box?.click();
      return wait(() => document.querySelector("section[aria-labelledby=you] [role=status]")?.textContent);
    });

  test("storage is full: the card works, and settings say that they could not be saved", async (t) => {
    if (name === "Firefox") {
      t.diagnostic("Firefox fills the disk before storage.local is full: there its writing fails instead");
      await suite.browser.inBackground((scope) => {
        for (const area of ["local", "session"]) scope.chrome.storage[area].set = () => scope.Promise.reject(new scope.Error("QUOTA_BYTES quota exceeded"));
      });
    } else {
      await suite.browser.inExtension(async () => {
        await chrome.storage.local.clear();
        for (const area of [chrome.storage.local, chrome.storage.session]) {
          let size = 4 << 20;
          for (let index = 0; size > 16; index++) {
            await area.set({ [`filler-${index}`]: "x".repeat(size) }).catch(() => (size >>= 1));
          }
        }
      });
    }
    const frame = await card();
    await isUsable(frame);
    await isUsable(frame);
    assert.match((await changeSetting()) ?? "", /could not be saved/i);
  });

  test("storage is damaged: the card, the popup and the options work", async () => {
    const damage = () =>
      suite.browser.inExtension(async (entry) => {
        const tabs = await chrome.tabs.query({});
        const local = { settings: "no", policy: [1, { audience: {} }], [`problem:${entry}`]: { shown: "x", tried: [1], ticked: null, fixedAt: "then", hidden: {}, openedOn: 5 }, "problem:": 7, "problem:other": null };
        const session = {};
        for (const { id } of tabs) {
          Object.assign(session, {
            [`tab:${id}`]: { fixes: [null, { entry: 5 }], holders: { [entry]: "frame" }, quiet: "x" },
            [`case:${id}:${entry}`]: { findings: "none", facts: 7, at: {}, from: "x", began: null },
            [`carried:${id}`]: { entry },
          });
        }
        await Promise.all([chrome.storage.local.set(local), chrome.storage.session.set(session)]);
      }, LIMIT.expect);
    await message();
    await damage();
    const frame = await card();
    await damage();
    await isUsable(frame);
    assert.match(await suite.browser.inPopup(shown, "p, .list"), /./);
    assert.match((await changeSetting()) ?? "", /saved/i);
  });

  // ── a pack without the entry ───────────────────────────────────────────────────────────────────────────────

  test("an entry that no pack has any more: nothing of it, or a plain sentence", async () => {
    await message();
    await suite.browser.inExtension(async () => {
      const [{ id }] = await chrome.tabs.query({ url: "https://acme.my.salesforce.com/*" });
      await chrome.storage.local.set({ "problem:lost-entry": { shown: 3, opened: 1, fixed: 0, returned: 0, last: Date.now(), tried: ["Solution 1"], ticked: [], hidden: null } });
      await chrome.storage.session.set({ [`carried:${id}`]: "lost-entry", [`case:${id}:lost-entry`]: { began: Date.now() + 60_000, from: 0, at: 0, seen: true } });
    });
    const frame = await card();
    await isUsable(frame);
    await onlyChip(suite.browser, question());

    const answers = await suite.browser.inExtension(async () => {
      const [{ id }] = await chrome.tabs.query({ url: "https://acme.my.salesforce.com/*" });
      const { [`tab:${id}`]: tab } = await chrome.storage.session.get(`tab:${id}`);
      await chrome.storage.session.set({ [`tab:${id}`]: { ...tab, fixes: [...tab.fixes, { entry: "lost-entry", question: "What was lost?", at: Date.now() }] } });
      const send = (message) => chrome.runtime.sendMessage({ entry: "lost-entry", tab: id, ...message });
      return Promise.all([
        send({ type: "open", by: "reader", at: 1 }),
        send({ type: "act", act: { do: "next", solution: "Solution 1" }, at: 1 }),
        send({ type: "act", act: { do: "hide", until: "never" }, at: 2 }),
      ]);
    });
    assert.deepEqual(answers, [{ ok: true, value: { at: "nowhere" } }, { ok: true, value: {} }, { ok: true, value: {} }]);

    const popup = await suite.browser.inPopup(shown, ".body p", async () => {
      const lost = () => [...document.querySelectorAll(".here button")].find((one) => /What was lost/.test(one.textContent));
      for (let times = 0; times < 300 && !lost(); times++) await new Promise((done) => setTimeout(done, 20));
      const { x, y } = lost().getBoundingClientRect();
      return { x: x + 20, y: y + 8 };
    });
    assert.match(popup, /What was lost\?/);
    assert.match(popup, UNAVAILABLE);
    const options = await suite.browser.inExtension(shown, "#seen table, .seen table, table, .none");
    assert.doesNotMatch(options, /lost/);
  });
});
