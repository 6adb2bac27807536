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
import { clock, t } from "../shared/i18n";
import type { Offer, Showing } from "../shared/protocol";
import { drawn, hasRoom, isThere, rectOf, viewSize, type Anchor } from "./anchor";
import { get, leave } from "./asking";
import { partOf, type Layer } from "./layer";
import { outside, overlap, placeChip, union, wantsSheet, type ChipSide, type Drawn, type Point, type Rect, type Size } from "./position";
import { containsAcross } from "./shadow";
import { surroundOf } from "./surround";
import { costOf } from "./under";

/** After ✕ the same fix stays away this long; a softphone repeats its messages for minutes. */
const QUIET_MS = 60 * 60_000;
const SETTLE_MS = 700;
/** A message that stood still for so many frames has arrived. */
const STILL_FRAMES = 5;
/** At most so often a chip follows changes of the page; scrolling and resizing are followed at once. */
const CHANGES_MS = 150;
/** A single-page application changes the address first and the page a little later. */
const LEAVING_MS = 2_500;
const MOST_ANCHORS = 4;
/** A message that stood so long shows a state, and when it goes for so long the state is another one. */
const STOOD_MS = 8_000;
const GONE_MS = 4_000;

interface Chip {
  readonly offer: Offer;
  readonly element: HTMLElement;
  readonly button: HTMLElement;
  /** Places that show this message; the chip stands by the first that is shown. */
  anchors: Anchor[];
  message: Drawn;
  /** When the message was last seen to appear. */
  at: number;
  gone: boolean;
  /** Its problem is solved. */
  fixed: boolean;
  /** Since when the message stands, and what will tell that it is gone for good. */
  since: number;
  goneTimer: ReturnType<typeof setTimeout> | undefined;
  small: boolean;
  /** Until then the page it belongs to is being left: it goes with its message. */
  leavingUntil: number;
  side: ChipSide | undefined;
  size: Size;
  /** What it was last placed for; while that is the same it need not be placed again. */
  placedFor: string;
}

/** Where a card can hang, and the message to keep in sight. */
export interface Standing {
  chip: Rect;
  message: Rect | undefined;
  element: Element | undefined;
}

export interface ChipHooks {
  /** A person chose a chip. */
  chosen: (offer: Offer) => void;
  /** A chip moved, left or came back; a card may hang from it. */
  moved: () => void;
  /** A chip is gone for good: put away, or its page moved on. */
  left: (entry: string) => void;
}

export class Chips {
  readonly #chips = new Map<string, Chip>();
  readonly #dismissed = new Map<string, number>();
  readonly #announced = new Set<string>();
  #frame = 0;
  #settleUntil = 0;
  /** Frames in which no chip had to move. */
  #still = 0;
  #followedAt = 0;
  #later: ReturnType<typeof setTimeout> | undefined;
  /** The entry whose card is open. */
  #open: string | undefined;

  readonly #layer: Layer;
  readonly #hooks: ChipHooks;

  constructor(layer: Layer, hooks: ChipHooks) {
    this.#layer = layer;
    this.#hooks = hooks;
  }

  get size(): number {
    return this.#chips.size;
  }

  has(entry: string): boolean {
    return this.#chips.has(entry);
  }

  showing(entry: string): Showing {
    const chip = this.#chips.get(entry);
    if (!chip) return "none";
    return chip.anchors.some(isThere) ? "live" : "outlived";
  }

  /** Takes a chip away because another one stands for it; returns what it offered, and where. */
  withdraw(entry: string): { offer: Offer; anchor: Anchor } | undefined {
    const chip = this.#chips.get(entry);
    if (!chip) return undefined;
    this.#remove(chip);
    const anchor = chip.anchors[0];
    return anchor && { offer: chip.offer, anchor };
  }

  /** The same message was met again; its parts may be other elements now. */
  again(reading: Anchor): void {
    for (const { anchors } of this.#chips.values()) {
      const index = anchors.findIndex(({ source }) => source === reading.source);
      if (index < 0) continue;
      anchors[index] = reading;
      this.#follow();
    }
  }

  /** Another message, or none that is known, stands there now. */
  forget(source: Element, except?: string): void {
    for (const chip of this.#chips.values()) {
      if (chip.offer.entry === except) continue;
      chip.anchors = chip.anchors.filter((anchor) => anchor.source !== source);
      this.#follow();
    }
  }

