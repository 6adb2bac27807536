/**
 * Keeps what this device knows: problems and settings, in `storage.local`; of a private window in this worker alone,
 * because such a window leaves nothing behind.
 *
 * Whatever lies there may be damaged, and the disk may be full. Then the extension works as if it knew nothing: what
 * cannot be read is nothing, what cannot be written is kept here while this worker lives.
 */
import type { Problem, Settings } from "../shared/records";
import { isCount, isRecord } from "../shared/shapes";
import { Area } from "./area";
import { noProblem } from "./problems";
import { Turns } from "./turns";

const PROBLEM = "problem:";
const SETTINGS = "settings";
export const DEFAULTS: Settings = { admin: false, autoOpen: true, counts: true };

/** What could not be written, or must not be. */
const here = new Map<string, unknown>();
const privately = new Map<string, Problem>();

const turns = new Turns<string>();
const local = new Area("local");

async function read(key: string): Promise<unknown> {
  if (here.has(key)) return here.get(key);
  try {
    return await local.get(key);
  } catch {
    return undefined;
  }
}

/** False if it could only be kept here. */
async function write(key: string, value: unknown): Promise<boolean> {
  try {
    await local.set(key, value);
    here.delete(key);
    return true;
  } catch {
    here.set(key, value);
    return false;
  }
}

async function remove(key: string): Promise<void> {
  here.delete(key);
  await local.remove(key).catch(() => undefined);
}

export async function problemOf(entry: string, incognito: boolean): Promise<Problem> {
  if (incognito) return privately.get(entry) ?? noProblem();
  return asProblem(await read(PROBLEM + entry));
}

/** Changes what is known of a problem, and gives it back; without counting, where that is not wanted. */
export async function record(entry: string, incognito: boolean, how: (problem: Problem) => Problem, counting: boolean): Promise<Problem> {
  return change(entry, incognito, (before) => {
    const { shown, opened, fixed, returned } = before;
    return counting ? how(before) : { ...how(before), shown, opened, fixed, returned };
  });
}

const turnOf = (entry: string, incognito: boolean): string => `${incognito} ${entry}`;

export function change(entry: string, incognito: boolean, how: (problem: Problem) => Problem): Promise<Problem> {
  return turns.take(turnOf(entry, incognito), async () => {
    const before = await problemOf(entry, incognito);
    const after = how(before);
    if (incognito) privately.set(entry, after);
    else if (after !== before) await write(PROBLEM + entry, after);
    return after;
  });
}

/** All problems this device has met, private windows left out. */
export async function allProblems(): Promise<Map<string, Problem>> {
  const found = new Map<string, Problem>();
  const add = (key: string, value: unknown) => {
    const problem = asProblem(value);
    if (key.startsWith(PROBLEM) && (problem.last > 0 || problem.hidden !== undefined)) found.set(key.slice(PROBLEM.length), problem);
  };
  try {
    for (const [key, value] of Object.entries(await chrome.storage.local.get(null))) add(key, value);
  } catch {
    // Nothing can be read: nothing is known.
  }
  for (const [key, value] of here) add(key, value);
  return found;
}

/** Forgets everything but what is hidden: that was a wish, no count. */
export async function eraseProblems(): Promise<void> {
  forgetPrivate();
  const kept = await chrome.storage.local.get(null).catch(() => ({}));
  for (const key of new Set([...Object.keys(kept), ...here.keys()])) {
    if (!key.startsWith(PROBLEM)) continue;
    await turns.take(turnOf(key.slice(PROBLEM.length), false), async () => {
      const { hidden } = asProblem(await read(key));
      // Not even which problems there were.
      if (hidden === undefined) await remove(key);
      else await write(key, { ...noProblem(), hidden });
    });
  }
}

/** The last private window is closed. */
export const forgetPrivate = (): void => privately.clear();

export async function ownSettings(): Promise<Settings> {
  const kept = await read(SETTINGS);
  const settings = { ...DEFAULTS };
  if (isRecord(kept)) for (const name of Object.keys(DEFAULTS) as (keyof Settings)[]) if (typeof kept[name] === "boolean") settings[name] = kept[name];
  return settings;
}

/** @throws if they will not outlast this worker */
export function changeSettings(some: Partial<Settings>): Promise<void> {
  return turns.take(SETTINGS, async () => {
    if (!(await write(SETTINGS, { ...(await ownSettings()), ...some }))) throw new Error("the settings could not be written");
  });
}

const WELCOMED = "welcomed";

/** The reader sees Fixside for the first time on this device. */
export const isWelcome = async (): Promise<boolean> => (await read(WELCOMED)) !== true;
export const welcomed = (): Promise<boolean> => write(WELCOMED, true);

/** What was kept, as far as it is sound. */
function asProblem(value: unknown): Problem {
  const problem = noProblem();
  if (!isRecord(value)) return problem;
  for (const name of ["shown", "opened", "fixed", "returned", "last"] as const) if (isCount(value[name])) problem[name] = value[name];
  for (const name of ["tried", "ticked"] as const) if (isTexts(value[name])) problem[name] = value[name];
  if (isCount(value["fixedAt"])) problem.fixedAt = value["fixedAt"];
  if (["reader", "checks", "gone"].includes(value["fixedBy"] as string)) problem.fixedBy = value["fixedBy"] as "reader";
  if (value["back"] === true) problem.back = true;
  if (value["hidden"] === null || isCount(value["hidden"])) problem.hidden = value["hidden"];
  if (isTimes(value["pressed"])) problem.pressed = value["pressed"];
  if (typeof value["openedOn"] === "string") problem.openedOn = value["openedOn"];
  return problem;
}

const isTimes = (value: unknown): value is number[] => Array.isArray(value) && value.length < 200 && value.every(isCount);
const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.length < 200 && value.every((one) => typeof one === "string");
