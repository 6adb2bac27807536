/** A rollout as an organisation does it: installed, set, updated and taken back by policy, in both browsers. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { control, openCard } from "../browser/steps.mjs";
import { stand } from "../browser/states.mjs";
import { until } from "../browser/tree.mjs";
import { ChromiumFleet } from "./chromium.mjs";
import { FirefoxFleet } from "./firefox.mjs";
import { PATIENCE, inManagedBrowsers } from "./fleet.mjs";

await inManagedBrowsers([ChromiumFleet, FirefoxFleet], (fleet, suite) => {
  test("it is installed for everybody, nobody can remove it, and it may see the products' pages", async () => {
    const self = await fleet.ask(() => globalThis.chrome.management.getSelf());
    assert.equal(self.installType, "admin");
    assert.equal(self.mayDisable, false);
    const { host_permissions: origins } = await fleet.ask(() => globalThis.chrome.runtime.getManifest());
    assert.ok(await fleet.ask((origins) => globalThis.chrome.permissions.contains({ origins }), origins));
    const card = await openCard(suite.browser, await stand(suite));
    assert.ok(control(card, "I am an admin"));
    assert.equal(control(card, "Ask the help desk"), undefined);
  });

  test("settings reach a page that is open, or in Firefox the next start", async () => {
    let frame = await stand(suite);
    await fleet.set({ supportText: "Ask the help desk", supportMail: "help@acme.example" });
    if (!fleet.takesChanges) frame = await stand(suite);
    await fleet.cardWith(frame, "Ask the help desk");
    await fleet.set({ audience: "user", supportText: "Open a ticket at Acme", supportUrl: "https://acme.example/new?about={question}" });
    if (!fleet.takesChanges) frame = await stand(suite);
    const card = await fleet.cardWith(frame, "Open a ticket at Acme");
    assert.equal(control(card, "I am an admin"), undefined, "nobody can choose what the organisation has set");
  });

  test("a newer version takes over, with the settings", async () => {
    await fleet.set({ supportText: "Ask the help desk", supportMail: "help@acme.example" });
    const before = await fleet.ask(() => globalThis.chrome.runtime.getManifest().version);
    const version = await fleet.update();
    assert.notEqual(version, before);
    await fleet.cardWith(await stand(suite), "Ask the help desk");
  });

  test("a version with a schema that the browser rejects is not installed, and the one before goes on with its settings", async (t) => {
    if (!fleet.checksTypes) return t.skip("Firefox reads no schema");
    const before = await fleet.ask(() => globalThis.chrome.runtime.getManifest().version);
    const broken = await fleet.releases.publish({ schema: '{ "type": "object", "properties": { "chips": { "type": "moon" } } }' });
    await fleet.askForUpdate();
    await until("the browser to fetch it", () => fleet.releases.asked.includes(`fixside-${broken}.crx`), { patience: PATIENCE });
    await suite.browser.stopWorker();
    assert.equal(await fleet.ask(() => globalThis.chrome.runtime.getManifest().version), before);
    await fleet.cardWith(await stand(suite), "Ask the help desk");
  });

  test("taken back, it shows nothing more", async () => {
    await fleet.showsChip();
    await fleet.withdraw();
    await fleet.showsNone();
  });
});
