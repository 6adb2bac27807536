/**
 * The asking side of the protocol, for content scripts and extension pages.
 *
 * Asking can fail in two ways that mean different things. The worker may have gone to sleep or been restarted
 * in mid-question: ask again. Or the extension was updated or removed under a page that stays open: this script
 * is an orphan and must leave quietly. `isAlive` tells them apart; `ask` never throws.
 */
import type { Replies, Reply, Request } from "./protocol";

/** False once the extension was updated, disabled or removed under us. */
export function isAlive(): boolean {
  try {
    return chrome.runtime?.id !== undefined;
  } catch {
    return false;
  }
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/**
 * The answer; undefined if the background could not give one. Firefox may take a while to end a background, and until then
 * the options page, if one is open, hears the question and gives no answer.
 */
export async function ask<R extends Request>(request: R): Promise<Replies[R["type"]] | undefined> {
  for (const wait of [150, 500, 0]) {
    if (!isAlive()) return undefined;
    try {
      const reply = (await chrome.runtime.sendMessage(request)) as Reply<R["type"]> | undefined;
      if (reply) return reply.ok ? reply.value : undefined;
    } catch {
      // The worker ended before it answered, or the context is gone; the next turn tells which.
    }
    if (wait) await pause(wait);
  }
  return undefined;
}
