/**
 * Watches a document and every shadow root in it for places where messages stand.
 *
 *      page changes                      queue                       in slices of 4 ms
 *   ┌───────────────┐   callback   ┌───────────────────┐  slice   ┌────────────────────────────────────────────┐
 *   │ document      │ ───────────▶ │ added    subtrees │ ───────▶ │ walk the subtree: surfaces, shadow roots   │
 *   │  └ #shadow    │  only stores │ touched  elements │          │ climb from the element: is it in a surface │
 *   │     └ #shadow │              │ recheck  hidden   │          │ look again at what was hidden              │
 *   └───────────────┘              └───────────────────┘          └──────────────────┬─────────────────────────┘
 *     one observer for all roots     a burst ─▶ one pass over everything             ▼
 *                                                                            found(element, row)
 *
 * The page's work comes first. The callback never looks at the page; a node whose parent is queued is dropped;
 * a burst (a data table refreshed forty times) becomes one pass over the whole document, and passes keep a distance
 * that grows with their cost. A page that does not change is not looked at: no poll, no timer.
 */
import { ANY_SURFACE, MAKES_SURFACES, rowOf, type Row } from "./surfaces";
import { parentOf, shadowOf } from "./shadow";
import { Waiting } from "./waiting";

const SLICE_MS = 4;
/** Idle time may not come on a busy page, and a toast lives five seconds. */
const LATEST_MS = 120;
/**
 * As few changes as these are looked at right behind the page's own work: a message is a few elements, and a person
 * waits for help. More of them, and what is left after a slice, wait until the page is idle.
 */
const FEW = 120;
/** More changes than this at once are looked at as a whole. */
const BURST = 2_500;
/** Whole passes may take this share of the time, no more. */
const PASS_SHARE = 1 / 20;

const OPTIONS: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: ["class", "hidden", "style", "title", "role", "open", "aria-hidden"],
};

export interface Hooks {
  /** A surface, new or changed. False if nothing can be read in it yet: then it is reported again when that may be over. */
  found: (element: Element, row: Row) => boolean;
  /** The page changed; called only while `busy` says that somebody cares. */
  changed: () => void;
  busy: () => boolean;
  /** The address changed without a new document. */
  navigated: () => void;
  /** Our own element; what happens to it is no change of the page. */
  isOurs: (node: Node) => boolean;
  failed: () => void;
}

export class Watch {
  readonly #observer = new MutationObserver((records) => this.#store(records));
  /** Subtrees to walk: stored by the callback, and taken over by the slice that is at work. */
  #added: Element[] = [];
  #taken: Element[] = [];
  readonly #covered = new Set<Node>();
  readonly #touched = new Set<Element>();
  /** Elements known, in this round, to stand in no surface. */
  readonly #clear = new Set<Element>();
  readonly #walks: TreeWalker[] = [];
  #whole = false;
  #dirty = false;
  #recheck = false;
  #passing = false;
  #passCost = 0;
  #nextPassAt = 0;
  #idle = 0;
  #soon: ReturnType<typeof setTimeout> | undefined;
  #passTimer: ReturnType<typeof setTimeout> | undefined;
  #href = location.href;
  #stopped = false;

  readonly #hooks: Hooks;
  readonly #waiting: Waiting;

  constructor(hooks: Hooks) {
    this.#hooks = hooks;
    this.#waiting = new Waiting((element) => this.#report(element), hooks.failed);
  }

