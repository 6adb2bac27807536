/**
 * The one element Fixside puts into a document: a neutral host with a closed shadow root, shown in the top layer.
 *
 *     <html> … </body>
 *       <div popover="manual">        no name, no class, no id: nothing for a page to look for
 *         #shadow-root (closed)       adoptedStyleSheets, untouched by the page's CSP and styles
 *           .fx ├ chips
 *               ├ card
 *               └ role=status         there before it says anything, as live regions must be
 *
 * It is mounted only while there is something to show. Pages are rough with strange elements: frameworks remove
 * them, a modal makes everything outside it inert, a Lightning modal hides its siblings from screen readers. `show`
 * puts right what it can a few times, and then gives up quietly.
 */
import { made, pressed } from "../shared/draw";
import type { PageLook, PageWord, Shells, Style } from "../shared/frame";
import type { Act } from "../shared/protocol";
import { get } from "./asking";
import { pageLook } from "./look";
import { closedRootOf, closestAcross } from "./shadow";

const OPEN = ":popover-open";
/** So many repairs with less than this between them are a fight, and it is the page's page. */
const MOST_REPAIRS = 6;
const FIGHT_MS = 10_000;
/** A live region is read when its text changes while it is there; give readers time to notice it. */
const SAY_AFTER_MS = 250;

interface Layer extends Style {
  host: HTMLElement;
  root: ShadowRoot;
  box: HTMLElement;
}

/** Made when its style sheet has come: in most frames that is never. */
let layer: Layer | undefined;
/** What the page looked like when that was last told. */
let seen: PageLook | undefined;
/** What was shown last stands by it: a message, or a frame. */
let near: Element;
/** Where it was put last. */
let putIn: Element | undefined;
let repairs = 0;
let repairedAt = 0;
let told: () => void;
/** Whom to tell what was pressed in a chip or a card. */
const acted = new WeakMap<Element, Acted>();
type Acted = (act: Act, pressed: HTMLElement) => void;

/** Dialogs of the page fetch the focus back, and take presses outside for their own: as long as they are not told of ours they do not. */
const GUARDED = ["pointerdown", "mousedown", "keydown", "click", "focus", "focusin"];
/** Where the press began that may end in a click: of the mouse, or of a key. */
let began: Element | null = null;

/**
 * From now on `moved` is told, while something is shown, of what may have moved a message. Who listens at the window first is
 * told first, so this is done before the page opens a dialog.
 */
export function tell(moved: () => void): void {
  told = moved;
  for (const type of GUARDED) addEventListener(type, guard, true);
}

/**
 * What happens inside is for us alone. It ends at the window, or, where our element stands in somebody's shadow root and the
 * window cannot tell, at our own root.
 */
function guard(event: Event): void {
  const { type, key, detail, clientX, clientY, target } = event as MouseEvent & KeyboardEvent;
  const inside = layer && event.currentTarget === layer.root;
  if (!inside && !isHost(target as Node)) return;
  const { root } = layer!;
  const active = root.activeElement;
  // What a key does has no place.
  const at = inside ? (target as Element) : detail ? root.elementFromPoint(clientX, clientY) : active;
  // A link without `href` is no button to the browser.
  const hit = type === "click" || (key === "Enter" && at?.localName === "a") ? pressed(at, event) : undefined;
  // Who drags on before they let go has chosen nothing. And what was not pressed by hand is known at the root alone.
  if (hit && !inside && type === "click" && !hit[1].contains(began)) return;
  // Between the two comes the focus.
  if (type[0] !== "f") began = type === "mousedown" || /^( |Enter)$/.test(key) ? at : null;
  event.stopImmediatePropagation();
  if (hit) return acted.get(hit[1].closest(".chip,.card")!)!(...hit);
  const card = active?.closest<HTMLElement>(".card");
  if (!card || key !== "Escape" || !event.isTrusted) return;
  // A modal dialog of the page around us stays open.
  event.preventDefault();
  acted.get(card)!({ do: "close" }, card);
}

/** Holds everything visible. Its language and direction are the reader's. */
export const box = (): HTMLElement => layer!.box;

/** Whatever of us is in the page. */
export const parts = (): Iterable<Element> => layer?.box.children ?? [];

export const shells = (): Shells => layer!.shells;

/** In the reader's language. `$1` in it stands for the value. */
export const word = (name: PageWord, value = ""): string => layer!.words[name].replace("$1", () => value);

export const activeElement = (): Element | null | undefined => layer?.root.activeElement;

export const isHost = (node: Node): boolean => layer?.host === node;

