/**
 * Asks the background what texts mean: each text once, several of a moment in one message, answers kept for a while.
 *
 * A softphone toast is repeated every few seconds and a badge is drawn anew with each change around it; neither is
 * worth a message each time. Answers are kept briefly, because what a text means can depend on the page it is on.
 */
import { ask } from "../shared/ask";
import { MOST_SEEN, type Offer, type Seen } from "../shared/protocol";

const KEPT_MS = 30_000;
const MOST_KEPT = 200;
/** A frame that produces more texts than this at once shows no messages, whatever its markup says. */
const MOST_QUEUED = 4 * MOST_SEEN;

interface Kept {
  offer: Promise<Offer | null>;
  at: number;
}

export class Answers {
  readonly #kept = new Map<string, Kept>();
  #queue: { seen: Seen; key: string; resolve: (offer: Offer | null) => void }[] = [];

  readonly #orphaned: () => void;

  constructor(orphaned: () => void) {
    this.#orphaned = orphaned;
  }

  /** What is offered for a text; null also if nobody could say. */
  offerFor(seen: Seen): Promise<Offer | null> {
    const key = `${seen.surface}\n${seen.text}`;
    const known = this.#kept.get(key);
    if (known && performance.now() - known.at < KEPT_MS) return known.offer;
    if (this.#queue.length >= MOST_QUEUED) return Promise.resolve(null);
    const offer = new Promise<Offer | null>((resolve) => {
      if (this.#queue.length === 0) queueMicrotask(() => void this.#send());
      this.#queue.push({ seen, key, resolve });
    });
    this.#keep(key, offer);
    return offer;
  }

  /** The page is another one now: what a text meant there may not hold here. */
  forget(): void {
    this.#kept.clear();
  }

  #keep(key: string, offer: Promise<Offer | null>): void {
    this.#kept.delete(key);
    this.#kept.set(key, { offer, at: performance.now() });
    if (this.#kept.size > MOST_KEPT) for (const oldest of this.#kept.keys()) {
      this.#kept.delete(oldest);
      break;
    }
  }

  async #send(): Promise<void> {
    const all = this.#queue;
    this.#queue = [];
    for (let from = 0; from < all.length; from += MOST_SEEN) {
      const some = all.slice(from, from + MOST_SEEN);
      const answer = await ask({ type: "observe", seen: some.map(({ seen }) => seen) });
      some.forEach(({ key, resolve }, index) => {
        if (answer.is !== "value") this.#kept.delete(key);
        resolve(answer.is === "value" ? (answer.value[index] ?? null) : null);
      });
      if (answer.is === "orphaned") this.#orphaned();
    }
  }
}
