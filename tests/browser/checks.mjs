/** What the tests of the checks have in common: reading from a card what it says of the causes, and beginning anew. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { afterEach } from "node:test";
import { isDeepStrictEqual } from "node:util";

import { ORG } from "../org/places.mjs";
import { chipIn, control, openCard, pressNode } from "./steps.mjs";
import { until } from "./tree.mjs";

const messages = JSON.parse(await readFile(new URL("../../extension/_locales/en/messages.json", import.meta.url), "utf8"));
/** A sentence of the extension, its one variable filled in. */
export const say = (word, value = "") => messages[word].message.replace(/\$\w+\$/, value);

/** "1", "1 confirmed": a solution's number, and what its badge says. */
const handleOf = (solution) => [solution.first("number").text, solution.first("badge")?.text].filter(Boolean).join(" ");

/** What a card says of the causes: the lead, then the reader's solutions, the admin's, and those ruled out, each in order. */
function told(card) {
  const theirs = card.first("admin")?.all("solution") ?? [];
  const out = card.first("out");
  const apart = out?.all("solution") ?? [];
  const mine = card.all("solution").filter((solution) => !theirs.includes(solution) && !apart.includes(solution));
  return {
    lead: card.all("lead").map((lead) => lead.own.trim()),
    mine: mine.map(handleOf),
    theirs: theirs.map(handleOf),
    out: out ? [out.children[0].text, ...apart.map(handleOf)] : [],
  };
}

/** The same from a page of the extension. */
export const toldIn = (page) =>
  page.evaluate((root) => {
    const textOf = (element) => element.textContent.replace(/\s+/g, " ").trim();
    const handleOf = (one) => [...one.querySelectorAll(":scope > summary .number, :scope > summary .badge")].map(textOf).join(" ");
    const all = (selector) => [...root.querySelectorAll(selector)];
    return {
      lead: all(".lead").map((lead) => textOf(lead.lastChild)),
      mine: all(".solution:not(.admin *, .out *)").map(handleOf),
      theirs: all(".admin .solution").map(handleOf),
      out: [...all(".out > summary").map(textOf), ...all(".out .solution").map(handleOf)],
    };
  });

/** Waits until it is so; says what it was instead. */
export async function eventually(what, read, expected) {
  let last;
  try {
    await until(what, async () => isDeepStrictEqual((last = await read()), expected));
  } catch {
    assert.deepEqual(last, expected, what);
  }
}

export const cardOf = async (browser, frame) => (await browser.fixside(frame))?.first("card");
export const tells = (browser, frame, expected) =>
  eventually("what the card tells", async () => {
    const card = await cardOf(browser, frame);
    return card && told(card);
  }, expected);

export const solution = (card, number) => card.all("solution").find((one) => one.first("number").text === number);
/** What stands in a solution about its cause. */
export const foundIn = (card, number) => solution(card, number).first("found")?.text;

/** Waits for a control in one solution of a card, and presses it. */
export async function pressInSolution(browser, frame, number, find) {
  const node = await until(`a control of solution ${number}`, async () => {
    const card = await cardOf(browser, frame);
    const one = card && solution(card, number);
    return one && find(one);
  });
  await pressNode(browser, frame, node);
}
export const handle = (one) => one.children[0];
export const step = (number) => (one) => control(one, `Step ${number} is done`);
export const ticked = (card, number) => solution(card, number).all("steps")[0].children.map((item) => item.children[0].attributes.checked !== undefined);

/** The card and the chip say by themselves that it is fixed, and why. */
export async function becomesFixed(browser, frame, card, why) {
  const fixed = await until("the card to say that it is fixed", async () => (await cardOf(browser, card.frame))?.first("fixed"));
  assert.deepEqual(fixed.children.map(({ text }) => text), [say("cardFixed"), say(why), say("cardFixedReload")]);
  await until("the chip to say so", async () => (await browser.fixside(frame))?.first("chip")?.classes.includes("fixed"));
  assert.equal((await chipIn(browser, frame)).first("word").text, say("chipFixed"));
}

/** Each test begins with one tab, a browser that has not been asked, and a device that has seen nothing. */
export function cleanUpAfterEach(suite) {
  let own;
  afterEach(async () => {
    const { browser } = suite;
    await browser.setOffline(false);
    own ??= (await browser.openTabs()).filter((page) => page === browser.page || page.url() === "about:blank");
    for (const page of await browser.openTabs()) if (!own.includes(page)) await page.close();
    await browser.permitMicrophone(ORG, "prompt");
    await browser.goto("about:blank");
    const options = await browser.extensionPage("options.html");
    const part = "section[aria-labelledby=seen]";
    // Nothing of what is known stands there before a box may be pressed.
    await until("the options to know", () => options.evaluate((root) => root.querySelector("#counts:enabled") !== null));
    if (await options.evaluate((root, part) => root.querySelector(`${part} table`) !== null, part)) {
      await options.click(`${part} > .buttons .button:nth-child(2)`);
      await options.click(`${part} .danger`);
      await options.says(`${part} .said`, /erased/);
    }
    await options.close();
  });
}
/** The phone has no microphone: the card of that message, where the browser has been told this of the microphone. */
export async function openPhoneCard(suite, permission, values) {
  await suite.browser.permitMicrophone(ORG, permission);
  const frame = await suite.show("web-phone-unavailable", values);
  return { frame, card: await openCard(suite.browser, frame) };
}

/** What the card of a record that was modified meanwhile tells, where it is the record of a call. */
export const CALL_RECORD = { lead: [say("reasonCallRecord")], mine: ["1"], theirs: ["2 confirmed"], out: [] };
