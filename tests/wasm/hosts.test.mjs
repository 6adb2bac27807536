/** The hosts of the manifest, the core's tables and the table of real addresses say the same. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { before, test } from "node:test";

import { COVERED, LEFT_ALONE } from "../org/hosts.mjs";
import { bundledCore } from "./bundled.mjs";

let manifest;
let fixside;

before(async () => {
  manifest = JSON.parse(await readFile(new URL("../../manifest.json", import.meta.url), "utf8"));
  fixside = await bundledCore();
});

/** As browsers read `https://*.example.com/*`: that host, and all below it. */
const isWithin = (pattern, url) => {
  const [, host] = /^https:\/\/(?:\*\.)?([^*/]+)\/\*$/.exec(pattern);
  const { protocol, hostname } = new URL(url);
  return protocol === "https:" && (hostname === host || (pattern.includes("*.") && hostname.endsWith(`.${host}`)));
};
const isDeclared = (url) => manifest.host_permissions.some((pattern) => isWithin(pattern, url));

test("every family of hosts is declared, from the first version", () => {
  for (const url of Object.values(COVERED).flat()) assert.ok(isDeclared(url), url);
  for (const url of LEFT_ALONE) assert.ok(!isDeclared(url), url);
});

test("every declared host is met in the table", () => {
  const all = Object.values(COVERED).flat();
  for (const pattern of manifest.host_permissions) assert.ok(all.some((url) => isWithin(pattern, url)), pattern);
});

test("the core knows whose they are", () => {
  const isSalesforce = (url) => fixside.observe({ text: "Web Phone Unavailable", surface: "badge", url, frame_url: "https://acme--rcsfl.vf.force.com/apex/OpenCTIIndex" }).level === "show";
  for (const url of COVERED.salesforce) assert.ok(isSalesforce(url), url);
  for (const url of [...COVERED.dynamics, ...LEFT_ALONE.filter((url) => url.startsWith("https:"))]) assert.ok(!isSalesforce(url), url);
  // A link into the reader's own org is made for those hosts, and for no other.
  for (const url of COVERED.dynamics) assert.equal(fixside.resolve("org:/main.aspx", url), `${new URL(url).origin}/main.aspx`);
  for (const url of LEFT_ALONE.filter((url) => !url.includes("crm10"))) assert.equal(fixside.resolve("org:/x", url), undefined, url);
});

test("it asks for no more than it needs", () => {
  const asked = [...manifest.permissions, ...manifest.host_permissions];
  for (const broad of ["<all_urls>", "tabs", "scripting", "https://*/*", "*://*/*", "activeTab", "webRequest"]) assert.ok(!asked.includes(broad), broad);
  assert.deepEqual(manifest.permissions, ["storage"]);
});
