/**
 * The chips of a frame: one for each entry, beside the message that called for it.
 *
 *      message seen ──▶ [ Fix ✕ ] ──▶ message gone ──▶ [ Fix · appeared 10:42 ✕ ] ──▶ page left, or ✕
 *                          ▲                                     │
 *                          └───────── message seen again ────────┘
 *
 * A toast is gone after five seconds, and so would be the help; the chip stays where it was. It follows its message
 * while the two are there: on scrolling, resizing and changes of the page, by one animation frame each time, and for
 * a moment after it appears because toasts slide in.
 */
import { cross, h, mark, onPress } from "../shared/dom";
import { clock, directionOf, t, uiLanguage } from "../shared/i18n";
import type { Offer } from "../shared/protocol";
import type { Layer } from "./layer";
import { grown, outside, overlap, placeChip, union, wantsSheet, type ChipSide, type Drawn, type Rect, type Size } from "./position";
import { containsAcross } from "./shadow";
import { surroundOf } from "./surround";
import { isShown, type Reading } from "./text";
import { costOf, textRects } from "./under";

/** After ✕ the same fix stays away this long; a softphone repeats its messages for minutes. */
const QUIET_MS = 60 * 60_000;
const SETTLE_MS = 700;
/** A single-page application changes the address first and the page a little later. */
const LEAVING_MS = 2_500;
/** A frame smaller than this has no room for a chip; the toolbar icon still counts the fix. */
const LEAST_VIEW: Size = { width: 90, height: 44 };

/** A title and its explanation are two surfaces of one message: nearer than this they are treated as one. */
const TOGETHER = 24;
const MOST_ANCHORS = 4;

/** Where a message stands. */
type Anchor = Pick<Reading, "box" | "carriers">;

interface Chip {
  readonly offer: Offer;
  readonly element: HTMLElement;
  readonly button: HTMLButtonElement;
  readonly when: HTMLElement;
  /** Places that show this message; the chip stands by the first that is shown. */
  anchors: Anchor[];
  message: Drawn;
  /** When the message was last seen to appear. */
  at: number;
  gone: boolean;
  small: boolean;
  /** Until then the page it belongs to is being left: it goes with its message. */
  leavingUntil: number;
  side: ChipSide | undefined;
  size: Size;
  /** What it was last placed for; while that is the same it need not be placed again. */
  placedFor: string;
}

export interface ChipHooks {
  /** A person chose a chip. */
  chosen: (offer: Offer) => void;
  /** A chip moved, left or came back; a card may hang from it. */
  moved: () => void;
  /** The page will not have us. */
  refused: () => void;
}

export class Chips {
  readonly #chips = new Map<string, Chip>();
  readonly #dismissed = new Map<string, number>();
  readonly #announced = new Set<string>();
  #frame = 0;
  #settleUntil = 0;
  #listening = false;

  readonly #layer: Layer;
  readonly #hooks: ChipHooks;

  constructor(layer: Layer, hooks: ChipHooks) {
    this.#layer = layer;
    this.#hooks = hooks;
  }

  get size(): number {
    return this.#chips.size;
  }

