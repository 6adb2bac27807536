/**
 * A computer of an organisation that rolls Fixside out: its browser is told by policy to install it from the
 * organisation's own server, and with which settings. What the two browsers do differently is in chromium.mjs and
 * firefox.mjs.
 */
import assert from "node:assert/strict";
import { after, before, describe } from "node:test";

import { stand } from "../browser/states.mjs";
import { chipIn, control, escape, noCardIn, noChipIn, openCard } from "../browser/steps.mjs";
import { Suite } from "../browser/suite.mjs";
import { until } from "../browser/tree.mjs";
import { policiesAt } from "./policies.mjs";
import { startReleases } from "./releases.mjs";

/**
 * Browsers take their time. Chromium lets a changed policy file settle for five seconds (kSettleInterval in
 * components/policy/core/common/async_policy_loader.cc).
 */
export const PATIENCE = 60_000;
/** A popup says what holds when it is opened; it has said everything by then. */
const LOOK = 3_000;
/** How often the content script gets idle time until it has surely looked at a small page. */
const IDLE = 3;

export class Fleet {
  /** Does a running browser take changed settings, or only a new one? */
  takesChanges = true;
  /** Does the browser look at the schema, and keep what is not in it? */
  checksTypes = true;

  constructor(suite, policies) {
    this.suite = suite;
    this.policies = policies;
    this.settings = {};
  }

  get browser() {
    return this.suite.browser;
  }

  async start() {
    this.releases = await startReleases();
    await this.#write();
    await this.suite.open((org) => this.open(org));
    await this.runs(this.releases.version);
  }

  async close() {
    await this.suite.close();
    await this.policies.close();
    await this.releases?.close();
  }

  /**
   * Sets what the extension reads as managed storage, in place of what was set before; waits until it reads that.
   * `by: "hand"`: as an administrator would who does not use `fixside policy`, which refuses mistakes. `seen`: what the
   * browser lets through of it.
   */
  async set(settings, { by, seen = settings } = {}) {
    this.settings = settings;
    this.byHand = by === "hand";
    await this.#write();
    if (!this.takesChanges) await this.restart();
    const wanted = inOrder(seen);
    await this.inExtension((page) => until(`the settings ${wanted}`, async () => inOrder(await page.evaluate(managedStorage)) === wanted, { patience: PATIENCE }));
  }

  /** Asks the extension from a page of its own. */
  ask(work, value) {
    return this.inExtension((page) => page.evaluate(work, value));
  }

  async restart() {
    await this.browser.close();
    this.suite.browser = await this.open(this.suite.org);
    await this.runs(this.releases.version);
  }

  /** Offers a newer version and lets the browser look for it; gives the version that then runs. */
  async update() {
    const version = await this.releases.publish();
    await this.lookForUpdate();
    await this.runs(version);
    return version;
  }

  /** Takes Fixside back from the computer. */
  async withdraw() {
    this.isWithdrawn = true;
    await this.#write();
    if (!this.takesChanges) {
      await this.browser.close();
      this.suite.browser = await this.open(this.suite.org);
    }
    await this.isGone();
  }

  #write() {
    const policy = this.policy(this.byHand ? { configVersion: "by hand" } : this.settings);
    if (this.byHand && !this.isWithdrawn) this.put(policy, this.settings);
    return this.policies.write(policy);
  }

  /** Works in the popup over the page of the tests, or in the options. */
  async inPage(name, work) {
    const page = await this.browser.extensionPage(`${name}.html`);
    try {
      return await work(page);
    } finally {
      await page.close();
    }
  }

  /** Waits until the popup or the options, opened again and again, say this. */
  says(name, words) {
    const said = (page) => until(`${words}`, async () => words.test(await page.text("main")), { patience: LOOK }).catch(() => undefined);
    return until(`the ${name} to say ${words}`, () => this.inPage(name, said), { patience: PATIENCE });
  }

  /** Waits until Fixside is installed, in this version. */
  async runs(version) {
    await this.isInstalled();
    assert.equal(await this.ask(runningVersion), version);
  }

  /**
   * Waits until Fixside has looked at a page of `stand` and knows what its message means, where nothing can be seen of that:
   * its script answers once the background has greeted it, and each time only when its own questions are answered.
   */
  async looked(frame) {
    const answers = () => until("Fixside's script to answer", () => this.ask(asksFrame, frame.url()));
    await answers();
    await this.browser.evaluate(frame, waitsForIdle, IDLE);
    await answers();
  }

  /** A page with a known message gets its chip; notes how long that takes. */
  async showsChip(...page) {
    const began = Date.now();
    await chipIn(this.browser, await stand(this.suite, ...page));
    this.took = Date.now() - began;
  }

  /** The page gets none. No script of Fixside's is in it that could be asked: so it has three times as long as the chip took. */
  async showsNone(...page) {
    const began = Date.now();
    const frame = await stand(this.suite, ...page);
    await until("the time of three chips to be over", () => Date.now() - began > 3 * this.took);
    await noChipIn(this.browser, frame);
  }

  /**
   * A card as it is with the settings of now, which has a control with this name. A card that is open stays as it was, and
   * the background hears of settings in its own time: so the card is opened anew until it has it.
   */
  cardWith(frame, name) {
    return until(`a card with "${name}"`, async () => {
      const left = (await this.browser.fixside(frame))?.first("card");
      if (left) {
        await escape(this.browser, Object.assign(left, { frame }));
        await noCardIn(this.browser, frame);
      }
      const card = await openCard(this.browser, frame);
      return control(card, name) && card;
    });
  }
}

/** Firefox refuses where there is nothing. */
const managedStorage = () => globalThis.chrome.storage.managed.get(null).catch(() => ({}));
/** Undefined while the page's script does not listen. */
async function asksFrame(url) {
  const { tabs } = globalThis.chrome;
  const [{ id }] = await tabs.query({ url });
  return tabs.sendMessage(id, { type: "showing", entry: "any" }, { frameId: 0 }).catch(() => undefined);
}
/** Those of a page come in turn, whoever asked for them; in one that nobody sees they take their time. */
async function waitsForIdle(times) {
  for (let time = 0; time < times; time++) await new Promise((resume) => requestIdleCallback(resume, { timeout: 500 }));
}
const runningVersion = () => globalThis.chrome.runtime.getManifest().version;

const inOrder = (settings) => JSON.stringify(settings, Object.keys(settings).sort());

/**
 * Declares the tests for one browser after the other; `tests` gets the fleet, which has started when they run, and its
 * suite. Where a browser can be given no policies they are skipped, with the reason.
 */
export async function inManagedBrowsers(kinds, tests) {
  for (const Kind of kinds) {
    const unfit = Kind.unfit?.();
    const policies = unfit ? { unavailable: unfit } : await policiesAt(...Kind.place);
    if (policies.unavailable) console.log(`${Kind.browserName}: skipped, ${policies.unavailable}`);
    describe(Kind.browserName, { skip: policies.unavailable ?? false }, () => {
      const suite = new Suite();
      const fleet = new Kind(suite, policies);
      before(() => fleet.start());
      after(() => fleet.close());
      tests(fleet, suite);
    });
  }
}
