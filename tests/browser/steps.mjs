/** What a person does with Fixside, as steps for tests and the demo. */
import { until } from "./tree.mjs";

/** Waits for a chip in a frame. */
export function chipIn(browser, frame) {
  return until("a chip", async () => (await browser.fixside(frame))?.first("chip"));
}

/** Waits until a frame shows no chip. */
export function noChipIn(browser, frame) {
  return until("the chip to go", async () => !(await browser.fixside(frame))?.first("chip"));
}

/** Clicks the chip and waits for the card. */
export async function openCard(browser, frame) {
  const chip = await chipIn(browser, frame);
  await browser.click(frame, chip.first("fix"));
  return until("the card", async () => (await browser.fixside(frame))?.first("card"));
}

/** Milliseconds from the message's appearance to the first painted chip. */
export async function timeToChip(browser, frame) {
  const read = () => {
    const { demoShown, chipPainted } = document.documentElement.dataset;
    return demoShown && chipPainted ? Number(chipPainted) - Number(demoShown) : null;
  };
  // Firefox rounds its clock; a chip painted within a millisecond may come out as zero.
  const time = await until("the chip's first frame", async () => ({ value: await browser.evaluate(frame, read) }).value ?? undefined);
  return time;
}

/** The card's title. */
export function title(card) {
  return card.first("title").text;
}
