/**
 * Surfaces in which nothing could be read yet: empty, or hidden. Most stay so; one of them may be the next message.
 *
 * They are looked at again when the page changed in a way that could show them, and a few times soon after they were
 * found, because a style sheet or an animation can show an element without any change an observer reports.
 */

const MOST = 80;
/** A page may animate a style without end; looking more often than this shows nothing sooner. */
const DISTANCE_MS = 200;
const SOON_MS: readonly number[] = [250, 750, 2_000];

export class Waiting {
  readonly #elements = new Set<Element>();
  /** Reads a surface again; true when there was something to read. */
  readonly #read: (element: Element) => boolean;
  readonly #failed: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #soon = 0;
  #lookedAt = 0;

  constructor(read: (element: Element) => boolean, failed: () => void) {
    this.#read = read;
    this.#failed = failed;
  }

  get size(): number {
    return this.#elements.size;
  }

  add(element: Element): void {
    if (this.#elements.has(element)) return;
    if (this.#elements.size >= MOST) this.#dropOldest();
    this.#elements.add(element);
    this.#soon = 0;
    this.#lookSoon();
  }

  delete(element: Element): void {
    this.#elements.delete(element);
  }

  look(): void {
    const wait = this.#lookedAt + DISTANCE_MS - performance.now();
    if (wait > 0) return this.#lookAfter(wait);
    this.#lookedAt = performance.now();
    for (const element of this.#elements) {
      if (!element.isConnected || this.#read(element)) this.#elements.delete(element);
    }
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#elements.clear();
  }

  #lookSoon(): void {
    const wait = SOON_MS[this.#soon++];
    if (wait !== undefined) this.#lookAfter(wait);
  }

  #lookAfter(wait: number): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      try {
        this.look();
        if (this.#elements.size > 0) this.#lookSoon();
      } catch {
        this.#failed();
      }
    }, wait);
  }

  #dropOldest(): void {
    for (const oldest of this.#elements) {
      this.#elements.delete(oldest);
      return;
    }
  }
}
