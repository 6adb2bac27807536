/** Messages that come about by other ways than being added: late roots and frames, text and visibility that change. */
import { test } from "node:test";

import { CLASSIC_EDIT } from "../org/places.mjs";
import { chipsInTab, onlyChip, onlyChips } from "./steps.mjs";
import { LIMIT, PROOF, byId, inBothBrowsers } from "./suite.mjs";
import { twoFramesLater, until } from "./tree.mjs";

/** How hidden messages are shown. These run in the page. */
const REVEALS = {
  "a class of its own": (box) => box.classList.remove("hidden"),
  "a class of what stands around it": (box) => box.parentElement.classList.remove("closed"),
  "a class of the whole page": () => document.documentElement.classList.add("trouble"),
  "the hidden attribute": (box) => box.removeAttribute("hidden"),
  "its style": (box) => box.style.removeProperty("display"),
  "an opened <dialog>": (box) => box.closest("dialog").showModal(),
  "an opened <details>": (box) => (box.closest("details").open = true),
};

/** How an old part of the page gets into an alert that was there before. These run in the page. */
const MOVES = {
  "by itself": (part, alert) => alert.append(part),
  "with something new around it": (part, alert) => {
    const around = document.createElement("span");
    around.append(document.createElement("i"), part);
    alert.append(around);
  },
  "into something new that stands there first": (part, alert) => {
    const around = document.createElement("span");
    alert.append(around);
    around.append(part);
  },
  "while the alert is out of the page": (part, alert) => {
    alert.remove();
    alert.append(part);
    document.body.append(alert);
  },
  "while the alert is out of the page, with something around that": (part, alert) => {
    const around = document.createElement("div");
    alert.remove();
    alert.append(part);
    around.append(alert);
    document.body.append(around);
  },
};

