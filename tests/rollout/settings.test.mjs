/** What an organisation sets, and what readers then see in pages. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { CLASSIC_EDIT, DYNAMICS_SOFTPHONE, INCIDENT, TASK } from "../org/places.mjs";
import { stand, standUnseen } from "../browser/states.mjs";
import { chipIn, noCardIn, noChipIn, onlyChips, openCard } from "../browser/steps.mjs";
import { byId, LIMIT, PROOF } from "../browser/suite.mjs";
import { until } from "../browser/tree.mjs";
import { ChromiumFleet } from "./chromium.mjs";
import { FirefoxFleet } from "./firefox.mjs";
import { PATIENCE, inManagedBrowsers } from "./fleet.mjs";

const SOFTPHONE = byId("web-phone-unavailable").frame;
const SALESFORCE = "ringcentral-salesforce";
const PRINTER = "The printer on floor 2 is out of paper.";
const PACK = `## Q. "${PRINTER}"\n\n\`\`\`toml fix\nid = "printer-paper"\n\`\`\`\n\nA. Paper is in room 12.`;
/** Of a softphone that stays blank for a second. */
const BLANK = `## Q. Why is my phone blank?\n\n\`\`\`toml fix\nid = "blank-phone"\n[[detector]]\nname = "blank-frame"\nwhere = { product = "dynamics", frame = "softphone" }\nafter = 1\n\`\`\`\n\nA. Call room 12.`;

