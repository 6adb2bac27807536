/** The sources as an archive: what git knows of, as it is in this folder. */
import { execFileSync } from "node:child_process";

import { fileAt, zip } from "./zip.mjs";

/** @returns the archive, or undefined outside a clone; and whether it has what no commit has */
export async function sourceArchive(root, prefix) {
  const listed = git(root, "ls-files", "-z");
  if (listed === undefined) return undefined;
  const deleted = git(root, "ls-files", "-z", "--deleted").split("\0");
  const names = listed.split("\0").filter((name) => name && !deleted.includes(name));
  const files = await Promise.all(names.map((name) => fileAt(root, name)));
  const archive = zip(files.map((file) => ({ ...file, name: `${prefix}/${file.name}` })));
  return { archive, isCommitted: git(root, "status", "--porcelain") === "" };
}

function git(root, ...words) {
  try {
    return execFileSync("git", words, { cwd: root, encoding: "utf8", maxBuffer: 2 ** 26, stdio: ["ignore", "pipe", "ignore"] });
  } catch {
    return undefined;
  }
}
