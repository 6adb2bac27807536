/** What no policy can give, and a reader allows by one press: the organisation's own hosts, and a server that extensions may not read. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { ON_PREMISES } from "../org/routes.mjs";
import { stand } from "../browser/states.mjs";
import { noChipIn, openCard } from "../browser/steps.mjs";
import { MISMATCH } from "../browser/suite.mjs";
import { until } from "../browser/tree.mjs";
import { ChromiumFleet } from "./chromium.mjs";
import { FirefoxFleet } from "./firefox.mjs";
import { PATIENCE, inManagedBrowsers } from "./fleet.mjs";
import { PackServer } from "./packs.mjs";

const PAGE = `https://${ON_PREMISES}/main.aspx`;
const PRINTER = "The printer on floor 2 is out of paper.";
const PACK = `## Q. "${PRINTER}"\n\n\`\`\`toml fix\nid = "printer-paper"\n\`\`\`\n\nA. Paper is in room 7.\n`;

await inManagedBrowsers([ChromiumFleet, FirefoxFleet], (fleet, suite) => {
  /** How many are registered for hosts beyond the manifest. */
  const scripts = async () => (await fleet.ask(() => globalThis.chrome.scripting?.getRegisteredContentScripts()))?.length ?? 0;
  let server;
  before(async () => (server = await PackServer.start()));
  after(() => server.close());

  test("on a host of the organisation's own it works once the reader has allowed it in the popup", async () => {
    await fleet.set({ dynamicsHosts: [ON_PREMISES] });
    const frame = await stand(suite, MISMATCH.text, PAGE);
    await fleet.inPage("popup", async (popup) => {
      await popup.says("main", new RegExp(`may not read these pages yet: ${ON_PREMISES}`));
      assert.equal(await scripts(), 0);
      await noChipIn(suite.browser, frame);
      await popup.click(".note .main");
      await until("the notice to go", async () => !/may not read/.test(await popup.text("main")));
    });
    assert.ok(await fleet.ask((origin) => globalThis.chrome.permissions.contains({ origins: [origin], permissions: ["scripting"] }), `https://${ON_PREMISES}/*`));
    await until("a page of that host to be looked at", async () => (await scripts()) === 1);
    await fleet.showsChip(MISMATCH.text, PAGE);
    await fleet.says("options", new RegExp(`Your organisation(?!.*may not read)`));
  });

  test("it still works there the next day", async (t) => {
    if (fleet.takesChanges) return t.skip("this driver's Chromium has a new profile each day");
    await fleet.restart();
    await fleet.showsChip(MISMATCH.text, PAGE);
  });

  test("and no longer once the policy takes the host back", async () => {
    await fleet.set({ configVersion: "without the host" });
    await until("the host to be left alone", async () => (await scripts()) === 0, { patience: PATIENCE });
    await fleet.showsNone(MISMATCH.text, PAGE);
  });

  test("a server that lets no extension read its packs is read once the reader has allowed it in the options", async () => {
    server.put("/faq.md", PACK, { open: false });
    await fleet.set({ packUrls: [server.hashed("/faq.md", PACK)] });
    await fleet.says("options", /Not here yet\. The last try failed\. \(.*does not let extensions read the file.*Allow/);
    await fleet.inPage("options", async (options) => {
      await options.says("main", /Access-Control-Allow-Origin[^]*For administrators/);
      await options.click("[aria-labelledby=organisation] li .button");
      await options.says("[aria-labelledby=organisation]", /In use since/);
    });
    assert.match((await openCard(suite.browser, await stand(suite, PRINTER))).text, /room 7/);
  });
});
