/**
 * What has changed since it was last taken: stored by the observer's callback, which runs in the page's own time and
 * therefore reads nothing of the page.
 *
 *     records ─┬ texts changed ─────────▶ texts      by an observer of their own
 *              ├ many at once ──────────▶ many
 *              ├ nodes added ───────────▶ added      subtrees; what is added to one of them is part of it
 *              │                    └───▶ touched    the parent: the new part may complete a message around it
 *              └ class, role, title ────▶ touched    may make a surface of an element
 *
 * A burst is not kept: then everything is to be looked at.
 */

const BURST = 2_500;
/** More texts than these, changed at once, are a table's that is refreshed: the next refresh changes the same ones. */
const FEW = 120;
/** The parts of a refresh that are asked whether it does. */
const SAMPLES = [0, 0.5, 0.99];

/** The first only show or hide what is known already, `style` often sixty times a second. The others may make a place of an element; what else the table of surfaces asks for is there from the start. */
const ATTRIBUTES = "style hidden open inert class role title id aria-hidden aria-live data-id data-sign".split(" ");
const SHOWING = 4;

const OPTIONS: MutationObserverInit = {
  subtree: true,
  childList: true,
  attributes: true,
  attributeFilter: ATTRIBUTES,
};

export class Queue {
  /** Also those added to one of these, which are walked with it. */
  readonly added = new Set<Element>();
  readonly touched = new Set<Element>();
  /** Changed or added by themselves, not with an element around them. */
  readonly texts = new Set<Node>();
  /** Changed with many others. */
  readonly many = new Set<Node>();
  /** Everything is to be looked at. */
  whole = false;

  readonly #observer = new MutationObserver((records) => this.#store(records));
  /** A table that is refreshed changes thousands of texts. The browser makes an object of all that is read of a record, so as little as can be is. */
  readonly #textObserver = new MutationObserver((records) => {
    const { length } = records;
    // The same ones again: whoever looks at them has been told.
    if (length === this.many.size && SAMPLES.every((part) => this.many.has(records[(length * part) | 0]!.target))) return;
    for (const { target } of records) (length > FEW ? this.many : this.texts).add(target);
    this.#changed();
  });
  readonly #isOurs: (node: Node) => boolean;
  readonly #changed: (attributes?: boolean) => void;

  /** @param changed is told after all records of a callback: whether attributes were among them, or nothing if all were of texts */
  constructor(isOurs: (node: Node) => boolean, changed: (attributes?: boolean) => void) {
    this.#isOurs = isOurs;
    this.#changed = changed;
    // By any of its attributes a page may turn dark.
    this.#observer.observe(document.documentElement, { attributes: true });
  }

  /** A root observed already stays observed once. */
  observe(root: Node): void {
    this.#observer.observe(root, OPTIONS);
    this.#textObserver.observe(root, { subtree: true, characterData: true });
  }

  /** The subtrees that were added. From here on a change inside them is a change of its own. */
  take(): Element[] {
    const subtrees = [...this.added].filter(({ parentNode }) => !this.added.has(parentNode as Element));
    this.added.clear();
    return subtrees;
  }

  forget(): void {
    this.added.clear();
    this.touched.clear();
    this.texts.clear();
    this.many.clear();
  }

  stop(): void {
    this.#observer.disconnect();
    this.#textObserver.disconnect();
  }

  #store(records: readonly MutationRecord[]): void {
    let attributes = false;
    for (const record of records) {
      const { target, attributeName } = record;
      if (this.#isOurs(target)) continue;
      if (attributeName === null) this.#storeAdded(target, record.addedNodes);
      else {
        attributes = true;
        if (ATTRIBUTES.indexOf(attributeName) >= SHOWING) this.touched.add(target as Element);
      }
    }
    if (this.added.size + this.touched.size > BURST) this.whole = true;
    if (this.whole) this.forget();
    this.#changed(attributes);
  }

  #storeAdded(target: Node, nodes: NodeList): void {
    if (!nodes.length) return;
    const within = this.added.has(target as Element);
    for (const node of nodes) {
      if (node.nodeType === Node.TEXT_NODE && !within) this.texts.add(node);
      if (node.nodeType === Node.ELEMENT_NODE && !this.#isOurs(node)) this.added.add(node as Element);
    }
    const around = target.nodeType === Node.ELEMENT_NODE ? (target as Element) : (target as Partial<ShadowRoot>).host;
    if (around && !within) this.touched.add(around);
  }
}
