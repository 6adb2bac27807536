/**
 * The places where messages stand: elements of a surface, found when they come into the page, and elements whose text
 * begins like a message.
 *
 *      changed element ─▶ its parents, up to the document, out of shadow roots
 *                          ├ a place ─▶ found(element, row) ─▶ nothing to read? it waits
 *                          └ clear ───▶ and so is everything around it: enough
 *
 * What was found to stand in no place is remembered as clear, so that a table that is refreshed forty times is asked
 * about once. It comes to stand in one when an element around it becomes a place, or when it is put into one, by itself
 * or with something around it. Then the place is met: found by its text or its markup, on the climb from where something
 * was added, or on the walk through what was added. So whenever one is met, nothing is clear any more.
 */
import type { Row } from "../shared/frame";
import { known, rowOf } from "./known";
import { closestAcross, parentOf } from "./shadow";
import { Waiting } from "./waiting";

const DISTANCE_MS = 200;
/** With more places than this, those that have gone are dropped. */
const MANY = 500;

export class Places {
  /** Places in which nothing can be read yet. */
  readonly waiting = new Waiting(DISTANCE_MS, (element) => this.#report(element));
  /** All places, whether anything can be read in them or not. */
  readonly #met = new Set<Element>();
  #clear = new WeakSet<Element>();
  #many = MANY;
  readonly #found: (element: Element, row: Row) => boolean;

  constructor(found: (element: Element, row: Row) => boolean) {
    this.#found = found;
  }

  isClear(element: Element): boolean {
    return this.#clear.has(element);
  }

  meet(element: Element): void {
    this.#met.add(element);
    this.unclear();
    if (this.#met.size > this.#many) this.#dropGone();
    if (this.#report(element)) this.waiting.delete(element);
    else this.waiting.add(element);
  }

  /** A text in this element begins like a known message. What an exact surface holds is read there. */
  suspect(element: Element): void {
    if (!closestAcross(element, known.ownSurface)) this.meet(element);
  }

  /** From an element that changed, and may be a place now, up to the document: every place on the way has changed. */
  climb(start: Element): void {
    if (!start.isConnected) return;
    let passed: Element[] = [];
    for (let at: Element | null = start; at; at = parentOf(at)) {
      if (this.#met.has(at) || (at === start && at.matches(known.anySurface))) {
        this.meet(at);
        passed = [];
      } else if (this.#clear.has(at)) break;
      else passed.push(at);
    }
    for (const one of passed) this.#clear.add(one);
  }

  /** The walk comes by. A place may bring along what was put into it while it was out of the page. */
  pass(element: Element): void {
    if (this.#met.has(element)) this.unclear();
  }

  unclear(): void {
    this.#clear = new WeakSet();
  }

  /** All that is still there, once more: on another page it may mean something else. */
  again(): void {
    this.#dropGone();
    for (const element of [...this.#met]) this.meet(element);
  }

  #dropGone(): void {
    for (const element of this.#met) if (!element.isConnected) this.#met.delete(element);
    this.#many = MANY + this.#met.size;
  }

  /** True when it could be read. */
  #report(element: Element): boolean {
    return this.#found(element, rowOf(element));
  }
}
