/** What ./scripts/package makes, from the build that is there. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createHash, createPublicKey, verify } from "node:crypto";
import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, readFile, readdir, rm, stat, utimes, writeFile } from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { unzipSync, zipSync } from "fflate";

import { keyFor } from "../../scripts/pack/key.mjs";
import { pack } from "../../scripts/pack/pack.mjs";
import { filesIn, zip } from "../../scripts/pack/zip.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const dist = join(root, "dist");
const URL_OF = "https://downloads.example.org/fixside/";
const ID = "fixside@fixside.dev";

const sha256 = (data) => createHash("sha256").update(data).digest("hex");
const text = (data) => Buffer.from(data).toString();
const json = async (...path) => JSON.parse(await readFile(join(root, ...path), "utf8"));

describe("packages", () => {
  let folder;
  let key;
  let version;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "fixside-package-"));
    key = await keyFor(undefined, join(folder, "key.pem"));
    ({ version } = await json("package.json"));
  });
  after(() => rm(folder, { recursive: true }));

  /** Packs into a folder of this name; gives a reader of what is in it. */
  async function packed(name, options) {
    const out = join(folder, name);
    await pack({ dist, out, key, ...options });
    const read = (file) => readFile(join(out, file.replace("V", version)));
    const manifest = async (file) => JSON.parse(text(unzipSync(archiveIn(await read(file)))["manifest.json"]));
    return { out, read, manifest };
  }

  test("one version everywhere, and one that Chromium takes", async () => {
    const lock = await json("package-lock.json");
    const workspace = (await readFile(join(root, "Cargo.toml"), "utf8")).match(/\[workspace\.package\]\s+version = "(.*)"/)[1];
    const built = await Promise.all(["chrome", "firefox"].map((browser) => json("dist", browser, "manifest.json")));
    for (const one of [lock.version, lock.packages[""].version, workspace, ...built.map(({ version }) => version)]) assert.equal(one, version);
    // One to four numbers, https://developer.chrome.com/docs/extensions/reference/manifest/version
    assert.match(version, /^(0|[1-9]\d{0,4})(\.(0|[1-9]\d{0,4})){0,3}$/);
    assert.ok(version.split(".").every((part) => Number(part) <= 65_535));
  });

  test("the stores' packages name no address for updates, the self-hosted ones do", async () => {
    const { out, manifest } = await packed("hosted", { url: URL_OF });
    assert.deepEqual((await readdir(out)).sort(), [
      "SHA256SUMS",
      `fixside-${version}-chrome-edge.zip`,
      `fixside-${version}-firefox-amo.xpi`,
      `fixside-${version}-firefox.xpi`,
      `fixside-${version}.crx`,
      "updates.json",
      "updates.xml",
    ]);
    const store = await manifest("fixside-V-chrome-edge.zip");
    assert.equal(store.update_url, undefined);
    assert.equal(store.key, undefined);
    assert.equal((await manifest("fixside-V.crx")).update_url, `${URL_OF}updates.xml`);
    assert.equal((await manifest("fixside-V-firefox-amo.xpi")).browser_specific_settings.gecko.update_url, undefined);
    assert.equal((await manifest("fixside-V-firefox.xpi")).browser_specific_settings.gecko.update_url, `${URL_OF}updates.json`);
  });

  test("the files that tell of updates name the packages beside them", async () => {
    const { read } = await packed("hosted", { url: URL_OF.slice(0, -1) });
    const xml = text(await read("updates.xml"));
    const { minimum_chrome_version: minimum } = await json("manifest.json");
    assert.match(xml, new RegExp(`<app appid="${key.id}">`));
    assert.match(xml, new RegExp(`codebase="${URL_OF}fixside-${version}.crx" version="${version}" prodversionmin="${minimum}"`));
    const { addons } = JSON.parse(text(await read("updates.json")));
    const [update] = addons[ID].updates;
    assert.equal(update.update_link, `${URL_OF}fixside-${version}-firefox.xpi`);
    assert.equal(update.update_hash, `sha256:${sha256(await read("fixside-V-firefox.xpi"))}`);
    assert.equal(update.applications.gecko.strict_min_version, "140.0");
    const sums = text(await read("SHA256SUMS")).trim().split("\n");
    assert.equal(sums.length, 6);
    for (const line of sums) assert.equal(line.split("  ")[0], sha256(await read(line.split("  ")[1])));
  });

  test("without an address there is nothing that tells of updates", async () => {
    const { out, manifest } = await packed("plain", {});
    assert.ok(!(await readdir(out)).some((name) => name.startsWith("updates.")));
    assert.equal((await manifest("fixside-V.crx")).update_url, undefined);
    await assert.rejects(packed("plain", { url: "http://downloads.example.org/" }), /https/);
  });

  test("the CRX is signed by the key its id comes from", async () => {
    const { read } = await packed("hosted", { url: URL_OF });
    const { publicKey, signature, signedData, archive } = crxParts(await read("fixside-V.crx"));
    const length = Buffer.alloc(4);
    length.writeUInt32LE(signedData.length);
    const signed = Buffer.concat([Buffer.from("CRX3 SignedData\0"), length, signedData, archive]);
    assert.ok(verify("sha256", signed, createPublicKey({ key: publicKey, format: "der", type: "spki" }), signature));
    const id = sha256(publicKey).slice(0, 32);
    assert.equal(signedData.subarray(2).toString("hex"), id);
    assert.equal(key.id, [...id].map((digit) => String.fromCharCode(97 + parseInt(digit, 16))).join(""));
  });

  test("a key is made once, for its owner alone, and is kept", async () => {
    const file = join(folder, "own.pem");
    const made = await keyFor(undefined, file);
    assert.ok(made.isNew);
    assert.equal((await stat(file)).mode & 0o777, 0o600);
    const again = await keyFor(undefined, file);
    assert.ok(!again.isNew);
    assert.equal(again.id, made.id);
    await assert.rejects(keyFor(join(folder, "missing.pem"), file), /ENOENT/);
  });

  test("no archive takes a private key", async () => {
    const pem = await readFile(join(folder, "key.pem"));
    assert.throws(() => zip([{ name: "deep/inside.txt", data: Buffer.concat([Buffer.from("note\n"), pem]) }]), /private key/);
  });

  test("an add-on that came back signed takes the unsigned one's place, if it is that one", async () => {
    const { read } = await packed("hosted", { url: URL_OF });
    const files = unzipSync(await read("fixside-V-firefox.xpi"));
    const signedXpi = join(folder, "signed.xpi");
    await writeFile(signedXpi, zipSync({ ...files, "META-INF/cose.sig": Buffer.from("signature") }));
    const { read: readSigned } = await packed("signed", { url: URL_OF, signedXpi });
    assert.equal(sha256(await readSigned("fixside-V-firefox.xpi")), sha256(await readFile(signedXpi)));
    assert.match(text(await readSigned("updates.json")), new RegExp(sha256(await readFile(signedXpi))));
    await assert.rejects(packed("signed", { url: "https://other.example.org/", signedXpi }), /another address/);
    await writeFile(signedXpi, zipSync(files));
    await assert.rejects(packed("signed", { url: URL_OF, signedXpi }), /not signed/);
  });

  test("where and when files were written changes no byte of an archive", async () => {
    const [one, other] = ["one", "another folder"].map((name) => join(folder, name));
    await cp(join(dist, "firefox"), one, { recursive: true });
    for (const { name, data } of (await filesIn(one)).reverse()) {
      await mkdir(dirname(join(other, name)), { recursive: true });
      await writeFile(join(other, name), data, { mode: 0o600 });
      await utimes(join(other, name), 1_000_000_000, 1_000_000_000);
    }
    assert.equal(sha256(zip(await filesIn(one))), sha256(zip(await filesIn(other))));
  });

  test("nor does the time zone", () => {
    const source = `
      import { zip } from ${JSON.stringify(new URL("../../scripts/pack/zip.mjs", import.meta.url).href)};
      process.stdout.write(zip([{ name: "a", data: Buffer.from("a") }]));`;
    const zipped = (TZ) => sha256(execFileSync(process.execPath, ["--input-type=module", "--eval", source], { env: { ...process.env, TZ } }));
    assert.equal(zipped("Pacific/Auckland"), zipped("America/Los_Angeles"));
  });

  test("the core names no folder of this machine", async () => {
    const core = (await readFile(join(dist, "chrome/core.wasm"))).toString("latin1");
    for (const trace of [join(homedir(), ".cargo"), root, "/.cargo/", "/registry/src/"]) assert.ok(!core.includes(trace), trace);
  });

  test("the sources are what git knows of", async (t) => {
    const { out, read } = await packed("sources", { sources: root });
    if (!(await readdir(out)).some((name) => name.endsWith("-source.zip"))) return t.skip("outside a clone nothing tells what the sources are");
    const names = Object.keys(unzipSync(await read("fixside-V-source.zip")));
    const known = execFileSync("git", ["ls-files"], { cwd: root, encoding: "utf8" }).trim().split("\n");
    const there = known.filter((name) => existsSync(join(root, name)));
    assert.deepEqual(names.sort(), there.map((name) => `fixside-${version}/${name}`).sort());
  });
});

/** The archive in a package: all of it, but for a CRX. */
function archiveIn(data) {
  return text(data.subarray(0, 4)) === "Cr24" ? crxParts(data).archive : data;
}

function crxParts(crx) {
  assert.equal(text(crx.subarray(0, 4)), "Cr24");
  assert.equal(crx.readUInt32LE(4), 3);
  const end = 12 + crx.readUInt32LE(8);
  const header = fields(crx.subarray(12, end));
  const proof = fields(header.get(2));
  return { publicKey: proof.get(1), signature: proof.get(2), signedData: header.get(10_000), archive: crx.subarray(end) };
}

/** The fields of a protocol buffer that has bytes only. */
function fields(bytes) {
  const found = new Map();
  let at = 0;
  const varint = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++];
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
  };
  while (at < bytes.length) {
    const number = Math.floor(varint() / 8);
    const length = varint();
    found.set(number, bytes.subarray(at, at + length));
    at += length;
  }
  return found;
}
