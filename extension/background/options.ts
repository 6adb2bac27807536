/** What the options page shows: what this device knows, and what its organisation has set. */
import { policyOf, type Fixside } from "../shared/core";
import type { Organisation, Records } from "../shared/records";
import { core } from "./govern";
import { missingOrigins } from "./hosts";
import { managed } from "./policy";
import { allProblems } from "./records";
import { packStates } from "./remote";
import { policyNow, settingsNow } from "./settings";
import { allUnanswered } from "./unanswered";

export async function records(): Promise<Records> {
  const { fixside } = await core();
  const { settings, fixed, policy } = await settingsNow();
  // A pack may have lost an entry since. Nothing can be said of that one; it is kept, for it may come back.
  const problems = [...(await allProblems())].flatMap(([entry, problem]) => {
    const question = fixside ? fixside.card(entry)?.question : entry;
    return question === undefined ? [] : { entry, question, problem };
  });
  problems.sort((a, b) => b.problem.last - a.problem.last);
  const set = fixside && (await organisation(fixside));
  return {
    problems,
    settings,
    managed: fixed,
    locked: policy.lockOptions,
    ...(set && { organisation: set }),
    ...(policy.keepUnanswered && { unanswered: await allUnanswered() }),
  };
}

async function organisation(fixside: Fixside): Promise<Organisation | undefined> {
  const { raw, read, at } = await managed.now();
  if (at === undefined || Object.keys(raw).length === 0) return undefined;
  const { policy, problems } = policyOf(fixside);
  return {
    at,
    live: read === "live",
    settings: Object.entries(raw).map(([key, value]) => ({ key, value })).sort((a, b) => (a.key < b.key ? -1 : 1)),
    faults: problems,
    packs: await packStates(policy),
    missing: await missingOrigins(fixside.added_origins()),
  };
}

/** @throws if the organisation lets readers change nothing */
export async function mustBeOpen(): Promise<void> {
  if ((await policyNow()).lockOptions) throw new Error("the options are locked");
}
