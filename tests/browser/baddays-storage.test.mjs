/** Bad days: storage is full or damaged, and a pack has lost the entry that is remembered. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { UNAVAILABLE, badDays } from "./baddays.mjs";
import { onlyChip } from "./steps.mjs";
import { LIMIT, inBothBrowsers } from "./suite.mjs";
import { until } from "./tree.mjs";

inBothBrowsers((suite, name) => {
  const { question, message, card, isUsable } = badDays(suite);

  const inPage = async (path, work) => {
    const page = await suite.browser.extensionPage(path);
    try {
      return await work(page);
    } finally {
      await page.close();
    }
  };
  /** Waits until a page of the extension has drawn this. */
  const drawn = (page, selector) => until(selector, () => page.evaluate((root, selector) => root.querySelector(selector) !== null, selector));

  // ── storage ────────────────────────────────────────────────────────────────────────────────────────────────

  /** Tries to change a setting on the options page, which says what came of it. */
  const changesSetting = (words) =>
    inPage("options.html", async (options) => {
      await drawn(options, "#admin:not([disabled])");
      await options.evaluate((root) => root.querySelector("#admin").click());
      await options.says("[aria-labelledby=you] [role=status]", words);
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
    await changesSetting(/could not be saved/i);
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
    await inPage("popup.html", (popup) => drawn(popup, "p, .list"));
    await changesSetting(/^Saved/);
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

    await inPage("popup.html", async (popup) => {
      await popup.says(".here button", /What was lost/); // the last one stands first
      await popup.click(".here button");
      await popup.says(".title", /What was lost\?/);
      await popup.says(".body p", UNAVAILABLE);
    });
    await inPage("options.html", async (options) => {
      await drawn(options, "[aria-labelledby=seen] :is(table, .none)");
      assert.doesNotMatch(await options.text("body"), /lost/);
    });
  });
});
