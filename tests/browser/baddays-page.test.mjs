/** Bad days: the page removes, covers, hides or floods what we show, or opens a modal over it. The card is put right, or leaves a page that fights. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { badDays } from "./baddays.mjs";
import { onlyChips, openCard } from "./steps.mjs";
import { LIMIT, PROOF, inBothBrowsers } from "./suite.mjs";
import { restingBox, until } from "./tree.mjs";

/** What a page could do to the look of our element, or of all elements. */
const HIDDEN =
  "opacity:0!important;display:none!important;visibility:hidden!important;pointer-events:none!important;transform:translate(-9999px)!important;" +
  "clip-path:inset(50%)!important;filter:opacity(0)!important;translate:0 -9999px!important;scale:0!important;content-visibility:hidden!important;" +
  "inset:auto auto -9999px -9999px!important;z-index:-1!important;transition:opacity 9s!important;animation:hide 1s forwards!important;contain:strict!important";

inBothBrowsers((suite) => {
  const { question, message, card, isSeen, isUsable, withHost } = badDays(suite);

  // ── the page fights ────────────────────────────────────────────────────────────────────────────────────────

  test("the page removes our element: card and chip come back", async () => {
    const frame = await card();
    for (let times = 0; times < 3; times++) {
      await withHost(frame, (host) => host.remove());
      await until("the card to be back", () => isSeen(frame, "card"));
    }
    await isUsable(frame);
  });

  test("the page removes our element: a card beside a small frame comes back", async () => {
    const frame = await suite.show("five-web-phones");
    const { frame: place } = await openCard(suite.browser, frame);
    assert.equal(place, suite.browser.page.mainFrame());
    await withHost(place, (host) => host.remove());
    await until("the card to be back", () => isSeen(place, "card"));
    await isUsable(place);
  });

  test("the page's own box is empty, and all in it stands by itself: the chip follows its message", async () => {
    const frame = await message();
    await suite.browser.evaluate(frame, () => {
      document.documentElement.style.cssText = "position:absolute;width:0;height:0;overflow:visible";
      document.body.style.cssText = "position:absolute;width:0;height:0;margin:0";
      document.querySelector("#proof").style.cssText = "position:absolute;left:20px;top:200px;width:300px;height:40px";
    });
    const distance = async () => {
      const chip = await restingBox(suite.browser, frame, (await suite.browser.fixside(frame)).first("chip"));
      return Math.abs(chip.y - (await suite.browser.evaluate(frame, () => document.querySelector("#proof").getBoundingClientRect().y)));
    };
    await until("the chip to be by its message", async () => (await distance()) < 60);
    await suite.browser.evaluate(frame, () => {
      const { width, height } = document.documentElement.getBoundingClientRect();
      if (width + height > 0) throw new Error("it has a box");
      document.querySelector("#proof").style.top = "420px";
    });
    await until("the chip to follow", async () => (await distance()) < 60);
  });

  const FIGHTS = {
    "removes our element": (host) => host.remove(),
    "moves our element": (host) => host.parentElement === document.documentElement && document.body.append(host),
    "makes our element inert": (host) => host.inert || (host.inert = true),
    "hides our element from screen readers": (host) => host.ariaHidden === "true" || (host.ariaHidden = "true"),
  };
  for (const [what, fight] of Object.entries(FIGHTS)) {
    test(`a page that ${what} again and again is left alone`, async () => {
      const frame = await card();
      await withHost(frame, `(host) => {
        const work = ${fight};
        window.rounds = 0;
        new MutationObserver(() => {
          if (!host.isConnected) return;
          window.rounds++;
          work(host);
        }).observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ["inert", "aria-hidden"] });
        work(host);
      }`);
      const isGone = () => suite.browser.evaluate(frame, () => window.rounds >= 6 && !document.querySelector("div[popover=manual]"));
      await until("us to have tried, and to be gone", isGone);
      // Gone for good, and not only until the page changes next.
      const { before, after } = await suite.browser.evaluate(frame, async () => {
        const before = window.rounds;
        for (let times = 0; times < 20; times++) {
          document.body.append("The page goes on.");
          await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
        }
        return { before, after: window.rounds };
      });
      assert.equal(after, before);
      assert.equal(await suite.browser.fixside(frame), undefined);
    });
  }

  test("a page that covers everything covers no card", async () => {
    const frame = await card();
    await suite.browser.evaluate(frame, () => {
      const cover = document.createElement("div");
      cover.style.cssText = "position:fixed;inset:0;z-index:2147483647;background:#fff";
      document.body.append(cover);
    });
    await isUsable(frame);
  });

  test("over a popover of the page the next chip comes out on top, and with it the card", async () => {
    const frame = await card();
    await suite.browser.evaluate(frame, () => {
      const cover = document.createElement("div");
      cover.id = "cover";
      cover.popover = "manual";
      cover.style.cssText = "inset:0;width:100vw;height:100vh;margin:0;border:0;background:#eee";
      cover.tabIndex = -1;
      document.body.append(cover);
      cover.showPopover();
      cover.focus(); // as with everything that opens because somebody pressed something
    });
    await suite.addAlert(frame, PROOF.text);
    await onlyChips(suite.browser, question(), suite.questionOf(PROOF.expect));
    await isUsable(frame);
  });

  const DISGUISES = {
    "a style sheet": (_, css) => {
      const style = document.createElement("style");
      style.textContent = `@keyframes hide{to{opacity:0;visibility:hidden}} *{pointer-events:none} html>div,html>div[popover],div[popover]:popover-open{${css}}`;
      document.head.append(style);
    },
    "its style attribute": (host, css) => host.setAttribute("style", css),
    "the hidden attribute": (host) => (host.hidden = true),
    // Not by a transform: Firefox draws an animated one although our style overrides it.
    "an animation": (host) => void host.animate([{ opacity: 0, visibility: "hidden", pointerEvents: "none" }], { duration: 1, fill: "both" }),
    "styles of the whole page": () => (document.documentElement.style.cssText = "opacity:0;pointer-events:none;visibility:hidden;filter:blur(9px)"),
  };
  for (const [how, hide] of Object.entries(DISGUISES)) {
    test(`a page that hides our element by ${how} does not`, async () => {
      const frame = await card();
      await withHost(frame, hide, HIDDEN);
      const { opacity, display, visibility, pointerEvents, transform, filter, scale } = await withHost(frame, (host) => {
        const { opacity, display, visibility, pointerEvents, transform, filter, scale } = getComputedStyle(host);
        return { opacity, display, visibility, pointerEvents, transform, filter, scale };
      });
      assert.deepEqual(
        { opacity, display, visibility, pointerEvents, transform, filter, scale },
        { opacity: "1", display: "block", visibility: "visible", pointerEvents: "auto", transform: "none", filter: "none", scale: "none" },
      );
      await isUsable(frame);
    });
  }

  const SPOILS = {
    inert: (host) => (host.inert = true),
    "aria-hidden": (host) => host.setAttribute("aria-hidden", "true"),
    "no popover": (host) => host.removeAttribute("popover"),
    "another popover": (host) => (host.popover = "auto"),
    "hidePopover()": (host) => host.hidePopover(),
  };
  for (const [what, spoil] of Object.entries(SPOILS)) {
    test(`our element spoilt by ${what} is put right`, async () => {
      const frame = await card();
      await withHost(frame, spoil);
      await suite.browser.evaluate(frame, () => document.body.append("."));
      await until("it to be put right", () =>
        suite.browser.evaluate(frame, () => {
          const host = document.querySelector(":root > div[popover=manual]:popover-open");
          return host?.attributes.length === 1;
        }),
      );
      await isUsable(frame);
    });
  }

  // ── the page floods ────────────────────────────────────────────────────────────────────────────────────────

  const FLOODS = {
    "60,000 nodes": () => {
      const flood = document.createElement("div");
      flood.innerHTML = "<b>x</b>".repeat(30_000);
      flood.style.cssText = "height:100px;overflow:hidden";
      return flood;
    },
    "3,000 alerts with known words": (text) => {
      const flood = document.createElement("div");
      for (let index = 0; index < 3_000; index++) {
        const alert = document.createElement("div");
        alert.setAttribute("role", "alert");
        alert.textContent = text;
        flood.append(alert);
      }
      return flood;
    },
    "3,000 alerts with words of their own": (text) => {
      const flood = document.createElement("div");
      for (let index = 0; index < 3_000; index++) {
        const alert = document.createElement("div");
        alert.setAttribute("role", "alert");
        alert.textContent = `${text} (${index})`;
        flood.append(alert);
      }
      return flood;
    },
  };
  for (const [what, make] of Object.entries(FLOODS)) {
    test(`a flood of ${what}: one chip, and the page stays usable`, async () => {
      const frame = await card();
      await suite.browser.evaluate(
        frame,
        `(() => {
          document.body.append((${make})(${JSON.stringify(LIMIT.text)}));
          const button = Object.assign(document.createElement("button"), { id: "go", textContent: "Go", onclick: () => (window.went = true) });
          button.style.cssText = "position:fixed;top:0;left:0;z-index:9999";
          document.body.append(button);
        })()`,
      );
      await (await frame.$("#go")).click();
      await until("the page to answer a press", () => suite.browser.evaluate(frame, () => window.went === true));
      // What came last is found: all of it was looked at.
      await suite.addAlert(frame, PROOF.text);
      await onlyChips(suite.browser, question(), suite.questionOf(PROOF.expect));
      await isUsable(frame);
    });
  }

  // ── modal dialogs ──────────────────────────────────────────────────────────────────────────────────────────

  test("a modal dialog opened over the card can be used, and so can the card, in it and after it", async () => {
    const frame = await card();
    await suite.browser.evaluate(frame, () => {
      const dialog = document.createElement("dialog");
      dialog.innerHTML = '<input id="field"><button id="go">Go</button>';
      dialog.style.cssText = "margin:20px";
      document.body.append(dialog);
      window.went = 0;
      dialog.querySelector("#go").onclick = () => window.went++;
      dialog.onclick = (event) => event.target === dialog && window.went--;
      dialog.showModal();
    });
    await until("us to be in the dialog", () => suite.browser.evaluate(frame, () => document.querySelector("dialog > div[popover=manual]") !== null));
    await isUsable(frame);
    await (await frame.$("#field")).click();
    await suite.browser.page.keyboard.type("abc");
    await (await frame.$("#go")).click();
    assert.deepEqual(await suite.browser.evaluate(frame, () => [document.querySelector("#field").value, window.went, document.querySelector("dialog").open]), ["abc", 1, true]);
    await suite.browser.press("Escape");
    await until("the dialog to close", () => suite.browser.evaluate(frame, () => !document.querySelector("dialog").open));
    await until("us to be out of it", () => suite.browser.evaluate(frame, () => document.querySelector(":root > div[popover=manual]") !== null));
    await isUsable(frame);
  });

  test("a modal dialog that is taken away with us in it leaves the card behind", async () => {
    const frame = await card();
    for (let times = 0; times < 8; times++) {
      await suite.browser.evaluate(frame, () => {
        const dialog = document.createElement("dialog");
        document.body.append(dialog);
        dialog.showModal();
      });
      await until("us to be in the dialog", () => suite.browser.evaluate(frame, () => document.querySelector("dialog > div[popover=manual]") !== null));
      await suite.browser.evaluate(frame, () => document.querySelector("dialog").remove());
      await until("us to be out of it", () => suite.browser.evaluate(frame, () => document.querySelector(":root > div[popover=manual]") !== null));
    }
    await isUsable(frame);
  });

  test("a modal that hides everything beside it from screen readers does not hide the card", async () => {
    const frame = await card();
    await suite.browser.evaluate(frame, () => {
      const modal = document.createElement("div");
      modal.setAttribute("role", "dialog");
      modal.setAttribute("aria-modal", "true");
      modal.style.cssText = "position:fixed;inset:20px 60% 70% 20px;z-index:9001;background:#fff";
      modal.innerHTML = '<button id="ok">OK</button>';
      for (const other of [...document.documentElement.children, ...document.body.children]) {
        if (other !== document.body && other !== document.head) other.setAttribute("aria-hidden", "true");
      }
      document.body.append(modal);
      modal.querySelector("#ok").onclick = () => modal.remove();
    });
    await until("us to be there for all", () => withHost(frame, (host) => !host.hasAttribute("aria-hidden")));
    await isUsable(frame);
    await (await frame.$("#ok")).click();
    await until("the modal to close", () => suite.browser.evaluate(frame, () => !document.querySelector("[aria-modal]")));
    await isUsable(frame);
  });
});
