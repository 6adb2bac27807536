/**
 * The asking side of the protocol, for content scripts and extension pages.
 *
 * Asking can fail in two ways that mean different things. The worker may have gone to sleep or been restarted
 * in mid-question: ask again. Or the extension was updated or removed under a page that stays open: this script
 * is an orphan and must leave quietly. `ask` tells them apart and never throws.
 */
import type { Kind, Replies, Reply, Request } from "./protocol";

export type Answer<K extends Kind> =
  | { is: "value"; value: Replies[K] }
  /** The background answered that it could not. */
  | { is: "failed" }
  /** Nobody will ever answer: the extension this script belongs to is gone. */
  | { is: "orphaned" };

/** False once the extension was updated, disabled or removed under us. */
export function isAlive(): boolean {
  try {
    return chrome.runtime?.id !== undefined;
  } catch {
    return false;
  }
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

export async function ask<R extends Request>(request: R): Promise<Answer<R["type"]>> {
  for (const wait of [150, 0]) {
    if (!isAlive()) return { is: "orphaned" };
    try {
      const reply = (await chrome.runtime.sendMessage(request)) as Reply<R["type"]> | undefined;
      if (reply) return reply.ok ? { is: "value", value: reply.value } : { is: "failed" };
    } catch {
      // The worker ended before it answered, or the context is gone; the next turn tells which.
    }
    if (wait > 0) await pause(wait);
  }
  return isAlive() ? { is: "failed" } : { is: "orphaned" };
}