inBothBrowsers((suite) => {
  const limit = () => suite.questionOf(LIMIT.expect);
  const manual = () => suite.questionOf(PROOF.expect);

  /** An empty page that Fixside has looked at already: it shows the chip of another message. */
  const openLookedAt = async () => {
    await suite.goto(CLASSIC_EDIT);
    const frame = await suite.browser.frame(CLASSIC_EDIT);
    await suite.addAlert(frame, PROOF.text);
    await onlyChip(suite.browser, manual());
    return frame;
  };

  for (const mode of ["open", "closed"]) {
    test(`a shadow root attached late, ${mode}`, async () => {
      const frame = await openLookedAt();
      await suite.browser.evaluate(frame, () => document.body.append(document.createElement("acme-late")));
      await suite.addAlert(frame, "Saving…");
      // Two frames later the page is at rest: the root comes into a page that changes in no other way.
      await twoFramesLater(suite.browser, frame);
      await suite.browser.evaluate(
        frame,
        ({ mode, text }) => {
          const root = document.querySelector("acme-late").attachShadow({ mode });
          root.innerHTML = '<div role="alert" style="margin:120px 20px;padding:8px;background:#fdd"></div>';
          root.firstChild.textContent = text;
        },
        { mode, text: LIMIT.text },
      );
      await onlyChips(suite.browser, manual(), limit());
    });
  }

  for (const mode of ["open", "closed"]) {
    test(`another content of the shadow root of a toast, ${mode}`, async () => {
      const frame = await openLookedAt();
      await suite.browser.evaluate(
        frame,
        (mode) => {
          const toast = document.createElement("acme-toast");
          toast.className = "slds-notify slds-notify_toast";
          toast.style.cssText = "display:block;margin:120px 20px;padding:8px;background:#fdd";
          const root = toast.attachShadow({ mode });
          root.innerHTML = "<p>Saving…</p>";
          globalThis.say = (text) => {
            const line = document.createElement("p");
            line.textContent = text;
            root.replaceChildren(line);
          };
          document.body.append(toast);
        },
        mode,
      );
      // Two frames later what the toast says has been read.
      await twoFramesLater(suite.browser, frame);
      await suite.browser.evaluate(frame, (text) => globalThis.say(text), LIMIT.text);
      await onlyChips(suite.browser, manual(), limit());
    });
  }

  for (const kind of ["about:blank", "srcdoc", "address"]) {
    test(`a frame added later, by ${kind}`, async () => {
      const frame = await openLookedAt();
      const edit = new URL(byId("classic-edit-error").url);
      edit.searchParams.set("text", LIMIT.text);
      await suite.browser.evaluate(
        frame,
        ({ kind, text, address }) => {
          const inner = document.createElement("iframe");
          inner.style.cssText = "display:block;width:600px;height:200px;margin-top:20px";
          const alert = `<div role="alert">${text}</div>`;
          if (kind === "srcdoc") inner.srcdoc = alert;
          if (kind === "address") inner.src = address;
          document.body.append(inner);
          if (kind === "about:blank") inner.contentDocument.body.innerHTML = alert;
        },
        { kind, text: LIMIT.text, address: edit.href },
      );
      await onlyChips(suite.browser, manual(), limit());
    });
  }

  test("text changed in place, to a known one and away", async () => {
    const frame = await openLookedAt();
    const setText = (text) =>
      suite.browser.evaluate(
        frame,
        (text) => {
          const box = document.querySelector("#status") ?? document.createElement("div");
          if (!box.isConnected) {
            box.id = "status";
            box.setAttribute("role", "alert");
            box.append("");
            document.body.append(box);
          }
          box.firstChild.data = text;
        },
        text,
      );
    await setText("Saving the call…");
    await setText(LIMIT.text);
    const [, shown] = await onlyChips(suite.browser, manual(), limit());
    await setText("The call was saved.");
    await until("the chip to say when", async () => {
      const chips = await chipsInTab(suite.browser);
      return chips.find(({ question }) => question === shown.question)?.chip.first("when").text;
    });
    await setText(LIMIT.text);
    await until("the chip to be back at its message", async () => {
      const chips = await chipsInTab(suite.browser);
      return chips.find(({ question }) => question === shown.question)?.chip.first("when").text === "";
    });
    await onlyChips(suite.browser, manual(), limit());
  });

  test("text changed in place, together with a table that is refreshed all the time", async () => {
    const frame = await openLookedAt();
    await suite.browser.evaluate(
      frame,
      async (text) => {
        const table = document.createElement("div");
        const cells = Array.from({ length: 300 }, () => table.appendChild(document.createElement("span")).appendChild(new Text("–")));
        const status = document.createElement("div");
        status.setAttribute("role", "alert");
        status.append("Saving the call…");
        document.body.append(table, status);
        for (let turn = 0; turn < 30; turn++) {
          await new Promise((drawn) => requestAnimationFrame(drawn));
          for (const cell of cells) cell.data = `Call ${turn}`;
          if (turn === 10) status.firstChild.data = text;
        }
      },
      LIMIT.text,
    );
    await onlyChips(suite.browser, manual(), limit());
  });

  test("text changed in place with a table, in a part that came into the page anew between two refreshes", async () => {
    const frame = await openLookedAt();
    await suite.browser.evaluate(
      frame,
      async (text) => {
        const frames = async (count) => {
          for (let at = 0; at < count; at++) await new Promise((drawn) => requestAnimationFrame(drawn));
        };
        const cells = Array.from({ length: 300 }, () => document.body.appendChild(document.createElement("div")).appendChild(new Text("–")));
        const refresh = (value) => cells.forEach((cell) => (cell.data = value));
        const status = cells[50].parentElement;
        status.setAttribute("role", "alert");
        await new Promise((idle) => requestIdleCallback(() => idle(), { timeout: 2_000 }));
        await frames(6);
        refresh("Saving the call…");
        await frames(3);
        document.body.append(status);
        await frames(6);
        cells.forEach((cell, index) => (cell.data = index === 50 ? text : "Saved."));
      },
      LIMIT.text,
    );
    await onlyChips(suite.browser, manual(), limit());
  });

  // Where a text changes that was found to stand in no place is not looked at again: but it must be once it was moved into one.
  for (const [how, move] of Object.entries(MOVES)) {
    test(`an old part of the page moved into a known alert, ${how}, and then its text changed`, async () => {
      const frame = await openLookedAt();
      // Each step is looked at before the next: two frames later the page is at rest.
      const step = async (change, ...values) => {
        await change(...values);
        await twoFramesLater(suite.browser, frame);
      };
      const setText = (text) => suite.browser.evaluate(frame, (text) => (document.querySelector("#part").firstChild.data = text), text);
      const [first, rest] = LIMIT.text.split(/(?<=^\S+ \S+ \S+ )/);
      await step(() =>
        suite.browser.evaluate(
          frame,
          (first) => {
            const box = document.createElement("div");
            box.innerHTML = '<div><p><b id="part">…</b></p></div><div id="moved-into" role="alert" style="margin:80px 20px;padding:8px;background:#fdd"></div>';
            box.lastChild.textContent = first;
            document.body.append(box);
          },
          first,
        ),
      );
      await step(setText, "Three");
      const alert = await frame.$("#moved-into");
      const part = await frame.$("#part");
      await step(() => part.evaluate(move, alert));
      await step(setText, rest);
      await onlyChips(suite.browser, manual(), limit());
    });
  }

  for (const [how, reveal] of Object.entries(REVEALS)) {
    for (const role of ["alert", ""]) {
      test(`shown by ${how}${role ? "" : ", in unknown markup"}`, async () => {
        const frame = await openLookedAt();
        await suite.browser.evaluate(
          frame,
          ({ how, role, text }) => {
            const style = document.createElement("style");
            style.textContent = ".hidden,.closed .box,html:not(.trouble) .page{display:none} .box{margin:20px;padding:8px;background:#fdd}";
            const around = document.createElement(how.includes("<dialog>") ? "dialog" : how.includes("<details>") ? "details" : "div");
            const box = document.createElement("div");
            box.id = "revealed";
            box.className = "box";
            if (role) box.setAttribute("role", role);
            box.textContent = text;
            if (how === "a class of its own") box.classList.add("hidden");
            if (how.includes("around")) around.classList.add("closed");
            if (how.includes("whole page")) box.classList.add("page");
            if (how === "the hidden attribute") box.hidden = true;
            if (how === "its style") box.style.display = "none";
            around.append(box);
            document.body.append(style, around);
          },
          { how, role, text: LIMIT.text },
        );
        await twoFramesLater(suite.browser, frame);
        const box = await frame.$("#revealed");
        await box.evaluate(reveal);
        await onlyChips(suite.browser, manual(), limit());
      });
    }
  }
});
