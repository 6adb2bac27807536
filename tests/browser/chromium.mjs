/** Chromium with the extension on the demo organisation. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

import { Browser } from "./browser.mjs";
import { frameAt, toNode } from "./cdp.mjs";
import { viewportOf } from "./conditions.mjs";
import { OPEN_ROOT } from "./inside.mjs";
import { FIND_HOST, HOST, notePaint, until } from "./tree.mjs";

const EXTENSION = fileURLToPath(new URL("../../dist/chrome", import.meta.url));
const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser"];

export const executable = process.env.CHROMIUM ?? PLACES.find(existsSync) ?? "chromium";

const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-component-update",
  "--disable-sync",
  "--ignore-certificate-errors",
];

/** A window large enough for page and softphone, without the bar that warns of the flags above. */
const WINDOW = ["--window-size=1400,960", "--test-type"];

const MICROPHONE = { found: ["--use-fake-device-for-media-stream"], none: ["--disable-audio-input"], own: [] };

/**
 * @param {object} options
 * @param {boolean} [options.headed] in a window of its own
 * @param {boolean} [options.still] without animations, for screenshots
 * @param {"light" | "dark"} [options.colorScheme]
 * @param {{ width: number, height: number } | null} [options.viewport] null: the window's own
 * @param {{ chrome: string, firefox: string }} [options.extension] another extension than the one that was built
 * @param {"found" | "none" | "own"} [options.microphone] a pretended one, none, or whatever the computer has
 */
export async function openChromium(org, { extension = {}, ...options }) {
  const { chrome = EXTENSION } = extension;
  const load = [`--disable-extensions-except=${chrome}`, `--load-extension=${chrome}`];
  return launchChromium(org, { ...options, args: ["--disable-background-networking", ...load] });
}

/**
 * Chromium without the extension. Besides the options above:
 * @param {string[]} [options.args] further arguments
 * @param {object} [options.preferences] what a new profile begins with
 * @param {object} [rest] further options of Playwright's
 */
export async function launchChromium(
  org,
  { headed = false, still = false, colorScheme = "light", viewport = { width: 1280, height: 800 }, microphone = "own", args = [], preferences, ...rest } = {},
) {
  const profile = await mkdtemp(join(tmpdir(), "fixside-chromium-"));
  if (preferences) {
    await mkdir(join(profile, "Default"));
    await writeFile(join(profile, "Default/Preferences"), JSON.stringify(preferences));
  }
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: executable,
    headless: false,
    ignoreHTTPSErrors: true,
    colorScheme,
    reducedMotion: still ? "reduce" : "no-preference",
    viewport,
    args: [...(headed ? WINDOW : ["--headless=new"]), ...ARGUMENTS, ...MICROPHONE[microphone], `--host-resolver-rules=${org.resolverRules}`, ...args],
    ...rest,
  });
  await context.addInitScript(notePaint, HOST);
  return new Chromium(context, profile);
}

class Chromium extends Browser {
  #sessions = new WeakMap();
  #conditions;
  #permissions;
  #metrics = new WeakMap();
  #isPrivate = false;
  #profile;
  #id;

  constructor(context, profile) {
    super(context.pages()[0]);
    this.context = context;
    this.#profile = profile;
    context.on("page", (page) => this.listen(page));
  }

  /** What Fixside shows in a frame, or undefined. */
  async fixside(frame) {
    const { root } = await this.#find(frame);
    return root && toNode(root);
  }

  /** Runs functions with the closed root of a frame, or undefined if there is none. */
  async callsInRoot(frame) {
    const { root, frameId } = await this.#find(frame);
    if (!root) return undefined;
    const { session } = await this.#session(frame);
    return callsIn(session, frameId, root.backendNodeId);
  }

  /** Runs functions with the document of a page. */
  async callsInPage(page) {
    const session = await this.context.newCDPSession(page);
    const { root } = await session.send("DOM.getDocument", { depth: 0 });
    return callsIn(session, undefined, root.backendNodeId);
  }

