/** Makes the packages of one version from a build. */
import { createHash } from "node:crypto";
import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { unzipSync } from "fflate";

import { crx } from "./crx.mjs";
import { manifestOf, updatesChromium, updatesFirefox, updatesJson, updatesXml, withManifest } from "./manifests.mjs";
import { sourceArchive } from "./sources.mjs";
import { filesIn, zip } from "./zip.mjs";

const MADE_HERE = /^(fixside-.*\.(zip|crx|xpi)|updates\.(xml|json)|SHA256SUMS)$/;

/**
 * @param {object} options
 * @param {string} options.dist the folder with chrome/ and firefox/
 * @param {string} options.out
 * @param {{ privateKey: import("node:crypto").KeyObject, publicKey: Buffer, id: string }} options.key
 * @param {string} [options.url] where the packages will be
 * @param {string} [options.signedXpi] the add-on for self-hosting as it came back signed
 * @param {string} [options.sources] the folder whose sources go along
 */
export async function pack({ dist, out, key, url, signedXpi, sources }) {
  const base = url && baseOf(url);
  if (signedXpi && !base) throw new Error("--signed-xpi needs --url: only a self-hosted add-on is signed before it is packaged");
  const chrome = await filesIn(join(dist, "chrome"));
  const firefox = await filesIn(join(dist, "firefox"));
  const { version, minimum_chrome_version: minimum } = manifestOf(chrome);
  const { gecko } = manifestOf(firefox).browser_specific_settings;
  const stem = `fixside-${version}`;
  const made = new Map();
  const notes = [];

  made.set(`${stem}-chrome-edge.zip`, zip(chrome));
  made.set(`${stem}.crx`, crx(zip(base ? withManifest(chrome, updatesChromium(`${base}updates.xml`)) : chrome), key));
  made.set(`${stem}-firefox-amo.xpi`, zip(firefox));

  if (base) {
    made.set("updates.xml", updatesXml({ id: key.id, version, minimum, url: `${base}${stem}.crx` }));
    const ownUpdates = withManifest(firefox, updatesFirefox(`${base}updates.json`));
    const xpi = signedXpi ? await signed(signedXpi, manifestOf(ownUpdates)) : zip(ownUpdates);
    const name = `${stem}-firefox.xpi`;
    made.set(name, xpi);
    made.set("updates.json", updatesJson({ id: gecko.id, version, minimum: gecko.strict_min_version, url: `${base}${name}`, sum: sumOf(xpi) }));
    if (!signedXpi) {
      notes.push(`${name} is not signed. Firefox other than ESR takes it once addons.mozilla.org has signed it ("unlisted"); then package again with --signed-xpi FILE, because updates.json names the signed file's hash.`);
    }
  } else {
    notes.push("Without --url the CRX names no address for updates, and there is no updates.xml and no updates.json.");
  }

  const archive = sources && (await sourceArchive(sources, stem));
  if (archive) made.set(`${stem}-source.zip`, archive.archive);
  if (sources && !archive) notes.push("This is no clone of the repository, so there is no archive of the sources.");
  if (archive && !archive.isCommitted) notes.push("There are changes that are not committed: the packages may have what the archive of the sources has not.");

  return { files: await write(out, made), notes };
}

/** https, as both browsers want it; plain http for this machine, for tests. */
function baseOf(url) {
  const base = new URL(url.endsWith("/") ? url : `${url}/`);
  const isLocal = base.protocol === "http:" && ["127.0.0.1", "localhost"].includes(base.hostname);
  if (base.search || base.hash || !(base.protocol === "https:" || isLocal)) throw new Error(`${url} is no https address of a folder`);
  return base.href;
}

/** Signing adds META-INF and leaves the rest; a file of another version or address would be an update that is none. */
async function signed(file, expected) {
  const data = await readFile(file);
  const entries = unzipSync(data, { filter: ({ name }) => name === "manifest.json" || name.startsWith("META-INF/") });
  const manifest = entries["manifest.json"] && JSON.parse(Buffer.from(entries["manifest.json"]).toString());
  const same = (read) => manifest && read(manifest) === read(expected);
  if (!same(({ version }) => version)) throw new Error(`${file} is not version ${expected.version}`);
  if (!same((one) => JSON.stringify(one.browser_specific_settings))) throw new Error(`${file} has another id or another address for updates than this package`);
  if (Object.keys(entries).length === 1) throw new Error(`${file} is not signed`);
  return data;
}

/** What another version left would be in no one's way but confuse; the key stays. */
async function write(out, made) {
  await mkdir(out, { recursive: true });
  for (const name of await readdir(out)) if (MADE_HERE.test(name)) await rm(join(out, name));
  const files = [];
  for (const [name, data] of [...made].sort(([a], [b]) => (a < b ? -1 : 1))) {
    await writeFile(join(out, name), data);
    files.push({ name, size: Buffer.byteLength(data), sum: sumOf(data) });
  }
  await writeFile(join(out, "SHA256SUMS"), files.map(({ name, sum }) => `${sum}  ${name}\n`).join(""));
  return files;
}

function sumOf(data) {
  return createHash("sha256").update(data).digest("hex");
}
