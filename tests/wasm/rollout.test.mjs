/** The files of a rollout, as the options page gets them. What is in them is tested in Rust. */
import assert from "node:assert/strict";
import { before, test } from "node:test";

import { policy_files, policy_starter } from "../../crate/wasm/pkg/fixside_wasm.js";
import { bundledCore } from "./bundled.mjs";

const ID = "abcdefghijklmnopabcdefghijklmnop";

before(bundledCore);

test("what is set here becomes a plan, and the plan files", () => {
  const plan = policy_starter({ ring: 5, chips: false, supportText: "“Ask” \\ us" }, "chrome", ID, "https://a.example/updates.xml");
  const { files, leftOut, mistakes } = policy_files(plan);
  assert.deepEqual([leftOut, mistakes], [["Edge", "Firefox"], []]);
  const json = files.find(({ path }) => path === "chrome/fixside-chrome.json");
  const set = JSON.parse(json.text);
  assert.deepEqual(set["3rdparty"].extensions[ID], { ring: 5, chips: false, supportText: "“Ask” \\ us" });
  assert.equal(set.ExtensionSettings[ID].update_url, "https://a.example/updates.xml");
  assert.equal(files.find(({ path }) => path.endsWith(".reg")).encoding, "utf16-le");
});

test("a mistake has its line, and no file is made", () => {
  assert.deepEqual(policy_files("[settings]\nring = 1000\n"), {
    files: [],
    leftOut: [],
    mistakes: [{ line: 2, key: "ring", message: "1000 is not between 0 and 100" }],
  });
  const [missing] = policy_files('inline-pack-files = ["faq.md"]').mistakes;
  assert.match(missing.message, /faq\.md: only the command line reads files/);
});

test("nothing that comes in makes it throw", () => {
  for (const set of [undefined, null, 1, "x", [], { a: undefined }, { a: { b: [null] } }]) assert.match(policy_starter(set, "moon", "", undefined), /\[settings\]/);
  assert.equal(policy_files("\ud800 = [").files.length, 0);
});
