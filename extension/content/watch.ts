/**
 * Watches a document and every shadow root in it for places where messages stand, and for texts that may be one.
 *
 *      page changes                      queue                       in slices of 4 ms
 *   ┌───────────────┐   callback   ┌───────────────────┐  slice   ┌────────────────────────────────────────────┐
 *   │ document      │ ───────────▶ │ added    subtrees │ ───────▶ │ walk the subtree: surfaces, roots, texts   │
 *   │  └ #shadow    │  only stores │ touched  elements │          │ climb from the element: is it in a surface │
 *   │     └ #shadow │              │ texts             │          │ look at the texts                          │
 *   └───────────────┘              │ recheck  hidden   │          │ look again at what was hidden              │
 *                                  └───────────────────┘          └──────────────────┬─────────────────────────┘
 *     one observer for all roots     a burst ─▶ one pass over everything             ▼
 *                                                                            found(element, row)
 *
 * The page's work comes first. The callback never looks at the page; a node whose parent is queued is dropped;
 * a burst (a data table refreshed forty times) becomes one pass over the whole document, and passes keep a distance
 * that grows with their cost. A page that does not change is not looked at: no poll, no timer.
 */
import { ANY_SURFACE, BY_TEXT, OWN_SURFACE, rowOf, type Row } from "./surfaces";
import { MOVES } from "./moves";
import { closestAcross, isCustom, mayGetRoot, parentOf, shadowOf } from "./shadow";
import { Waiting } from "./waiting";

const SLICE_MS = 4;
/** Idle time may not come on a busy page, and a toast lives five seconds. */
const LATEST_MS = 120;
/**
 * As few changes as these are looked at right behind the page's own work: a message is a few elements, and a person
 * waits for help. More of them, and what is left after a slice, wait until the page is idle.
 */
const FEW = 120;
/** Many changed texts, as a table makes that is refreshed: the next refresh changes the same ones, so they can wait. */
const REST_MS = 700;
/** More changes than this at once are looked at as a whole. Texts cost less than elements. */
const BURST = 2_500;
const BURST_OF_TEXTS = 4 * BURST;
/** Whole passes may take this share of the time, no more. */
const PASS_SHARE = 1 / 60;
/** So long an element counts as standing in no surface, if nothing happens that makes it doubtful. */
const CLEAR_MS = 2_000;
/** A root attached without any other change is found after this, if anything changes at all. */
const ROOTS_MS = 1_000;
const MOST_SURFACES = 500;

const OPTIONS: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: ["class", "hidden", "style", "title", "role", "open", "aria-hidden", "inert"],
};

export interface Hooks {
  /** A surface, new or changed. False if nothing can be read in it yet: then it is reported again when that may be over. */
  found: (element: Element, row: Row) => boolean;
  /** A text, new or changed; texts are not looked at where this is missing. */
  text?: (node: Text) => void;
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
  /** Changed or added by themselves, not with an element around them. */
  readonly #texts = new Set<Text>();
  /** Elements whose text may be a message. */
  readonly #suspects = new WeakSet<Element>();
  /** Elements known to stand in no surface. */
  #clear = new WeakSet<Element>();
  #clearSince = 0;
  /** Surfaces met; on another page they may mean something else. */
  readonly #surfaces = new Set<Element>();
  /** Custom elements that have no root and will get none. */
  readonly #bare = new WeakSet<Element>();
  readonly #walks: TreeWalker[] = [];
  #whole = false;
  #dirty = false;
  #recheck = false;
  #passing = false;
  #passCost = 0;
  #nextPassAt = 0;
  #idle = 0;
  #soon: ReturnType<typeof setTimeout> | undefined;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #rested = false;
  #rootsAt = 0;
  #passTimer: ReturnType<typeof setTimeout> | undefined;
  #href = location.href;
  #stopped = false;

  readonly #hooks: Hooks;
  readonly #waiting: Waiting;
  /** Custom elements that are empty: one that gets its shadow root later reports nothing. */
  readonly #rootless: Waiting;

  constructor(hooks: Hooks) {
    this.#hooks = hooks;
    this.#waiting = new Waiting((element) => this.#report(element), hooks.failed);
    this.#rootless = new Waiting((element) => this.#hasRoot(element), hooks.failed);
  }

