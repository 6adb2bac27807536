/** The core as it ships: the optimised WebAssembly, with the bundled packs in it. */
import { readFile } from "node:fs/promises";

import { Fixside, initSync } from "../../crate/wasm/pkg/fixside_wasm.js";

export async function bundledCore() {
  initSync({ module: await readFile(new URL("../../dist/chrome/core.wasm", import.meta.url)) });
  return new Fixside([], {});
}
