/** Chromium, told by /etc/chromium/policies/managed to install the CRX from the organisation's server. */
import assert from "node:assert/strict";

import { executable, launchChromium } from "../browser/chromium.mjs";
import { until } from "../browser/tree.mjs";
import { ON_PREMISES } from "../org/routes.mjs";
import { Fleet, PATIENCE } from "./fleet.mjs";
import { spki } from "./packs.mjs";
import { planned } from "./plan.mjs";

/** Hosts that readers are asked for in these tests: the organisation's own, and the server of packs. */
const CONSENTED = [`https://${ON_PREMISES}/*`, "https://127.0.0.1/*"];

export class ChromiumFleet extends Fleet {
  static browserName = "Chromium";
  static place = ["/etc/chromium/policies", "managed/fixside-rollout-tests.json"];

  policy(settings) {
    const { id, url } = this.releases;
    return {
      ...(this.isWithdrawn ? {} : planned({ chrome: { id, "update-url": `${url}updates.xml` } }, settings, "chrome/fixside-chrome.json")),
      // "Always allowed": what a policy installs is otherwise shut to debuggers, and so to these tests.
      // https://chromeenterprise.google/policies/#DeveloperToolsAvailability
      DeveloperToolsAvailability: 1,
    };
  }

  put(policy, settings) {
    policy["3rdparty"].extensions[this.releases.id] = settings;
  }

  async open(org) {
    return launchChromium(org, {
      still: true,
      args: [`--ignore-certificate-errors-spki-list=${spki}`],
      preferences: this.#preferences(),
      executablePath: await this.policies.executable(executable),
      // Both would keep the browser from asking the update server.
      ignoreDefaultArgs: ["--disable-extensions", "--disable-background-networking"],
    });
  }

  /**
   * Chromium asks for permissions in a window that no debugger reaches, and has no switch and no policy that answers. But it
   * asks nobody twice: in these profiles the reader has said yes before. Nothing is granted by that until a button is pressed.
   */
  #preferences() {
    const granted = { api: ["scripting"], explicit_host: CONSENTED, manifest_permissions: [], scriptable_host: [] };
    return { extensions: { settings: { [this.releases.id]: { granted_permissions: granted, runtime_granted_permissions: granted } } } };
  }

  async isInstalled() {
    const { context } = this.browser;
    return context.serviceWorkers()[0] ?? (await context.waitForEvent("serviceworker", { timeout: PATIENCE }));
  }

  async isGone() {
    // The tests' own debugger keeps the worker from resting: it ends with the extension.
    await until("Fixside's worker to end", () => this.browser.context.serviceWorkers().length === 0, { patience: PATIENCE });
    await assert.rejects(this.inExtension(() => undefined), /ERR_BLOCKED_BY_CLIENT/);
  }

  /** Works in a page of the extension. One that is opened again and again would keep the browser from reading a changed policy. */
  async inExtension(work) {
    const page = await this.browser.context.newPage();
    try {
      await page.goto(`chrome-extension://${this.releases.id}/options.html`);
      return await work(page);
    } finally {
      await page.close();
    }
  }

  /** Has the browser ask the update server, as "Update" on chrome://extensions does. */
  async askForUpdate() {
    const page = await this.browser.context.newPage();
    await page.goto("chrome://extensions");
    await page.evaluate(() => globalThis.chrome.developerPrivate.autoUpdate());
    await page.close();
  }

  /** A version that is there waits until the extension does nothing, or is loaded anew; a person may wait a day. */
  async lookForUpdate() {
    const worker = this.browser.context.waitForEvent("serviceworker", { timeout: PATIENCE });
    await this.inExtension(async (page) => {
      // "Available" is said when it is found; what is loaded anew before it is unpacked is the old one.
      await page.evaluate(() => {
        globalThis.unpacked = new Promise((unpacked) => globalThis.chrome.runtime.onUpdateAvailable.addListener(unpacked));
      });
      const { status } = await page.evaluate(() => globalThis.chrome.runtime.requestUpdateCheck());
      assert.equal(status, "update_available");
      await page.evaluate(() => globalThis.unpacked);
      const closed = page.waitForEvent("close", { timeout: PATIENCE });
      await page.evaluate(() => void setTimeout(() => globalThis.chrome.runtime.reload()));
      await closed;
    });
    await worker;
  }
}
