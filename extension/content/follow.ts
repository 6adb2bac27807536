/**
 * When the chips of a frame are looked at.
 *
 *     a chip came ────────────▶ each frame, until its message stands still
 *     scrolled, resized ──────▶ the next frame          ├──▶ layout of that frame ──▶ look
 *     the page changed ───────▶ now and then
 */
import { leave } from "./asking";
import { atNextLayout } from "./layout";

const SETTLE_MS = 700;
/** A message that stood still for so many frames has arrived. */
const STILL_FRAMES = 3;
/** At most so often changes of the page are followed. */
const CHANGES_MS = 150;

export class Follow {
  #settleUntil = 0;
  /** Looks in a row at which nothing had moved. */
  #still = 0;
  #lookedAt = 0;
  #later: ReturnType<typeof setTimeout> | undefined;
  /** True while something moves. */
  readonly #look: () => boolean;
  /** In the next frame. */
  readonly soon = atNextLayout(() => {
    this.#lookedAt = performance.now();
    try {
      const moved = this.#look();
      this.#still = moved ? 0 : this.#still + 1;
      if (this.#still < STILL_FRAMES && this.#lookedAt < this.#settleUntil) this.soon();
      else if (moved) this.changes();
    } catch {
      leave();
    }
  });

  constructor(look: () => boolean) {
    this.#look = look;
  }

  /** A message has appeared, perhaps sliding in. */
  settle(): void {
    this.#settleUntil = performance.now() + SETTLE_MS;
    this.#still = 0;
    this.soon();
  }

  /** The page changed, as pages do all the time and mostly elsewhere. */
  changes(): void {
    const wait = this.#lookedAt + CHANGES_MS - performance.now();
    if (wait <= 0) return this.soon();
    this.#later ??= setTimeout(() => {
      this.#later = undefined;
      this.soon();
    }, wait);
  }
}
