/** Firefox, told by /etc/firefox/policies/policies.json to install the XPI from the organisation's server. */
import { spawnSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { ID, executable, launchFirefox, onNewPage } from "../browser/firefox.mjs";
import { until } from "../browser/tree.mjs";
import { Fleet, PATIENCE } from "./fleet.mjs";
import { planned } from "./plan.mjs";

export class FirefoxFleet extends Fleet {
  static browserName = "Firefox";
  static place = ["/etc/firefox/policies", "policies.json"];

  /** ESR alone can be told to take a package that addons.mozilla.org has not signed. An organisation's is signed. */
  static unfit() {
    const { stdout } = spawnSync(executable, ["--version"], { encoding: "utf8" });
    return /esr/.test(stdout) ? undefined : `${executable} is not Firefox ESR, and takes signed packages only`;
  }

  takesChanges = false;
  checksTypes = false;

  policy(settings) {
    this.first ??= `${this.releases.url}fixside-${this.releases.version}-firefox.xpi`;
    const plan = planned({ firefox: { "install-url": this.first } }, settings, "firefox/policies.json");
    if (this.isWithdrawn) plan.policies.ExtensionSettings = { [ID]: { installation_mode: "blocked" } };
    // https://mozilla.github.io/policy-templates/#preferences
    plan.policies.Preferences = { "xpinstall.signatures.required": { Value: false, Status: "locked" } };
    return plan;
  }

  put({ policies }, settings) {
    policies["3rdparty"].Extensions[ID] = settings;
  }

  async open(org) {
    this.profile ??= await mkdtemp(join(tmpdir(), "fixside-firefox-"));
    const browser = await launchFirefox(org, {
      still: true,
      executablePath: await this.policies.executable(executable),
      userDataDir: this.profile,
      preferences: {
        // Updates from plain http, which the server of the tests speaks.
        "extensions.checkUpdateSecurity": false,
        // A reader who is asked for a permission says yes.
        "extensions.webextOptionalPermissionPrompts": false,
      },
    });
    return onNewPage(browser);
  }

  async close() {
    await super.close();
    if (this.profile) await rm(this.profile, { recursive: true, force: true });
  }

  isInstalled() {
    return until("Fixside to be installed", () => this.#hasAddon(), { patience: PATIENCE });
  }

  isGone() {
    return until("Fixside to be gone", async () => !(await this.#hasAddon()), { patience: PATIENCE });
  }

  #hasAddon() {
    return this.browser.inBrowser(async (id) => {
      const { AddonManager } = ChromeUtils.importESModule("resource://gre/modules/AddonManager.sys.mjs");
      return Boolean((await AddonManager.getAddonByID(id))?.isActive);
    }, ID);
  }

  /** Works in a page of the extension. */
  async inExtension(work) {
    const page = await this.browser.extensionPage("options.html");
    try {
      return await work(page.page);
    } finally {
      await page.close();
    }
  }

  /** As "Check for updates" of the add-ons' page does. */
  lookForUpdate() {
    return this.browser.inBrowser(async (id) => {
      const { AddonManager } = ChromeUtils.importESModule("resource://gre/modules/AddonManager.sys.mjs");
      const addon = await AddonManager.getAddonByID(id);
      const found = await new Promise((resolve, reject) => {
        const listener = {
          onUpdateAvailable: (_, install) => resolve(install),
          onNoUpdateAvailable: () => reject(new Error("no update was found")),
          onUpdateFinished: (_, error) => error && reject(new Error(`looking for an update ended with ${error}`)),
        };
        addon.findUpdates(listener, AddonManager.UPDATE_WHEN_USER_REQUESTED);
      });
      await found.install();
    }, ID);
  }
}
