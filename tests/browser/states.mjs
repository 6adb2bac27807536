/**
 * Every state of what Fixside shows, brought about as people do it. The accessibility tests and the pictures of
 * `scripts/screenshots` go through this table; a new state is a line in it.
 *
 *     show(suite, place)   brings it about; gives the frame it is in, or a page of the extension
 *     places               the names of the places (PLACES) in which a picture shows it, if there are any
 *     except, only         the conditions it is not, or alone, looked at under
 */
import { CLASSIC_EDIT, INCIDENT, DYNAMICS_SOFTPHONE } from "../org/places.mjs";

import { cardSays, chipIn, noChipIn, onlyChip, openCard, pressIn } from "./steps.mjs";
import { COLLISION, LIMIT, MISMATCH, PROOF } from "./suite.mjs";
import { until } from "./tree.mjs";

/** What a test may have hidden. */
const HIDDEN = [...[PROOF, LIMIT, COLLISION, MISMATCH].map(({ expect }) => expect), "blank-panel"];

/** Forgets what this device has seen: states stand one behind the other in the same browser. */
export async function forget({ browser }, settings = {}) {
  await browser.askBackground(
    { type: "erase" },
    ...HIDDEN.map((entry) => ({ type: "unhide", entry })),
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

/** The same with a message that is to have no chip, and then `proof`, another one: its chip proves that the page was looked at. */
export async function standUnseen(suite, text, proof = PROOF) {
  const frame = await stand(suite, text);
  await suite.addAlert(frame, proof.text);
  await onlyChip(suite.browser, suite.questionOf(proof.expect));
  return frame;
}

/** Where a message stands, until `selector` is taken away. Here, in a plain page of few elements. */
const PLAIN = { selector: "#proof", stand: (suite) => stand(suite) };

const at = (id, { text }, selector, special) => ({ selector, stand: (suite, values) => suite.show(id, { text, ...values }), special });
const inSoftphone = (special) => at("classic-alert", PROOF, ".classic-alerts", special);

/** Messages of the products, in pages that look like theirs. */
export const PLACES = {
  Salesforce: at("record-error", PROOF, "records-record-edit-error"),
  Dynamics: at("form-notification", MISMATCH, ".form-notification"),
  softphone: inSoftphone(),
  /** There is no room for a card beside it. */
  "softphone in a narrow page": inSoftphone({ viewport: { width: 640, height: 800 } }),
};
const EVERYWHERE = { places: Object.keys(PLACES) };
/** The one message of Dynamics has steps of one procedure. */
const OF_SOLUTIONS = { places: EVERYWHERE.places.filter((name) => name !== "Dynamics") };

/** The same place in a page that is written from right to left. */
export const turned = (place) => ({ ...place, stand: (suite) => place.stand(suite, { dir: "rtl" }) });

async function chip(suite, place = PLAIN) {
  await forget(suite);
  const frame = await place.stand(suite);
  await chipIn(suite.browser, frame);
  return frame;
}

/** The card may be in another frame than its chip. */
async function card(suite, place) {
  return (await openCard(suite.browser, await chip(suite, place))).frame;
}

async function outlived(suite, place = PLAIN) {
  const frame = await chip(suite, place);
  await suite.browser.evaluate(frame, removeFromPage, place.selector);
  await until("the chip to say when", async () => (await suite.browser.fixside(frame))?.first("when").text);
  return frame;
}

/** An element, which may be in shadow roots. */
function removeFromPage(selector) {
  const remove = (root) => {
    root.querySelector(selector)?.remove();
    for (const { shadowRoot } of root.querySelectorAll("*")) if (shadowRoot) remove(shadowRoot);
  };
  remove(document);
}

/** A card, and what was pressed in it until it says something. */
const after = (words, ...presses) => async (suite, place) => {
  const frame = await card(suite, place);
  for (const press of presses) await pressIn(suite.browser, frame, press);
  await cardSays(suite.browser, frame, words);
  return frame;
};

/** From a demo's message. */
const ofDemo = (id) => (suite) => card(suite, { stand: () => suite.show(id) });

/** Of a panel that shows nothing. */
const ofBlank = (suite) => card(suite, {
  stand: async () => {
    await suite.goto(INCIDENT, { draws: "nothing" });
    return suite.browser.frame(DYNAMICS_SOFTPHONE);
  },
});

export async function unfold(suite, frame) {
  const inside = await suite.browser.inside(frame);
  await inside.evaluate((root) => root.querySelectorAll("details").forEach((fold) => (fold.open = true)));
  return frame;
}

/** A popup is as large as it wants to be, up to this; its width is its own. */
const POPUP = { special: { viewport: { width: 800, height: 600 } }, except: ["320 px"] };
/** As wide as "320 px"; twice as large it is half as wide as WCAG asks for, and still can be read and used. */
const NARROW = { special: { viewport: { width: 320, height: 500 } }, except: ["320 px"] };

/** The popup over a page with a message, or with none. */
async function popup(suite, { empty = false } = {}) {
  if (empty) await suite.goto(CLASSIC_EDIT);
  else await chip(suite);
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

const searched = (words, says) => async (suite) => {
  const page = await popup(suite);
  await page.fill("input", words);
  await page.says("body", says);
  return page;
};

async function options(suite, show = card) {
  await show(suite);
  const page = await suite.browser.extensionPage("options.html");
  await page.says("main", /audio problems/);
  await page.toFront();
  return page;
}

/** One problem hidden for good. */
const hidden = (suite) => options(suite, async () => {
  const frame = await card(suite);
  for (const press of ["Hide this problem", "Never show it again"]) await pressIn(suite.browser, frame, press);
  await noChipIn(suite.browser, frame);
});

async function explained(suite) {
  const page = await options(suite);
  await page.fill("#text", PROOF.text);
  await page.says("section[aria-labelledby=explain] .result", /Recognised/);
  await page.evaluate((root) => root.querySelector("section[aria-labelledby=explain]").scrollIntoView());
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
  chip: { show: chip, ...EVERYWHERE },
  "chip, outlived": { show: outlived, ...SOME, ...EVERYWHERE },
  card: { show: card, ...SOME, ...EVERYWHERE },
  "card, unfolded": { show: async (suite, place) => unfold(suite, await card(suite, place)), ...EVERYWHERE },
  "card, of a call's record": { show: ofDemo("record-collision"), ...SOME },
  "card, one tried": { show: after(/tried/, "Next solution"), ...SOME, ...OF_SOLUTIONS },
  "card, all tried": { show: after(/That was everything/, "Next solution", "It did not help"), ...SOME, ...OF_SOLUTIONS },
  "card, no part helped": { show: (suite, place = PLACES.Dynamics) => after(/That was everything/, "It did not help")(suite, place), ...SOME, places: ["Dynamics"] },
  "card, ticked": { show: after(/./, "Step 1 is done"), ...SOME, ...EVERYWHERE },
  "card, fixed": { show: after(/Fixed/, "This worked"), ...SOME, ...EVERYWHERE },
  "card, back": { show: after(/is back/, "This worked", "It is still there"), ...SOME, ...EVERYWHERE },
  "card, for an admin": { show: after(/You see the admin/, "I am an admin"), ...SOME, ...EVERYWHERE },
  "card, hiding": { show: after(/Never show it again/, "Hide this problem"), ...SOME, ...EVERYWHERE },
  "beside the phone": { show: ofDemo("web-phone-unavailable"), ...BESIDE },
  "beside the phone, unfolded": { show: async (suite) => unfold(suite, await ofDemo("five-web-phones")(suite)), ...BESIDE },
  "beside the panel": { show: ofDemo("email-mismatch"), ...BESIDE },
  "beside a blank panel": { show: ofBlank, ...BESIDE },
  sheet: { show: card, ...NARROW, only: ["light", "dark", "200 %"] },
  "sheet, unfolded": { show: async (suite) => unfold(suite, await card(suite)), ...NARROW },
  popup: { show: popup, ...POPUP, only: ["light", "dark", "forced colours"] },
  "popup, nothing met": { show: (suite) => popup(suite, { empty: true }), ...POPUP, only: ["dark"] },
  "popup, found": { show: searched("softphone has no mic", /Results/), ...POPUP, only: ["dark"] },
  "popup, nothing found": { show: searched("pizza recipe", /No answer fits/), ...POPUP, only: ["dark"] },
  "popup, answer": { show: answer, ...POPUP },
  options: { show: (suite) => options(suite) },
  "options, a problem hidden": { show: hidden, ...SOME },
  "options, explained": { show: explained, ...SOME },
  "options, rollout": { show: rollout, ...SOME },
};

/** The inside of a state: what the checks of accessibility look at. */
export async function insideOf(suite, shown) {
  return "says" in shown ? shown : suite.browser.inside(shown);
}