  start(): void {
    this.#observe(document);
    // A hidden frame (a closed softphone panel) gets its size when it is shown, and nothing in it changes.
    addEventListener("resize", this.#onResize);
    for (const [target, type] of MOVES) target?.addEventListener(type, this.#onMove);
    this.lookAtAll();
  }

  stop(): void {
    this.#stopped = true;
    this.#observer.disconnect();
    removeEventListener("resize", this.#onResize);
    for (const [target, type] of MOVES) target?.removeEventListener(type, this.#onMove);
    if (this.#idle) cancelIdleCallback(this.#idle);
    for (const timer of [this.#soon, this.#rest, this.#passTimer]) clearTimeout(timer);
    this.#forgetQueue();
    this.#waiting.stop();
    this.#rootless.stop();
    this.#walks.length = 0;
  }

  /** One pass over the document and all roots in it. */
  lookAtAll(): void {
    this.#whole = true;
    this.#nextPassAt = 0;
    this.#schedule();
  }

  /** A text in this element begins like a known message. What an exact surface holds is read there. */
  suspect(element: Element): void {
    if (this.#stopped || closestAcross(element, OWN_SURFACE)) return;
    this.#suspects.add(element);
    this.#unclear();
    try {
      this.#meet(element);
    } catch {
      this.#hooks.failed();
    }
  }

  readonly #onResize = () => {
    if (this.#waiting.size > 0) this.#waiting.look();
  };

  readonly #onMove = () => {
    if (location.href === this.#href) return;
    this.#dirty = true;
    this.#schedule();
  };

  #observe(root: Node): void {
    this.#observer.observe(root, OPTIONS); // a root observed already stays observed once
  }

  // ── storing ────────────────────────────────────────────────────────────────────────────────────────────────

  /** The observer's callback. It runs in the page's own time, so it only stores. */
  #store(records: readonly MutationRecord[]): void {
    if (this.#hooks.busy()) this.#dirty = true;
    if (records.length > BURST) this.#lookAtWhole();
    if (!this.#whole) {
      for (const { type, target, addedNodes, attributeName } of records) {
        // Text first: a table that is refreshed changes thousands, and none of them is ours.
        if (type === "characterData") this.#texts.add(target as Text);
        else if (this.#hooks.isOurs(target)) continue;
        else if (type === "childList") this.#storeAdded(target, addedNodes);
        else this.#storeAttribute(target as Element, attributeName);
      }
      if (this.#covered.size + this.#touched.size > BURST || this.#texts.size > BURST_OF_TEXTS) this.#lookAtWhole();
    }
    if (this.#hasWork()) this.#schedule();
  }

  #storeAdded(target: Node, nodes: NodeList): void {
    if (nodes.length === 0) return;
    const within = this.#covered.has(target);
    for (const node of nodes) {
      if (node.nodeType === Node.TEXT_NODE && !within) this.#texts.add(node as Text);
      if (node.nodeType !== Node.ELEMENT_NODE || this.#hooks.isOurs(node)) continue;
      this.#covered.add(node);
      if (this.#clear.has(node as Element)) this.#unclear();
      if (!within) this.#added.push(node as Element);
    }
    // New text or a new part may complete a message that stands around it.
    if (!within) this.#touch(target.nodeType === Node.ELEMENT_NODE ? (target as Element) : parentOf(target));
  }

  #storeAttribute(target: Element, name: string | null): void {
    if (this.#waiting.size > 0) this.#recheck = true;
    // These show or hide what is known already, `style` often sixty times a second; the others may make a surface
    // of an element.
    if (name === "style" || name === "hidden" || name === "open") return;
    this.#clear.delete(target);
    this.#touch(target);
  }

  #touch(element: Element | null): void {
    if (element) this.#touched.add(element);
  }

  #forgetQueue(): void {
    this.#added.length = this.#taken.length = 0;
    this.#covered.clear();
    this.#touched.clear();
    this.#texts.clear();
  }

  #lookAtWhole(): void {
    this.#forgetQueue();
    this.#whole = true;
  }

  // ── working ────────────────────────────────────────────────────────────────────────────────────────────────

  #hasQueue(): boolean {
    return this.#dirty || this.#recheck || this.#newElements() + this.#touched.size + this.#texts.size > 0;
  }

  #newElements(): number {
    return this.#walks.length + this.#added.length + this.#taken.length;
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
    } else if (this.#canRest()) {
      this.#rest ??= setTimeout(() => {
        this.#rest = undefined;
        this.#rested = true;
        this.#schedule();
      }, REST_MS);
    } else {
      this.#rested = false;
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
    const changes = this.#covered.size + this.#touched.size + this.#texts.size;
    return !this.#whole && !this.#passing && this.#walks.length + this.#taken.length === 0 && changes > 0 && changes <= FEW;
  }

  /** Nothing but many changed texts: a message among them was there before, and said something else. */
  #canRest(): boolean {
    return !this.#rested && !this.#whole && !this.#passing && this.#newElements() === 0 && this.#touched.size + this.#texts.size > FEW;
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
      this.#dropGone();
      for (const element of [...this.#surfaces]) this.#meet(element);
    }
    const began = performance.now();
    const done = this.#work(until);
    if (this.#passing) this.#passCost += performance.now() - began;
    if (done) {
      if (this.#passing) this.#endPass();
      const now = performance.now();
      if (now - this.#clearSince > CLEAR_MS) this.#unclear();
      if (now - this.#rootsAt > ROOTS_MS && this.#rootless.size > 0) {
        this.#rootsAt = now;
        this.#rootless.look();
      }
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
    let count = 0;
    for (const node of this.#texts) {
      this.#texts.delete(node);
      if (!node.isConnected) continue;
      if (node.nodeType === Node.TEXT_NODE) this.#hooks.text?.(node); // and no comment
      const parent = parentOf(node);
      if (parent && !this.#clear.has(parent)) this.#touched.add(parent);
      if (++count % 64 === 0 && performance.now() >= until) return false;
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

  /** The browser looks for surfaces faster than we do; the way through the tree is for roots and texts. */
  #walk(root: Element | Document | ShadowRoot): void {
    if (root.nodeType === Node.ELEMENT_NODE) {
      if ((root as Element).matches(ANY_SURFACE)) this.#meet(root as Element);
      this.#visit(root as Element);
    }
    for (const element of root.querySelectorAll(ANY_SURFACE)) this.#meet(element);
    const texts = this.#hooks.text ? NodeFilter.SHOW_TEXT : 0;
    this.#walks.push(document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | texts));
  }

  /** True when the walk is done. Shadow roots found on the way become walks of their own. */
  #step(walker: TreeWalker, until: number): boolean {
    if (!walker.root.contains(walker.currentNode)) {
      // Taken out of the page since the last slice, and the way on with it.
      this.#whole = true;
      return true;
    }
    for (let count = 1; ; count++) {
      const node = walker.nextNode();
      if (!node) return true;
      if (node.nodeType === Node.TEXT_NODE) this.#hooks.text?.(node as Text);
      else this.#visit(node as Element);
      if (count % 64 === 0 && performance.now() >= until) return false;
    }
  }

  #visit(element: Element): void {
    if (this.#hooks.isOurs(element) || this.#bare.has(element)) return;
    const root = shadowOf(element);
    if (root) {
      this.#observe(root);
      this.#walk(root);
    } else if (mayGetRoot(element)) this.#rootless.add(element);
    else if (isCustom(element)) this.#bare.add(element);
  }

  #hasRoot(element: Element): boolean {
    if (!shadowOf(element)) return false;
    this.#covered.add(element);
    this.#added.push(element);
    this.#schedule();
    return true;
  }

  /** From an element that changed up to the document: every surface on the way has changed. */
  #climb(element: Element): void {
    if (!element.isConnected) return;
    const passed: Element[] = [];
    for (let at: Element | null = element; at && !this.#clear.has(at); at = parentOf(at)) {
      if (at.matches(ANY_SURFACE) || this.#suspects.has(at)) {
        this.#meet(at);
        passed.length = 0;
      } else passed.push(at);
    }
    for (const one of passed) this.#clear.add(one);
  }

  #dropGone(): void {
    for (const element of this.#surfaces) if (!element.isConnected) this.#surfaces.delete(element);
  }

  #unclear(): void {
    this.#clear = new WeakSet();
    this.#clearSince = performance.now();
  }

  /** True when it could be read. */
  #report(element: Element): boolean {
    const row = rowOf(element) ?? (this.#suspects.has(element) ? BY_TEXT : undefined);
    return !row || this.#hooks.found(element, row);
  }

  #meet(element: Element): void {
    if (!this.#surfaces.has(element)) {
      this.#surfaces.add(element);
      this.#unclear();
      if (this.#surfaces.size > MOST_SURFACES) this.#dropGone();
    }
    if (this.#report(element)) this.#waiting.delete(element);
    else this.#waiting.add(element);
  }
}
