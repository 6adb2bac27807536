/** What the drivers of Chromium and Firefox have in common; Playwright and Puppeteer agree in this much. */
import { restingBox, until } from "./tree.mjs";

export class Browser {
  /** Complaints in the consoles of the pages. */
  errors = [];

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

  press(key) {
    return this.page.keyboard.press(key);
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
