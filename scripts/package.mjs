/**
 * Makes package/ from dist/:
 *
 *     dist/chrome  ──┬─▶ fixside-V-chrome-edge.zip           Chrome Web Store, Edge Add-ons
 *                    └─▶ fixside-V.crx, updates.xml          self-hosted, by policy
 *     dist/firefox ──┬─▶ fixside-V-firefox-amo.xpi           addons.mozilla.org
 *                    └─▶ fixside-V-firefox.xpi, updates.json self-hosted, once signed
 *     git ls-files ────▶ fixside-V-source.zip                for the reviewers of addons.mozilla.org
 *
 * The same sources and the same key give the same bytes.
 */
import { mkdir } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { keyFor } from "./pack/key.mjs";
import { pack } from "./pack/pack.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const out = join(root, "package");

async function main() {
  const { values } = parseArgs({ options: { url: { type: "string" }, key: { type: "string" }, "signed-xpi": { type: "string" } } });
  await mkdir(out, { recursive: true });
  const named = values.key ?? process.env.FIXSIDE_KEY;
  const key = await keyFor(named, join(out, "key.pem"));
  const { files, notes } = await pack({ dist: join(root, "dist"), out, key, url: values.url, signedXpi: values["signed-xpi"], sources: root });

  for (const { name, size, sum } of files) console.log(`${name.padEnd(34)} ${String(size).padStart(9)}  sha256 ${sum}`);
  console.log(`\nid in Chromium: ${key.id}`);
  console.log(`${key.isNew ? "A new key was made" : "Signed with"}: ${resolve(key.file)}`);
  console.log("The id comes from this key. Who loses it gets another id: every policy has to name it, and installed copies get no more updates.");
  for (const note of notes) console.log(`\n${note}`);
}

main().catch((error) => {
  console.error(`fixside: ${error.message}`);
  process.exitCode = 1;
});
