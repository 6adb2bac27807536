/**
 * The way through subtrees, for shadow roots and texts. It can stop after any node and go on later.
 *
 *     subtree ─▶ the browser looks for surfaces in it, faster than we do
 *            └─▶ node by node: texts; a root found on the way is observed, and walked before the rest
 *                              └ a custom element, or one of the body's own, that may get its root later waits for it
 */
import { doubt } from "./avoid";
import type { Places } from "./places";
import type { Queue } from "./queue";
import { known } from "./known";
import { bare, isCustom, keepRoot, mayGetRoot, shadowOf } from "./shadow";
import { Waiting } from "./waiting";

/** A root attached without any other change is found after this, if anything changes at all. */
const ROOTS_MS = 1_000;

export class Walk {
  /** Empty ones that may get a shadow root: nobody reports it. */
  readonly rootless = new Waiting(ROOTS_MS, (element) => this.#hasRoot(element));
  #walkers: TreeWalker[] = [];
  #ahead: Element[] = [];
  readonly #queue: Queue;
  readonly #places: Places;
  readonly #text: ((node: Text) => void) | undefined;

  constructor(queue: Queue, places: Places, text: ((node: Text) => void) | undefined) {
    this.#queue = queue;
    this.#places = places;
    this.#text = text;
  }

  add(elements: readonly Element[]): void {
    this.#ahead.push(...elements);
  }

  begin(root: Element | Document | ShadowRoot): void {
    for (const element of root.querySelectorAll(known.anySurface)) this.#places.meet(element);
    this.#walkers.push(document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT));
  }

  /** True when all is walked, false when the time is over. */
  goOn(isLate: () => boolean): boolean {
    if (this.#walkers.some(({ root, currentNode }) => !root.contains(currentNode))) {
      // Taken out of the page since the last slice, and the way on with it.
      this.#walkers = [];
      this.#queue.whole = true;
    }
    for (let node = this.#next(); node; node = this.#next()) {
      if (node.nodeType === Node.TEXT_NODE) {
        // Changed since it was added, as most of what a page adds: once is enough, until it changes again.
        this.#queue.texts.delete(node);
        this.#queue.many.delete(node);
        this.#text?.(node as Text);
      } else this.#visit(node as Element);
      if (isLate()) return false;
    }
    return true;
  }

  #next(): Node | null {
    for (;;) {
      const node = this.#walkers.at(-1)?.nextNode();
      if (node) return node;
      if (this.#walkers.pop()) continue;
      const element = this.#ahead.pop();
      if (!element) return null;
      if (!element.isConnected) continue;
      if (element.matches(known.anySurface)) this.#places.meet(element);
      this.begin(element);
      return element;
    }
  }

  #visit(element: Element): void {
    this.#places.pass(element);
    const root = shadowOf(element);
    if (root) {
      this.#queue.observe(root);
      keepRoot(root);
      doubt();
      this.begin(root);
    } else if ((isCustom(element) || element.parentNode === document.body) && !bare.has(element)) {
      if (mayGetRoot(element)) this.rootless.add(element);
      else bare.add(element);
    }
  }

  #hasRoot(element: Element): boolean {
    const root = shadowOf(element);
    if (root) this.add([element]);
    return root !== null;
  }
}
