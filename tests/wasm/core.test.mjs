/** The core as it ships: the optimised WebAssembly and its JavaScript, in Node. What it judges is tested in Rust. */
import assert from "node:assert/strict";
import { before, test } from "node:test";

import { Fixside } from "../../crate/wasm/pkg/fixside_wasm.js";
import { bundledCore } from "./bundled.mjs";

const text = (pack) => new TextEncoder().encode(pack);
let fixside;

before(async () => {
  fixside = await bundledCore();
});

test("the bundled packs are used whole", () => {
  assert.deepEqual(
    fixside.loaded().map(({ entries, problems }) => [entries, problems]),
    [[6, []], [29, []]],
  );
  assert.equal(fixside.list().length, 35);
});

test("a message leads to its entry, and the entry to its card", () => {
  const found = fixside.observe({ text: "A maximum of 5 web phones could be registered.", surface: "toast" });
  assert.equal(found.level, "show");
  const card = fixside.card(found.entry);
  assert.ok(card.solutions.length > 0 && card.intro.length > 0);
  assert.equal(card.pack_title, "RingCentral for Salesforce");
  assert.equal(fixside.card("no-such-entry"), undefined);
});

test("slots come as on the screen", () => {
  const own = new Fixside([["own", text('## Q. Why "{name} left the room"?\nx'), false]], {});
  assert.deepEqual(own.observe({ text: "Zoë O’Brien left the room!" }).slots, [{ kind: "name", value: "Zoë O’Brien" }]);
});

test("an explanation says what is asked of a message's place, and whether it holds", () => {
  const where = 'product = "salesforce", page = "task", frame = "/apex/Phone", surface = "toast"';
  const own = `\`\`\`toml pack\nid = "own"\nproduct = "salesforce"\n\`\`\`\n## Q. a\n\`\`\`toml fix\nid = "a"\n[[signature]]\ntext = "The line is taken"\nwhere = { ${where} }\n\`\`\`\nx`;
  const [{ context }] = new Fixside([["own", text(own), false]], {}).explain({ text: "The line is taken", surface: "alert" }).considered;
  assert.deepEqual(context, [
    { asked: "product", wanted: "salesforce" },
    { asked: "page", wanted: "task" },
    { asked: "frame", wanted: "/apex/Phone" },
    { asked: "surface", wanted: "toast", holds: false },
    { asked: "pack", wanted: "salesforce" },
  ]);
});

test("nothing that comes in makes it throw", () => {
  for (const value of [undefined, null, 1, "text", {}, { text: 1 }, { text: "x", surface: "moon" }, { text: "\ud800" }]) {
    assert.equal(fixside.observe(value).level, "none");
  }
  const odd = new Fixside([["bad", new Uint8Array([255])], [1, "no bytes"], [], ["good", text("## Q. a\nx")]], null);
  assert.deepEqual(odd.loaded().map(({ entries }) => entries), [0, 0, 0, 1, 6, 29]);
  assert.deepEqual(fixside.search("", 5), []);
});

test("links stay on the reader's own org", () => {
  const top = "https://acme.lightning.force.com/lightning/page/home";
  assert.equal(fixside.resolve("setup:ApexPages", top), "https://acme.my.salesforce-setup.com/lightning/setup/ApexPages/home");
  assert.equal(fixside.resolve("setup:ApexPages", undefined), undefined);
});

test("a policy comes as the browser gives it", () => {
  const governed = new Fixside([["own", text("## Q. \"Printer offline\"\nx"), false]], { blockedHosts: ["a.example"], entries: ["-printer-offline"], ring: "10", audience: "admin", nothing: null });
  const { policy, problems } = governed.policy();
  assert.deepEqual([policy.admin, policy.chips, policy.ring, policy.hideFirstRun], [true, true, 100, false]);
  assert.deepEqual(problems.map(({ key }) => key), ["ring", "nothing"]);
  assert.deepEqual([governed.covers("https://a.example/x"), governed.covers("https://b.example/")], [false, true]);
  assert.equal(governed.observe({ text: "Printer offline", surface: "alert" }).level, "none");
  for (const value of [undefined, null, 7, "x", [], new Map()]) assert.deepEqual(new Fixside([], value).policy().problems, []);
});
