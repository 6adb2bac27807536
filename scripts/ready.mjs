/**
 * The core as it ships: the WebAssembly, in whose memory the bundled packs are read already.
 *
 *     core.wasm ──▶ runs here: bundle(knowledge/*.md) ──▶ its memory, as data segments ──▶ core.wasm
 *
 * Reading them at every start of the background takes far longer than all else it does there: the reader's code must be
 * compiled first. What a program does before anybody asks it anything can be done once. Only the sections of the data and of
 * the memory's size change; https://webassembly.github.io/spec/core/binary/modules.html has the format.
 */
import { readFile, readdir, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";

import { bundle, initSync, warm } from "../crate/wasm/pkg/fixside_wasm.js";

const CORE = new URL("../crate/wasm/pkg/fixside_wasm_bg.wasm", import.meta.url);
const SECTION = { memory: 5, data: 11, dataCount: 12 };
/** So many zeros part two segments: a segment costs some bytes, and memory is zero where nothing is written. */
const APART = 16;

/** The core with the packs of a folder in it. */
export async function readyCore(folder) {
  const module = await readFile(CORE);
  const { memory } = initSync({ module });
  for (const name of (await readdir(folder)).filter((name) => name.endsWith(".md")).sort()) {
    bundle(basename(name, ".md"), await readFile(join(folder, name)));
  }
  warm();
  return withMemory(module, new Uint8Array(memory.buffer));
}

/** A module that begins with this memory. */
function withMemory(module, memory) {
  const segments = spans(memory).map(([from, to]) => [0, 0x41, ...signed(from), 0x0b, ...unsigned(to - from), memory.subarray(from, to)]);
  const parts = [module.subarray(0, 8)];
  for (const { id, body } of sections(module)) {
    if (id === SECTION.memory) parts.push(section(id, [1, 0, ...unsigned(memory.length / 65536)]));
    else if (id === SECTION.dataCount) parts.push(section(id, unsigned(segments.length)));
    else if (id === SECTION.data) parts.push(section(id, [...unsigned(segments.length), ...segments.flat()]));
    else parts.push(section(id, [body]));
  }
  return Buffer.concat(parts);
}

/** Where memory is not zero. */
function spans(memory) {
  const found = [];
  for (let at = 0; at < memory.length; at++) {
    if (memory[at] === 0) continue;
    const last = found.at(-1);
    if (last && at - last[1] < APART) last[1] = at + 1;
    else found.push([at, at + 1]);
  }
  return found;
}

function* sections(module) {
  for (let at = 8; at < module.length; ) {
    const id = module[at++];
    let [size, shift] = [0, 0];
    for (let more = true; more; shift += 7) {
      size |= (module[at] & 0x7f) << shift;
      more = module[at++] >= 0x80;
    }
    yield { id, body: module.subarray(at, at + size) };
    at += size;
  }
}

/** A section of bytes and of pieces of memory. */
function section(id, parts) {
  const body = Buffer.concat(parts.map((part) => (typeof part === "number" ? Uint8Array.of(part) : part)));
  return Buffer.concat([Uint8Array.of(id, ...unsigned(body.length)), body]);
}

/** LEB128. */
function unsigned(value) {
  const bytes = [];
  for (; value >= 0x80; value = Math.floor(value / 128)) bytes.push((value % 128) | 0x80);
  return [...bytes, value];
}

/** LEB128 of a positive number, whose highest bit would be its sign. */
function signed(value) {
  const bytes = unsigned(value);
  const last = bytes.at(-1);
  return last < 0x40 ? bytes : [...bytes.slice(0, -1), last | 0x80, 0];
}

// ready.mjs FOLDER FILE: the same from the command line.
if (import.meta.filename === process.argv[1]) await writeFile(process.argv[3], await readyCore(process.argv[2]));
