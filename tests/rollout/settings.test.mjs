/** What an organisation sets, and what readers then see in pages. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { CLASSIC_EDIT, DYNAMICS_SOFTPHONE, INCIDENT } from "../org/places.mjs";
import { stand } from "../browser/states.mjs";
import { chipIn, noCardIn, noChipIn, openCard } from "../browser/steps.mjs";
import { LIMIT, PROOF } from "../browser/suite.mjs";
import { until } from "../browser/tree.mjs";
import { ChromiumFleet } from "./chromium.mjs";
import { FirefoxFleet } from "./firefox.mjs";
import { PATIENCE, inManagedBrowsers } from "./fleet.mjs";

const SALESFORCE = "ringcentral-salesforce";
const PRINTER = "The printer on floor 2 is out of paper.";
const PACK = `## Q. "${PRINTER}"\n\n\`\`\`toml fix\nid = "printer-paper"\n\`\`\`\n\nA. Paper is in room 12.`;
/** Of a softphone that stays blank for a second. */
const BLANK = `## Q. Why is my phone blank?\n\n\`\`\`toml fix\nid = "blank-phone"\n[[detector]]\nname = "blank-frame"\nwhere = { product = "dynamics", frame = "softphone" }\nafter = 1\n\`\`\`\n\nA. Call room 12.`;

await inManagedBrowsers([ChromiumFleet, FirefoxFleet], (fleet, suite) => {
  /** The page with the message. It stays open while settings change, unless the browser is started anew for them. */
  const page = async (frame, text) => (fleet.takesChanges && frame ? frame : stand(suite, text));
  const questionOf = ({ expect }) => suite.questionOf(expect);
  /** Enough of it to know it by, as a pattern. */
  const start = (question) => question.slice(0, 20).replace(/[^\w ]/g, ".");
  const seesNothing = async (frame) => noChipIn(suite.browser, await page(frame));

  test("an entry is switched off and on while its chip is on the page", async () => {
    await fleet.set({});
    const frame = await stand(suite);
    await chipIn(suite.browser, frame);
    await fleet.set({ entries: [`-${PROOF.expect}`] });
    await seesNothing(frame);
    await fleet.set({});
    await chipIn(suite.browser, await page(frame));
  });

  test("a blank panel is noticed by an entry of the organisation's own, unless detectors are off; its chip goes at once", async () => {
    const open = async () => {
      await suite.goto(INCIDENT, { draws: "nothing" });
      return suite.browser.frame(DYNAMICS_SOFTPHONE);
    };
    const here = (frame) => (fleet.takesChanges ? frame : open());
    await fleet.set({ inlinePacks: [BLANK] });
    let frame = await open();
    assert.match((await openCard(suite.browser, frame)).text, /room 12/);
    await fleet.set({ inlinePacks: [BLANK], detectors: false });
    frame = await here(frame);
    await noChipIn(suite.browser, frame);
    await noCardIn(suite.browser, frame);
    await until("the panel to have been blank for longer than a second", () => suite.browser.evaluate(frame, () => performance.now() > 6_000));
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
    const frame = await stand(suite);
    await fleet.set({ blockedHosts: [new URL(CLASSIC_EDIT).host] });
    await seesNothing(frame);
    await fleet.says("popup", /switched Fixside off on this site/);
    await fleet.set({ allowedHosts: ["*.lightning.force.com"] });
    await seesNothing(frame);
    await fleet.set({ allowedHosts: [new URL(CLASSIC_EDIT).host] });
    await chipIn(suite.browser, await page(frame));
  });

  test("a device whose turn has not come does nothing, and says so", async () => {
    const frame = await stand(suite);
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
    await fleet.set({ ring: drawn });
    const frame = await stand(suite);
    await noChipIn(suite.browser, frame);
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
    await chipIn(suite.browser, await stand(suite));
    await fleet.set({ packs: [`-${SALESFORCE}`] });
    await noChipIn(suite.browser, await stand(suite));
    await fleet.set({ packs: ["-*", `+${SALESFORCE}`] });
    await chipIn(suite.browser, await stand(suite));
  });

  test("a dry run and a policy without chips count for the popup alone", async () => {
    const question = questionOf(PROOF);
    for (const settings of [{ dryRun: true }, { chips: false }]) {
      await fleet.set(settings);
      await noChipIn(suite.browser, await stand(suite));
      await fleet.says("popup", new RegExp(start(question)));
    }
    await fleet.set({ dryRun: true });
    await stand(suite);
    await fleet.says("popup", /Trial run/);
  });

  test("a policy that is withdrawn leaves what the reader chose", async () => {
    await fleet.set({ audience: "admin", entries: [`-${PROOF.expect}`] });
    await seesNothing();
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
