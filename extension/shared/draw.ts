/**
 * View → DOM. What stands there already is kept: a card that is drawn anew while somebody reads it keeps its folds, its
 * focus and its place.
 *
 *     <li key=2>──same key and tag──▶ kept, attributes and children brought up to date
 *     <p>       ──same place and tag──▶ kept
 *     otherwise ──▶ made anew
 */
import type { Act } from "./protocol";
import type { Element as Wanted, View } from "./view";

/** What was drawn last, so that what a reader changed since (an open fold) is only overruled by a new word on it. */
const drawn = new WeakMap<Node, Wanted>();

/** A new element. */
export const made = (view: Wanted): HTMLElement => drawNode(undefined, view) as Element as HTMLElement;

/** Makes the children of `parent` what `views` say. */
export function draw(parent: Element, views: readonly View[]): void {
  const old = [...parent.childNodes];
  const names = old.map((node, index) => nameOf(drawn.get(node), index));
  const nodes = views.map((view, index) => drawNode(old[names.indexOf(nameOf(view, index))], view));
  for (const node of old) if (!nodes.includes(node)) node.remove();
  nodes.forEach((node, index) => {
    if (parent.childNodes[index] !== node) parent.insertBefore(node, parent.childNodes[index] as ChildNode);
  });
}

/** What tells it apart: its key, or else its place. */
const nameOf = (view: View | undefined, index: number): string | number => (typeof view === "object" && view.key) || index;

function drawNode(known: ChildNode | undefined, view: View): ChildNode {
  if (typeof view === "string") {
    if (known?.nodeType !== Node.TEXT_NODE) return document.createTextNode(view);
    if (known.nodeValue !== view) known.nodeValue = view;
    return known;
  }
  const before = known && drawn.get(known);
  const element = before?.tag === view.tag ? (known as Element) : make(view);
  const was = element === known ? before : undefined;
  dress(element, view, was);
  draw(element, view.children ?? []);
  drawn.set(element, view);
  return element;
}

const make = ({ tag, space }: Wanted): Element => (space ? document.createElementNS(space, tag) : document.createElement(tag));

function dress(element: Element, { attributes = {} }: Wanted, was: Wanted | undefined): void {
  const before = was?.attributes ?? {};
  for (const name in { ...before, ...attributes }) {
    const value = attributes[name];
    if (before[name] === value) continue;
    if (value === undefined) element.removeAttribute(name);
    else element.setAttribute(name, value);
    if (name === "checked") (element as HTMLInputElement).checked = value !== undefined;
  }
}

/** What a person pressed there, if it does anything. A page can dispatch events of its own at our element; those do not count. */
export function pressed(at: Element | null, event: Event): [act: Act, element: HTMLElement] | undefined {
  for (; at && event.isTrusted; at = at.parentElement) {
    const act = drawn.get(at)?.act;
    if (!act) continue;
    if (at.localName !== "input") {
      // A link in the handle of a fold does not move the fold; a button resets its form only when we are gone.
      event.preventDefault();
      // Who presses twice means once.
      if ((event as UIEvent).detail > 1) return undefined;
    }
    return [act, at as HTMLElement];
  }
  return undefined;
}
