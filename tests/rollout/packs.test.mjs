/** Packs that a policy names by their address: fetched, proved, kept, and what is said when something is wrong. */
import assert from "node:assert/strict";
import { generateKeyPairSync, sign } from "node:crypto";
import { after, before, test } from "node:test";

import { say } from "../browser/checks.mjs";
import { stand, standUnseen } from "../browser/states.mjs";
import { chipIn, openCard } from "../browser/steps.mjs";
import { until } from "../browser/tree.mjs";
import { ChromiumFleet } from "./chromium.mjs";
import { FirefoxFleet } from "./firefox.mjs";
import { inManagedBrowsers } from "./fleet.mjs";
import { PackServer } from "./packs.mjs";

const PRINTER = "The printer on floor 2 is out of paper.";
const pack = (room, extra = "") => `## Q. "${PRINTER}"\n\n\`\`\`toml fix\nid = "printer-paper"\n${extra}\`\`\`\n\nA. Paper is in room ${room}.\n`;
const FAILING = '[[test]]\ntext = "Something else"\n';

await inManagedBrowsers([ChromiumFleet, FirefoxFleet], (fleet, suite) => {
  let server;
  before(async () => (server = await PackServer.start()));
  after(() => server.close());

  const answers = async (room) => {
    const card = await openCard(suite.browser, await stand(suite, PRINTER));
    assert.match(card.text, new RegExp(`room ${room}`));
  };

  test("a file with the hash that the policy names is used, and fetched once", async () => {
    server.put("/faq.md", pack(1));
    await fleet.set({ packUrls: [server.hashed("/faq.md", pack(1))] });
    await fleet.says("options", /In use since/);
    await answers(1);
    assert.equal(server.askedFor("/faq.md").length, 1);
    const { headers } = server.askedFor("/faq.md")[0];
    assert.deepEqual([headers.cookie, headers.referer], [undefined, undefined]);
    await suite.browser.stopWorker();
    await answers(1);
    assert.equal(server.askedFor("/faq.md").length, 1);
  });

  test("another file at the address is refused, and the last good one stays", async () => {
    server.put("/faq.md", pack(666));
    await fleet.set({ packUrls: [server.hashed("/faq.md", pack(2))] });
    await fleet.says("options", /In use since.*The last try failed.*another file than the policy names.*Next look/);
    await answers(1);
  });

  test("each way to fail has a sentence, and takes no other pack with it", async () => {
    server.put("/good.md", pack(3));
    server.put("/500.md", "no", { status: 500 });
    server.put("/page.md", "<html>Sign in</html>", { type: "text/html" });
    server.put("/large.md", "x".repeat(1_100_000));
    server.put("/never.md", undefined);
    server.put("/failing.md", pack(4, FAILING));
    await fleet.set({
      packUrls: ["/good.md", "/500.md", "/page.md", "/large.md", "/never.md", "/missing.md"].map((path) => server.hashed(path, path === "/good.md" ? pack(3) : "?"))
        .concat(server.hashed("/failing.md", pack(4, FAILING)), "https://127.0.0.1:1/closed.md#sha256=" + "0".repeat(64)),
    });
    for (const words of [
      /500\.md Not here yet\. The last try failed\. \(the server answers 500\)/,
      /page\.md Not here yet\. The last try failed\. \(the server answers with a web page, perhaps to sign in\)/,
      /large\.md Not here yet\. The last try failed\. \(the file is larger than 1024 kB\)/,
      /never\.md Not here yet\. The last try failed\. \(the server does not answer within 20 seconds\)/,
      /missing\.md Not here yet\. The last try failed\. \(the server answers 404\)/,
      /failing\.md Not here yet\. The last try failed\. \(no entry in it can be used/,
      /closed\.md Not here yet\. The last try failed\. \(the server cannot be reached/,
    ]) await fleet.says("options", words);
    await answers(3);
  });

  test("the chip of an entry with nothing to fix promises no fix", async () => {
    const meant = pack(1, 'verdict = "by-design"\n');
    server.put("/meant.md", meant);
    await fleet.set({ packUrls: [server.hashed("/meant.md", meant)] });
    await fleet.says("options", /meant\.md In use since/);
    const chip = await chipIn(suite.browser, await stand(suite, PRINTER));
    assert.equal(chip.first("word").text, say("chipWhy"));
  });

  test("a signed file is used, another signature is not", async () => {
    const [ours, theirs] = [generateKeyPairSync("ed25519"), generateKeyPairSync("ed25519")];
    const key = ours.publicKey.export({ format: "jwk" }).x.replaceAll("-", "+").replaceAll("_", "/") + "=";
    const signed = (path, text, { privateKey }) => {
      server.put(path, text, { etag: `"${path}"` });
      server.put(`${path}.sig`, `${sign(null, Buffer.from(text), privateKey).toString("base64")}\n`, { type: "text/plain" });
      return `${server.url(path)}#ed25519=${key}`;
    };
    await fleet.set({ packUrls: [signed("/theirs.md", pack(6), theirs), signed("/ours.md", pack(5), ours)] });
    await fleet.says("options", /theirs\.md Not here yet\. The last try failed\. \(it is not signed with the key/);
    await fleet.says("options", /ours\.md In use since/);
    await answers(5);
  });

  test("the next look, also by a clock that was set back, fetches only what is new", async () => {
    const before = server.askedFor("/ours.md").length;
    await fleet.ask(async () => {
      const { local } = globalThis.chrome.storage;
      const packs = Object.entries(await local.get(null)).filter(([key]) => key.startsWith("pack:"));
      await local.set(Object.fromEntries(packs.map(([key, kept]) => [key, { ...kept, asked: Date.now() + 1e10 }])));
    });
    await suite.browser.stopWorker();
    await answers(5);
    await until("another look", () => server.askedFor("/ours.md").length > before);
    assert.equal(server.askedFor("/ours.md").at(-1).headers["if-none-match"], '"/ours.md"');
    await answers(5);
  });

  test("where there is no room to keep it, a file is in use all the same, and fetched once", async (t) => {
    if (!fleet.takesChanges) return t.skip("Firefox fills the disk before storage.local is full");
    await fleet.ask(async () => {
      const { local } = globalThis.chrome.storage;
      let size = 4 << 20;
      for (let index = 0; size > 16; index++) await local.set({ [`filler-${index}`]: "x".repeat(size) }).catch(() => (size >>= 1));
    });
    server.put("/full.md", pack(7));
    await fleet.set({ packUrls: [server.hashed("/full.md", pack(7))] });
    await fleet.says("options", /full\.md In use since/);
    for (let times = 0; times < 3; times++) await answers(7);
    assert.equal(server.askedFor("/full.md").length, 1);
    await fleet.ask(async () => {
      const { local } = globalThis.chrome.storage;
      await local.remove(Object.keys(await local.get(null)).filter((key) => key.startsWith("filler-")));
    });
  });

  test("what no policy names is forgotten, and nobody is asked for anything", async () => {
    await fleet.set({ configVersion: "none" });
    const asked = server.asked.length;
    await standUnseen(suite, PRINTER);
    assert.equal(server.asked.length, asked);
  });
});
