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
import { ask } from "../shared/ask";
import { h, LEFT } from "../shared/dom";
import { closedRootOf, closestAcross } from "./shadow";

const BOX = "fx";
/** So many repairs with less than this between them are a fight, and it is the page's page. */
const MOST_REPAIRS = 6;
const FIGHT_MS = 10_000;
/** Styles of the page cannot harm it (layer.css); these attributes could. */
const SPOILT = "[aria-hidden],[inert],:not([popover=manual])";
/** A live region is read when its text changes while it is there; give readers time to notice it. */
const SAY_AFTER_MS = 250;

/** What is done inside is nobody else's business: hotkeys of the page, "click outside" of its menus, focus traps. */
const KEPT_INSIDE = [
  "click", "dblclick", "auxclick", "contextmenu", "pointerdown", "pointerup", "mousedown", "mouseup", "touchstart", "touchend",
  "keydown", "keyup", "keypress", "focusin", "focusout", "input", "wheel", "copy",
];

interface Parts {
  host: HTMLElement;
  root: ShadowRoot;
  box: HTMLElement;
  status: HTMLElement;
}

export class Layer {
  /** Made when first needed: in most frames that is never. */
  #made: Parts | undefined;
  #styled: Promise<boolean> | undefined;
  /** Where it was put last. */
  #parent: Element | undefined;
  #repairs = 0;
  #repairedAt = 0;

  /** Holds everything visible. */
  get box(): HTMLElement {
    return this.#parts.box;
  }

  get activeElement(): Element | null {
    return this.#made?.root.activeElement ?? null;
  }

  isHost(node: Node): boolean {
    return this.#made?.host === node;
  }

  get #parts(): Parts {
    return (this.#made ??= make());
  }

  /** Fetches the style sheet, once. Without it nothing can be shown. */
  ready(): Promise<boolean> {
    return (this.#styled ??= ask({ type: "style" }).then((answer) => {
      if (answer.is !== "value") {
        this.#styled = undefined; // next time perhaps
        return false;
      }
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(answer.value);
      this.#parts.root.adoptedStyleSheets = [sheet];
      return true;
    }));
  }

  /** Makes sure it is there, on top, and usable beside `anchor`. False when the page will not have it. */
  show(anchor?: Element): boolean {
    const { host, box } = this.#parts;
    const parent = parentFor(anchor);
    const spoilt = host.matches(SPOILT);
    if ((spoilt || (this.#parent && host.parentNode !== this.#parent)) && !this.#mayRepair()) return false;
    if (spoilt) {
      host.removeAttribute("aria-hidden");
      host.inert = false;
      host.popover = "manual";
    }
    if (host.parentNode !== parent) {
      this.#parent = parent;
      parent.append(host);
      box.classList.toggle("dark", isDark());
    }
    if (!host.matches(":popover-open")) this.#open();
    return host.isConnected;
  }

  /** Above whatever the page has opened since. */
  raise(): void {
    const { host, root } = this.#parts;
    if (root.activeElement || !host.matches(":popover-open")) return;
    host.hidePopover();
    this.#open();
  }

  hide(): void {
    this.#parent = undefined;
    this.#made?.host.remove();
  }

  /** Says one sentence to screen readers. */
  say(sentence: string, lang: string): void {
    const { status } = this.#parts;
    status.lang = lang;
    status.textContent = "";
    setTimeout(() => (status.textContent = sentence), SAY_AFTER_MS);
  }

  #mayRepair(): boolean {
    const now = performance.now();
    if (now - this.#repairedAt > FIGHT_MS) this.#repairs = 0;
    this.#repairedAt = now;
    return ++this.#repairs <= MOST_REPAIRS;
  }

  #open(): void {
    try {
      this.#parts.host.showPopover();
    } catch {
      // Without the top layer it still stands at the highest z-index.
    }
  }
}

function make(): Parts {
  const host = h("div", { popover: "manual" });
  const root = host.attachShadow({ mode: "closed" });
  const status = h("div", { role: "status", class: "status" });
  const left = h("input", { type: "checkbox", checked: "" });
  left.checked = false;
  const box = h("div", { class: BOX }, status, h("form", { id: LEFT, hidden: "" }, left));
  root.append(box);
  for (const type of KEPT_INSIDE) root.addEventListener(type, (event) => event.stopPropagation(), { passive: true });
  return { host, root, box, status };
}

/**
 * Takes away the element of an earlier copy of this script. Firefox ends the script of an updated extension without a
 * word and starts the new one in the same page; nobody else can remove what the old one left.
 */
export function removeRemains(): void {
  for (const element of document.querySelectorAll("div[popover=manual]:empty")) {
    if (closedRootOf(element)?.firstElementChild?.className.startsWith(BOX)) element.remove();
  }
}

/** The browser keeps this list up to date; asking for `dialog:modal` would search the whole page. */
const dialogs = document.getElementsByTagName("dialog");

/** While a page shows a native modal dialog, only what is inside the dialog can be used. */
function parentFor(anchor: Element | undefined): Element {
  const around = anchor && closestAcross(anchor, "dialog:modal");
  return around ?? [...dialogs].filter((one) => one.matches(":modal")).at(-1) ?? document.documentElement;
}

/** The page is dark by its own word. Otherwise the reader's preference decides, in the style sheet. */
function isDark(): boolean {
  const root = getComputedStyle(document.documentElement);
  const body = document.body && getComputedStyle(document.body);
  return root.colorScheme === "dark" || [root, body].some((style) => isDarkColour(style?.backgroundColor));
}

function isDarkColour(colour: string | undefined): boolean {
  if (!colour?.startsWith("rgb")) return false;
  const [red, green, blue, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  if (red === undefined || green === undefined || blue === undefined || alpha < 0.5) return false;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 90;
}