  /** Asked for often, so only what is ours is read: a Lightning page has thousands of nodes. */
  async #find(frame) {
    try {
      const { frameTree } = await this.#send(frame, "Page.getFrameTree");
      const frameId = frameAt(frameTree, frame.url());
      if (!frameId) return {};
      const { executionContextId: contextId } = await this.#send(frame, "Page.createIsolatedWorld", { frameId, worldName: WORLD });
      const { result } = await this.#send(frame, "Runtime.evaluate", { contextId, expression: FIND_HOST });
      if (!result.objectId) return {};
      const { node } = await this.#send(frame, "DOM.describeNode", { objectId: result.objectId, depth: -1, pierce: true });
      return { root: node.shadowRoots?.find(({ shadowRootType: type }) => type === "closed"), frameId };
    } catch (error) {
      // It went to another page meanwhile.
      if (/context|frame|node/i.test(String(error))) return {};
      throw error;
    }
  }

  /** The box of a node in the page's own coordinates, or undefined if it has none. */
  async box(frame, node) {
    try {
      const { model } = await this.#send(frame, "DOM.getBoxModel", { backendNodeId: node.ref });
      const [x, y, , , right, bottom] = model.border;
      const at = await this.offset((await this.#session(frame)).frame);
      return { x: at.x + x, y: at.y + y, width: right - x, height: bottom - y };
    } catch {
      return undefined;
    }
  }

  /** Scrolls what is around a node, as a person would to reach it. */
  async reveal(frame, node) {
    await this.#send(frame, "DOM.scrollIntoViewIfNeeded", { backendNodeId: node.ref });
  }

  /** The extension's background, once it runs. */
  async worker() {
    return this.context.serviceWorkers()[0] ?? (await this.context.waitForEvent("serviceworker"));
  }

  /** Ends the background, as the browser does after 30 quiet seconds. Only a page of the extension may do that. */
  async stopWorker() {
    const popup = await this.openExtensionPage("popup.html");
    const session = await this.context.newCDPSession(popup);
    const stopped = new Promise((resolve) => {
      const isStopped = ({ versions }) => versions.length > 0 && versions.every(({ runningStatus }) => runningStatus === "stopped");
      session.on("ServiceWorker.workerVersionUpdated", (update) => isStopped(update) && resolve());
    });
    await session.send("ServiceWorker.enable");
    await session.send("ServiceWorker.stopAllWorkers");
    await stopped;
    await popup.close();
  }

  async openExtensionPage(path) {
    const worker = await this.worker();
    const opened = this.context.waitForEvent("page");
    await worker.evaluate((url) => chrome.tabs.create({ url, active: false }), path);
    const page = await opened;
    // Asked of the page itself: where a computer has much to do, Playwright may come too late to be told that it has loaded.
    const loaded = () => page.evaluate(() => location.protocol === "chrome-extension:" && document.readyState === "complete");
    await until(`${path} to load`, () =>
      loaded().catch((error) => {
        if (!/context was destroyed/.test(error.message)) throw error; // by its way from the empty page to this one
      }),
    );
    if (this.#conditions) await this.#put(page);
    return page;
  }

  /** Puts the page in front, and pages of the extension opened from now on, under conditions (conditions.mjs). */
  async setConditions(conditions) {
    this.#conditions = conditions;
    await this.#put(this.front);
  }

  async #put(page) {
    const { colorScheme, forcedColors, reducedMotion, zoom } = this.#conditions;
    await page.emulateMedia({
      colorScheme,
      forcedColors: forcedColors ? "active" : "none",
      reducedMotion: reducedMotion ? "reduce" : "no-preference",
    });
    const viewport = viewportOf(this.#conditions);
    await page.setViewportSize(viewport);
    // Held by the session, which stays open as long as the page.
    if (!this.#metrics.has(page)) this.#metrics.set(page, await this.context.newCDPSession(page));
    await this.#metrics.get(page).send("Emulation.setDeviceMetricsOverride", { ...viewport, deviceScaleFactor: zoom, mobile: false });
  }

  /** What the browser answers when a site wants the microphone: "granted", "denied" or "prompt". */
  async permitMicrophone(origin, setting) {
    // Holds as long as its session.
    this.#permissions ??= await this.context.newCDPSession(this.page);
    await this.#permissions.send("Browser.setPermission", { permission: { name: "microphone" }, setting, origin });
  }

  setOffline(offline) {
    return this.context.setOffline(offline);
  }

  openTabs() {
    return this.context.pages();
  }

  newTab() {
    return this.context.newPage();
  }

  /** Runs `work` in a page of the extension, whether the background runs or not. */
  async inExtension(work, value) {
    return this.#elsewhere(`chrome-extension://${await this.id()}/options.html`, work, value);
  }

  /** Runs `work(scope)` in the background, whose globals are in `scope`. */
  async inBackground(work) {
    return (await this.worker()).evaluate(`(${work})(globalThis)`);
  }

  /** Sends messages to the background from the extension's script in the page, as a renderer that was taken over could. */
  async sendAsContent(messages) {
    const session = await this.context.newCDPSession(this.page);
    const worlds = [];
    session.on("Runtime.executionContextCreated", ({ context }) => worlds.push(context));
    await session.send("Runtime.enable");
    const id = await this.id();
    const world = worlds.find(({ origin, auxData }) => auxData.type === "isolated" && origin.includes(id));
    const { result, exceptionDetails } = await session.send("Runtime.evaluate", {
      contextId: world.id,
      expression: `Promise.all(${JSON.stringify(messages)}.map((message) =>
        Promise.race([chrome.runtime.sendMessage(message).catch((error) => "refused"), new Promise((done) => setTimeout(done, 3000, "silence"))])))`,
      awaitPromise: true,
      returnByValue: true,
    });
    await session.detach();
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  /** What a person can do to an extension: disable, enable or reload it. */
  async extension(what) {
    await this.#elsewhere(
      "chrome://extensions",
      async ({ id, what }) => {
        // Without it an unpacked extension that went does not come again.
        await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
        // With this option it answers when the extension is there again.
        if (what === "reload") await chrome.developerPrivate.reload(id, { failQuietly: true, populateErrorForUnpacked: true });
        else await chrome.management.setEnabled(id, what === "enable");
      },
      { id: await this.id(), what },
    );
  }

  /**
   * What follows from the keys of the extension's command. The keys themselves are the browser's own, and are taken before
   * any page or debugger sees them.
   */
  pressCommand() {
    return this.inBackground(({ chrome }) => chrome.commands.onCommand.dispatch("open-card"));
  }

  /** A page in a private window, into which the reader has let the extension; it starts anew for that, the first time. */
  async privatePage() {
    if (!this.#isPrivate) await this.#letIntoPrivate();
    this.#isPrivate = true;
    const opened = this.context.waitForEvent("page", (page) => page.url() === PRIVATE);
    await this.inExtension((url) => chrome.windows.create({ incognito: true, url }), PRIVATE);
    return opened;
  }

  async #letIntoPrivate() {
    await this.#elsewhere(
      "chrome://extensions",
      async (id) => {
        const { developerPrivate } = chrome;
        // As for `extension`: without it the extension would not come again.
        await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
        const loaded = new Promise((done) => developerPrivate.onItemStateChanged.addListener(({ item_id: item, event_type: type }) => item === id && type === "LOADED" && done()));
        await developerPrivate.updateExtensionConfiguration({ extensionId: id, incognitoAccess: true });
        await loaded;
      },
      await this.id(),
    );
  }

  /** Stays the same for as long as the extension lies where it is. */
  async id() {
    return (this.#id ??= new URL((await this.worker()).url()).host);
  }

  async #elsewhere(url, work, value) {
    const page = await this.context.newPage();
    try {
      await page.goto(url);
      return await page.evaluate(work, value);
    } finally {
      await page.close();
      await this.page.bringToFront();
    }
  }

  async close() {
    await this.context.close();
    await rm(this.#profile, { recursive: true, force: true });
  }

  async #send(frame, method, parameters) {
    const { session } = await this.#session(frame);
    try {
      return await session.send(method, parameters);
    } catch (error) {
      // A frame that went to another site lives in another process now; of one that was taken away nothing more is to be had.
      this.#sessions.delete(frame);
      if (frame.isDetached() || !/closed|detached/i.test(String(error))) throw error;
      return (await this.#session(frame)).session.send(method, parameters);
    }
  }

  /**
   * A frame of another site has a session of its own; any other is seen through the frame around it, for as long as it
   * stays there.
   */
  async #session(frame) {
    const known = this.#sessions.get(frame);
    if (known) return known;
    try {
      const session = await this.context.newCDPSession(frame);
      this.#sessions.set(frame, { session, frame });
      return { session, frame };
    } catch (error) {
      if (!frame.parentFrame()) throw error;
      return this.#session(frame.parentFrame());
    }
  }
}

/** An address by which the page of a private window is known from others that are about to open. */
const PRIVATE = "about:blank#private";

const WORLD = "tests";

/** Runs functions with a node, in a world of our own in its frame; a second request for that gives the same. */
async function callsIn(session, frameId, backendNodeId) {
  const { frameTree } = await session.send("Page.getFrameTree");
  const world = { frameId: frameId ?? frameTree.frame.id, worldName: WORLD };
  const { executionContextId } = await session.send("Page.createIsolatedWorld", world);
  const { object } = await session.send("DOM.resolveNode", { backendNodeId, executionContextId });
  const call = async (source, value) => {
    const { result, exceptionDetails } = await session.send("Runtime.callFunctionOn", {
      objectId: object.objectId,
      functionDeclaration: `function (value) { return (${source})(this, value); }`,
      arguments: [{ value }],
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  await call(OPEN_ROOT);
  return call;
}
