/**
 * Elements in which nothing could be read yet: surfaces that are empty or hidden, custom elements without a shadow
 * root. Most stay so; one of them may be the next message.
 *
 * They are looked at again when the page changed in a way that could matter to them, and a few times soon after they
 * were found, because a style sheet or an animation can show an element, and a script attach a root, without any
 * change an observer reports. There is no timer in here: whoever owns them asks when the next look is due.
 */

const MOST = 160;
const SOON_MS: readonly number[] = [250, 750, 2_000];

export class Waiting {
  readonly #elements = new Set<Element>();
  /** A page may animate a style without end; looking more often than this shows nothing sooner. */
  readonly #distance: number;
  /** Looks at an element again; true when it need not wait any longer. */
  readonly #read: (element: Element) => boolean;
  #doubted = false;
  #addedAt = 0;
  #lookedAt = 0;

  constructor(distance: number, read: (element: Element) => boolean) {
    this.#distance = distance;
    this.#read = read;
  }

  /** When to look at them next, on the clock of `performance.now`. */
  get due(): number {
    if (!this.#elements.size) return Infinity;
    const soon = SOON_MS.find((after) => this.#addedAt + after > this.#lookedAt) ?? Infinity;
    return Math.max(this.#doubted ? 0 : this.#addedAt + soon, this.#lookedAt + this.#distance);
  }

  add(element: Element): void {
    if (this.#elements.has(element)) return;
    const [oldest] = this.#elements;
    if (oldest && this.#elements.size >= MOST) this.#elements.delete(oldest);
    this.#elements.add(element);
    this.#addedAt = performance.now();
  }

  delete(element: Element): void {
    this.#elements.delete(element);
  }

  /** Something changed that could matter to them. */
  doubt(): void {
    this.#doubted = true;
  }

  look(now: number): void {
    if (now < this.due) return;
    this.#lookedAt = now;
    this.#doubted = false;
    for (const element of this.#elements) {
      if (!element.isConnected || this.#read(element)) this.#elements.delete(element);
    }
  }
}
