/**
 * The only file that knows the core is WebAssembly. It loads the core and the bundled packs once; whoever needs
 * them awaits `core()`.
 *
 * It runs in the background only. In a content script the page's own CSP may forbid compiling WebAssembly, and
 * a file a content script could fetch would be one the page could find.
 */
import init, { Fixside, type PackSource } from "../../crate/wasm/pkg/fixside_wasm.js";
import type { Failure, Status } from "./protocol";

export type {
  Advice, Block, Card, Explanation, Facts, Finding, Glimpses, Hit, Inline, Level, Match, Microphone, Observation, Placed, Solution, Surface,
} from "../../crate/wasm/pkg/fixside_wasm.js";
export type { Fixside };

export interface Core {
  /** Undefined if WebAssembly could not be started; `status` then says why. */
  fixside: Fixside | undefined;
  status: Status;
}

const said = (error: unknown): string => (error instanceof Error ? error.message : String(error));

async function load(): Promise<Core> {
  const failures: Failure[] = [];
  try {
    const [sources] = await Promise.all([bundledPacks(failures), init({ module_or_path: chrome.runtime.getURL("core.wasm") })]);
    const fixside = new Fixside(sources);
    return { fixside, status: statusOf(fixside, failures) };
  } catch (error) {
    failures.push({ kind: "no-core", detail: said(error) });
    return { fixside: undefined, status: { packs: [], failures } };
  }
}

function statusOf(fixside: Fixside, failures: Failure[]): Status {
  const packs = fixside.loaded();
  for (const { title, pack, entries, problems } of packs) {
    const first = problems[0];
    if (!first) continue;
    const name = title || pack;
    const detail = `${first.line}: ${first.message}`;
    if (entries === 0) failures.push({ kind: "pack-unread", pack: name, detail });
    else failures.push({ kind: "entries-left-out", pack: name, count: problems.length, detail });
  }
  if (!packs.some((pack) => pack.entries > 0)) failures.push({ kind: "no-pack" });
  return { packs: packs.map(({ title, entries }) => ({ title, entries })), failures };
}

/** One pack that cannot be read must not take the others with it. */
async function bundledPacks(failures: Failure[]): Promise<PackSource[]> {
  const names = await bundledNames(failures);
  const packs = await Promise.all(
    names.map(async (name): Promise<PackSource | undefined> => {
      try {
        // The build has run their tests.
        return [name, await read(`knowledge/${name}`), true];
      } catch (error) {
        failures.push({ kind: "pack-unread", pack: name, detail: said(error) });
        return undefined;
      }
    }),
  );
  return packs.filter((pack) => pack !== undefined);
}

async function bundledNames(failures: Failure[]): Promise<string[]> {
  try {
    const names: unknown = JSON.parse(new TextDecoder().decode(await read("knowledge/index.json")));
    return Array.isArray(names) ? names.filter((name) => typeof name === "string") : [];
  } catch (error) {
    failures.push({ kind: "pack-unread", pack: "index.json", detail: said(error) });
    return [];
  }
}

async function read(path: string): Promise<Uint8Array> {
  const answer = await fetch(chrome.runtime.getURL(path));
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}

let loaded: Promise<Core> | undefined;

/** The core with its packs. The first caller starts the work, everybody shares it. It never rejects. */
export function core(): Promise<Core> {
  return (loaded ??= load());
}
