/** What the drivers of Chromium and Firefox have in common; Playwright and Puppeteer agree in this much. */
import { Inside, pressKey } from "./inside.mjs";
import { restingBox, until } from "./tree.mjs";

export class Browser {
  /** Complaints in the consoles of the pages. */
  errors = [];
  /** The page of the extension that stands in front of the page of the tests, if one does. */
  #before;

  constructor(page) {
    this.page = page;
    this.listen(page);
  }

  listen(page) {
    page.on("console", (message) => message.type() === "error" && this.errors.push(message.text()));
    page.on("pageerror", (error) => this.errors.push(String(error)));
  }

  async goto(url) {
    await this.page.goto(url, { waitUntil: "load" });
  }

  /** The frame whose address begins like this; the page itself first. */
  frame(start) {
    return until(`a frame of ${start}`, () => this.page.frames().find((frame) => frame.url().startsWith(start)));
  }

  evaluate(frame, work, value) {
    return frame.evaluate(work, value);
  }

  /** Clicks a node of Fixside's own tree. */
  async click(frame, node) {
    const { x, y, width, height } = await restingBox(this, frame, node);
    await this.page.mouse.click(x + width / 2, y + height / 2);
  }

  /** The second press of a double click, on what was clicked last. */
  async clickAgain() {
    await this.page.mouse.down({ clickCount: 2 });
    await this.page.mouse.up({ clickCount: 2 });
  }

  press(key) {
    return pressKey(this.page, key);
  }

  /** What Fixside shows in a frame, to work with from within; waits until there is something. */
  inside(frame) {
    return until("something of Fixside's", async () => {
      const call = await this.callsInRoot(frame);
      return call && new Inside(this.page, call);
    });
  }

  /**
   * A page of the extension, such as "popup.html", as it is over the page of the tests: it opens in a tab of its own
   * that does not take the current tab's place. For the keyboard, bring it to the front once it has looked around.
   */
  async extensionPage(path) {
    const page = await this.openExtensionPage(path);
    const toFront = () => this.toFront(page);
    const closed = () => {
      this.#before = undefined;
      return this.page.bringToFront();
    };
    return new ExtensionPage(page, await this.callsInPage(page), { toFront, closed });
  }

  /** Brings a page of the extension to the front, where it stays until it is closed. */
  async toFront(page) {
    await page.bringToFront();
    this.#before = page;
  }

  /** The page that a person sees. */
  get front() {
    return this.#before ?? this.page;
  }

  /** What a page of the extension's own would ask the background, one after the other; gives the answers. */
  async askBackground(...requests) {
    const page = await this.extensionPage("options.html");
    try {
      return await page.page.evaluate(async (requests) => {
        const answers = [];
        for (const request of requests) answers.push(await globalThis.chrome.runtime.sendMessage(request));
        return answers;
      }, requests);
    } finally {
      await page.close();
    }
  }

  /** Works in another tab, in front of all others, as if it were the page of the tests. */
  async inTab(page, work) {
    const own = this.page;
    await page.bringToFront();
    this.page = page;
    try {
      return await work();
    } finally {
      this.page = own;
      await own.bringToFront();
    }
  }

  /** Is this the tab that its window shows? */
  isInFront(page) {
    return page.evaluate(() => document.visibilityState === "visible");
  }

  screenshot(path) {
    return this.page.screenshot({ path });
  }

  /** Where a frame's own coordinates begin in the page. */
  async offset(frame) {
    const at = { x: 0, y: 0 };
    for (let inner = frame; inner.parentFrame(); inner = inner.parentFrame()) {
      const element = await inner.frameElement();
      // Not `boundingBox`, which counts from the page already; borders count from inside the frame.
      const box = await element.evaluate((frame) => {
        const { x, y } = frame.getBoundingClientRect();
        return { x: x + frame.clientLeft, y: y + frame.clientTop };
      });
      at.x += box.x;
      at.y += box.y;
    }
    return at;
  }
}

/** A page of the extension, with the same interface in both browsers. Its `evaluate` gives `work` the document first. */
class ExtensionPage extends Inside {
  #closed;

  /**
   * @param steps what brings it to the front, and what follows when it is closed
   */
  constructor(page, call, { toFront, closed }) {
    super(page, call);
    this.toFront = toFront;
    this.#closed = closed;
  }

  /** The text of the first element that matches, blanks folded; empty while there is none. */
  text(selector) {
    return this.evaluate((root, selector) => (root.querySelector(selector)?.innerText ?? "").replace(/\s+/g, " ").trim(), selector);
  }

  /** Waits until the text of an element says this. */
  says(selector, pattern) {
    return until(`${pattern} in ${selector}`, async () => pattern.test(await this.text(selector)));
  }

  async click(selector) {
    const { x, y } = await until(selector, () => this.evaluate(centreOf, selector));
    await this.page.mouse.click(x, y);
  }

  /** Writes into a field what a person would, in place of what stands there. */
  async fill(selector, text) {
    await this.click(selector);
    await this.evaluate((root, selector) => root.querySelector(selector).select(), selector);
    await this.press("Delete");
    await this.page.keyboard.type(text);
  }

  async close() {
    await this.page.close();
    await this.#closed();
  }
}

function centreOf(root, selector) {
  const element = root.querySelector(selector);
  if (!element?.checkVisibility()) return null;
  element.scrollIntoView({ block: "nearest" });
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}
