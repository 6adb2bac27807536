/**
 * What a person waits for: from the message to its chip, with the background awake and asleep, and from the chip to
 * the open card; all to the frame that is painted. Figures, no verdicts.
 *
 * Lightning draws a whole form for "This record was modified": there the page itself needs longer for its frame than we
 * for the chip. So the times from the frame in which the message itself is painted are told as well.
 */
import { parseArgs } from "node:util";

import { openChromium } from "../browser/chromium.mjs";
import { forget, stand } from "../browser/states.mjs";
import { chipIn, noCardIn, timesToChip } from "../browser/steps.mjs";
import { byId, PROOF, Suite } from "../browser/suite.mjs";
import { CLASSIC_EDIT } from "../org/places.mjs";
import { quantile } from "./figures.mjs";

const { values } = parseArgs({ options: { rounds: { type: "string", default: "42" }, asleep: { type: "string", default: "12" }, each: { type: "boolean" } } });
const DEMOS = ["web-phone-unavailable", "five-web-phones", "mandatory-fields", "record-collision", "email-mismatch", "package-uninstall"];

const suite = new Suite();
await suite.open(openChromium);
try {
  await suite.show(DEMOS[0]);
  printBoth("page just loaded", await rounds(Number(values.rounds), loaded));
  printBoth("background awake", await rounds(Number(values.rounds), awake));
  printBoth("background asleep", await rounds(Number(values.asleep), asleep));
  print("chip to open card", await rounds(Number(values.rounds), card));
} finally {
  await suite.close();
}

async function rounds(count, one) {
  const times = [];
  for (let round = 0; round < count; round++) times.push(await one(round));
  return times;
}

/** The background is awake; the page is busy with itself, as it is for a second after it has loaded. */
async function loaded(round) {
  await forget(suite);
  const id = DEMOS[round % DEMOS.length];
  return { id, ...(await timesToChip(suite.browser, await suite.show(id, { delay: 600 }))) };
}

/** People see most messages in a page that has been there for a while. */
async function awake(round) {
  return said(await restingPage(round));
}

async function asleep(round) {
  const id = await restingPage(round);
  await suite.browser.stopWorker();
  return said(id);
}

/** A page that has nothing to do, in which a message is about to come; gives the message's id. */
async function restingPage(round) {
  const id = DEMOS[round % DEMOS.length];
  await forget(suite);
  const address = new URL(byId(id).url);
  address.searchParams.delete("demo");
  await suite.goto(address.href);
  const frame = await suite.browser.frame(byId(id).frame);
  for (const one of [suite.browser.page.mainFrame(), frame]) {
    await suite.browser.evaluate(one, () => new Promise((idle) => requestIdleCallback(() => idle(), { timeout: 2_000 })));
  }
  return id;
}

async function said(id) {
  return { id, ...(await timesToChip(suite.browser, await suite.say(id))) };
}

async function card() {
  await forget(suite);
  const frame = await stand(suite, PROOF.text, CLASSIC_EDIT);
  const chip = await chipIn(suite.browser, frame);
  const inside = await suite.browser.inside(frame);
  await inside.evaluate((root) => {
    globalThis.opened = new Promise((resolve) => {
      let pressed = 0;
      // The click ends at the window; the button was let go just before.
      root.addEventListener("pointerup", (event) => (pressed = event.timeStamp), { capture: true });
      const seen = () => {
        if (!root.querySelector(".card")) return;
        observer.disconnect();
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => resolve(performance.now() - pressed);
          channel.port2.postMessage(null);
        });
      };
      const observer = new MutationObserver(seen);
      observer.observe(root, { childList: true, subtree: true });
    });
  });
  await suite.browser.click(frame, chip.first("fix"));
  const time = await inside.evaluate(() => globalThis.opened);
  await suite.browser.press("Escape");
  await noCardIn(suite.browser, frame);
  return time;
}

function printBoth(what, times) {
  print(`message to chip, ${what}`, times.map(({ fromDocument }) => fromDocument));
  print("  from the message's own frame", times.map(({ fromPaint }) => fromPaint));
  if (values.each) for (const id of DEMOS) print(`  ${id}`, times.filter((one) => one.id === id).map(({ fromDocument }) => fromDocument));
}

function print(what, times) {
  const [half, most, all] = [0.5, 0.95, 1].map((part) => `${quantile(times, part).toFixed(0)} ms`);
  console.log(`${what.padEnd(36)} median ${half.padStart(7)}   95 % ${most.padStart(7)}   most ${all.padStart(7)}   (${times.length})`);
}
