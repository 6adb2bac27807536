/**
 * Asks the background what texts mean, each text once; answers are kept for a while.
 *
 * A softphone toast is repeated every few seconds and a badge is drawn anew with each change around it; neither is
 * worth a message each time. Answers are kept briefly, because what a text means can depend on the page it is on; a grant
 * that came with one is for those who waited for it.
 */
import type { PageLook } from "../shared/frame";
import type { Offered, RequestOf, Seen } from "../shared/protocol";
import { get } from "./asking";

const KEPT_MS = 30_000;
const MOST_KEPT = 200;
/** A frame that produces more texts than this at once shows no messages, whatever its markup says. */
const MOST_OPEN = 128;

type Answer = Promise<Offered | null | undefined>;

export class Answers {
  #kept = new Map<string, Answer>();
  #keptUntil = 0;
  /** Still to come. */
  readonly #open = new Set<Answer>();

  /** What is offered for a text; null or undefined where there is nothing, or nobody could say. */
  offerFor(seen: Seen, room: boolean, look?: PageLook): Answer | null {
    const key = seen.surface + seen.text;
    if (this.#kept.size >= MOST_KEPT || performance.now() > this.#keptUntil) this.forget();
    return this.#kept.get(key) ?? (this.#open.size < MOST_OPEN ? this.#ask(key, { type: "observe", seen, room, look }) : null);
  }

  /** The page is another one now: what a text meant there may not hold here. */
  forget(): void {
    this.#kept = new Map();
    this.#keptUntil = performance.now() + KEPT_MS;
  }

  /** What was asked until now is answered, and whoever asked has been told. */
  settled(): Promise<unknown> {
    return Promise.all(this.#open);
  }

  #ask(key: string, question: RequestOf<"observe">): Answer {
    const kept = this.#kept;
    const answer = get(question);
    kept.set(key, answer);
    this.#open.add(answer);
    void answer.then((offer) => {
      this.#open.delete(answer);
      if (offer === undefined) kept.delete(key);
      // Who asks later has to claim: another frame may show it by then.
      if (offer) kept.set(key, Promise.resolve({ ...offer, grant: undefined }));
    });
    return answer;
  }
}
