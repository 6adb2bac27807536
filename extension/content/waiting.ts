/**
 * Elements in which nothing could be read yet: surfaces that are empty or hidden, custom elements without a shadow
 * root. Most stay so; one of them may be the next message.
 *
 * They are looked at again when the page changed in a way that could matter to them, and a few times soon after they
 * were found, because a style sheet or an animation can show an element, and a script attach a root, without any
 * change an observer reports.
 */

const MOST = 160;
/** A page may animate a style without end; looking more often than this shows nothing sooner. */
const DISTANCE_MS = 200;
const SOON_MS: readonly number[] = [250, 750, 2_000];

export class Waiting {
  readonly #elements = new Set<Element>();
  /** Looks at an element again; true when it need not wait any longer. */
  readonly #read: (element: Element) => boolean;
  readonly #failed: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** When the timer ends. */
  #due = Infinity;
  #addedAt = 0;
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
    this.#addedAt = performance.now();
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
    const now = performance.now();
    const next = SOON_MS.find((after) => this.#addedAt + after > now);
    if (next !== undefined) this.#lookAfter(this.#addedAt + next - now);
  }

  #lookAfter(wait: number): void {
    const due = performance.now() + wait;
    if (due >= this.#due) return;
    clearTimeout(this.#timer);
    this.#due = due;
    this.#timer = setTimeout(() => {
      this.#due = Infinity;
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
