/**
 * Watches a document and every shadow root in it for places where messages stand, and for texts that may be one.
 *
 *      page changes                       queue                      in slices of 4 ms
 *   ┌───────────────┐   callback   ┌──────────────────┐  slice   ┌───────────────────────────────────────────┐
 *   │ document      │ ───────────▶ │ added    subtrees│ ───────▶ │ walk     the subtrees: places, roots, texts│
 *   │  └ #shadow    │  only stores │ texts            │          │ texts    look at them                     │
 *   │     └ #shadow │              │ touched  elements│          │ places   climb: does it stand in one?     │
 *   └───────────────┘              └──────────────────┘          │ read     each place that was met, once    │
 *     the same for all roots         a burst ─▶ one pass         │ waiting  look again at what was hidden    │
 *                                    over everything             └─────────────────────┬─────────────────────┘
 *                                                                                      ▼
 *                                                                              found(element, row)
 *
 * The page's work comes first. What changed is looked at once the page is laid out, for one slice: reading where
 * something stands costs little then, and before it the page would be laid out twice. What is left after that, and many
 * changed texts, wait until the page is idle, and passes over everything keep a distance that grows with their cost. A
 * page that does not change is not looked at: no poll, no timer.
 */
import type { Row } from "../shared/frame";
import { failed, listen, over } from "./asking";
import { Places } from "./places";
import { atNextLayout } from "./layout";
import { Queue } from "./queue";
import { parentOf } from "./shadow";
import { Walk } from "./walk";

const SLICE_MS = 4;
const NODES = 32;
/** Idle time may not come on a busy page, nor a frame in a hidden one, and a toast lives five seconds. */
const LATEST_MS = 120;
/** A table may be refreshed all the time: so long its texts are not looked at again, nor what they may have moved. */
const REST_MS = 2_000;
/** A pass over everything keeps so many times the distance from what was done before it that that took. */
const PASS_DISTANCE = 60;

/**
 * Tells that the address changed without a new document. Without the Navigation API nobody tells of the page's own
 * `pushState`, and the page's next change shows it.
 */
const { navigation } = globalThis as { navigation?: EventTarget };
const [MOVES, MOVED] = navigation ? [navigation, "currententrychange"] : [globalThis, "popstate"];

interface Hooks {
  /** A surface, new or changed. False if nothing can be read in it yet: then it is reported again when that may be over. */
  found: (element: Element, row: Row) => boolean;
  /** Whether a text, new or changed, begins like a known message; texts are not looked at where this is undefined. */
  fits: ((text: string) => boolean) | undefined;
  /** False as long as nobody knows what a message looks like. Asked when there may be something to look at. */
  ready: () => boolean;
  /** The page changed; called only while `busy` says that somebody cares. */
  changed: () => void;
  busy: () => boolean;
  /** More than texts changed; called at once. */
  rebuilt: () => void;
  /** The address changed without a new document. */
  navigated: () => void;
  /** Our own element; what happens to it is no change of the page. */
  isOurs: (node: Node) => boolean;
}

export class Watch {
  readonly #hooks: Hooks;
  readonly #queue: Queue;
  readonly #walk: Walk;
  readonly #places: Places;
  readonly #text: ((node: Text) => void) | undefined;
  #dirty = false;
  /** The last slice did not get through. */
  #left = false;
  /** Milliseconds since the last time all was done. */
  #cost = 0;
  #nextPassAt = 0;
  /** Before that many texts wait. */
  #manyAt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** When the timer ends. */
  #due = Infinity;
  #idle = 0;
  readonly #atLayout = atNextLayout(() => this.#go());
  #href = location.href;