/** Makes sure of the style sheet, which an answer may have brought. Nothing can be shown before that, nor if nothing comes of it. */
export const ready = async (near: Element): Promise<unknown> => layer ?? fetchStyle(near);

/** The style sheet for a page that looks as it does here. */
const fetchStyle = async (near: Element): Promise<Layer | undefined> => dress(await get({ type: "style", look: (seen = pageLook(near, seen)) }));

/** What is to be told of the page for an answer to bring the style sheet; nothing once it is here. */
export const wish = (near: Element): PageLook | undefined => (layer ? undefined : (seen = pageLook(near)));

/** A style sheet has come. The page may have another look than when the first one came. */
export function dress(style: Style | undefined): Layer | undefined {
  if (!style) return layer;
  layer ??= make(style);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style.css);
  layer.root.adoptedStyleSheets = [sheet];
  return layer;
}

/** Makes sure it looks like the page, which its reader may have turned dark. */
export function match(): void {
  if (JSON.stringify(pageLook(near, seen)) !== JSON.stringify(seen)) void fetchStyle(near);
}

/** Makes sure it is there, on top, and usable beside `anchor`. False when the page will not have it. */
export function show(anchor: Element = document.documentElement): boolean {
  const { host, shells } = layer!;
  const parent = parentFor((near = anchor));
  const spoilt = host.matches(shells.spoilt);
  if ((spoilt || (putIn && host.parentNode !== putIn)) && !mayRepair()) return false;
  if (spoilt) {
    host.removeAttribute("aria-hidden");
    host.inert = false;
    host.popover = "manual";
  }
  if (host.parentNode !== parent) {
    putIn = parent;
    parent.append(host);
    for (const type of shells.moves) addEventListener(type, onMove, true);
  }
  try {
    if (!host.matches(OPEN)) host.showPopover();
  } catch {
    // Without the top layer it still stands at the highest z-index.
  }
  return host.isConnected;
}

/** A new chip or card beside `anchor`, above whatever the page has opened since. Undefined when the page will not have it. */
export function add(shell: "chip" | "card", anchor: Element | undefined, act: Acted): HTMLElement | undefined {
  const { host, root, box, shells } = layer!;
  if (!root.activeElement && host.matches(OPEN)) host.hidePopover();
  if (!show(anchor)) return undefined;
  const element = made(shells[shell]);
  acted.set(element, act);
  box.append(element);
  return element;
}

export function hide(): void {
  putIn = undefined;
  if (!layer) return;
  layer.host.remove();
  for (const type of layer.shells.moves) removeEventListener(type, onMove, true);
}

function onMove(event: Event): void {
  if (!isHost(event.target as Node)) told(); // and it is not the card that scrolls
}

/** Says one sentence to screen readers. */
export function say(sentence: string): void {
  const status = box().firstElementChild!;
  status.textContent = "";
  setTimeout(() => (status.textContent = sentence), SAY_AFTER_MS);
}

function mayRepair(): boolean {
  const now = performance.now();
  if (now - repairedAt > FIGHT_MS) repairs = 0;
  repairedAt = now;
  return ++repairs <= MOST_REPAIRS;
}

export const partOf = (element: HTMLElement, name: string): HTMLElement => element.querySelector<HTMLElement>(`.${name}`)!;

export const focusOn = (element: Element | null | undefined): void => (element as HTMLElement | null | undefined)?.focus?.({ preventScroll: true });

function make(style: Style): Layer {
  const { shells } = style;
  const host = document.createElement("div");
  host.popover = "manual";
  const root = host.attachShadow({ mode: "closed" });
  const box = made(shells.box);
  box.querySelector("input")!.checked = false;
  root.append(box);
  for (const type of GUARDED) root.addEventListener(type, guard);
  for (const type of shells.keeps) root.addEventListener(type, (event) => event.stopPropagation(), { passive: true });
  return { ...style, host, root, box };
}

/**
 * Takes away the element of an earlier copy of this script. Firefox ends the script of an updated extension without a
 * word and starts the new one in the same page; nobody else can remove what the old one left.
 */
export function removeRemains(): void {
  for (const element of document.querySelectorAll("div[popover=manual]:empty")) {
    if (closedRootOf(element)?.querySelector(".fx")) element.remove();
  }
}

/** The browser keeps this list up to date; asking for `dialog:modal` would search the whole page. */
const dialogs = document.getElementsByTagName("dialog");

/** While a page shows a native modal dialog, only what is inside the dialog can be used. */
function parentFor(anchor: Element): Element {
  return closestAcross(anchor, "dialog:modal") ?? [...dialogs].filter((one) => one.matches(":modal")).at(-1) ?? document.documentElement;
}
