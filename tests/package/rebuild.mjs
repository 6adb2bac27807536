/**
 * Are the packages the same bytes wherever they are made? Clones what is committed into two folders, makes everything
 * there from nothing with one key, the second time with other habits of the machine, and compares. Takes some minutes.
 *
 *     node tests/package/rebuild.mjs
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { keyFor } from "../../scripts/pack/key.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "fixside-rebuild-"));
const key = join(folder, "key.pem");

/** Crates come from another folder the second time; they are downloaded again. */
const PLACES = [
  { name: "one", umask: 0o022, env: { TZ: "UTC" } },
  { name: "another folder with a longer name", umask: 0o077, env: { TZ: "Asia/Tokyo", CARGO_HOME: join(folder, "crates") } },
];

function packagesIn({ name, umask, env }) {
  const clone = join(folder, name);
  if (env.CARGO_HOME) mkdirSync(env.CARGO_HOME);
  process.umask(umask);
  const run = (program, ...words) => execFileSync(program, words, { cwd: clone, stdio: "inherit", env: { ...process.env, ...env } });
  execFileSync("git", ["clone", "--quiet", root, clone], { stdio: "inherit" });
  run("./scripts/package", "--key", key, "--url", "https://downloads.example.org/fixside/");
  const made = join(clone, "package");
  return new Map(readdirSync(made).map((file) => [file, readFileSync(join(made, file))]));
}

try {
  await keyFor(undefined, key);
  const [one, other] = PLACES.map(packagesIn);
  const names = [...new Set([...one.keys(), ...other.keys()])].sort();
  const different = names.filter((name) => !one.get(name)?.equals(other.get(name) ?? Buffer.alloc(0)));
  for (const name of names) console.log(`${different.includes(name) ? "DIFFERENT" : "the same "}  ${name}`);
  process.exitCode = different.length || !names.length ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true });
}