  constructor(hooks: Hooks) {
    this.#hooks = hooks;
    this.#places = new Places(hooks.found);
    this.#queue = new Queue(hooks.isOurs, (attributes) => {
      this.#dirty ||= hooks.busy();
      if (attributes) this.#places.waiting.doubt();
      if (attributes !== undefined) hooks.rebuilt();
      this.#walk.rootless.doubt();
      this.#schedule();
    });
    const { fits } = hooks;
    // Nearly no text fits, so that is asked first. What changed may be a comment.
    this.#text = fits && ((node) => {
      if (fits(node.data) && node.nodeType === Node.TEXT_NODE && node.parentElement) this.#places.suspect(node.parentElement);
    });
    this.#walk = new Walk(this.#queue, this.#places, this.#text);
  }

  start(): void {
    this.#queue.observe(document);
    // A hidden frame (a closed softphone panel) gets its size when it is shown, and nothing in it changes.
    listen("resize", this.#onEvent);
    listen(MOVED, this.#onEvent, MOVES);
    over.addEventListener("abort", () => this.#queue.stop());
    this.lookAtAll();
  }

  /** One pass over the document and all roots in it. */
  lookAtAll(): void {
    this.#queue.whole = true;
    this.#nextPassAt = 0;
    this.#schedule();
  }

  readonly #onEvent = () => {
    this.#places.waiting.doubt();
    this.#dirty ||= location.href !== this.#href;
    this.#schedule();
  };

  // ── when ───────────────────────────────────────────────────────────────────────────────────────────────────

  #schedule(): void {
    if (over.aborted || this.#idle || !this.#hooks.ready()) return;
    if (!this.#isSoon()) {
      const wait = this.#wait();
      return wait > 0 ? this.#wake(wait) : this.#rest();
    }
    this.#atLayout();
    this.#wake(LATEST_MS);
  }

  /** Changes that are looked at after the next frame: all but many texts, and nothing left over from the last slice. */
  #isSoon(): boolean {
    const { whole, added, touched, texts } = this.#queue;
    return !whole && !this.#left && added.size + touched.size + texts.size > 0;
  }

  /** How long everything can wait, if at all. */
  #wait(): number {
    const { added, many, whole } = this.#queue;
    if (this.#left || added.size) return 0;
    const soonest = many.size ? this.#manyAt : this.#dirty ? 0 : Infinity;
    return Math.min(soonest, this.#places.waiting.due, this.#walk.rootless.due, whole ? this.#nextPassAt : Infinity) - performance.now();
  }

  #wake(wait: number): void {
    const due = performance.now() + wait;
    if (due >= this.#due) return;
    clearTimeout(this.#timer);
    this.#due = due;
    // The browser cuts off fractions, and would wake us too early, again and again.
    this.#timer = setTimeout(() => this.#go(), wait + 1);
  }

  #go(): void {
    clearTimeout(this.#timer);
    this.#due = Infinity;
    if (this.#isSoon()) this.#slice();
    else this.#rest();
  }

  /** Until the page is idle. */
  #rest(): void {
    this.#idle ||= requestIdleCallback(
      () => {
        this.#idle = 0;
        this.#slice();
      },
      { timeout: LATEST_MS },
    );
  }

  // ── what ───────────────────────────────────────────────────────────────────────────────────────────────────

  #slice(): void {
    if (over.aborted) return;
    try {
      if (location.href !== this.#href) {
        this.#href = location.href;
        this.#hooks.navigated();
        this.#places.again();
      }
      const began = performance.now();
      this.#left = !this.#work(began + SLICE_MS);
      this.#places.read();
      const now = performance.now();
      this.#cost += now - began;
      if (!this.#left) this.#end(now);
    } catch {
      failed();
    }
    this.#schedule();
  }

  #end(now: number): void {
    this.#nextPassAt = now + this.#cost * PASS_DISTANCE;
    this.#cost = 0;
    this.#places.waiting.look(now);
    this.#walk.rootless.look(now);
    if (this.#dirty) {
      this.#dirty = false;
      this.#hooks.changed();
    }
  }

  /** True when all that was queued is done, false when the time is over. */
  #work(until: number): boolean {
    const queue = this.#queue;
    // Looking at the clock costs more than looking at a node.
    let count = 0;
    const isLate = (): boolean => ++count % NODES === 0 && performance.now() >= until;
    const drain = <N extends Node>(nodes: Set<N>, look: (node: N) => void): boolean => {
      for (const node of nodes) {
        if (isLate()) return false;
        nodes.delete(node);
        look(node);
      }
      return true;
    };
    const text = (node: Node): void => {
      this.#text?.(node as Text);
      this.#places.climb(parentOf(node));
    };
    if (queue.whole && !this.#left && performance.now() >= this.#nextPassAt) {
      queue.whole = false;
      queue.forget();
      this.#walk.begin(document);
    }
    this.#walk.add(queue.take());
    if (!this.#walk.goOn(isLate) || !drain(queue.texts, text) || !drain(queue.touched, (element) => this.#places.changed(element))) return false;
    const now = performance.now();
    if (!queue.many.size || now < this.#manyAt) return true;
    if (!drain(queue.many, text)) return false;
    this.#manyAt = now + REST_MS;
    return true;
  }
}
