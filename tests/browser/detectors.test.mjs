/** Problems without a message: a panel that stays blank, or goes blank, has a chip; one that draws anything has none. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";

import { DYNAMICS_SOFTPHONE, INCIDENT } from "../org/places.mjs";
import { forget } from "./states.mjs";
import { cardIn, cardSays, chipIn, chipsInTab, control, escape, noCardIn, noChipIn, onlyChip, openCard, pasted, pressIn, stood, title } from "./steps.mjs";
import { byId, inBothBrowsers } from "./suite.mjs";
import { until } from "./tree.mjs";

const ENTRY = "blank-panel";
/** Seconds. The pack's own ten would be spent waiting. */
const AFTER = 2;
const at = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** The extension as it was built, with packs that do not wait so long. */
const folder = await mkdtemp(join(tmpdir(), "fixside-detectors-"));
const extension = { chrome: join(folder, "chrome"), firefox: join(folder, "firefox") };
await cp(at("dist"), folder, { recursive: true });
await cp(at("knowledge"), join(folder, "knowledge"), { recursive: true });
const pack = join(folder, "knowledge/ringcentral-dynamics.md");
const text = await readFile(pack, "utf8");
const quick = text.replace('name = "blank-frame"\n', `$&after = ${AFTER}\n`);
assert.notEqual(quick, text);
await writeFile(pack, quick);
for (const dist of Object.values(extension)) {
  // A process of its own: this one has a core already.
  execFileSync(process.execPath, [at("scripts/ready.mjs"), join(folder, "knowledge"), join(dist, "core.wasm")]);
}
after(() => rm(folder, { recursive: true }));

