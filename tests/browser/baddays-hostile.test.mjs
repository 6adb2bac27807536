/** Bad days: a page, or a renderer that was taken over, that wants to learn or do what it must not. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { NEXT, badDays } from "./baddays.mjs";
import { chipsInTab, onlyChip, openCard } from "./steps.mjs";
import { LIMIT, inBothBrowsers } from "./suite.mjs";

inBothBrowsers((suite) => {
  const { question, message, card, look, isUsable, withHost } = badDays(suite);

  // ── a hostile page ─────────────────────────────────────────────────────────────────────────────────────────

  test("a frame that says anything at all gets no answer, or a plain no, and leaves no trace", async (t) => {
    if (!suite.browser.sendAsContent) return t.skip("Firefox shows tests no way into the script of an extension in a page");
    const frame = await card();
    const long = "x".repeat(100_000);
    const wrong = [null, 7, "open", [], {}, { type: long }, { type: "open" }, { type: "open", entry: long, by: "reader", at: 1 }, { type: "open", entry: ["a"], by: "itself", at: 1 }, { type: "__proto__" },
      { type: "act", entry: LIMIT.expect, act: { do: long }, at: 1 }, { type: "act", entry: LIMIT.expect, act: { do: "tick", step: long }, at: 1 }, { type: "observe", seen: Array(1_000).fill({ text: "x", surface: "toast" }), room: true },
      { type: "facts", entry: LIMIT.expect, facts: null }, { type: "claim", entry: LIMIT.expect }];
    assert.deepEqual(new Set(await suite.browser.sendAsContent(wrong)), new Set([null]), "none of these is a request");
    const own = [{ type: "records" }, { type: "set", settings: { admin: true } }, { type: "erase" }, { type: "erase-unanswered" }, { type: "unhide", entry: LIMIT.expect }, { type: "explain", text: "x" },
      { type: "search", query: "x", limit: 1 }, { type: "list" }, { type: "tab", tab: 1 }, { type: "status" }];
    for (const answer of await suite.browser.sendAsContent(own)) assert.equal(answer.ok, false);
    const facts = { secure: true, online: true, permission: { a: 1 }, allowed: "yes", inputs: "many" };
    const names = Array.from({ length: 200 }, (_, index) => `made-up-${index}`);
    await suite.browser.sendAsContent([
      ...names.flatMap((entry) => [{ type: "open", entry, by: "itself", at: 1 }, { type: "act", entry, act: { do: "next", solution: "x" }, at: 1 }, { type: "facts", entry, facts }, { type: "gone", entry }, { type: "left", entry, dismissed: false, at: 1 }]),
      ...names.map(() => ({ type: "open", entry: LIMIT.expect, by: "itself", at: 1 })),
      { type: "facts", entry: LIMIT.expect, facts },
      { type: "observe", seen: { text: LIMIT.text, surface: "no such", lang: "" }, room: true },
    ]);
    const traces = await suite.browser.inExtension(async () => JSON.stringify([await chrome.storage.local.get(null), await chrome.storage.session.get(null)]));
    assert.doesNotMatch(traces, /made-up/);
    await isUsable(frame);
    await onlyChip(suite.browser, question());
  });

  test("events that a page makes at our element do nothing", async () => {
    const frame = await message();
    const chips = async () => (await chipsInTab(suite.browser)).length;
    const act = () =>
      withHost(frame, (host) => {
        const at = { bubbles: true, composed: true, cancelable: true, clientX: 40, clientY: innerHeight - 80 };
        for (const target of [host, document, window]) {
          for (const type of ["click", "mousedown", "mouseup", "pointerdown", "pointerup"]) target.dispatchEvent(new PointerEvent(type, at));
          for (const key of ["Enter", " ", "Escape"]) for (const type of ["keydown", "keyup"]) target.dispatchEvent(new KeyboardEvent(type, { key, ...at }));
          target.dispatchEvent(new Event("toggle"));
        }
        host.click();
        host.focus();
      });
    const open = await look(frame, "card");
    await act();
    assert.equal((await look(frame, "card")) === undefined, open === undefined);
    await openCard(suite.browser, frame);
    const before = (await look(frame, "card")).text;
    await act();
    assert.equal((await look(frame, "card")).text, before);
    assert.equal(await chips(), 1);
    await isUsable(frame);
  });

  test("the page cannot read what the card says", async () => {
    const frame = await card();
    const secret = (await look(frame, "bar")).text;
    const { x, y, width, height } = await suite.browser.box(frame, await look(frame, "card"));
    const seen = await withHost(
      frame,
      (host, [x, y]) => {
        const paths = window.paths = [];
        const note = (event) => paths.push(...event.composedPath());
        for (const type of ["pointermove", "mousemove", "pointerdown", "mousedown", "focusin", "click", "keydown"]) addEventListener(type, note, true);
        const inner = document.documentElement.getAnimations({ subtree: true }).map(({ effect }) => effect.target);
        const clone = host.cloneNode(true);
        const html = host.getHTML?.({ serializableShadowRoots: true }) ?? "";
        return {
          root: host.shadowRoot, inner: inner.filter((one) => one?.getRootNode?.() instanceof ShadowRoot).length, html: host.innerHTML + html + clone.outerHTML,
          at: document.elementFromPoint(x, y) === host, stack: document.elementsFromPoint(x, y).filter((one) => one.getRootNode() !== document).length,
          text: document.documentElement.textContent + document.documentElement.innerText, outer: host.outerHTML,
        };
      },
      [x + width / 2, y + height / 2],
    );
    assert.equal(seen.root, null);
    assert.equal(seen.inner, 0);
    assert.equal(seen.at, true);
    assert.equal(seen.stack, 0);
    assert.equal(seen.outer, '<div popover="manual"></div>');
    assert.match(secret, new RegExp(NEXT));
    assert.ok(!seen.text.includes(NEXT) && !seen.html.includes(NEXT));
    // Events on their way in are met by the page first; of what they go to it sees the host.
    await isUsable(frame);
    await suite.browser.press("Tab");
    assert.deepEqual(
      await suite.browser.evaluate(frame, () => [window.paths.length > 0, window.paths.filter((one) => one instanceof Node && one.getRootNode() !== document).length]),
      [true, 0],
    );
  });
});
