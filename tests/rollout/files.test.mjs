/** What `fixside policy` writes, as an organisation puts it in place: it installs, and it sets. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { ChromiumFleet } from "./chromium.mjs";
import { ID } from "../browser/firefox.mjs";
import { FirefoxFleet } from "./firefox.mjs";
import { inManagedBrowsers } from "./fleet.mjs";

const CRATES = fileURLToPath(new URL("../../Cargo.toml", import.meta.url));

const written = (install, settings) => {
  const folder = mkdtempSync(join(tmpdir(), "fixside-files-"));
  const lines = Object.entries(settings).map(([key, value]) => `${key} = ${JSON.stringify(value)}\n`);
  writeFileSync(join(folder, "fixside-policy.toml"), `[install]\n${install}\n[settings]\n${lines.join("")}`);
  const { status, stderr } = spawnSync("cargo", ["run", "--locked", "--quiet", "--manifest-path", CRATES, "-p", "fixside", "--", "policy"], { cwd: folder, encoding: "utf8" });
  assert.equal(status, 0, stderr);
  return (path) => JSON.parse(readFileSync(join(folder, "fixside-policy", path), "utf8"));
};

class Chromium extends ChromiumFleet {
  policy() {
    const { id, url } = this.releases;
    const file = written(`chrome = { id = "${id}", update-url = "${url}updates.xml" }`, this.settings);
    const json = file("chrome/fixside-chrome.json");
    if (this.isWithdrawn) delete json.ExtensionSettings;
    return { ...json, DeveloperToolsAvailability: 1 };
  }
}

class Firefox extends FirefoxFleet {
  policy() {
    this.first ??= `${this.releases.url}fixside-${this.releases.version}-firefox.xpi`;
    const json = written(`firefox = { install-url = "${this.first}" }`, this.settings)("firefox/policies.json");
    // It keeps what is no longer named.
    if (this.isWithdrawn) json.policies.ExtensionSettings[ID] = { installation_mode: "blocked" };
    json.policies.Preferences = { "xpinstall.signatures.required": { Value: false, Status: "locked" } };
    return json;
  }
}

const SETTINGS = {
  supportText: "Ask \"the\" desk\\🖨",
  supportMail: "help@acme.example",
  ring: 100,
  chips: true,
  blockedHosts: ["a.example", "*.b.example"],
  inlinePacks: ["## Q. \"Printer offline\"\n\nA. Switch it on."],
};

await inManagedBrowsers([Chromium, Firefox], (fleet) => {
  test("installed by force, from the organisation's own server", async () => {
    const self = await fleet.ask(() => globalThis.chrome.management.getSelf());
    assert.deepEqual([self.installType, self.mayDisable], ["admin", false]);
  });

  test("each kind of setting arrives as it was written, and all count", async () => {
    await fleet.set(SETTINGS);
    const { value } = await fleet.ask(() => globalThis.chrome.runtime.sendMessage({ type: "records" }));
    assert.deepEqual(value.organization.faults, []);
  });

  test("the options page begins with what is set", async () => {
    const { value } = await fleet.ask(() => globalThis.chrome.runtime.sendMessage({ type: "policy-files" }));
    assert.match(value.text, /\nblockedHosts = \["a\.example", ?"\*\.b\.example"\]\n/);
    const again = await fleet.ask((text) => globalThis.chrome.runtime.sendMessage({ type: "policy-files", text }), value.text);
    assert.deepEqual(again.value.mistakes, []);
  });

  test("a newer version takes over", async () => {
    await fleet.update();
  });

  test("taken back, it goes", async () => {
    await fleet.withdraw();
  });
});