  /** Offers a fix beside a message, or moves the offer there. False if the message is gone already. */
  offer(offer: Offer, anchor: Anchor): boolean {
    if (Date.now() - (this.#dismissed.get(offer.entry) ?? -QUIET_MS) < QUIET_MS) return true;
    if (!isThere(anchor)) return false;
    const chip = this.#chips.get(offer.entry);
    if (chip) this.#reanchor(chip, anchor);
    else if (!this.#add(offer, anchor)) return true;
    this.#settleUntil = performance.now() + SETTLE_MS;
    this.#still = 0;
    this.#follow();
    return true;
  }

  placeOf(entry: string): Standing | undefined {
    const chip = this.#chips.get(entry);
    if (!chip) return undefined;
    const element = chip.anchors[0]?.box;
    const around = element && !chip.gone ? surroundOf(element, viewSize()) : undefined;
    const message = around && union([around, chip.message.box]);
    return { chip: rectOf(chip.element), message, element };
  }

  buttonOf(entry: string): HTMLElement | undefined {
    return this.#chips.get(entry)?.button;
  }

  /** The reader wants it away. */
  dismiss(entry: string): void {
    const chip = this.#chips.get(entry);
    if (!chip) return;
    this.#dismissed.set(entry, Date.now());
    this.#drop(chip, true);
  }

  /** As if a person had chosen it: they did, by keyboard. */
  press(entry: string): void {
    const chip = this.#chips.get(entry);
    if (chip) this.#hooks.chosen(chip.offer);
  }

  markFixed(entry: string, is: boolean): void {
    const chip = this.#chips.get(entry);
    if (!chip) return;
    chip.fixed = is;
    this.#label(chip);
    this.#follow();
  }

  markOpen(entry: string | undefined): void {
    this.#open = entry;
    for (const chip of this.#chips.values()) chip.button.ariaExpanded = String(chip.offer.entry === entry);
    this.#follow();
  }

  /** Something happened by which messages may have moved. */
  moved({ type }: Event): void {
    // What has the focus now may lie under a chip that has not moved.
    if (type === "focusin") for (const chip of this.#chips.values()) chip.placedFor = "";
    this.#follow();
  }

  /** The page changed, as pages do all the time and mostly elsewhere: messages may have gone, moved or come back. */
  refresh(): void {
    const wait = this.#followedAt + CHANGES_MS - performance.now();
    if (wait <= 0) return this.#follow();
    this.#later ??= setTimeout(() => {
      this.#later = undefined;
      this.#follow();
    }, wait);
  }

  /** The page is another one now. A fix whose message is gone, or goes with it, belongs to the page before. */
  leave(): void {
    for (const chip of this.#chips.values()) {
      const gone = !chip.anchors.some(isThere);
      if (gone && chip.offer.entry !== this.#open) this.#drop(chip, false);
      // Somebody is reading: the chip goes when the card is closed.
      else chip.leavingUntil = gone ? Infinity : performance.now() + LEAVING_MS;
    }
  }

  clear(): void {
    for (const chip of this.#chips.values()) this.#drop(chip, false);
  }

  #drop(chip: Chip, dismissed: boolean): void {
    const { entry } = chip.offer;
    this.#remove(chip);
    this.#hooks.left(entry);
    void get({ type: "left", entry, dismissed, at: Date.now() });
  }

  #add(offer: Offer, anchor: Anchor): boolean {
    const element = this.#layer.add("chip", anchor.box, ({ do: what }) => {
      if (what === "open") this.#hooks.chosen(offer);
      else this.dismiss(offer.entry);
    });
    if (!element) {
      leave();
      return false;
    }
    const chip: Chip = { offer, element, button: partOf(element, "fix"),
      anchors: [anchor], message: drawn([anchor]), at: Date.now(), gone: false, fixed: false,
      since: performance.now(), goneTimer: undefined, small: wantsSheet(viewSize()), leavingUntil: 0, side: undefined, size: { width: 0, height: 0 }, placedFor: "" };
    this.#chips.set(offer.entry, chip);
    element.classList.toggle("small", chip.small);
    this.#label(chip);
    this.#place(chip);
    if (!this.#announced.has(offer.entry)) {
      this.#announced.add(offer.entry);
      this.#layer.say(t("announce", offer.question));
    }
    return true;
  }

  #reanchor(chip: Chip, anchor: Anchor): void {
    const shown = chip.anchors.filter(isThere);
    // A region and the toast in it say the same: the inner one is the message.
    if (shown.some(({ box }) => box !== anchor.box && containsAcross(anchor.box, box))) return;
    const others = shown.filter(({ box }) => !containsAcross(box, anchor.box));
    if (chip.gone) {
      chip.at = Date.now();
      chip.leavingUntil = 0;
    }
    chip.anchors = [...others, anchor].slice(0, MOST_ANCHORS);
    if (others.length === 0) chip.side = undefined;
  }

