/**
 * Archives that are the same bytes wherever and whenever they are made: sorted names, one time, two kinds of
 * attributes, and fflate's own deflate. Node's zlib compresses otherwise on other processors.
 */
import { lstat, readFile, readdir } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { zipSync } from "fflate";

/** An archive holds local time. Made from local parts, this one comes out alike in every time zone. */
const THEN = new Date(1980, 0, 1, 12);
const UNIX = 3;
const REGULAR = 0o100644;
const EXECUTABLE = 0o100755;

/** @typedef {{ name: string, data: Uint8Array, executable?: boolean }} Packed */

/** The files of a folder and the folders in it. @returns {Promise<Packed[]>} */
export async function filesIn(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => !entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(paths.map((path) => fileAt(folder, relative(folder, path).split(sep).join("/"))));
}

/** One file of a folder. @returns {Promise<Packed>} */
export async function fileAt(folder, name) {
  const path = join(folder, name);
  const status = await lstat(path);
  if (!status.isFile()) throw new Error(`${path} is no file; an archive has files only`);
  return { name, data: await readFile(path), executable: Boolean(status.mode & 0o100) };
}

/** @param {Packed[]} files */
export function zip(files) {
  const tree = {};
  for (const { name, data, executable } of [...files].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (isPrivateKey(data)) throw new Error(`${name} holds a private key, which must be in no archive`);
    tree[name] = [data, { mtime: THEN, os: UNIX, attrs: (executable ? EXECUTABLE : REGULAR) << 16 }];
  }
  return zipSync(tree, { level: 9 });
}

function isPrivateKey(data) {
  return /-----BEGIN [A-Z ]*PRIVATE KEY-----\s+[A-Za-z0-9+/=]{40}/.test(Buffer.from(data).toString("latin1"));
}
