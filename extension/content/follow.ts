/**
 * When the chips of a frame are looked at.
 *
 *     a chip came ────────────▶ each frame, until its message stands still
 *     scrolled, resized ──────▶ the next frame          ├──▶ layout of that frame ──▶ look
 *     the page changed ───────▶ now and then
 *
 * Not in the animation frame itself: to read there where a message stands would make the browser lay the page out, and
 * what the page does in the rest of the frame would make it do so again. A resize observer is told right after the
 * layout, and of an element that it is new to if that has a size. What is written then is in the same frame's picture.
 */
import { leave } from "./asking";
import { parts } from "./layer";

const SETTLE_MS = 700;
/** A message that stood still for so many frames has arrived. */
const STILL_FRAMES = 3;
/** At most so often changes of the page are followed. */
const CHANGES_MS = 150;

export class Follow {
  #frame = 0;
  #settleUntil = 0;
  /** Looks in a row at which nothing had moved. */
  #still = 0;
  #lookedAt = 0;
  #later: ReturnType<typeof setTimeout> | undefined;
  /** True while something moves. */
  readonly #look: () => boolean;
  readonly #laidOut = new ResizeObserver(() => {
    this.#laidOut.disconnect();
    this.#frame = 0;
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

  /** In the next frame. */
  soon(): void {
    // An observer that begins to observe in its own callback would be told too late, and the page of an error.
    this.#frame ||= requestAnimationFrame(() => {
      // The page's own box may be empty, and we may have been taken out of the page.
      for (const element of [document.documentElement, ...parts()]) this.#laidOut.observe(element);
    });
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