  #remove(chip: Chip): void {
    this.#chips.delete(chip.offer.entry);
    clearTimeout(chip.goneTimer);
    chip.element.remove();
    this.#hooks.moved();
  }

  #label(chip: Chip): void {
    const { element, fixed } = chip;
    const word = t(fixed ? "chipFixed" : "chipFix");
    const time = clock(chip.at, this.#layer.box.lang);
    // In a softphone every pixel is somebody's button: there the time alone has to do.
    const when = !chip.gone || fixed ? "" : chip.small ? time : t("chipAppeared", time);
    element.classList.toggle("fixed", fixed);
    partOf(element, "word").textContent = word;
    partOf(element, "when").textContent = when;
    // What is to be read on it comes first: that is what people say to a voice control.
    chip.button.ariaLabel = `${`${word} ${when}`.trim()}: ${chip.offer.question}`;
    // Not its rectangle, which is smaller while it grows into view.
    chip.size = { width: element.offsetWidth, height: element.offsetHeight };
  }

  // ── following ──────────────────────────────────────────────────────────────────────────────────────────────

  #follow(): void {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      try {
        this.#followedAt = performance.now();
        this.#still++;
        for (const chip of this.#chips.values()) this.#update(chip);
        this.#hooks.moved();
      } catch {
        return leave();
      }
      if (this.#still < STILL_FRAMES && performance.now() < this.#settleUntil) this.#follow();
    });
  }

  #update(chip: Chip): void {
    const shown = chip.anchors.filter(isThere);
    const gone = shown.length === 0;
    if (!gone) {
      chip.anchors = shown;
      chip.message = drawn(shown);
    }
    if (gone && performance.now() < chip.leavingUntil && chip.offer.entry !== this.#open) return this.#drop(chip, false);
    if (gone !== chip.gone) {
      chip.gone = gone;
      clearTimeout(chip.goneTimer);
      if (gone) this.#watchGone(chip);
      else {
        chip.at = Date.now();
        chip.since = performance.now();
        chip.fixed = false;
      }
      this.#label(chip);
    }
    if (!this.#layer.show(chip.anchors[0]?.box)) return leave();
    this.#place(chip);
  }

  /** A toast that went says nothing, nor a message somebody can close, nor one in a panel that was folded away. */
  #watchGone(chip: Chip): void {
    const [anchor] = chip.anchors;
    if (!anchor?.lasting || performance.now() - chip.since < STOOD_MS) return;
    chip.goneTimer = setTimeout(() => {
      if (chip.gone && document.visibilityState === "visible" && hasRoom()) void get({ type: "gone", entry: chip.offer.entry });
    }, GONE_MS);
  }

  #place(chip: Chip): void {
    const view = viewSize();
    // Scrolled away with its message; it comes back with it.
    chip.element.classList.toggle("away", !chip.gone && outside(chip.message.box, view));
    // Once the message is gone its place stays as it was last seen; now wider, the chip may need another spot by it.
    const placedFor = JSON.stringify([chip.message, chip.size, view]);
    if (placedFor === chip.placedFor) return;
    chip.placedFor = placedFor;
    this.#still = 0;
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
    moveTo(chip.element, place);
  }

  #coversChip(rect: Rect, self: Chip): boolean {
    for (const chip of this.#chips.values()) {
      if (chip === self) return false; // later chips make room for earlier ones
      if (overlap(rect, rectOf(chip.element))) return true;
    }
    return false;
  }
}

export function moveTo(element: HTMLElement, { x, y }: Point, also = ""): void {
  element.style.cssText = `left:${Math.round(x)}px;top:${Math.round(y)}px;${also}`;
}
