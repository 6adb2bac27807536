/** What the tests of bad days have in common: a page with a card, and how to tell that card and page are all right. */
import { beforeEach } from "node:test";

import { CLASSIC_EDIT } from "../org/places.mjs";
import { chipIn, openCard, pressIn } from "./steps.mjs";
import { LIMIT } from "./suite.mjs";
import { HOST, until } from "./tree.mjs";

export const NEXT = "Next solution";
export const UNAVAILABLE = /could not be loaded/;

/** Steps for the tests of one browser. Each test begins with a background that was just started and knows nothing; no card opens by itself. */
export function badDays(suite) {
  beforeEach(async () => {
    await suite.browser.inExtension(async () => {
      await Promise.all([chrome.storage.local.clear(), chrome.storage.session.clear()]);
      await chrome.storage.local.set({ settings: { autoOpen: false } });
    });
    await suite.browser.stopWorker();
  });

  const question = () => suite.questionOf(LIMIT.expect);

  /** A page of few words with a known message and its chip. */
  const message = async () => {
    await suite.goto(CLASSIC_EDIT);
    const frame = await suite.browser.frame(CLASSIC_EDIT);
    await suite.addAlert(frame, LIMIT.text);
    await chipIn(suite.browser, frame);
    return frame;
  };
  const card = async () => {
    const frame = await message();
    await openCard(suite.browser, frame);
    return frame;
  };

  const look = async (frame, name) => (await suite.browser.fixside(frame))?.first(name);

  /** Whether something of ours can be seen. A script that was ended leaves its elements behind. */
  const isSeen = async (frame, name) => {
    const node = await look(frame, name);
    return node !== undefined && ((await suite.browser.box(frame, node))?.width ?? 0) > 0;
  };
  const notSeen = (frame) =>
    until("nothing of ours to be seen", async () => !(await isSeen(frame, "chip")) && !(await isSeen(frame, "card")));

  /** How many solutions the card counts as tried. */
  const tried = async (frame) => (await look(frame, "card"))?.all("tried").length;

  /** The card answers to a press: it goes on to the next solution. */
  const isUsable = async (frame) => {
    const before = await tried(frame);
    await pressIn(suite.browser, frame, NEXT);
    await until("the next solution", async () => (await tried(frame)) === before + 1);
  };

  /** Runs in the page with our host; as a source, for work may hold other work. */
  const withHost = (frame, work, value = null) =>
    suite.browser.evaluate(frame, `(${work})(document.querySelector(${JSON.stringify(HOST)}), ${JSON.stringify(value)})`);

  return { question, message, card, look, isSeen, notSeen, tried, isUsable, withHost };
}
