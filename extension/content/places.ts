/**
 * The places where messages stand: elements of a surface, found when they come into the page, and elements whose text
 * begins like a message.
 *
 *      changed element ─▶ its parents, up to the document, out of shadow roots
 *                          ├ a place ─▶ found(element, row) ─▶ nothing to read? it waits
 *                          └ clear ───▶ and so is everything around it: enough
 *
 * What was found to stand in no place is remembered as clear, so that a table that is refreshed forty times is asked
 * about once. It comes to stand in one when an element around it becomes a place: then nothing is clear any more. Or it
 * comes into the page anew, with a place around it or into one: then the walk comes by, before anybody climbs.
 *
 * One message is met by several ways (it was added, a part of it changed, its words begin like one), so places are read
 * when all that changed was looked at, each once.
 */
import type { Row } from "../shared/frame";
import { known } from "./known";
import { closestAcross, dropGone, MANY, parentOf } from "./shadow";
import { Waiting } from "./waiting";

const DISTANCE_MS = 400;

export class Places {
  /** Places in which nothing can be read yet. */
  readonly waiting = new Waiting(DISTANCE_MS, (element) => this.#report(element));
  /** All places, whether anything can be read in them or not. */
  readonly #met = new Set<Element>();
  /** Met since they were last read. */
  readonly #fresh = new Set<Element>();
  #clear = new WeakSet<Element>();
  #many = MANY;
  readonly #found: (element: Element, row: Row) => boolean;

  constructor(found: (element: Element, row: Row) => boolean) {
    this.#found = found;
  }

  /** Found by the walk, which comes by what is in it. */
  meet(element: Element): void {
    this.#met.add(element);
    this.#fresh.add(element);
  }

  /** What stands there already may be clear. */
  #become(element: Element): void {
    if (!this.#met.has(element)) this.#clear = new WeakSet();
    this.meet(element);
  }

  /** A text in this element begins like a known message. What an exact surface holds is read there. */
  suspect(element: Element): void {
    if (!closestAcross(element, known.ownSurface)) this.#become(element);
  }

  /** An element that changed may be a place now. */
  changed(element: Element): void {
    if (element.matches(known.anySurface)) this.#become(element);
    this.climb(element);
  }

  /** From where something changed up to the document: every place on the way has changed. */
  climb(start: Element | null): void {
    let passed: Element[] = [];
    for (let at = start; at && !this.#clear.has(at); at = parentOf(at)) {
      passed.push(at);
      if (!this.#met.has(at)) continue;
      this.meet(at);
      passed = [];
    }
    for (const one of passed) this.#clear.add(one);
  }

  /** The walk comes by: it may stand elsewhere now. */
  pass(element: Element): void {
    this.#clear.delete(element);
  }

  /** All that were met. */
  read(): void {
    if (this.#met.size > this.#many) this.#many = dropGone(this.#met);
    for (const element of this.#fresh) {
      this.#fresh.delete(element);
      if (!element.isConnected || this.#report(element)) this.waiting.delete(element);
      else this.waiting.add(element);
    }
  }

  /** All that is still there, once more: on another page it may mean something else. */
  again(): void {
    for (const element of this.#met) this.#fresh.add(element);
  }

  /** True when it could be read. */
  #report(element: Element): boolean {
    return this.#found(element, known.surfaces.find(({ selector }) => element.matches(selector))!);
  }
}
