/**
 * The demo: Chromium with the extension on the demo organisation.
 *
 * With a display it opens the browser and waits until somebody closes it; the button "Demo messages" on each page
 * shows the messages. Without one it walks through them, prints message → entry → time from message to chip, and
 * writes a screenshot of each chip and card.
 */
import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";

import { openChromium } from "../tests/browser/chromium.mjs";
import { chipIn, openCard, timeToChip, title } from "../tests/browser/steps.mjs";
import { restingBox } from "../tests/browser/tree.mjs";
import { demos } from "../tests/org/demos.mjs";
import { startOrg } from "../tests/org/server.mjs";
import { bundledCore } from "../tests/wasm/bundled.mjs";

const headless = process.argv.includes("--headless") || !(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const screenshots = fileURLToPath(new URL("../screenshots", import.meta.url));

const org = await startOrg();
try {
  await (headless ? walk() : show());
} finally {
  await org.close();
}

async function show() {
  const browser = await openChromium(org, { headed: true, viewport: null });
  const closed = new Promise((resolve) => browser.context.on("close", resolve));
  await browser.goto(demos[0].url);
  console.log("Chromium is open on the demo organisation. Choose a message under \"Demo messages\"; close the window to end.");
  await closed;
}

async function walk() {
  await mkdir(screenshots, { recursive: true });
  const entries = (await bundledCore()).list();
  const browser = await openChromium(org, { still: true });
  let missed = 0;
  try {
    // The first page wakes the extension up, as the first page of a person's day does.
    await browser.goto(demos[0].url.split("?")[0]);
    await browser.worker();
    for (const demo of demos) missed += await walkOne(browser, demo, entries);
  } finally {
    await browser.close();
  }
  console.log(`${demos.length - missed} passed, ${missed} failed`);
  console.log(`Screenshots are in ${screenshots}`);
  process.exitCode = missed === 0 ? 0 : 1;
}

async function walkOne(browser, demo, entries) {
  try {
    await browser.goto(demo.url);
    const frame = await browser.frame(demo.frame);
    const chip = await chipIn(browser, frame);
    const time = await timeToChip(browser, frame);
    await restingBox(browser, frame, chip);
    await browser.screenshot(`${screenshots}/${demo.id}-chip.png`);
    const card = await openCard(browser, frame);
    await browser.screenshot(`${screenshots}/${demo.id}-card.png`);
    const entry = entries.find((entry) => entry.question === title(card))?.entry;
    console.log(`${demo.text} → ${entry} → ${time.toFixed(0)} ms`);
    return entry === demo.expect ? 0 : 1;
  } catch (error) {
    console.log(`${demo.text} → ${error.message}`);
    return 1;
  }
}