await inManagedBrowsers([ChromiumFleet, FirefoxFleet], (fleet, suite) => {
  /** The page with the message. It stays open while settings change, unless the browser is started anew for them. */
  const page = async (frame, text) => (fleet.takesChanges ? frame : stand(suite, text));
  const questionOf = ({ expect }) => suite.questionOf(expect);
  /** Enough of it to know it by, as a pattern. */
  const start = (question) => question.slice(0, 20).replace(/[^\w ]/g, ".");
  /** An open page's chip goes; on one that is opened anew nothing goes, so Fixside must have looked at it. */
  const seesNothing = async (frame) => {
    if (fleet.takesChanges) return noChipIn(suite.browser, frame);
    const here = await stand(suite);
    await fleet.looked(here);
    await noChipIn(suite.browser, here);
  };
  const standWithChip = async () => {
    const frame = await stand(suite);
    await chipIn(suite.browser, frame);
    return frame;
  };

  test("an entry is switched off and on while its chip is on the page", async () => {
    await fleet.set({});
    let frame = await standWithChip();
    await fleet.set({ entries: [`-${PROOF.expect}`] });
    if (fleet.takesChanges) await noChipIn(suite.browser, frame);
    frame = await standUnseen(suite, PROOF.text, LIMIT);
    await fleet.set({});
    await page(frame);
    await onlyChips(suite.browser, questionOf(PROOF), ...(fleet.takesChanges ? [questionOf(LIMIT)] : []));
  });

  test("a blank panel is noticed by an entry of the organisation's own, unless detectors are off; its chip goes at once", async () => {
    const open = async () => {
      await suite.goto(INCIDENT, { draws: "nothing" });
      return suite.browser.frame(DYNAMICS_SOFTPHONE);
    };
    const here = (frame) => (fleet.takesChanges ? frame : open());
    await fleet.set({ inlinePacks: [BLANK] });
    const began = Date.now();
    let frame = await open();
    assert.match((await openCard(suite.browser, frame)).text, /room 12/);
    const took = Date.now() - began;
    await fleet.set({ inlinePacks: [BLANK], detectors: false });
    frame = await here(frame);
    await noChipIn(suite.browser, frame);
    await noCardIn(suite.browser, frame);
    const off = Date.now();
    await until("the panel to have been blank for twice as long as that took", () => Date.now() - off > 2 * took);
    await noChipIn(suite.browser, frame);
    await fleet.set({ inlinePacks: [BLANK], detectors: true });
    await chipIn(suite.browser, await here(frame));
  });

  test("a pack in the policy answers, and its entry replaces another", async () => {
    const frame = await stand(suite, PRINTER);
    await fleet.set({ inlinePacks: [PACK] });
    const here = await page(frame, PRINTER);
    assert.match((await openCard(suite.browser, here)).text, /room 12/);
    await fleet.set({ inlinePacks: [PACK], replacedEntries: [`${PROOF.expect}=printer-paper`] });
    assert.match((await openCard(suite.browser, await stand(suite))).text, /room 12/);
  });

  test("it stays away from hosts, and says so", async () => {
    let frame = await standWithChip();
    await fleet.set({ blockedHosts: [new URL(CLASSIC_EDIT).host] });
    await seesNothing(frame);
    await fleet.says("popup", /switched Fixside off on this site/);
    // Between the two it is there: of what stays away nobody could say which of them is in force.
    await fleet.set({});
    frame = await page(frame);
    await chipIn(suite.browser, frame);
    await fleet.set({ allowedHosts: ["*.lightning.force.com"] });
    await seesNothing(frame);
    await fleet.set({ allowedHosts: [new URL(CLASSIC_EDIT).host] });
    await chipIn(suite.browser, await page(frame));
  });

  test("it stays away from the host of a frame, though the page around it is allowed", async () => {
    await fleet.set({});
    const open = async () => {
      await suite.goto(TASK);
      await suite.openSoftphone();
      const frame = await suite.browser.frame(SOFTPHONE);
      await suite.addAlert(frame, PROOF.text);
      return frame;
    };
    let frame = await open();
    await chipIn(suite.browser, frame);
    await fleet.set({ blockedHosts: [new URL(SOFTPHONE).host] });
    if (!fleet.takesChanges) {
      frame = await open();
      await suite.addAlert(suite.browser.page.mainFrame(), LIMIT.text);
      await onlyChips(suite.browser, questionOf(LIMIT));
    }
    await noChipIn(suite.browser, frame);
    await fleet.set({});
    await chipIn(suite.browser, fleet.takesChanges ? frame : await open());
  });

  test("a device whose turn has not come does nothing, and says so", async () => {
    const frame = await standWithChip();
    await fleet.set({ ring: 0 });
    await seesNothing(frame);
    await fleet.says("popup", /introducing Fixside step by step/);
    await fleet.set({ ring: 100 });
    await chipIn(suite.browser, await page(frame));
  });

  test("each device draws its number once: it is in as soon as the share is larger, and stays in", async () => {
    const number = async () => (await fleet.ask(() => globalThis.chrome.storage.local.get("draw"))).draw;
    const drawn = await number(); // by the test before
    assert.ok(Number.isInteger(drawn) && drawn >= 0 && drawn < 100);
    const frame = await standWithChip();
    await fleet.set({ ring: drawn });
    await seesNothing(frame);
    await fleet.says("popup", /introducing Fixside step by step/);
    for (const ring of new Set([drawn + 1, 100])) {
      await fleet.set({ ring });
      await chipIn(suite.browser, await stand(suite));
    }
    assert.equal(await number(), drawn);
  });

  test("all is switched off but one entry, and of a pack that is off nothing is shown", async () => {
    await fleet.set({ entries: ["-*", `+${PROOF.expect}`] });
    await fleet.says("popup", new RegExp(`All answers(?!.*${start(questionOf(LIMIT))}).*${start(questionOf(PROOF))}`));
    const frame = await standWithChip();
    await fleet.set({ packs: [`-${SALESFORCE}`] });
    await seesNothing(frame);
    await fleet.set({ packs: ["-*", `+${SALESFORCE}`] });
    await chipIn(suite.browser, await stand(suite));
  });

  test("a dry run and a policy without chips count for the popup alone", async () => {
    const question = questionOf(PROOF);
    for (const settings of [{ dryRun: true }, { chips: false }]) {
      await fleet.set({});
      const frame = await standWithChip();
      await fleet.set(settings);
      if (fleet.takesChanges) await noChipIn(suite.browser, frame);
      const here = await stand(suite);
      // What is listed was judged.
      await fleet.says("popup", new RegExp(start(question)));
      await noChipIn(suite.browser, here);
    }
    await fleet.set({ dryRun: true });
    await stand(suite);
    await fleet.says("popup", /Trial run/);
  });

  test("a policy that is withdrawn leaves what the reader chose", async () => {
    await fleet.set({ audience: "admin", entries: [`-${PROOF.expect}`] });
    await standUnseen(suite, PROOF.text, LIMIT);
    await fleet.set({});
    await chipIn(suite.browser, await stand(suite));
    await fleet.inPage("options", async (options) => {
      await until("a box that can be pressed", () => options.evaluate((root) => {
        const box = root.querySelector("#admin");
        return box && !box.disabled && !box.checked;
      }), { patience: PATIENCE });
      assert.equal(await options.evaluate((root) => root.querySelector("[aria-labelledby=organisation]").hidden), true);
    });
  });
});
