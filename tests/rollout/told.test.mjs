/** What an organisation sets, and what popup and options then say; what does not count of it, and what only readers can allow. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { COVERED, LEFT_ALONE } from "../org/hosts.mjs";
import { stand } from "../browser/states.mjs";
import { chipIn, openCard } from "../browser/steps.mjs";
import { until } from "../browser/tree.mjs";
import { ChromiumFleet } from "./chromium.mjs";
import { FirefoxFleet } from "./firefox.mjs";
import { PATIENCE, inManagedBrowsers } from "./fleet.mjs";

const PRINTER = "The printer on floor 2 is out of paper.";
const PACK = `## Q. "${PRINTER}"\n\n\`\`\`toml fix\nid = "printer-paper"\n\`\`\`\n\nA. Paper is in room 12.`;

await inManagedBrowsers([ChromiumFleet, FirefoxFleet], (fleet, suite) => {
  test("each kind of setting arrives as `fixside policy` wrote it, and all count", async () => {
    await fleet.set({
      supportText: "Ask \"the\" desk\\🖨",
      supportMail: "help@acme.example",
      ring: 100,
      chips: true,
      blockedHosts: ["a.example", "*.b.example"],
      inlinePacks: [PACK],
    });
    const ask = (request) => fleet.ask((request) => globalThis.chrome.runtime.sendMessage(request).then(({ value }) => value), request);
    await until("the settings to count", async () => (await ask({ type: "records" })).organisation?.settings.length === 6, { patience: PATIENCE });
    assert.deepEqual((await ask({ type: "records" })).organisation.faults, []);
    // The plan for administrators begins with what is set here.
    const { text } = await ask({ type: "policy-files" });
    assert.match(text, /\nblockedHosts = \["a\.example", ?"\*\.b\.example"\]\n/);
    assert.deepEqual((await ask({ type: "policy-files", text })).mistakes, []);
  });

  test("it speaks the language that is set", async () => {
    await fleet.set({ language: "de" });
    const chip = await chipIn(suite.browser, await stand(suite));
    assert.equal(chip.first("word").text, "Lösung");
    await fleet.says("popup", /Auf dieser Seite/);
    await fleet.says("options", /Ihre Organisation/);
  });

  test("locked options show everything and change nothing", async () => {
    await fleet.set({ lockOptions: true, counts: false });
    await fleet.says("options", /Nothing can be changed here/);
    await fleet.inPage("options", async (options) => {
      await until("boxes that cannot be pressed", () => options.evaluate((root) => {
        const boxes = [...root.querySelectorAll("#you ~ .choice input, [aria-labelledby=you] input")];
        return boxes.length > 0 && boxes.every((box) => box.disabled);
      }));
    });
    const refused = await fleet.ask(() => globalThis.chrome.runtime.sendMessage({ type: "set", settings: { counts: true } }));
    assert.equal(refused.ok, false);
  });

  test("words of welcome are left out if that is set", async () => {
    await fleet.set({ configVersion: "welcome" });
    await fleet.says("popup", /Welcome to Fixside/);
    await fleet.set({ hideFirstRun: true });
    await fleet.inPage("popup", async (popup) => {
      await popup.says("main", /All answers/);
      assert.doesNotMatch(await popup.text("main"), /Welcome/);
    });
  });

  test("what does not count is told, and takes nothing else with it", async () => {
    const huge = "x".repeat(300 * 1024);
    const wrong = { audience: "boss", blockedHosts: ["https://a.example/", "b.example"], inlinePacks: [huge, PACK], entries: ["-nobody"], ring: 700 };
    await fleet.set(wrong, { by: "hand" });
    assert.match((await openCard(suite.browser, await stand(suite, PRINTER))).text, /room 12/);
    for (const words of [
      /audience: "boss" is none of "user", "admin"/,
      /blockedHosts\[0\]: "https:\/\/a.example\/" is an address/,
      /inlinePacks\[0\]: is 300 kB long; at most 256 kB are read/,
      /entries\[0\]: there is no entry "nobody" in use/,
      /ring: 700 is not between 0 and 100/,
    ]) await fleet.says("options", words);
  });

  test("a wrong type and an unknown key are dropped by the browser, or told", async () => {
    const wrong = { chips: "no", moon: 1, configVersion: "seven" };
    await fleet.set(wrong, { by: "hand", seen: fleet.checksTypes ? { configVersion: "seven" } : wrong });
    await fleet.says("options", /"seven"/);
    if (!fleet.checksTypes) {
      await fleet.says("options", /chips: must be true or false, but is a text/);
      await fleet.says("options", /moon: there is no such key in this version/);
    }
    await chipIn(suite.browser, await stand(suite));
  });

  test("hosts of the organisation's own wait for the reader's consent, and the popup says so", async () => {
    await fleet.set({ dynamicsHosts: ["crm.acme.example"] });
    await fleet.says("popup", /may not read these pages yet: crm\.acme\.example Allow/);
    await fleet.says("options", /may not read these pages yet: crm\.acme\.example/);
  });

  test("every family of hosts may be read from the first version on, and nothing else", async () => {
    const origins = (urls) => urls.map((url) => `${new URL(url).origin}/*`);
    const contains = (origins) => fleet.ask((origins) => Promise.all(origins.map((origin) => globalThis.chrome.permissions.contains({ origins: [origin] }))), origins);
    assert.deepEqual((await contains(origins(Object.values(COVERED).flat()))).filter((is) => !is), []);
    const foreign = LEFT_ALONE.filter((url) => url.startsWith("https:"));
    assert.deepEqual((await contains(origins(foreign))).filter((is) => is), []);
  });
});
