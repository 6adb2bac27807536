/** What `fixside policy` makes of a plan: the file that an administrator puts on each computer. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/**
 * The JSON of one file. `install` and `settings` are the tables of the plan; texts, numbers and lists are written alike in
 * TOML and JSON.
 */
export function planned(install, settings, file) {
  const folder = mkdtempSync(join(tmpdir(), "fixside-plan-"));
  try {
    const table = (values) => Object.entries(values).map(([key, value]) => `${key} = ${value}\n`).join("");
    const inline = (values) => `{ ${Object.entries(values).map(([key, value]) => `${key} = ${JSON.stringify(value)}`).join(", ")} }`;
    const plan = `[install]\n${table(Object.fromEntries(Object.entries(install).map(([browser, values]) => [browser, inline(values)])))}`
      + `[settings]\n${table(Object.fromEntries(Object.entries(settings).map(([key, value]) => [key, JSON.stringify(value)])))}`;
    const path = join(folder, "fixside-policy.toml");
    writeFileSync(path, plan);
    execFileSync("cargo", ["run", "--locked", "--quiet", "-p", "fixside", "--", "policy", path, "--out", folder], { cwd: ROOT, stdio: ["ignore", "ignore", "inherit"] });
    return JSON.parse(readFileSync(join(folder, file), "utf8"));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
