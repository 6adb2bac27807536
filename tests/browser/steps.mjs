/** What a person does with Fixside, as steps for tests and the demo. */
import { readFile } from "node:fs/promises";

import { until } from "./tree.mjs";

/** The content script's own word for how long a message has stood that shows a state. */
const CHIP = await readFile(new URL("../../extension/content/chip.ts", import.meta.url), "utf8");
const STOOD_MS = Number(/^const STOOD_MS = ([\d_]+);$/m.exec(CHIP)[1].replaceAll("_", ""));
/** A message is met somewhat later than it is there. */
const MET_MS = 500;

/** Waits for a chip in a frame. */
export function chipIn(browser, frame) {
  return until("a chip", async () => (await browser.fixside(frame))?.first("chip"));
}

/** Waits until a frame shows no chip. */
export function noChipIn(browser, frame) {
  return until("the chip to go", async () => !(await browser.fixside(frame))?.first("chip"));
}

/**
 * Waits for a card in this frame or, for a frame that is too small for one, in the top page. `card.frame` says where.
 */
export function cardIn(browser, frame) {
  const places = [...new Set([frame, browser.page.mainFrame()])];
  const found = async () => {
    for (const place of places) {
      const card = (await browser.fixside(place))?.first("card");
      if (card) return Object.assign(card, { frame: place });
    }
    return undefined;
  };
  return until("the card", found, { instead: () => allShown(browser) });
}

/** What Fixside shows in the tab, in words, and whether anybody can see it. */
async function allShown(browser) {
  const words = browser.page.frames().map(async (frame) => (await browser.fixside(frame))?.text);
  const seen = await browser.evaluate(browser.page.mainFrame(), () => document.visibilityState);
  return `${(await Promise.all(words)).filter(Boolean).join(" | ") || "nothing"}, in a ${seen} page`;
}

export function noCardIn(browser, frame) {
  return until("the card to go", async () => !(await browser.fixside(frame))?.first("card"));
}

/** Clicks the chip and waits for the card. One that opened by itself stays. */
export async function openCard(browser, frame) {
  const chip = await chipIn(browser, frame);
  await browser.click(frame, chip.first("fix"));
  return cardIn(browser, frame);
}

/** Closes the card by keyboard, once it has the focus: one that opened by itself gets it only from a press. */
export async function escape(browser, card) {
  const inside = await browser.inside(card.frame);
  await until("the card to have the focus", () => inside.evaluate((root) => root.querySelector(".card")?.contains(root.activeElement)));
  await browser.press("Escape");
}

/** The button, link or box with this name in a card; undefined if there is none. */
export const control = (card, name) =>
  [...card.walk()].find(
    (node) => (["button", "a", "input", "summary"].includes(node.tag)) && (node.attributes["aria-label"] ?? node.text).replace(/\s+/g, " ").trim() === name,
  );

/** Waits for a control in the open card, and presses it where it stands once it has been scrolled to. */
export async function pressIn(browser, frame, name) {
  const card = await until(`"${name}" in the card`, async () => {
    const card = (await browser.fixside(frame))?.first("card");
    return card && control(card, name) && card;
  });
  await pressNode(browser, frame, control(card, name));
}

/** Presses a part of a card, which may have to be scrolled to. */
export async function pressNode(browser, frame, node) {
  await browser.reveal(frame, node);
  await browser.click(frame, node);
}

/** Waits until what is there since then has stood, and did not only come and go. */
export const stood = (since) => until("it to have stood", () => Date.now() - since > STOOD_MS + MET_MS, { patience: 2 * STOOD_MS });

/** What the clipboard holds, as it is pasted into a page. */
export async function pasted(browser, frame) {
  await browser.evaluate(frame, () => {
    const area = document.createElement("textarea");
    area.id = "paste";
    document.body.append(area);
    area.focus();
  });
  await browser.press("Control+v");
  return until("what is pasted", () => browser.evaluate(frame, () => document.querySelector("#paste").value));
}

/** Waits until the card says something. */
export function cardSays(browser, frame, words) {
  const found = async () => {
    const card = (await browser.fixside(frame))?.first("card");
    return card && words.test(card.text) && card;
  };
  return until(`the card to say ${words}`, found, { instead: () => allShown(browser) });
}

/** Milliseconds from the message's appearance to the first painted chip. */
export const timeToChip = async (browser, frame) => (await timesToChip(browser, frame)).fromDocument;

/**
 * The same, and from the frame in which the message itself was painted: a large page takes long for that, and nobody
 * sees a message sooner. The page is not asked again and again: that takes time, too.
 */
export function timesToChip(browser, frame) {
  return browser.evaluate(
    frame,
    (patience) =>
      new Promise((resolve, reject) => {
        const { dataset } = document.documentElement;
        const look = () => {
          const [shown, painted, chip] = ["demoShown", "demoPainted", "chipPainted"].map((name) => dataset[name] && Number(dataset[name]));
          // Firefox rounds its clock; a chip painted within a millisecond may come out as zero.
          if (shown && painted && chip) resolve({ fromDocument: chip - shown, fromPaint: Math.max(0, chip - painted) });
        };
        new MutationObserver(look).observe(document.documentElement, { attributes: true });
        look();
        setTimeout(() => reject(new Error(`waited ${patience} ms for the chip's first frame`)), patience);
      }),
    15_000,
  );
}

/** The card's title. */
export function title(card) {
  return card.first("title").text;
}

/** The question a chip answers. */
function questionOn(chip) {
  return chip.first("fix").attributes["aria-label"].match(/^(?:Fix|Fixed)(?: (?:appeared )?\d+:\d\d(?:\s[AP]M)?)?: (.*)$/)[1];
}

/** Every chip in the tab, whatever its frame. */
export async function chipsInTab(browser) {
  const found = [];
  for (const frame of browser.page.frames()) {
    // A frame may go while it is looked at; what it showed has gone with it.
    const tree = await browser.fixside(frame).catch((error) => {
      if (frame.detached || frame.isDetached?.()) return undefined;
      throw error;
    });
    for (const chip of tree?.all("chip") ?? []) found.push({ chip, frame, question: questionOn(chip) });
  }
  return found;
}

/** Waits until these questions, and no others, each have one chip in the tab; gives the chips in that order. */
export async function onlyChips(browser, ...questions) {
  const wanted = [...questions].sort().join("\n");
  let found = [];
  try {
    await until("chips", async () => {
      found = await chipsInTab(browser);
      return found.map(({ question }) => question).sort().join("\n") === wanted;
    });
  } catch {
    const seen = found.map(({ question, frame }) => `${question} in ${frame.url()}`);
    throw new Error(`expected chips for ${JSON.stringify(questions)}, found ${JSON.stringify(seen)}`);
  }
  return questions.map((question) => found.find((one) => one.question === question));
}

/** Waits until the tab shows this chip and no other. */
export async function onlyChip(browser, question) {
  const [found] = await onlyChips(browser, question);
  return found;
}
