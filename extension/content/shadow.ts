/**
 * Shadow roots. The message of a Lightning toast stands three roots deep, and some of them are closed to the page;
 * an extension may look into those too.
 */

interface FirefoxElement extends Element {
  readonly openOrClosedShadowRoot?: ShadowRoot | null;
}

/** Custom elements that have no root and will get none. */
export const bare = new WeakSet<Element>();

/** The shadow root of an element, open or closed. */
export function shadowOf(element: Element): ShadowRoot | null {
  // Asking for closed roots costs a call into the browser each time; few elements are worth it, once.
  return element.shadowRoot ?? (mayHost(element) && !bare.has(element) ? closedRootOf(element) : null);
}

/** Scripts also attach closed roots to an empty element of their own, which has an id to be found by. */
const mayHost = (element: Element): boolean => isCustom(element) || (element.id !== "" && !element.firstChild);

export const isCustom = (element: Element): boolean => element.localName.includes("-");

export function closedRootOf(element: Element): ShadowRoot | null {
  try {
    return (element as FirefoxElement).openOrClosedShadowRoot ?? chrome.dom?.openOrClosedShadowRoot(element as HTMLElement) ?? null;
  } catch {
    return null;
  }
}

/** A custom element that is empty, or whose class is not there yet: it may get its root later. */
export const mayGetRoot = (element: Element): boolean => (!element.firstElementChild && !element.textContent.trim()) || element.matches(":not(:defined)");

/** The parent as the page is drawn: around the slot it is put into, and out of a shadow root the element that hosts it. */
export function parentOf(node: Node): Element | null {
  const slot = (node as Element).assignedSlot;
  // Not `instanceof`: a node made in another frame and moved here is of that frame's classes.
  return slot ? parentOf(slot) : node.parentElement ?? (node.parentNode as Partial<ShadowRoot> | null)?.host ?? null;
}

/** The nearest of an element and all around it that passes, out of shadow roots. */
export function nearest(start: Element, passes: (element: Element) => boolean): Element | null {
  let at: Element | null = start;
  while (at && !passes(at)) at = parentOf(at);
  return at;
}

export const containsAcross = (outer: Element, inner: Element): boolean => nearest(inner, (at) => at === outer) !== null;

export const closestAcross = (start: Element, selector: string): Element | null => nearest(start, (at) => at.matches(selector));

/** What has the focus, through all roots. */
export function focused(): Element | null {
  let active = document.activeElement;
  for (let inner = active && shadowOf(active); inner?.activeElement; inner = shadowOf(active)) active = inner.activeElement;
  return active;
}

/** Shadow roots that were met on the walk, also closed ones: to search the page for them anew would take too long. */
const roots = new Set<ShadowRoot>();
/** Of what is remembered, this much can be: with more, those that have gone are dropped. */
export const MANY = 500;
let manyRoots = MANY;

export function keepRoot(root: ShadowRoot): void {
  roots.add(root);
  if (roots.size > manyRoots) manyRoots = dropGone(roots);
}

/** Those that have gone from the page. Returns with how many it is worth doing again. */
export function dropGone(all: Set<Node>): number {
  for (const one of all) if (!one.isConnected) all.delete(one);
  return MANY + all.size;
}

/** All elements that fit, also in shadow roots. Most roots have none, and to be told so is cheaper than an empty list. */
export const allOf = (selector: string): Element[] =>
  [document, ...roots].flatMap((root) => (root.querySelector(selector) && root.isConnected ? [...root.querySelectorAll(selector)] : []));
