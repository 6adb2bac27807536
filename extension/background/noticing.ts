/**
 * Notices that a fix worked, though nobody says so: what was found before, or might have been the cause, is good now, or
 * the message is gone.
 *
 *     facts changed, softphone closed, message gone ──▶ good now? ──▶ fixed ──▶ the cards and the chips say so
 */
import type { Finding, Fixside } from "../shared/core";
import type { FrameFacts } from "../shared/protocol";
import { composed, record, redraw, standing, tellFixed } from "./cards";
import { caseOf, casesOf, changeCase } from "./cases";
import { COUNTING } from "./facts";
import { fixedOnce } from "./problems";
import { tabOf, type Asker } from "./sender";
import { tell } from "./tabs";

/** A frame sees something else of its browser than before. */
export async function factsChanged(core: Fixside, asker: Asker, entry: string, facts: FrameFacts): Promise<void> {
  if (!core.card(entry)) return;
  await changeCase(asker.id, entry, asker.tab.incognito, (before) => ({ ...before, ...standing(asker), facts }));
  await judgeAgain(core, asker, entry);
  await redraw(core, entry);
}

/** The top page of a tab sees something else of its browser than before; the frames in it may not have been told. */
export async function lookAgain(core: Fixside, { tab, id }: Asker): Promise<void> {
  for (const { tab: at, entry, of } of await casesOf()) {
    const { from, frameUrl } = of;
    if (at !== id || from === undefined || !(await isShown(id, entry, from))) continue;
    const facts = (await tell(id, { type: "facts", anew: true }, from)) as FrameFacts | undefined;
    if (facts) await factsChanged(core, { tab, id, frame: from, ...(frameUrl !== undefined && { frameUrl }) }, entry, facts);
  }
}

/** A tab was closed; it may have been one of several softphones. */
export async function softphonesChanged(core: () => Promise<Fixside>): Promise<void> {
  for (const { tab: id, entry, of } of await casesOf()) {
    if (!of.findings?.some(({ check }) => COUNTING.includes(check)) || of.from === undefined) continue;
    const tab = await tabOf(id);
    if (!tab || !(await isShown(id, entry, of.from))) continue;
    await judgeAgain(await core(), { tab, id, frame: of.from }, entry);
    await redraw(await core(), entry);
  }
}

/** A frame may have gone without a word. */
export const isShown = async (tab: number, entry: string, frame: number): Promise<boolean> =>
  ((await tell(tab, { type: "showing", entry }, frame)) ?? "none") !== "none";

export async function judgeAgain(core: Fixside, asker: Asker, entry: string): Promise<void> {
  const of = await caseOf(asker.id, entry, asker.tab.incognito);
  const made = await composed(core, asker, entry, of);
  if (!made) return;
  await changeCase(asker.id, entry, asker.tab.incognito, (before) => ({ ...before, findings: made.findings }));
  if (!of.findings || !turnedGood(of.findings, made.findings)) return;
  await record(entry, asker, (problem) => fixedOnce(problem, "checks", undefined, Date.now()));
  await tellFixed(entry, asker);
}

/** Something that was, or might have been, the cause no longer is, and nothing else is known to be. */
function turnedGood(before: readonly Finding[], after: readonly Finding[]): boolean {
  const was = new Map(before.map((finding) => [finding.check, finding]));
  const turned = after.some(({ check, result }) => {
    const old = was.get(check);
    return result === "no" && old !== undefined && old.result !== "no" && old.reason !== "not-seen";
  });
  return turned && after.every(({ result }) => result !== "yes");
}

/** A message that had stood is gone and did not come back. That counts once the reader has been at it. */
export async function messageGone(core: Fixside, asker: Asker, entry: string): Promise<void> {
  const of = await caseOf(asker.id, entry, asker.tab.incognito);
  if (!of.seen) return;
  await record(entry, asker, (problem) => fixedOnce(problem, "gone", undefined, Date.now()));
  await tellFixed(entry, asker);
  await redraw(core, entry);
}
