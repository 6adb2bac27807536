/** The core as it ships, the optimised WebAssembly, with the bundled packs. */
import { readFile, readdir } from "node:fs/promises";

import { Fixside, initSync } from "../../crate/wasm/pkg/fixside_wasm.js";

const at = (path) => new URL(`../../${path}`, import.meta.url);

export async function bundledCore() {
  initSync({ module: await readFile(at("crate/wasm/pkg/fixside_wasm_bg.wasm")) });
  const names = (await readdir(at("knowledge"))).filter((name) => name.endsWith(".md")).sort();
  const sources = names.map(async (name) => [name, new Uint8Array(await readFile(at(`knowledge/${name}`))), "bundled"]);
  return new Fixside(await Promise.all(sources), {});
}
