/**
 * Asks the background, and knows when all is over for this script: once the extension it belongs to is gone, the page
 * will not have it, or it has failed too often.
 */
import { ask, isAlive } from "../shared/ask";
import type { Replies, Request } from "../shared/protocol";

/** Something of ours that fails this often will not get better. */
const MOST_FAILURES = 3;

const life = new AbortController();
let failures = 0;

/** Once aborted, nothing of ours may be left in the page. */
export const over = life.signal;

export const leave = (): void => life.abort();

export function failed(): void {
  if (++failures >= MOST_FAILURES) leave();
}

/** Hears of what happens there as long as anything of ours may be in the page. */
export const listen = (type: string, hears: (event: never) => void, target: EventTarget = globalThis): void =>
  target.addEventListener(type, hears as EventListener, { signal: over });

/** Work that nobody waits for. */
export const attempt = (work: Promise<unknown>): void => void work.catch(failed);

/** The background's answer; undefined if it has none. */
export async function get<R extends Request>(request: R): Promise<Replies[R["type"]] | undefined> {
  const answer = await ask(request);
  if (answer === undefined && !isAlive()) leave();
  return answer;
}
