/**
 * What an explanation comes down to: the words for it are in `explain.ts`. The same as the core prints for
 * `fixside match --explain` (crate/core/src/signature/explain.rs), but for a text that stands nowhere.
 */
import type { Explanation, Level } from "../shared/protocol";

/** Why the answer is what it is. */
export type Why =
  | "nothing"
  /** No signature stands in the text word for word. */
  | "reworded"
  /** Several do; the one that says more wins. */
  | "more"
  | "same"
  /** It is this message, but nobody can tell whether it counts where it stands. */
  | "place"
  | "doubt";

const SURE: Readonly<Record<Level, number>> = { none: 0, suggest: 1, show: 2 };

export function whyOf({ found, judged, considered }: Explanation): Why {
  if (found.entry === undefined) return "nothing";
  if (judged.length === 0) return "reworded";
  const rivals = judged.filter((one) => one.entry !== found.entry && SURE[one.level] >= SURE[found.level]);
  if (rivals.length > 0) return "more";
  if (found.level === "show") return "same";
  const alone = judged.some((one) => one.entry === found.entry && one.strange.length === 0);
  return alone && hasOpenCondition(considered, found.entry) ? "place" : "doubt";
}

const hasOpenCondition = (considered: Explanation["considered"], entry: string): boolean =>
  considered.some((one) => one.found && one.entry === entry && one.context.some(({ holds }) => holds === undefined));
