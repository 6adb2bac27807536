/**
 * Follows the organisation's policy: what holds, open pages show, and nothing else.
 *
 *     another policy ──▶ another core ──▶ chips that may not stay go, cards are drawn anew, frames look anew
 *     packs by address ─ fetched ───────▶ likewise
 *     messages without an answer that nobody asks for any longer ─▶ are erased
 *     hosts that were granted ──────────▶ the content script runs there, packs that were refused are asked for again
 */
import type { Notice } from "../shared/protocol";
import { isUnwanted } from "./blank";
import { redrawAll } from "./cards";
import { core, remake, warn } from "./govern";
import { watchAdded } from "./hosts";
import { managed } from "./policy";
import { forgetOthers, refreshPacks } from "./remote";
import { offReason } from "./scope";
import { tabOf } from "./sender";
import { policyNow } from "./settings";
import { takeBack, tellAll } from "./tabs";
import { Turns } from "./turns";
import { eraseUnanswered, eraseUnwanted } from "./unanswered";

/** Asks the browser for the policy, and listens for changes of it and of what the reader allows. */
export function followPolicy(): void {
  void managed.read().then(follow);
  chrome.storage.onChanged.addListener((changes, area) => {
    if (area === "managed") void managed.changed(changes).then(follow);
  });
  chrome.permissions.onAdded.addListener(() => void watchHosts().then(() => lookForPacks(true)));
  chrome.permissions.onRemoved.addListener(() => void watchHosts());
}

/**
 * Another policy than before is in force, or the same: then only what it asks for by time is done. Where there is none and
 * was none, a background that starts for a closed tab does not load the core.
 */
async function follow(other: boolean): Promise<void> {
  if (!other && Object.keys((await managed.now()).raw).length === 0) return eraseUnanswered();
  if (other) await renew();
  await eraseUnwanted();
  await watchHosts();
  await lookForPacks();
  // What the last policy named is not needed any longer, once the browser has said what this one names.
  await forgetOthers(await policyNow()).catch(() => undefined);
}

const turns = new Turns<"renew">();

/**
 * Other packs and settings, also where something is open. One after the other: a browser that reads a policy while it is
 * being written tells of two changes at once, and the last one must win.
 */
const renew = (): Promise<void> => turns.take("renew", renewNow);

async function renewNow(): Promise<void> {
  const known = await remake();
  await warn(known);
  const { fixside } = known;
  if (!fixside) return;
  const policy = await policyNow();
  const isKnown = (entry: string): boolean => fixside.card(entry) !== undefined;
  const mayStayIn = async (tab: chrome.tabs.Tab | undefined, entry: string): Promise<boolean> =>
    (await offReason(fixside, tab?.url)) === undefined && !(await isUnwanted(tab, entry));
  const mayStay = async (entry: string, tab: number): Promise<boolean> =>
    isKnown(entry) && policy.chips && !policy.dryRun && (await mayStayIn(await tabOf(tab), entry));
  await takeBack(isKnown, mayStay);
  await redrawAll(fixside, mayStay);
  await tellAll("anew");
  // Options that are open show what holds now.
  await chrome.runtime.sendMessage({ type: "anew" } satisfies Notice).catch(() => undefined);
}

/** Fetches what is due, or again what `failed`. */
export async function lookForPacks(failed = false): Promise<void> {
  const policy = await policyNow();
  if (await refreshPacks(policy, failed)) await renew();
}

async function watchHosts(): Promise<void> {
  await watchAdded((await core()).fixside?.added_origins() ?? []).catch(() => undefined);
}
