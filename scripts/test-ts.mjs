/** Runs the unit tests of the extension: bundles every extension file named *.test.ts and hands it to `node --test`. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";

const extension = join(dirname(fileURLToPath(import.meta.url)), "..", "extension");
const tests = readdirSync(extension, { recursive: true }).filter((path) => path.endsWith(".test.ts"));
const out = mkdtempSync(join(tmpdir(), "fixside-test-"));
try {
  await esbuild.build({
    entryPoints: tests.map((path) => join(extension, path)),
    outbase: extension,
    outdir: out,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    sourcemap: "inline",
    logLevel: "warning",
    loader: { ".css": "text" },
  });
  const files = tests.map((path) => join(out, path.replace(/\.ts$/, ".mjs")));
  process.exitCode = spawnSync(process.execPath, ["--enable-source-maps", "--test", ...files], { stdio: "inherit" }).status ?? 1;
} finally {
  rmSync(out, { recursive: true, force: true });
}
