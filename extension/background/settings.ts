/** The settings that hold: what the organisation has set, over what the reader chose. */
import { policyOf, type Policy } from "../shared/core";
import { t } from "../shared/i18n";
import type { Settings } from "../shared/records";
import { core } from "./govern";
import { DEFAULTS, ownSettings } from "./records";

const NONE: Policy = { packUrls: [], refreshHours: 24, chips: true, detectors: true, keepUnanswered: false, hideFirstRun: false, lockOptions: false, ring: 100, dryRun: false };

/** Without a core nothing can be shown anyway. */
export async function policyNow(): Promise<Policy> {
  const { fixside } = await core();
  return fixside ? policyOf(fixside).policy : NONE;
}

/** The settings, those of them that the reader cannot change, and the policy. */
export async function settingsNow(): Promise<{ settings: Settings; fixed: (keyof Settings)[]; policy: Policy }> {
  const [own, policy] = await Promise.all([ownSettings(), policyNow()]);
  const { admin, autoOpen, counts, lockOptions } = policy;
  const set: Partial<Settings> = {
    ...(admin !== undefined && { admin }),
    ...(autoOpen !== undefined && { autoOpen }),
    ...(counts !== undefined && { counts }),
  };
  const fixed = Object.keys(lockOptions ? DEFAULTS : set) as (keyof Settings)[];
  return { settings: { ...own, ...set }, fixed, policy };
}

/** What the button that writes to the support contact says; undefined where there is no contact. */
export function supportLabel({ supportText, supportMail, supportUrl }: Policy): string | undefined {
  if (supportUrl === undefined && supportMail === undefined) return undefined;
  return supportText ?? (supportUrl === undefined ? t("cardMail") : t("cardTicket"));
}

/** Longer addresses are cut by mail programs and servers. */
const MOST_BODY = 1_500;

/** What the placeholders of a ticket address stand for. */
interface Ticket {
  question: string;
  report: string;
  entry: string;
  version: string;
}

export function contactUrl({ supportMail, supportUrl }: Policy, ticket: Ticket): string | undefined {
  const values: Record<string, string> = { ...ticket, report: [...ticket.report].slice(0, MOST_BODY).join("") };
  if (supportUrl !== undefined) return supportUrl.replace(/\{(\w+)\}/g, (whole, name: string) => encodeURIComponent(values[name] ?? whole));
  if (supportMail === undefined) return undefined;
  // Lines of a mail end so (RFC 6068).
  const [subject, body] = [ticket.question, (values["report"] ?? "").replaceAll("\n", "\r\n")].map(encodeURIComponent);
  return `mailto:${encodeURIComponent(supportMail).replaceAll("%40", "@")}?subject=${subject}&body=${body}`;
}
