/** Policies written in place go away again, whatever becomes of the tests; what is somebody else's stays. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, beforeEach, describe, test } from "node:test";

import { inPlace } from "./policies.mjs";

describe("policies in place", () => {
  let folder;
  let file;
  before(async () => (folder = await mkdtemp(join(tmpdir(), "fixside-place-"))));
  beforeEach(() => (file = join(folder, "browser/policies/managed/ours.json")));
  after(() => rm(folder, { recursive: true }));

  /** Another process that writes policies and then lives on until it is ended. */
  async function writer() {
    const source = `
      import { inPlace } from ${JSON.stringify(new URL("./policies.mjs", import.meta.url).href)};
      await inPlace(${JSON.stringify(file)}).write({ a: 1 });
      setInterval(() => {}, 1000);
      console.log("written");`;
    const child = spawn(process.execPath, ["--input-type=module", "--eval", source], { stdio: ["ignore", "pipe", "inherit"] });
    await new Promise((written) => child.stdout.once("data", written));
    return child;
  }

  const ended = (child, signal) =>
    new Promise((resolve) => {
      child.once("exit", resolve);
      child.kill(signal);
    });

  test("they are there with a mark, and gone with the folders made for them", async () => {
    const policies = inPlace(file);
    await policies.write({ a: 1 });
    await policies.write({ a: 2 });
    assert.equal(JSON.parse(await readFile(file, "utf8")).a, 2);
    await policies.close();
    assert.deepEqual(await readdir(folder), []);
  });

  test("a folder in which somebody else has put something stays", async () => {
    const policies = inPlace(file);
    await policies.write({});
    await writeFile(join(dirname(file), "theirs.json"), "{}");
    await policies.close();
    assert.deepEqual(await readdir(dirname(file)), ["theirs.json"]);
    await rm(join(folder, "browser"), { recursive: true });
  });

  for (const signal of ["SIGTERM", "SIGINT"]) {
    test(`a process that is ended by ${signal} takes them away first`, async () => {
      await ended(await writer(), signal);
      assert.deepEqual(await readdir(folder), []);
    });
  }

  test("what a killed process left is taken away by the next", async () => {
    await ended(await writer(), "SIGKILL");
    assert.ok(existsSync(file));
    const policies = inPlace(file);
    assert.equal(policies.unavailable, undefined);
    await policies.write({});
    await policies.close();
    assert.deepEqual(await readdir(folder), []);
  });

  test("what another process is using is left to it", async () => {
    const child = await writer();
    assert.match(inPlace(file).unavailable, /other tests are using/);
    await ended(child, "SIGTERM");
  });

  test("a file that is not ours is never touched", async () => {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, '{"HomepageLocation":"https://acme.example"}');
    assert.match(inPlace(file).unavailable, /not ours/);
    assert.match(await readFile(file, "utf8"), /acme/);
    await rm(join(folder, "browser"), { recursive: true });
  });

  test("where nothing can be written the reason is said", { skip: process.getuid?.() === 0 && "root may write anywhere" }, () => {
    assert.match(inPlace("/etc/fixside-tests/policies.json").unavailable, /root only/);
  });
});
