/** Firefox ESR with the extension on the demo organisation, over WebDriver BiDi. */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import puppeteer from "puppeteer-core";

import { Browser } from "./browser.mjs";
import { viewportOf } from "./conditions.mjs";
import { OPEN_ROOT } from "./inside.mjs";
import { FIND_HOST, HOST, Node, notePaint, until } from "./tree.mjs";

const EXTENSION = fileURLToPath(new URL("../../dist/firefox", import.meta.url));
const PLACES = ["/usr/bin/firefox-esr", "/usr/bin/firefox"];

export const executable = process.env.FIREFOX ?? PLACES.find(existsSync) ?? "firefox";

/** Firefox gives an extension a new address in each profile, unless it has one already. */
export const ID = "fixside@fixside.dev";
const ADDRESS = "6d3f2a10-0f1c-4a57-9a52-1f0e5f1d5e77";

/** A pretended microphone; or, as the only one that counts, one that does not exist. */
const MICROPHONE = { found: { "media.navigator.streams.fake": true }, none: { "media.audio_loopback_dev": "none" }, own: {} };

/** The options are those of Chromium's driver. */
export async function openFirefox(org, { extension = {}, ...options }) {
  const browser = await launchFirefox(org, options);
  await browser.installExtension(extension.firefox ?? EXTENSION);
  return onNewPage(browser, options);
}

/**
 * Firefox without the extension. Besides the options of Chromium's driver:
 * @param {object} [rest] further options of Puppeteer's; `preferences` are added to those here
 */
export function launchFirefox(
  org,
  { still = false, colorScheme = "light", microphone = "own", preferences = {}, ...rest } = {},
) {
  return puppeteer.launch({
    browser: "firefox",
    executablePath: executable,
    headless: true,
    acceptInsecureCerts: true,
    // Each page in front is given its size by itself. Firefox draws a page in the background once in a second, and to
    // give it a size waits for that.
    defaultViewport: null,
    args: ["--remote-allow-system-access"], // to do while it runs what only the browser's own windows may
    ...rest,
    extraPrefsFirefox: {
      "layout.css.prefers-color-scheme.content-override": colorScheme === "dark" ? 0 : 1,
      "ui.prefersReducedMotion": still ? 1 : 0,
      "extensions.webextensions.uuids": JSON.stringify({ [ID]: ADDRESS }),
      "network.proxy.type": 1,
      "network.proxy.ssl": "127.0.0.1",
      "network.proxy.ssl_port": org.proxyPort,
      "network.proxy.http": "127.0.0.1",
      "network.proxy.http_port": org.proxyPort,
      "network.captive-portal-service.enabled": false,
      "network.connectivity-service.enabled": false,
      ...MICROPHONE[microphone],
      ...preferences,
    },
  });
}

/** The viewport is an option of Chromium's driver. */
export async function onNewPage(browser, { viewport = { width: 1280, height: 800 } } = {}) {
  const page = await browser.newPage();
  await page.setViewport(viewport);
  await page.evaluateOnNewDocument(notePaint, HOST);
  return new Firefox(browser, page, viewport);
}

class Firefox extends Browser {
  #browser;
  #viewport;
  #conditions;
  #beside;
  #isPrivate = false;

  constructor(browser, page, viewport) {
    super(page);
    this.#browser = browser;
    this.#viewport = viewport;
  }

  async fixside(frame) {
    const root = await this.#find(frame);
    return root && toNode(root);
  }