  /** Offers a fix beside a message, or moves the offer there. False if the message is gone already. */
  offer(offer: Offer, anchor: Anchor): boolean {
    if (Date.now() - (this.#dismissed.get(offer.entry) ?? -QUIET_MS) < QUIET_MS) return true;
    if (innerWidth < LEAST_VIEW.width || innerHeight < LEAST_VIEW.height) return true;
    if (!isThere(anchor)) return false;
    const chip = this.#chips.get(offer.entry);
    if (chip) this.#reanchor(chip, anchor);
    else if (!this.#add(offer, anchor)) return true;
    this.#settleUntil = performance.now() + SETTLE_MS;
    this.#follow();
    return true;
  }

  /** Where a card for this entry hangs, and the message to keep in sight. */
  placeOf(entry: string): { chip: Rect; message: Rect | undefined; element: Element | undefined } | undefined {
    const chip = this.#chips.get(entry);
    if (!chip) return undefined;
    const element = chip.anchors[0]?.box;
    const around = element && !chip.gone ? surroundOf(element, viewSize()) : undefined;
    const message = around && (union([around, chip.message.box]) ?? around);
    return { chip: rectOf(chip.element), message, element };
  }

  buttonOf(entry: string): HTMLButtonElement | undefined {
    return this.#chips.get(entry)?.button;
  }

  markOpen(entry: string | undefined): void {
    for (const chip of this.#chips.values()) chip.button.setAttribute("aria-expanded", String(chip.offer.entry === entry));
  }

  /** The page changed: messages may have gone, moved or come back. */
  readonly refresh = (event?: Event) => {
    // What has the focus now may lie under a chip that has not moved.
    if (event?.type === "focusin") for (const chip of this.#chips.values()) chip.placedFor = "";
    this.#follow();
  };

  /** The page is another one now. A fix whose message is gone, or goes with it, belongs to the page before. */
  leave(except: string | undefined): void {
    for (const chip of [...this.#chips.values()]) {
      if (chip.offer.entry === except) continue;
      if (chip.gone || !chip.anchors.some(isThere)) this.#remove(chip);
      else chip.leavingUntil = performance.now() + LEAVING_MS;
    }
  }

  clear(): void {
    for (const chip of [...this.#chips.values()]) this.#remove(chip);
  }

  #add(offer: Offer, anchor: Anchor): boolean {
    if (!this.#layer.show(anchor.box)) {
      this.#hooks.refused();
      return false;
    }
    this.#layer.raise();
    const when = h("span", { class: "when" });
    const button = h("button", { type: "button", class: "fix", "aria-haspopup": "dialog", "aria-expanded": "false" },
      mark(), h("span", { class: "word" }, t("chipFix")), when);
    const dismiss = h("button", { type: "button", class: "dismiss", "aria-label": t("chipDismiss"), title: t("chipDismiss") }, cross());
    const element = h("div", { class: "chip", dir: directionOf(uiLanguage()) }, button, dismiss);
    const chip: Chip = { offer, element, button, when,
      anchors: [anchor], message: drawn([anchor]), at: Date.now(), gone: false,
      small: wantsSheet(viewSize()), leavingUntil: 0, side: undefined, size: { width: 0, height: 0 }, placedFor: "" };
    onPress(button, () => this.#hooks.chosen(offer));
    onPress(dismiss, () => {
      this.#dismissed.set(offer.entry, Date.now());
      this.#remove(chip);
    });
    this.#chips.set(offer.entry, chip);
    this.#layer.box.append(element);
    element.classList.toggle("small", chip.small);
    this.#label(chip);
    this.#listen();
    this.#place(chip);
    if (!this.#announced.has(offer.entry)) {
      this.#announced.add(offer.entry);
      this.#layer.say(t("announce", offer.question), uiLanguage());
    }
    return true;
  }

  #reanchor(chip: Chip, anchor: Anchor): void {
    const shown = chip.anchors.filter(isThere);
    // A region and the toast in it say the same: the inner one is the message.
    if (shown.some(({ box }) => box !== anchor.box && containsAcross(anchor.box, box))) return;
    const others = shown.filter(({ box }) => !containsAcross(box, anchor.box));
    if (chip.gone) chip.at = Date.now();
    chip.anchors = [...others, anchor].slice(0, MOST_ANCHORS);
    if (others.length === 0) chip.side = undefined;
  }

  #remove(chip: Chip): void {
    this.#chips.delete(chip.offer.entry);
    chip.element.remove();
    this.#hooks.moved();
    if (this.#chips.size === 0) this.#unlisten();
  }

  #label(chip: Chip): void {
    const when = chip.gone ? t("chipAppeared", clock(chip.at)) : "";
    // In a softphone every pixel is somebody's button: there the time alone has to do.
    chip.when.textContent = when && chip.small ? clock(chip.at) : when;
    chip.button.setAttribute("aria-label", when ? `${t("chipLabel", chip.offer.question)} (${when})` : t("chipLabel", chip.offer.question));
    // Not its rectangle, which is smaller while it grows into view.
    chip.size = { width: chip.element.offsetWidth, height: chip.element.offsetHeight };
  }

  // ── following ──────────────────────────────────────────────────────────────────────────────────────────────

  #listen(): void {
    if (this.#listening) return;
    this.#listening = true;
    for (const type of FOLLOWED) addEventListener(type, this.refresh, { capture: true, passive: true });
  }

  #unlisten(): void {
    this.#listening = false;
    for (const type of FOLLOWED) removeEventListener(type, this.refresh, { capture: true });
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  #follow(): void {
    if (this.#frame || this.#chips.size === 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      try {
        for (const chip of [...this.#chips.values()]) this.#update(chip);
        this.#hooks.moved();
      } catch {
        return this.#hooks.refused();
      }
      if (performance.now() < this.#settleUntil) this.#follow();
    });
  }

  #update(chip: Chip): void {
    const shown = chip.anchors.filter(isThere);
    const gone = shown.length === 0;
    if (!gone) {
      chip.anchors = shown;
      chip.message = drawn(shown);
    }
    if (gone && performance.now() < chip.leavingUntil) return this.#remove(chip);
    if (gone !== chip.gone) {
      chip.gone = gone;
      if (!gone) chip.at = Date.now();
      this.#label(chip);
    }
    if (!this.#layer.show(chip.anchors[0]?.box)) return this.#hooks.refused();
    this.#place(chip);
  }

  #place(chip: Chip): void {
    const view = viewSize();
    // Scrolled away with its message; it comes back with it.
    chip.element.classList.toggle("away", !chip.gone && outside(chip.message.box, view));
    // Once the message is gone its place stays as it was last seen; now wider, the chip may need another spot by it.
    const placedFor = JSON.stringify([chip.message, chip.size, view]);
    if (placedFor === chip.placedFor) return;
    chip.placedFor = placedFor;
    const { text } = chip.message;
    const place = placeChip(chip.message, chip.size, view, {
      rtl: getComputedStyle(document.documentElement).direction === "rtl",
      side: chip.side,
      cost: (rect) =>
        (this.#coversChip(rect, chip) ? 20 : 0) +
        (!chip.gone && overlap(rect, text) ? 1 : 0) +
        costOf(rect, (node) => this.#layer.isHost(node)),
    });
    chip.side = place.side;
    moveTo(chip.element, place.x, place.y);
  }

  #coversChip(rect: Rect, self: Chip): boolean {
    for (const chip of this.#chips.values()) {
      if (chip === self) return false; // later chips make room for earlier ones
      if (overlap(rect, rectOf(chip.element))) return true;
    }
    return false;
  }
}

const FOLLOWED = ["scroll", "resize", "transitionend", "animationend", "focusin"] as const;

const isThere = ({ box }: Anchor): boolean => isShown(box);

/** The box of a message and its text; of several near each other, of all. */
function drawn(anchors: readonly Anchor[]): Drawn {
  const all = anchors.map(drawnOne);
  const first = all[0]?.box ?? { x: 0, y: 0, width: 0, height: 0 };
  const near = all.filter(({ box }) => overlap(grown(box, TOGETHER), first));
  const box = union(near.map((one) => one.box)) ?? first;
  return { box, text: union(near.map((one) => one.text)) ?? box };
}

function drawnOne({ box, carriers }: Anchor): Drawn {
  const own = rectOf(box);
  const text = union(carriers.flatMap(textRects)) ?? own;
  // A mask over the page, or a host without a box of its own: the words are the message.
  const useless = own.width * own.height === 0 || (own.width > innerWidth * 0.8 && own.height > innerHeight * 0.6);
  return { box: useless ? text : own, text };
}

export function rectOf(element: Element): Rect {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x, y, width, height };
}

export const viewSize = (): Size => ({ width: document.documentElement.clientWidth || innerWidth, height: innerHeight });

export function moveTo(element: HTMLElement, x: number, y: number): void {
  element.style.setProperty("left", `${Math.round(x)}px`);
  element.style.setProperty("top", `${Math.round(y)}px`);
}
