/** The bundled entries, as the core that ships reads them. */
import { readFile, readdir } from "node:fs/promises";

import { Fixside, initSync } from "../../crate/wasm/pkg/fixside_wasm.js";

const at = (path) => new URL(`../../${path}`, import.meta.url);

/** Every entry's id, question and pack, in order. */
export async function bundledEntries() {
  initSync({ module: await readFile(at("crate/wasm/pkg/fixside_wasm_bg.wasm")) });
  const names = (await readdir(at("knowledge"))).filter((name) => name.endsWith(".md"));
  const sources = names.map(async (name) => [name, new Uint8Array(await readFile(at(`knowledge/${name}`)))]);
  return new Fixside(await Promise.all(sources)).list();
}
