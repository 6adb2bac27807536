/**
 * Takes a picture of every state (tests/browser/states.mjs), light and dark, in every place where it can be; and from
 * right to left and in forced colours in the places that are most unlike each other.
 */
import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";

import { openChromium } from "../tests/browser/chromium.mjs";
import { dress, putUnder, settle } from "../tests/browser/conditions.mjs";
import { openFirefox } from "../tests/browser/firefox.mjs";
import { insideOf, PLACES, STATES, turned } from "../tests/browser/states.mjs";
import { Suite } from "../tests/browser/suite.mjs";

const CONDITIONS = { light: undefined, dark: undefined, "right to left": ["Salesforce", "softphone in a narrow page"], "forced colours": ["Salesforce", "softphone in a narrow page"] };

const wanted = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const firefox = process.argv.includes("--firefox");
const folder = fileURLToPath(new URL(`../screenshots/states${firefox ? "-firefox" : ""}`, import.meta.url));
await mkdir(folder, { recursive: true });

const suite = new Suite();
await suite.open(firefox ? openFirefox : openChromium);

/** All pictures, as what is to be shown and what it is called. */
function* pictures() {
  for (const [condition, only] of Object.entries(CONDITIONS)) {
    for (const [state, { show, special, places = [undefined] }] of Object.entries(STATES)) {
      for (const name of places) {
        if (only && name && !only.includes(name)) continue;
        const place = condition === "right to left" && name ? turned(PLACES[name]) : PLACES[name];
        yield { called: [condition, name, state].filter(Boolean).join(" - "), condition, show: () => show(suite, place), special: { ...special, ...place?.special } };
      }
    }
  }
}

try {
  for (const { called, condition, show, special } of pictures()) {
    if (!wanted.every((word) => called.includes(word))) continue;
    const under = await putUnder(suite.browser, condition, special);
    const inside = await insideOf(suite, await show());
    await dress(inside, under);
    await settle(inside);
    const path = `${folder}/${called.replace(/[^\w]+/g, "-")}.png`;
    await inside.page.screenshot({ path });
    await inside.close?.();
    console.log(path);
  }
} finally {
  await suite.close();
}
