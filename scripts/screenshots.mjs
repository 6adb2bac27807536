/** Takes a picture of every state (tests/browser/states.mjs), light and dark. */
import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";

import { openChromium } from "../tests/browser/chromium.mjs";
import { putUnder, settle } from "../tests/browser/conditions.mjs";
import { openFirefox } from "../tests/browser/firefox.mjs";
import { insideOf, STATES } from "../tests/browser/states.mjs";
import { Suite } from "../tests/browser/suite.mjs";

const wanted = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const firefox = process.argv.includes("--firefox");
const folder = fileURLToPath(new URL(`../screenshots/states${firefox ? "-firefox" : ""}`, import.meta.url));
await mkdir(folder, { recursive: true });

const suite = new Suite();
await suite.open(firefox ? openFirefox : openChromium);
try {
  for (const theme of ["light", "dark"]) {
    for (const [state, { show, special }] of Object.entries(STATES)) {
      if (wanted.length > 0 && !wanted.some((word) => state.includes(word))) continue;
      await putUnder(suite.browser, theme, special);
      const inside = await insideOf(suite, await show(suite));
      await settle(inside);
      const path = `${folder}/${theme}-${state.replace(/[^\w]+/g, "-")}.png`;
      await inside.page.screenshot({ path });
      await inside.close?.();
      console.log(path);
    }
  }
} finally {
  await suite.close();
}
