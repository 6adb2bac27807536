/**
 * The message a reader sends to the admin: what happened, what was checked, what was tried, and where; in plain text,
 * without names, addresses or records.
 */
import type { Advice, Card } from "../shared/core";
import { t } from "../shared/i18n";
import type { Problem } from "../shared/records";
import { plain } from "./blocks";
import { sentence } from "./compose";

interface Report {
  card: Card;
  advice: Advice;
  problem: Problem;
  /** The message as its pack writes it, with the names of its slots instead of what they held. */
  message?: string;
  /** There is none: nothing is shown. */
  blank?: true;
  /** The kind of page, as the core names it: "record:task". */
  page: string;
  browser: string;
  version: string;
}

/** `mask` takes out whatever may be personal all the same. */
export function report({ card, advice, problem, message, blank, page, browser, version }: Report, mask: (text: string) => string): string {
  const titleOf = ({ label, title }: Card["solutions"][number]) => (title.length > 0 ? `${label}: ${plain(title)}` : label);
  const checked = advice.findings.filter(({ reason }) => reason !== "not-seen").map((finding) => `- ${sentence(finding)}`);
  const tried = card.solutions.filter(({ label }) => problem.tried.includes(label)).map((one) => `- ${titleOf(one)}`);
  const forAdmin = card.solutions.filter(({ audience }, index) => audience === "admin" && advice.order.some(({ solution, standing }) => solution === index && standing !== "ruled-out"));
  const told = [
    blank ? t("reportNothing") : t("reportProblem", message ?? card.question),
    ...(message === undefined && !blank ? [] : [t("reportQuestion", card.question)]),
    ...section(t("reportChecked"), checked),
    ...section(t("reportTried"), tried),
    ...section(t("reportForYou"), forAdmin.map((one) => `- ${titleOf(one)}`)),
  ];
  const around = ["", t("reportPage", page), t("reportBrowser", browser), t("reportFrom", version, card.pack_title), ...(card.source === undefined ? [] : [card.source])];
  return [...told.map(mask), ...around].join("\n");
}

/** Two checks may say the same. */
const section = (title: string, lines: string[]): string[] => (lines.length === 0 ? [] : ["", title, ...new Set(lines)]);
