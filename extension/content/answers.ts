/**
 * Asks the background what texts mean, each text once; answers are kept for a while.
 *
 * A softphone toast is repeated every few seconds and a badge is drawn anew with each change around it; neither is
 * worth a message each time. Answers are kept briefly, because what a text means can depend on the page it is on.
 */
import type { Offer, Seen } from "../shared/protocol";
import { get } from "./asking";

const KEPT_MS = 30_000;
const MOST_KEPT = 200;
/** A frame that produces more texts than this at once shows no messages, whatever its markup says. */
const MOST_OPEN = 128;

type Answer = Promise<Offer | null | undefined>;

export class Answers {
  #kept = new Map<string, Answer>();
  #keptSince = 0;
  /** Questions without an answer yet. */
  #open = 0;

  /** What is offered for a text; null or undefined where there is nothing, or nobody could say. */
  offerFor(seen: Seen): Answer {
    const key = `${seen.surface}\n${seen.text}`;
    const now = performance.now();
    if (this.#kept.size >= MOST_KEPT || now - this.#keptSince > KEPT_MS) this.forget();
    if (this.#kept.size === 0) this.#keptSince = now;
    let answer = this.#kept.get(key);
    if (!answer && this.#open < MOST_OPEN) this.#kept.set(key, (answer = this.#ask(key, seen)));
    return answer ?? Promise.resolve(null);
  }

  /** The page is another one now: what a text meant there may not hold here. */
  forget(): void {
    this.#kept = new Map();
  }

  async #ask(key: string, seen: Seen): Answer {
    this.#open++;
    const offer = await get({ type: "observe", seen });
    this.#open--;
    if (offer === undefined) this.#kept.delete(key);
    return offer;
  }
}
