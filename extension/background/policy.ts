/**
 * What the organisation has set: `storage.managed`, over what the reader chose. Whatever in it is not of the right kind
 * counts as not set.
 */
import { t } from "../shared/i18n";
import type { Settings } from "../shared/protocol";
import { ownSettings } from "./records";

export interface Policy {
  audience?: "user" | "admin";
  autoOpen?: boolean;
  counts?: boolean;
  supportText?: string;
  supportMail?: string;
  supportUrl?: string;
}

const CACHE = "policy";

/** What was read since this worker started. The browser may take seconds to answer; until then the last one holds. */
let live: Policy | undefined;

export async function readPolicy(): Promise<void> {
  const set = await chrome.storage.managed.get(null).catch(() => ({})); // Firefox refuses where there is no policy
  live = soundOf(set);
  await chrome.storage.local.set({ [CACHE]: live }).catch(() => undefined);
}

async function policyNow(): Promise<Policy> {
  if (live) return live;
  const cached = await chrome.storage.local.get(CACHE).catch(() => ({}) as Record<string, unknown>);
  const last = cached[CACHE];
  return typeof last === "object" && last !== null ? soundOf(last as Record<string, unknown>) : {};
}

function soundOf(set: Record<string, unknown>): Policy {
  const policy: Policy = {};
  if (set["audience"] === "user" || set["audience"] === "admin") policy.audience = set["audience"];
  for (const name of ["autoOpen", "counts"] as const) if (typeof set[name] === "boolean") policy[name] = set[name];
  for (const name of ["supportText", "supportMail", "supportUrl"] as const) {
    const value = set[name];
    if (typeof value === "string" && value.trim() !== "" && value.length <= 500) policy[name] = value.trim();
  }
  return policy;
}

/** The settings that hold, which of them a policy made, and the policy. */
export async function settingsNow(): Promise<{ settings: Settings; managed: (keyof Settings)[]; policy: Policy }> {
  const [own, policy] = await Promise.all([ownSettings(), policyNow()]);
  const set: Partial<Settings> = {
    ...(policy.audience && { admin: policy.audience === "admin" }),
    ...(policy.autoOpen !== undefined && { autoOpen: policy.autoOpen }),
    ...(policy.counts !== undefined && { counts: policy.counts }),
  };
  return { settings: { ...own, ...set }, managed: Object.keys(set) as (keyof Settings)[], policy };
}

/** What the button that writes to the support contact says; undefined where there is no contact. */
export function supportLabel({ supportText, supportMail, supportUrl }: Policy): string | undefined {
  if (supportUrl === undefined && supportMail === undefined) return undefined;
  return supportText ?? (supportUrl === undefined ? t("cardMail") : t("cardTicket"));
}

/** Longer addresses are cut by mail programs and servers. */
const MOST_BODY = 1_500;

/** `{question}` and `{report}` in a ticket address stand for those. */
export function contactUrl({ supportMail, supportUrl }: Policy, report: string, question: string): string | undefined {
  const body = encodeURIComponent(report.slice(0, MOST_BODY));
  const title = encodeURIComponent(question);
  if (supportUrl !== undefined) {
    const url = supportUrl.replaceAll("{question}", title).replaceAll("{report}", body);
    return /^https:/i.test(url) ? url : undefined;
  }
  return supportMail === undefined ? undefined : `mailto:${encodeURIComponent(supportMail).replaceAll("%40", "@")}?subject=${title}&body=${body}`;
}