  async #find(frame) {
    const result = await this.#call(frame, `() => ${FIND_HOST}`, []);
    return result?.value?.shadowRoot;
  }

  async callsInRoot(frame) {
    const root = await this.#find(frame);
    return root && this.#callsIn(frame, root.sharedId);
  }

  callsInPage(page) {
    return this.#callsIn(page.mainFrame());
  }

  async openExtensionPage(path) {
    const page = await this.#browser.newPage({ type: "tab", background: true });
    this.listen(page);
    // Not `goto`: Puppeteer is never told that such a page has loaded.
    await this.#browser.connection.send("browsingContext.navigate", {
      context: page.mainFrame()._id,
      url: `moz-extension://${ADDRESS}/${path}`,
      wait: "complete",
    });
    return page;
  }

  async toFront(page) {
    await super.toFront(page);
    if (this.#conditions) await this.#size(page);
  }

  /** Puts all pages under conditions (conditions.mjs); the one in front alone gets their size. */
  async setConditions(conditions) {
    this.#conditions = conditions;
    const { colorScheme, forcedColors, reducedMotion } = conditions;
    await this.#preferences({
      "layout.css.prefers-color-scheme.content-override": colorScheme === "dark" ? 0 : 1,
      "ui.prefersReducedMotion": reducedMotion ? 1 : 0,
      // "Override the colours that pages choose: always". The colours are those of the reader's settings.
      "browser.display.document_color_use": forcedColors ? 2 : 0,
      "browser.display.foreground_color": colorScheme === "dark" ? "#FFFFFF" : "#000000",
      "browser.display.background_color": colorScheme === "dark" ? "#000000" : "#FFFFFF",
    });
    await this.#size(this.front);
  }

  #size(page) {
    return page.setViewport({ ...viewportOf(this.#conditions), deviceScaleFactor: this.#conditions.zoom });
  }

  permitMicrophone(origin, setting) {
    return this.inBrowser(
      ({ origin, setting }) => {
        const { ALLOW_ACTION, DENY_ACTION, UNKNOWN_ACTION } = Services.perms;
        const principal = Services.scriptSecurityManager.createContentPrincipalFromOrigin(origin);
        Services.perms.addFromPrincipal(principal, "microphone", { granted: ALLOW_ACTION, denied: DENY_ACTION, prompt: UNKNOWN_ACTION }[setting]);
      },
      { origin, setting },
    );
  }

  /** "found" or "none", while it runs. Pages are told as when one is plugged in. */
  setMicrophone(microphone) {
    return this.#preferences({ "media.navigator.streams.fake": false, "media.audio_loopback_dev": "", ...MICROPHONE[microphone] });
  }

  setOffline(offline) {
    return this.inBrowser((offline) => (Services.io.offline = offline), offline);
  }

  openTabs() {
    return this.#browser.pages();
  }

  async newTab() {
    const page = await this.#browser.newPage();
    await page.setViewport(this.#viewport);
    return page;
  }

  /** Sets preferences while the browser runs. */
  #preferences(values) {
    return this.inBrowser((values) => {
      for (const [name, value] of Object.entries(values)) {
        if (typeof value === "string") Services.prefs.setStringPref(name, value);
        else if (typeof value === "boolean") Services.prefs.setBoolPref(name, value);
        else Services.prefs.setIntPref(name, value);
      }
    }, values);
  }

  /** Runs `work` in a window of the browser itself, which may do what no page may. */
  async inBrowser(work, value = null) {
    const { result } = await this.#browser.connection.send("browsingContext.getTree", { "moz:scope": "chrome", maxDepth: 0 });
    return this.#run({ context: result.contexts[0].context }, work, value);
  }

  /** Runs functions with a node, or the document, in a sandbox of our own. */
  async #callsIn(frame, sharedId) {
    const call = async (source, value = null) => {
      const { result } = await this.#browser.connection.send("script.callFunction", {
        functionDeclaration: sharedId ? source : `(value) => (${source})(document, value)`,
        arguments: [...(sharedId ? [{ sharedId }] : []), value === null ? { type: "null" } : { type: "string", value }],
        awaitPromise: true,
        target: { context: frame._id, sandbox: SANDBOX },
      });
      if (result.type === "exception") throw new Error(result.exceptionDetails.text);
      return result.result.value;
    };
    await call(OPEN_ROOT);
    return call;
  }

  async reveal(frame, node) {
    await this.#call(frame, `(element) => element.scrollIntoView({ block: "nearest" })`, [{ sharedId: node.ref }]);
  }

  async box(frame, node) {
    const box = await this.#call(
      frame,
      `(element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return JSON.stringify({ x, y, width, height });
      }`,
      [{ sharedId: node.ref }],
    ).catch(() => undefined);
    if (!box) return undefined;
    const at = await this.offset(frame);
    const { x, y, width, height } = JSON.parse(box.value);
    return { x: at.x + x, y: at.y + y, width, height };
  }

  /** Runs `work` in a page of the extension. */
  async inExtension(work, value = null) {
    const page = await this.openExtensionPage("options.html");
    try {
      return await this.#run({ context: page.mainFrame()._id }, work, value);
    } finally {
      await page.close();
      await this.page.bringToFront();
    }
  }

  /**
   * Runs `work(scope)` for the background, whose globals are in `scope`. What it leaves there is of another page, and dies
   * with that; so the page stays until the background ends.
   */
  async inBackground(work) {
    this.#beside ??= await this.openExtensionPage("options.html");
    await this.page.bringToFront();
    return this.#run({ context: this.#beside.mainFrame()._id }, `async () => (${work})(await browser.runtime.getBackgroundPage())`, null);
  }

  /** What a person can do to an extension: disable, enable or reload it. */
  extension(what) {
    return this.inBrowser(
      async ({ id, what }) => {
        const { AddonManager } = ChromeUtils.importESModule("resource://gre/modules/AddonManager.sys.mjs");
        await (await AddonManager.getAddonByID(id))[what]();
      },
      { id: ID, what },
    );
  }

  /** A page in a private window, into which the reader has let the extension; it starts anew for that, the first time. */
  async privatePage() {
    await this.inBrowser(
      async ({ id, isPrivate }) => {
        const { AddonManager } = ChromeUtils.importESModule("resource://gre/modules/AddonManager.sys.mjs");
        const { ExtensionPermissions } = ChromeUtils.importESModule("resource://gre/modules/ExtensionPermissions.sys.mjs");
        if (!isPrivate) {
          await ExtensionPermissions.add(id, { permissions: ["internal:privateBrowsingAllowed"], origins: [] }, WebExtensionPolicy.getByID(id).extension);
          await (await AddonManager.getAddonByID(id)).reload();
        }
        const opened = OpenBrowserWindow({ private: true });
        await new Promise((loaded) => opened.addEventListener("load", loaded, { once: true }));
        await opened.delayedStartupPromise;
      },
      { id: ID, isPrivate: this.#isPrivate },
    );
    this.#isPrivate = true;
    const page = await until("the private page", async () => (await this.openTabs()).find((page) => page.url() === "about:privatebrowsing"));
    this.listen(page);
    await page.setViewport(this.#viewport);
    return page;
  }

  /** Presses the keys of the extension's command, of which it has one. */
  pressCommand() {
    return this.inBrowser(() => {
      const [key] = document.querySelectorAll('keyset[id^="ext-keyset-id-"] key');
      key.doCommand();
    });
  }

  /** Ends the background, as the browser does after 30 quiet seconds. */
  async stopWorker() {
    await this.inBrowser(
      async ({ id }) => {
        await WebExtensionPolicy.getByID(id).extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
      },
      { id: ID },
    );
    await this.#beside?.close();
    this.#beside = undefined;
  }

  async close() {
    await this.#browser.close();
  }

  /** Value and answer are JSON. */
  async #run(target, work, value) {
    const { result } = await this.#browser.connection.send("script.callFunction", {
      functionDeclaration: `async (value) => JSON.stringify(await (${work})(JSON.parse(value)))`,
      arguments: [{ type: "string", value: JSON.stringify(value) }],
      awaitPromise: true,
      target,
    });
    if (result.type === "exception") throw new Error(result.exceptionDetails.text);
    return result.result.value === undefined ? undefined : JSON.parse(result.result.value);
  }

  /** A call that hands nodes over with their shadow roots, the closed ones too. */
  async #call(frame, functionDeclaration, args) {
    const { result } = await this.#browser.connection.send("script.callFunction", {
      functionDeclaration,
      arguments: args,
      awaitPromise: false,
      target: { context: frame._id },
      serializationOptions: { maxDomDepth: 30, includeShadowTree: "all" },
    });
    if (result.type === "exception") throw new Error(result.exceptionDetails.text);
    return result.result;
  }
}

const SANDBOX = "tests";
const ELEMENT = 1;
const TEXT = 3;

function toNode({ sharedId, value }) {
  const children = value.children ?? [];
  return new Node({
    tag: value.localName,
    attributes: value.attributes ?? {},
    own: children.filter((child) => child.value?.nodeType === TEXT).map((child) => child.value.nodeValue).join(" "),
    children: children.filter((child) => child.value?.nodeType === ELEMENT).map(toNode),
    ref: sharedId,
  });
}
