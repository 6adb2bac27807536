/**
 * A folder of policies as one browser finds it in its usual place in /etc.
 *
 * Where this machine allows it, the browser gets a view of the file system of its own (mount namespace), with our
 * folder in that place: nothing outside changes, and no other browser notices. It needs root, or the right of users to
 * make such views. Otherwise the file is written in place, marked, and taken away again: at the end, when this process
 * is told to end, or when the tests run next.
 */
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, mkdirSync, readFileSync, rmSync, rmdirSync, writeFileSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** Puts the folder $2 in the place $3; where that is missing in /etc it is made in a layer over it, kept in $1. */
const IN_A_VIEW = `
  if [ ! -d "$3" ]; then
    mount -t tmpfs none "$1"
    mkdir -p "$1/upper/\${3#/etc}" "$1/work"
    mount -t overlay none -o "lowerdir=/etc,upperdir=$1/upper,workdir=$1/work" /etc
  fi
  mount --bind "$2" "$3"
  shift 3
  exec "$@"`;

const WAYS = [["--mount"], ["--mount", "--map-root-user"]];

/**
 * @param {string} place such as /etc/chromium/policies
 * @param {string} file its file in there
 * @returns {Promise<{ executable(browser: string): Promise<string>, write(policies: object): Promise<void>, close(): Promise<void> } | { unavailable: string }>}
 */
export async function policiesAt(place, file) {
  const folder = await mkdtemp(join(tmpdir(), "fixside-policies-"));
  const [layer, files] = ["layer", "files"].map((name) => join(folder, name));
  await mkdir(layer);
  await mkdir(dirname(join(files, file)), { recursive: true });
  const words = (way, ...command) => ["unshare", ...way, "--", "sh", "-ec", IN_A_VIEW, "sh", layer, files, place, ...command];
  const way = WAYS.find((way) => runs(words(way, "true")));
  if (way) return new View(folder, (browser) => words(way, browser), join(files, file));
  await rm(folder, { recursive: true });
  return inPlace(join(place, file));
}

class View {
  constructor(folder, words, file) {
    Object.assign(this, { folder, words, file });
  }

  /** A program that starts the browser where it sees the policies. */
  async executable(browser) {
    const program = join(this.folder, "browser");
    const quoted = this.words(browser).map((word) => `'${word.replaceAll("'", `'\\''`)}'`);
    await writeFile(program, `#!/bin/sh\nexec ${quoted.join(" ")} "$@"\n`, { mode: 0o755 });
    return program;
  }

  write(policies) {
    return writeFile(this.file, JSON.stringify(policies));
  }

  close() {
    return rm(this.folder, { recursive: true });
  }
}

/** The mark in a file of ours: who wrote it, and the folders made for it. Browsers pass over it. */
const MARK = "fixsideRolloutTests";
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"];

/** The second way; gives why not, where it cannot be gone. */
export function inPlace(file) {
  const left = markOf(file);
  if (left && isRunning(left.process)) return { unavailable: `other tests are using ${file}` };
  if (left) remove(file, left.folders);
  if (existsSync(file)) return { unavailable: `${file} exists and is not ours` };
  const folders = missingAbove(file);
  try {
    accessSync(dirname(folders.at(-1) ?? file), constants.W_OK);
  } catch {
    return { unavailable: `${file} can be written by root only, and users may make no mount namespaces here (unshare --mount --map-root-user)` };
  }
  return new Placed(file, folders);
}

class Placed {
  #leave = () => remove(this.file, this.folders);
  #end = (signal) => {
    this.#leave();
    process.removeListener(signal, this.#end);
    process.kill(process.pid, signal);
  };

  constructor(file, folders) {
    Object.assign(this, { file, folders });
    process.on("exit", this.#leave);
    for (const signal of SIGNALS) process.on(signal, this.#end);
  }

  async executable(browser) {
    return browser;
  }

  async write(policies) {
    mkdirSync(dirname(this.file), { recursive: true });
    writeFileSync(this.file, JSON.stringify({ ...policies, [MARK]: { process: process.pid, folders: this.folders } }));
  }

  async close() {
    this.#leave();
    process.removeListener("exit", this.#leave);
    for (const signal of SIGNALS) process.removeListener(signal, this.#end);
  }
}

function runs([program, ...words]) {
  return spawnSync(program, words, { stdio: "ignore" }).status === 0;
}

function markOf(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"))[MARK];
  } catch {
    return undefined;
  }
}

function isRunning(id) {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** The folders that have to be made for a file, innermost first. */
function missingAbove(file) {
  const missing = [];
  for (let folder = dirname(file); !existsSync(folder); folder = dirname(folder)) missing.push(folder);
  return missing;
}

/** Takes the file away if it is ours, and of these folders the empty ones. */
function remove(file, folders) {
  if (markOf(file)) rmSync(file);
  for (const folder of folders) {
    try {
      rmdirSync(folder);
    } catch {
      return; // never made, or somebody else's by now
    }
  }
}