  start(): void {
    this.#observe(document);
    // A hidden frame (a closed softphone panel) gets its size when it is shown, and nothing in it changes.
    addEventListener("resize", this.#onResize);
    this.lookAtAll();
  }

  stop(): void {
    this.#stopped = true;
    this.#observer.disconnect();
    removeEventListener("resize", this.#onResize);
    if (this.#idle) cancelIdleCallback(this.#idle);
    clearTimeout(this.#soon);
    clearTimeout(this.#passTimer);
    this.#forgetQueue();
    this.#waiting.stop();
    this.#walks.length = 0;
  }

  /** One pass over the document and all roots in it. */
  lookAtAll(): void {
    this.#whole = true;
    this.#nextPassAt = 0;
    this.#schedule();
  }

  readonly #onResize = () => {
    if (this.#waiting.size > 0) this.#waiting.look();
  };

  #observe(root: Node): void {
    this.#observer.observe(root, OPTIONS); // a root observed already stays observed once
  }

  // ── storing ────────────────────────────────────────────────────────────────────────────────────────────────

  /** The observer's callback. It runs in the page's own time, so it only stores. */
  #store(records: readonly MutationRecord[]): void {
    if (this.#hooks.busy()) this.#dirty = true;
    if (!this.#whole) {
      for (const { type, target, addedNodes, attributeName } of records) {
        if (this.#hooks.isOurs(target)) continue;
        if (type === "childList") this.#storeAdded(target, addedNodes);
        else if (type === "characterData") this.#touch(parentOf(target));
        else this.#storeAttribute(target as Element, attributeName);
      }
      if (this.#covered.size + this.#touched.size > BURST) {
        this.#forgetQueue();
        this.#whole = true;
      }
    }
    if (this.#hasWork()) this.#schedule();
  }

  #storeAdded(target: Node, nodes: NodeList): void {
    if (nodes.length === 0) return;
    const within = this.#covered.has(target);
    for (const node of nodes) {
      if (node.nodeType !== Node.ELEMENT_NODE || this.#hooks.isOurs(node)) continue;
      this.#covered.add(node);
      if (!within) this.#added.push(node as Element);
    }
    // New text or a new part may complete a message that stands around it.
    if (!within) this.#touch(target.nodeType === Node.ELEMENT_NODE ? (target as Element) : parentOf(target));
  }

  #storeAttribute(target: Element, name: string | null): void {
    if (this.#waiting.size > 0) this.#recheck = true;
    // These show or hide what is known already, `style` often sixty times a second; the others may make a surface
    // of an element.
    if (name !== "style" && name !== "hidden" && name !== "open") this.#touch(target);
  }

  #touch(element: Element | null): void {
    if (element) this.#touched.add(element);
  }

  #forgetQueue(): void {
    this.#added.length = this.#taken.length = 0;
    this.#covered.clear();
    this.#touched.clear();
  }

  // ── working ────────────────────────────────────────────────────────────────────────────────────────────────

  #hasQueue(): boolean {
    return this.#dirty || this.#recheck || this.#walks.length + this.#added.length + this.#taken.length + this.#touched.size > 0;
  }

  #hasWork(): boolean {
    return this.#whole || this.#hasQueue();
  }

  #schedule(): void {
    if (this.#stopped || this.#idle || this.#soon) return;
    const wait = this.#hasQueue() ? 0 : this.#nextPassAt - performance.now();
    if (wait > 0) {
      this.#passTimer ||= setTimeout(() => {
        this.#passTimer = undefined;
        this.#schedule();
      }, wait);
    } else if (this.#isSmall()) {
      this.#soon = setTimeout(() => {
        this.#soon = undefined;
        this.#try(SLICE_MS);
      });
    } else {
      this.#idle = requestIdleCallback(
        (deadline) => {
          this.#idle = 0;
          this.#try(deadline.didTimeout ? SLICE_MS : Math.min(SLICE_MS, Math.max(1, deadline.timeRemaining())));
        },
        { timeout: LATEST_MS },
      );
    }
  }

  /**
   * A few new or changed elements since the last slice, and nothing left over from it. Changes that only may have shown
   * or moved something, as an animated style does sixty times a second, can wait.
   */
  #isSmall(): boolean {
    const changes = this.#covered.size + this.#touched.size;
    return !this.#whole && !this.#passing && this.#walks.length + this.#taken.length === 0 && changes > 0 && changes <= FEW;
  }

  #try(budget: number): void {
    try {
      this.#slice(performance.now() + budget);
    } catch {
      this.#hooks.failed();
    }
  }

  #slice(until: number): void {
    if (this.#stopped) return;
    if (location.href !== this.#href) {
      this.#href = location.href;
      this.#hooks.navigated();
      this.#whole = true;
      this.#nextPassAt = 0;
    }
    const began = performance.now();
    const done = this.#work(until);
    if (this.#passing) this.#passCost += performance.now() - began;
    if (done) {
      if (this.#passing) this.#endPass();
      this.#clear.clear();
      if (this.#recheck) {
        this.#recheck = false;
        this.#waiting.look();
      }
      if (this.#dirty) {
        this.#dirty = false;
        this.#hooks.changed();
      }
    }
    if (this.#hasWork()) this.#schedule();
  }

  /** True when all that was queued is done, false when the time is over. */
  #work(until: number): boolean {
    if (this.#whole && !this.#passing && performance.now() >= this.#nextPassAt) {
      this.#whole = false;
      this.#passing = true;
      this.#passCost = 0;
      this.#forgetQueue();
      this.#walk(document);
    }
    // From here on a change inside these subtrees is a change of its own.
    this.#taken.push(...this.#added);
    this.#added = [];
    this.#covered.clear();
    for (;;) {
      const walker = this.#walks.at(-1);
      if (walker) {
        if (!this.#step(walker, until)) return false;
        this.#walks.splice(this.#walks.indexOf(walker), 1);
        continue;
      }
      const element = this.#taken.pop();
      if (!element) break;
      if (element.isConnected) this.#walk(element);
    }
    for (const element of this.#touched) {
      this.#touched.delete(element);
      this.#climb(element);
      if (performance.now() >= until) return this.#touched.size === 0 && this.#walks.length === 0;
    }
    return this.#walks.length === 0;
  }

  #endPass(): void {
    this.#passing = false;
    this.#nextPassAt = performance.now() + this.#passCost / PASS_SHARE;
  }

  #walk(root: Element | Document | ShadowRoot): void {
    if (root.nodeType === Node.ELEMENT_NODE) this.#visit(root as Element);
    this.#walks.push(document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT));
  }

  /** True when the walk is done. Shadow roots found on the way become walks of their own. */
  #step(walker: TreeWalker, until: number): boolean {
    if (!walker.root.contains(walker.currentNode)) {
      // Taken out of the page since the last slice, and the way on with it.
      this.#whole = true;
      return true;
    }
    for (let count = 1; ; count++) {
      const element = walker.nextNode() as Element | null;
      if (!element) return true;
      this.#visit(element);
      if (count % 64 === 0 && performance.now() >= until) return false;
    }
  }

  #visit(element: Element): void {
    if (this.#hooks.isOurs(element)) return;
    if (element.matches(ANY_SURFACE)) this.#meet(element);
    const root = shadowOf(element);
    if (root) {
      this.#observe(root);
      this.#walk(root);
    }
  }

  /** From an element that changed up to the document: every surface on the way has changed. */
  #climb(element: Element): void {
    if (!element.isConnected) return;
    if (element.classList.contains(MAKES_SURFACES)) this.#walk(element);
    for (let at: Element | null = element; at && !this.#clear.has(at); at = parentOf(at)) {
      if (at.matches(ANY_SURFACE)) this.#meet(at);
      else this.#clear.add(at);
    }
  }

  /** True when it could be read. */
  #report(element: Element): boolean {
    const row = rowOf(element);
    return !row || this.#hooks.found(element, row);
  }

  #meet(element: Element): void {
    if (this.#report(element)) this.#waiting.delete(element);
    else this.#waiting.add(element);
  }
}
