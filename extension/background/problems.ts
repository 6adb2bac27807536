/**
 * What this device knows of each problem, and what may follow from it.
 *
 *     shown ─▶ opened ─▶ tried … ─▶ fixed ─▶ came back ─▶ tried … ─▶ fixed
 *        └────── hidden: for today, or for good ──────┘
 *
 * Decisions only; `records` keeps them. "Fixed" means that the same problem did not come back, so whatever says that it
 * is fixed is believed until then.
 */
import type { Problem } from "../shared/records";

/** A message may still be on its way when its problem is solved, and softphones repeat theirs in other tabs. */
const GRACE_MS = 15_000;
/** After so long it is another problem with the same name. */
const FORGOTTEN_MS = 30 * 24 * 60 * 60_000;

/** Cards of one problem may be open in several tabs, and somebody may press faster than a background starts. */
const MOST_PRESSED = 8;

export const noProblem = (): Problem => ({ shown: 0, opened: 0, fixed: 0, returned: 0, last: 0, tried: [], ticked: [] });

/** It was solved a moment ago, and so long, in milliseconds, what is still on the screen is no new message. A clock may have been put back. */
export const settlesIn = ({ fixedAt = 0 }: Problem, now: number): number => (fixedAt > now ? 0 : Math.max(0, fixedAt + GRACE_MS - now));

/** Its message is on the screen. */
export function shown(problem: Problem, now: number): Problem {
  const { fixedAt, fixedBy: _, back, ...rest } = problem;
  const seen = { ...rest, shown: rest.shown + 1, last: now };
  if (now - problem.last > FORGOTTEN_MS) return { ...seen, tried: [], ticked: [] };
  if (fixedAt === undefined) return back ? { ...seen, back } : seen;
  return { ...seen, returned: seen.returned + 1, back: true, ticked: [] };
}

export const opened = (problem: Problem, now: number): Problem => ({ ...problem, opened: problem.opened + 1, last: now });

/**
 * The solution a reader was at helped, or seems to have. `label`: which that was, should it come back. Said once more, because
 * nothing seemed to come of it or by somebody else, it is no second problem that was solved.
 */
export function fixedOnce(problem: Problem, by: NonNullable<Problem["fixedBy"]>, label: string | undefined, now: number): Problem {
  if (problem.fixedAt !== undefined) return problem;
  const { back: _, ...rest } = problem;
  return { ...didNotHelp(rest, label), fixed: rest.fixed + 1, fixedAt: now, fixedBy: by, last: now };
}

/** It is not solved after all. What was held for the solution stays tried. */
export function unfixed(problem: Problem, now: number): Problem {
  const { fixedAt: _at, fixedBy: _by, ...rest } = problem;
  return { ...rest, fixed: Math.max(0, rest.fixed - 1), back: true, last: now };
}

/**
 * An act, or an opening, counts once, however often it is asked for: its answer may have got lost, with the background that
 * gave it. What it does and when it was pressed are written as one, so that no background can end between the two.
 */
export function once(problem: Problem, at: number, how: (problem: Problem) => Problem): Problem {
  const { pressed = [] } = problem;
  return pressed.includes(at) ? problem : { ...how(problem), pressed: [...pressed, at].slice(-MOST_PRESSED) };
}

export const startOver = ({ back: _, ...problem }: Problem): Problem => ({ ...problem, tried: [], ticked: [] });

export function didNotHelp(problem: Problem, label: string | undefined): Problem {
  return label === undefined || problem.tried.includes(label) ? problem : { ...problem, tried: [...problem.tried, label] };
}

export function ticked(problem: Problem, step: string): Problem {
  const others = problem.ticked.filter((one) => one !== step);
  return { ...problem, ticked: others.length < problem.ticked.length ? others : [...others, step] };
}

export function hide(problem: Problem, until: "today" | "never", now: number): Problem {
  return { ...problem, hidden: until === "never" ? null : new Date(now).setHours(24, 0, 0, 0) };
}

export function unhide({ hidden: _, ...problem }: Problem): Problem {
  return problem;
}

/** Cards open by themselves once a day. */
export const mayOpen = (problem: Problem, now: number): boolean => problem.openedOn !== dayOf(now);

export const openedByItself = (problem: Problem, now: number): Problem => ({ ...problem, openedOn: dayOf(now) });

/** Nobody has seen it: there was no room. */
export const notOpened = ({ openedOn: _, ...problem }: Problem): Problem => problem;

/** `YYYY-MM-DD`, in the reader's time zone. */
export function dayOf(at: number): string {
  const date = new Date(at);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}
