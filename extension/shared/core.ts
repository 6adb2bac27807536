/**
 * The only file that knows the core is WebAssembly. It loads that once, with the packs that ship in it, and makes the core
 * of it, of the organisation's packs and of its policy.
 *
 * It runs in the background only. In a content script the page's own CSP may forbid compiling WebAssembly, and
 * a file a content script could fetch would be one the page could find.
 */
import init, { Fixside, policy_files, policy_starter, type Loaded, type PackSource, type PolicyFiles, type PolicyRead } from "../../crate/wasm/pkg/fixside_wasm.js";
import type { Failure, Status } from "./protocol";

export type {
  Advice, Block, Card, Explanation, Facts, Finding, Glimpses, Hit, Inline, Level, Microphone, Fault, Observation, PackUrl, Placed, Policy, PolicyFile, PolicyFiles, Product, Seal, Solution, Surface,
} from "../../crate/wasm/pkg/fixside_wasm.js";
export type { Fixside };

export interface Core {
  /** Undefined if WebAssembly could not be started; `status` then says why. */
  fixside: Fixside | undefined;
  status: Status;
}

const policies = new WeakMap<Fixside, PolicyRead>();

/** The policy of a core. It is asked for with every message, and made for JavaScript once. */
export function policyOf(fixside: Fixside): PolicyRead {
  const known = policies.get(fixside) ?? fixside.policy();
  policies.set(fixside, known);
  return known;
}

/** A pack of the organisation's, with its file's name and bytes. */
export interface OwnPack {
  name: string;
  source: Uint8Array;
  /** Its own tests have passed before. */
  passed: boolean;
}

/** Begins to load what every core is made of. What fails is told when one is made. */
export function prepare(): void {
  start().catch(() => undefined);
}

/** The core under a policy, as `storage.managed` gives it. It never rejects. */
export async function makeCore(policy: Record<string, unknown>, own: readonly OwnPack[]): Promise<Core> {
  try {
    await start();
    const fixside = new Fixside(own.map(({ name, source, passed }): PackSource => [name, source, passed]), policy);
    return { fixside, status: statusOf(fixside) };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { fixside: undefined, status: { packs: [], failures: [{ kind: "no-core", detail }] } };
  }
}

/** What would become of a pack. */
export async function tryPack({ name, source }: OwnPack): Promise<Pick<Loaded, "entries" | "problems">> {
  await start();
  const fixside = new Fixside([[name, source, false]], {});
  const [loaded] = fixside.loaded();
  fixside.free();
  return loaded ?? { entries: 0, problems: [] };
}

/** The files of a rollout, from the text of a `fixside-policy.toml`. */
export async function policyFiles(text: string): Promise<PolicyFiles> {
  await start();
  return policy_files(text);
}

/** Such a text to begin with: what is set here, and this browser's way to Fixside. */
export async function policyStarter(set: Record<string, unknown>, browser: string, id: string, updateUrl: string | undefined): Promise<string> {
  await start();
  return policy_starter(set, browser, id, updateUrl);
}

let started: Promise<unknown> | undefined;
const start = (): Promise<unknown> => (started ??= init({ module_or_path: chrome.runtime.getURL("core.wasm") }));

function statusOf(fixside: Fixside): Status {
  const packs = fixside.loaded();
  const failures: Failure[] = [];
  for (const { title, pack, entries, problems } of packs) {
    const first = problems[0];
    if (!first) continue;
    const name = title || pack;
    const detail = `${first.line}: ${first.message}`;
    if (entries === 0) failures.push({ kind: "pack-unread", pack: name, detail });
    else failures.push({ kind: "entries-left-out", pack: name, count: problems.length, detail });
  }
  if (!packs.some((pack) => pack.entries > 0)) failures.push({ kind: "no-pack" });
  return { packs: packs.map(({ pack, title, entries }) => ({ id: pack, title, entries })), failures };
}
