/** Bad days: the extension is disabled or updated under an open card, the background ends in mid-work. The card stays right, says why not, or goes. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { CLASSIC_EDIT, TASK } from "../org/places.mjs";
import { NEXT, UNAVAILABLE, badDays } from "./baddays.mjs";
import { stand, unfold } from "./states.mjs";
import { cardIn, chipIn, control, noCardIn, onlyChip, openCard, pressIn } from "./steps.mjs";
import { COLLISION, LIMIT, inBothBrowsers } from "./suite.mjs";
import { until } from "./tree.mjs";

inBothBrowsers((suite, name) => {
  const { question, message, card, look, isSeen, notSeen, tried, isUsable } = badDays(suite);

  /** The page is usable where our element was. */
  const pageWorks = (frame) =>
    suite.browser.evaluate(frame, () => !document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.matches("div[popover]"));

  // ── the extension goes ─────────────────────────────────────────────────────────────────────────────────────

  for (const part of ["close", "fix", "dismiss"]) {
    test(`disabled while a card is open: it is gone with the next press, on ${part}`, async () => {
      const frame = await card();
      await suite.browser.extension("disable");
      try {
        const node = await look(frame, part);
        if (node) await suite.browser.click(frame, node);
        await notSeen(frame);
        assert.ok(await pageWorks(frame));
      } finally {
        await suite.browser.extension("enable");
      }
    });
  }

  test("disabled while a card is open: what else is pressed in it does no harm", async () => {
    const frame = await card();
    const copy = control(await look(frame, "card"), "Copy for your admin");
    await suite.browser.extension("disable");
    try {
      if (copy && (await isSeen(frame, "card"))) await suite.browser.click(frame, copy);
      const next = control(await look(frame, "card"), NEXT);
      if (next) await suite.browser.click(frame, next);
      if (await isSeen(frame, "card")) await suite.browser.click(frame, await look(frame, "close"));
      await notSeen(frame);
    } finally {
      await suite.browser.extension("enable");
    }
  });

  test("disabled while a card is open: it goes when the page changes", async (t) => {
    if (name === "Firefox") return t.skip("Firefox ends the script without a word; nothing of ours can notice anything any more");
    const frame = await card();
    await suite.browser.extension("disable");
    try {
      await suite.browser.evaluate(frame, () => document.body.append("Saved."));
      await notSeen(frame);
    } finally {
      await suite.browser.extension("enable");
    }
  });

  test("updated while a card is open: the old one goes, and the new script works", async () => {
    const frame = await card();
    await suite.browser.extension("reload");
    if (name !== "Firefox") {
      // The new script comes with the next page; the old one has to leave this one.
      const fix = await look(frame, "fix");
      if (fix) await suite.browser.click(frame, fix);
      await notSeen(frame);
      await message();
    }
    const now = await suite.browser.frame(CLASSIC_EDIT);
    await until("the new script's chip alone", () => suite.browser.evaluate(now, () => document.querySelectorAll("div[popover=manual]").length === 1));
    if (name === "Firefox") await noCardIn(suite.browser, now);
    await openCard(suite.browser, now);
    await isUsable(now);
  });

  // ── the background goes ────────────────────────────────────────────────────────────────────────────────────

  /** From now on the background waits for its storage, for good. */
  const HANG = (scope) => {
    const area = scope.chrome.storage.local;
    for (const name of ["get", "set"]) area[name] = () => ((scope.hung = true), new scope.Promise(() => {}));
  };
  const hung = () => until("the background to be at it", () => suite.browser.inBackground((scope) => scope.hung === true));

  test("ended while a message is asked about: its chip comes", async () => {
    await suite.goto(CLASSIC_EDIT);
    const frame = await suite.browser.frame(CLASSIC_EDIT);
    await suite.browser.inBackground(HANG);
    await suite.addAlert(frame, LIMIT.text);
    await hung();
    await suite.browser.stopWorker();
    await onlyChip(suite.browser, question());
    await openCard(suite.browser, frame);
    await isUsable(frame);
  });

  test("ended with the answer in hand by which the chip was granted: it comes", async () => {
    await suite.goto(TASK);
    const top = await suite.browser.frame(TASK);
    // What the background has written when it ends before its answer is heard.
    await until("the tab to be known", () =>
      suite.browser.inExtension(async (entry) => {
        const [known] = Object.entries(await chrome.storage.session.get(null)).filter(([key]) => key.startsWith("tab:"));
        if (!known) return false;
        const [key, tab] = known;
        await chrome.storage.session.set({ [key]: { ...tab, holders: { [entry]: { frame: 0, at: Date.now() } }, fixes: [{ entry, question: "?", at: Date.now() }] } });
        return true;
      }, LIMIT.expect));
    await suite.addAlert(top, LIMIT.text);
    await onlyChip(suite.browser, question());
    await chipIn(suite.browser, top);
  });

  test("ended before the card is asked for: the card comes", async () => {
    const frame = await message();
    await suite.browser.stopWorker();
    await openCard(suite.browser, frame);
    await isUsable(frame);
  });

  test("ended while the card is asked for: the card comes", async () => {
    const frame = await message();
    await suite.browser.inBackground(HANG);
    await suite.browser.click(frame, await look(frame, "fix"));
    await hung();
    await suite.browser.stopWorker();
    await cardIn(suite.browser, frame);
    await isUsable(frame);
  });

  test("ended while an act is under way: it is done, once", async () => {
    const frame = await card();
    const before = await tried(frame);
    await suite.browser.inBackground(HANG);
    await pressIn(suite.browser, frame, NEXT);
    await hung();
    await suite.browser.stopWorker();
    await until("the next solution", async () => (await tried(frame)) === before + 1);
  });

  test("a step whose tick was answered by nobody is ticked once, not back again", async () => {
    const frame = await card();
    const box = () => look(frame, "card").then((card) => [...card.walk()].find(({ tag }) => tag === "input"));
    // The answer is lost: it is done, and then the background dies with the answer in hand.
    await suite.browser.inBackground((scope) => {
      const { session } = scope.chrome.storage;
      const set = session.set.bind(session);
      session.set = (values) => {
        const done = set(values);
        if (!scope.hung && !Object.values(values).some((value) => value.acted)) return done;
        // Ended before it is written, it would be another bad day.
        return done.then(() => {
          scope.hung = true;
          return new scope.Promise(() => {});
        });
      };
    });
    await suite.browser.click(frame, await box());
    await hung();
    await suite.browser.stopWorker();
    // Another act, on the same card, is answered after that one.
    await isUsable(frame);
    assert.equal(await suite.browser.inExtension(async (entry) => (await chrome.storage.local.get(`problem:${entry}`))[`problem:${entry}`].ticked.length, LIMIT.expect), 1);
  });

  // What is known of the problem is written; that this act is done in this tab is not.
  for (const [press, name, value, shows] of [
    ["This worked", "fixed", 1, (card) => card.first("fixed")],
    [NEXT, "tried", ["Solution 2"], (card) => card.first("tried")],
    ["Step 1 is done", "ticked", ["Solution 2/1"], (card) => "checked" in control(card, "Step 1 is done").attributes],
  ]) {
    test(`ended between the two writes of an act: “${press}” counts once`, async () => {
      const frame = await card();
      await suite.browser.inBackground((scope) => {
        const { session } = scope.chrome.storage;
        const set = session.set.bind(session);
        session.set = (values) => {
          if (!scope.hung && !Object.values(values).some((value) => value.acted)) return set(values);
          scope.hung = true;
          return new scope.Promise(() => {});
        };
      });
      const known = () => suite.browser.inExtension(async (key) => (await chrome.storage.local.get(key))[key], `problem:${LIMIT.expect}`);
      await pressIn(suite.browser, frame, press);
      await hung();
      const before = await known();
      assert.equal(before.pressed.length, 2, "the first write is done, after that of the opening");
      await suite.browser.stopWorker();
      // Not before the card shows it: a page of the extension that opens at this moment could wake the background itself.
      await until("the card to show it", async () => shows(await look(frame, "card")));
      await until("the act to be asked for again, and done", () =>
        suite.browser.inExtension(async () => Object.values(await chrome.storage.session.get(null)).some(({ acted }) => acted)));
      assert.deepEqual((await known())[name], before[name]);
      assert.deepEqual(before[name], value);
    });
  }

  test("ended while an opening is counted: the card stands, and it counts once", async () => {
    const frame = await message();
    await suite.browser.inBackground((scope) => {
      const { local } = scope.chrome.storage;
      const set = local.set.bind(local);
      local.set = (values) => {
        const done = set(values);
        if (!Object.values(values).some((value) => value.opened)) return done;
        return done.then(() => {
          scope.hung = true;
          return new scope.Promise(() => {});
        });
      };
    });
    await suite.browser.click(frame, await look(frame, "fix"));
    await hung();
    await suite.browser.stopWorker();
    await cardIn(suite.browser, frame);
    assert.equal(await suite.browser.inExtension(async (key) => (await chrome.storage.local.get(key))[key].opened, `problem:${LIMIT.expect}`), 1);
  });

  test("ended right after a link was followed: its page is opened once", async () => {
    const frame = await stand(suite, COLLISION.text, TASK);
    await openCard(suite.browser, frame);
    await unfold(suite, frame);
    await suite.browser.inBackground((scope) => {
      const { tabs } = scope.chrome;
      const create = tabs.create.bind(tabs);
      tabs.create = (page) => {
        const done = create(page);
        if (!page.url.startsWith("https:")) return done; // a page of the tests
        return done.then(() => {
          scope.hung = true;
          return new scope.Promise(() => {});
        });
      };
    });
    const inside = await suite.browser.inside(frame);
    const opened = () =>
      suite.browser.inExtension(async () =>
        (await chrome.tabs.query({})).filter(({ url, pendingUrl }) => (pendingUrl || url)?.includes("/lightning/setup/")).map(({ id }) => id));
    await inside.evaluate((root) => [...root.querySelectorAll("a")].find((link) => link.textContent === "Visualforce Pages").focus());
    await inside.press("Enter");
    try {
      await hung();
      await until("its page", async () => (await suite.browser.openTabs()).some((page) => page.url().includes("/lightning/setup/")));
      await suite.browser.stopWorker();
      await until("the act to be asked for again, and done", () =>
        suite.browser.inExtension(async () => Object.values(await chrome.storage.session.get(null)).some(({ acted }) => acted)));
      assert.equal((await opened()).length, 1);
    } finally {
      await suite.browser.inExtension((tabs) => chrome.tabs.remove(tabs), await opened());
    }
  });

  test("an act that cannot be done is answered by a sentence, and the card stays", async () => {
    const frame = await card();
    await suite.browser.inBackground((scope) => {
      scope.chrome.runtime.getManifest = () => {
        throw new Error("no");
      };
    });
    await pressIn(suite.browser, frame, NEXT);
    await until("a sentence", async () => UNAVAILABLE.test((await look(frame, "bar"))?.text ?? ""));
    const inside = await suite.browser.inside(frame);
    assert.equal(await inside.evaluate((root) => root.activeElement?.textContent), NEXT, "the focus stays where it was");
    await suite.browser.stopWorker();
    // The press itself had counted. A tab that closes may have told so, and does now: it may be one of several softphones.
    await suite.browser.askBackground();
    await until("what was tried", async () => (await tried(frame)) === 1);
    assert.doesNotMatch((await look(frame, "bar")).text, UNAVAILABLE);
    await isUsable(frame);
  });
});