inBothBrowsers((suite) => {
  const question = () => suite.questionOf(ENTRY);
  const records = async () => (await suite.browser.askBackground({ type: "records" }))[0].value.problems.find(({ entry }) => entry === ENTRY)?.problem;

  /** When the frame's chip was painted, which is noted a moment after it is there; in milliseconds since the epoch. */
  const painted = async (frame) =>
    Number(await until("the chip to be painted", () => suite.browser.evaluate(frame, () => document.documentElement.dataset.chipPainted)));

  /** A case in Dynamics, whose panel has a softphone that draws only this; gives the softphone's frame. */
  const panel = async (draws, settings) => {
    await forget(suite, settings);
    await suite.goto(INCIDENT, { draws });
    return suite.browser.frame(DYNAMICS_SOFTPHONE);
  };
  let phones = 0;
  /** Puts another softphone on the page, with this style; gives its frame once it has loaded. */
  const addPhone = async (draws, style = "") => {
    const url = `${DYNAMICS_SOFTPHONE}index.html?draws=${draws}&phone=${++phones}.`;
    await suite.browser.evaluate(suite.browser.page.mainFrame(), ({ url, style }) => {
      const iframe = document.createElement("iframe");
      iframe.src = url;
      iframe.style.cssText = `position:fixed;z-index:9999;width:200px;height:170px;border:0;${style}`;
      document.body.append(iframe);
    }, { url, style });
    const frame = await suite.browser.frame(url);
    await until("the softphone to have loaded", () => suite.browser.evaluate(frame, () => document.readyState === "complete"));
    return frame;
  };
  /** Waits until the popup would list this on the page, which stays in front: in the background nobody sees that it is blank. */
  const listed = async (question) => {
    const { page } = await suite.browser.extensionPage("options.html");
    const fixes = () => page.evaluate(async () => {
      const { chrome } = globalThis;
      const [{ id }] = await chrome.tabs.query({ url: "https://*.dynamics.com/*" });
      return (await chrome.runtime.sendMessage({ type: "tab", tab: id })).value.fixes;
    });
    await until("it to be noticed", async () => (await fixes()).some((fix) => fix.question === question));
    await page.close();
  };
  const draw = (frame) =>
    suite.browser.evaluate(frame, () => {
      document.querySelector("#viewport").textContent = "Dial a number";
    });

  for (const draws of ["nothing", "unseen"]) {
    test(`a softphone that draws ${draws} has a chip at its top, once it has been blank for as long as the pack says`, async () => {
      const frame = await panel(draws);
      const { chip, frame: where } = await onlyChip(suite.browser, question());
      assert.equal(where.url(), frame.url());
      const { y } = await suite.browser.box(frame, chip);
      const { y: top } = await suite.browser.offset(frame);
      assert.ok(y - top >= 0 && y - top < 20, `${y - top} below the frame's top`);
      const waited = (await painted(frame)) - (await suite.browser.evaluate(frame, () => performance.timeOrigin));
      assert.ok(waited >= AFTER * 1_000, `${waited} ms`);
    });
  }

  test("its card opens beside the panel, and the report for the admin says that nothing is shown", async () => {
    const frame = await panel("nothing");
    const card = await openCard(suite.browser, frame);
    assert.equal(card.frame, suite.browser.page.mainFrame());
    assert.equal(title(card), question());
    await pressIn(suite.browser, card.frame, "Copy for your admin");
    await cardSays(suite.browser, card.frame, /Copied/);
    const report = await pasted(suite.browser, card.frame);
    assert.match(report, /^Message: none, nothing is shown\nProblem: Why is the RingCentral panel blank\?\n/);
    assert.match(report, /Page: record:incident, softphone/);
  });

  test("put away, it stays away", async () => {
    const frame = await panel("nothing");
    const chip = await chipIn(suite.browser, frame);
    await suite.browser.click(frame, chip.first("dismiss"));
    await noChipIn(suite.browser, frame);
  });

  test("of softphones that draw something, are too small, or are not in view, none is noticed", async () => {
    await forget(suite);
    await suite.goto(INCIDENT, { panel: "none" });
    const kinds = ["text", "late", "spinner", "progress", "canvas", "icon", "picture", "field", "frame", "shadow", "closed"];
    for (const [index, kind] of kinds.entries()) await addPhone(kind, `left:${(index % 6) * 205}px;top:${60 + Math.floor(index / 6) * 180}px`);
    await addPhone("nothing", "left:0;bottom:0;width:100px;height:100px");
    await addPhone("nothing", "left:-1000px;top:0");
    await addPhone("nothing", "display:none");
    // It is the last to be noticed: any other one would have the one chip by then.
    const frame = await addPhone("unseen", "right:0;bottom:0");
    const { frame: where } = await onlyChip(suite.browser, question());
    assert.equal(where.url(), frame.url());
  });

  test("a panel that is opened is looked at from then on", async () => {
    await forget(suite);
    await suite.goto(INCIDENT, { panel: "none" });
    const frame = await addPhone("nothing", "left:0;top:60px;display:none");
    const opened = await suite.browser.evaluate(suite.browser.page.mainFrame(), () => {
      document.querySelector("body > iframe").style.display = "";
      return performance.timeOrigin + performance.now();
    });
    await chipIn(suite.browser, frame);
    const waited = (await painted(frame)) - opened;
    assert.ok(waited >= AFTER * 1_000, `${waited} ms`);
  });

  test("a softphone that goes blank later has a chip, and none once it draws again", async () => {
    await forget(suite);
    await suite.goto(INCIDENT);
    const frame = await suite.browser.frame(DYNAMICS_SOFTPHONE);
    await until("the softphone", () => suite.browser.evaluate(frame, () => document.body.innerText.trim() !== ""));
    await suite.browser.evaluate(frame, () => document.querySelector("#viewport").replaceChildren());
    await onlyChip(suite.browser, question());
    await draw(frame);
    await noChipIn(suite.browser, frame);
    assert.equal((await records()).fixed, 0, "nobody was at it");
  });

  test("what was drawn after the reader had been at it counts as fixed, and the chip goes with its card", async () => {
    const frame = await panel("nothing");
    const card = await openCard(suite.browser, frame);
    // A panel that is only slow was not fixed by anybody.
    await stood(Date.now());
    await draw(frame);
    await cardSays(suite.browser, card.frame, /Fixed.*Something is shown there again/);
    assert.equal((await records()).fixed, 1);
    await escape(suite.browser, await cardIn(suite.browser, frame));
    await noChipIn(suite.browser, frame);
  });

  test("the keys of the browser open its card; the popup lists it and opens it too", async () => {
    const frame = await panel("nothing");
    await chipIn(suite.browser, frame);
    await suite.browser.pressCommand();
    const card = await cardIn(suite.browser, frame);
    assert.deepEqual([card.frame, title(card)], [suite.browser.page.mainFrame(), question()]);
    const popup = await suite.browser.extensionPage("popup.html");
    await popup.says(".here", /On this page/);
    assert.equal(await popup.text(".here .q"), question());
    await popup.click(".here button");
    await popup.says(".title", /./);
    assert.equal(await popup.text(".title"), question());
    await popup.says("body", /Clear the cache or quit the browser/);
    await popup.close();
  });

  const hide = async (frame, until) => {
    const card = await openCard(suite.browser, frame);
    await pressIn(suite.browser, card.frame, "Hide this problem");
    await pressIn(suite.browser, card.frame, until);
    await noChipIn(suite.browser, frame);
    await noCardIn(suite.browser, card.frame);
  };

  test("hidden for now, it comes again with the next page", async () => {
    await hide(await panel("nothing"), "For an hour, in this tab");
    assert.equal((await records()).hidden, undefined);
    await suite.goto(INCIDENT, { draws: "nothing" });
    await chipIn(suite.browser, await suite.browser.frame(DYNAMICS_SOFTPHONE));
  });

  for (const [until, says] of [["For today", /hidden until/], ["Never show it again", /hidden for good/]]) {
    test(`hidden, ${until}, it stays away until the options show it again, in the panel that is still blank`, async () => {
      await hide(await panel("nothing"), until);
      await suite.goto(INCIDENT, { draws: "nothing" });
      const frame = await suite.browser.frame(DYNAMICS_SOFTPHONE);
      // The popup has it once it was noticed, and refused a chip.
      await listed(question());
      assert.equal((await suite.browser.fixside(frame))?.first("chip"), undefined);
      const options = await suite.browser.extensionPage("options.html");
      await options.says("[aria-labelledby=hidden]", says);
      await options.click("[aria-labelledby=hidden] .rows button");
      await options.says("[aria-labelledby=hidden]", /No problem is hidden/);
      await options.close();
      await onlyChip(suite.browser, question());
    });
  }

  test("ticked steps stay ticked, in the next blank panel too", async () => {
    let frame = await panel("nothing");
    const { frame: top } = await openCard(suite.browser, frame);
    const isTicked = async () => "checked" in control(await cardIn(suite.browser, top), "Step 1 is done").attributes;
    assert.ok(!(await isTicked()));
    await pressIn(suite.browser, top, "Step 1 is done");
    await until("the tick", isTicked);
    await suite.goto(INCIDENT, { draws: "nothing" });
    frame = await suite.browser.frame(DYNAMICS_SOFTPHONE);
    await openCard(suite.browser, frame);
    assert.ok(await isTicked());
  });

  test("a message in the panel is another problem, with its own chip", async () => {
    const demo = byId("email-mismatch");
    await forget(suite);
    await suite.goto(demo.url);
    await onlyChip(suite.browser, suite.questionOf(demo.expect));
    assert.equal((await chipsInTab(suite.browser)).length, 1);
  });
}, { extension });
