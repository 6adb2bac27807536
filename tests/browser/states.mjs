/**
 * Every state of what Fixside shows, brought about as people do it. The accessibility tests and the pictures of
 * `scripts/screenshots` go through this table; a new state is a line in it.
 *
 *     show(suite)   brings it about; gives the frame it is in, or a page of the extension
 */
import { CLASSIC_EDIT, TASK } from "../org/places.mjs";

import { cardSays, chipIn, openCard, pressIn } from "./steps.mjs";
import { COLLISION, LIMIT, PROOF } from "./suite.mjs";
import { until } from "./tree.mjs";

/** Forgets what this device has seen: states stand one behind the other in the same browser. */
export async function forget({ browser }, settings = {}) {
  await browser.askBackground(
    { type: "erase" },
    ...[PROOF, LIMIT, COLLISION].map(({ expect }) => ({ type: "unhide", entry: expect })),
    { type: "set", settings: { admin: false, autoOpen: false, counts: true, ...settings } },
  );
}

/** A page with this message, standing in an alert that nobody can close. */
export async function stand(suite, text = PROOF.text, url = CLASSIC_EDIT) {
  await suite.goto(url);
  const frame = await suite.browser.frame(url);
  await suite.addAlert(frame, text);
  return frame;
}

async function chip(suite, text, url) {
  await forget(suite);
  const frame = await stand(suite, text, url);
  await chipIn(suite.browser, frame);
  return frame;
}

async function card(suite, text, url) {
  const frame = await chip(suite, text, url);
  await openCard(suite.browser, frame);
  return frame;
}

async function outlived(suite) {
  const frame = await chip(suite);
  await suite.browser.evaluate(frame, () => document.querySelector("#proof").remove());
  await until("the chip to say when", async () => (await suite.browser.fixside(frame))?.first("when").text);
  return frame;
}

/** A card, and what was pressed in it until it says something. */
const after = (words, ...presses) => async (suite) => {
  const frame = await card(suite);
  for (const press of presses) await pressIn(suite.browser, frame, press);
  await cardSays(suite.browser, frame, words);
  return frame;
};

/** From a demo's message; the card may be in another frame. */
const ofDemo = (id) => async (suite) => {
  await forget(suite);
  return (await openCard(suite.browser, await suite.show(id))).frame;
};

export async function unfold(suite, frame) {
  const inside = await suite.browser.inside(frame);
  await inside.evaluate((root) => root.querySelectorAll("details").forEach((fold) => (fold.open = true)));
  return frame;
}

/** A popup is as large as it wants to be, up to this; its width is its own. */
const POPUP = { special: { viewport: { width: 800, height: 600 } }, except: ["320 px"] };
/** As wide as "320 px"; twice as large it is half as wide as WCAG asks for, and still can be read and used. */
const NARROW = { special: { viewport: { width: 320, height: 500 } }, except: ["320 px"] };

async function popup(suite) {
  await chip(suite);
  const page = await suite.browser.extensionPage("popup.html");
  await page.says("body", /On this page/);
  await page.toFront();
  return page;
}

async function answer(suite) {
  const page = await popup(suite);
  await page.click(".here button");
  await page.says(".title", /./);
  await page.evaluate((root) => root.querySelectorAll("details").forEach((fold) => (fold.open = true)));
  return page;
}

async function options(suite) {
  await card(suite);
  const page = await suite.browser.extensionPage("options.html");
  await page.says("main", /audio problems/);
  await page.toFront();
  return page;
}

async function rollout(suite) {
  const page = await options(suite);
  await page.says("main", /RingCentral for Dynamics 365/);
  await page.click("#administrators ~ details summary");
  await until("a plan to begin with", () => page.evaluate((root) => root.querySelector("#plan").value !== ""));
  await page.evaluate((root) => (root.querySelector("#plan").value = '[install]\nchrome = { id = "abcdefghijklmnopabcdefghijklmnop" }\n'));
  await page.click("details:has(#plan) .button");
  await page.says("details:has(#plan) .said", /files/);
  return page;
}

/** What is less than another state, or differs from it in nothing but its words, need not be seen under everything. */
const SOME = { only: ["forced colours, dark", "320 px"] };

/** In a narrow window there is no side for a card. */
const BESIDE = { only: ["light", "dark"] };

export const STATES = {
  chip: { show: chip },
  "chip, outlived": { show: outlived, ...SOME },
  card: { show: card, ...SOME },
  "card, unfolded": { show: async (suite) => unfold(suite, await card(suite)) },
  "card, on a Task record": { show: (suite) => card(suite, COLLISION.text, TASK), ...SOME },
  "card, one tried": { show: after(/tried/, "Next solution"), ...SOME },
  "card, all tried": { show: after(/That was everything/, "Next solution", "It did not help"), ...SOME },
  "card, ticked": { show: after(/./, "Step 1 is done"), ...SOME },
  "card, fixed": { show: after(/Fixed/, "This worked"), ...SOME },
  "card, back": { show: after(/is back/, "This worked", "It is still there"), ...SOME },
  "card, for an admin": { show: after(/You see the admin/, "I am an admin"), ...SOME },
  "card, hiding": { show: after(/Never show it again/, "Hide this problem"), ...SOME },
  "beside the phone": { show: ofDemo("web-phone-unavailable"), ...BESIDE },
  "beside the phone, unfolded": { show: async (suite) => unfold(suite, await ofDemo("five-web-phones")(suite)), ...BESIDE },
  "beside the panel": { show: ofDemo("email-mismatch"), ...BESIDE },
  sheet: { show: card, ...NARROW, only: ["light", "dark", "200 %"] },
  "sheet, unfolded": { show: async (suite) => unfold(suite, await card(suite)), ...NARROW },
  popup: { show: popup, ...POPUP, only: ["light", "dark", "forced colours"] },
  "popup, answer": { show: answer, ...POPUP },
  options: { show: options },
  "options, rollout": { show: rollout, ...SOME },
};

/** The inside of a state: what the checks of accessibility look at. */
export async function insideOf(suite, shown) {
  return "says" in shown ? shown : suite.browser.inside(shown);
}


