/**
 * Moments in the reader's language and time zone. What is kept may be damaged, and a number that is no moment makes
 * the browser throw; here it is no moment.
 */
import { uiLanguage } from "../shared/i18n";

function dateAt(at: number): Date | undefined {
  const date = new Date(at);
  return at > 0 && !Number.isNaN(date.getTime()) ? date : undefined;
}

/** `2026-11-20` */
export function day(at: number): string | undefined {
  const date = dateAt(at);
  return date && [String(date.getFullYear()).padStart(4, "0"), two(date.getMonth() + 1), two(date.getDate())].join("-");
}

/** "20 Nov 2026, 10:42", as the reader's language writes it. */
export function moment(at: number): string | undefined {
  const date = dateAt(at);
  return date && new Intl.DateTimeFormat(uiLanguage(), { dateStyle: "medium", timeStyle: "short" }).format(date);
}

const two = (n: number): string => String(n).padStart(2, "0");
