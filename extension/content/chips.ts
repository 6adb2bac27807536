/**
 * The chips of a frame: one for each entry, beside the message that called for it.
 *
 *      message seen ──▶ [ Fix ✕ ] ──▶ message gone ──▶ [ Fix · appeared 10:42 ✕ ] ──▶ page left, or ✕
 *                          ▲                                     │
 *                          └───────── message seen again ────────┘
 *
 * A toast is gone after five seconds, and so would be the help; the chip stays where it was. It follows its message
 * while the two are there: on scrolling, resizing and changes of the page, by one frame each time, and for a moment
 * after it appears because toasts slide in.
 */
import { QUIET_MS, type Offer, type Showing } from "../shared/protocol";
import { drawn, isThere, viewSize, type Anchor } from "./anchor";
import { get, leave } from "./asking";
import { Chip } from "./chip";
import { Follow } from "./follow";
import * as layer from "./layer";
import { GAP, grown, overlap, union, type Rect } from "./position";
import { surroundOf } from "./surround";
import { costOf } from "./under";

/** A single-page application changes the address first and the page a little later. */
const LEAVING_MS = 2_500;

/**
 * So long after a change of more than texts it is asked what lies under the chips: a toast has slid in by then. To ask at
 * every change would cost more than all the rest.
 */
const UNSURE_MS = 1_000;

/** Where a card can hang, and the message to keep in sight. */
export interface Standing {
  chip: Rect;
  message: Rect | undefined;
  element: Element | undefined;
}

interface ChipHooks {
  /** A person chose a chip. */
  chosen: (offer: Offer) => void;
  /** A chip, or what is around it, may have moved, left or come back; a card may hang from it. */
  moved: () => void;
  /** A chip is gone for good: put away, or its page moved on. */
  left: (entry: string) => void;
  /** A message is there again whose problem was solved. */
  back: (offer: Offer, anchor: Anchor) => void;
}

export class Chips {
  readonly #chips = new Map<string, Chip>();
  /**
   * What the reader put away here. The tab's record says so to every frame; but in a private window, or where storage is full,
   * it ends with the background, and this does not. With the page both are over.
   */
  readonly #quietUntil = new Map<string, number>();
  readonly #follow = new Follow(() => this.#look());
  /** Something else than when they were placed may lie under the chips. */
  #isUnsure = false;
  #unsureTimer: ReturnType<typeof setTimeout> | undefined;
  /** The entry whose card is open. */
  #open: string | undefined;

  readonly #hooks: ChipHooks;

  constructor(hooks: ChipHooks) {
    this.#hooks = hooks;
  }

  get size(): number {
    return this.#chips.size;
  }

  get(entry: string): Chip | undefined {
    return this.#chips.get(entry);
  }

  showing(entry: string): Showing {
    const chip = this.#chips.get(entry);
    return !chip ? "none" : chip.isShown ? "live" : "outlived";
  }

  /** Takes a chip away because another one stands for it; returns what it offered, and where. */
  withdraw(entry: string): { offer: Offer; anchor: Anchor } | undefined {
    const chip = this.#chips.get(entry);
    if (!chip) return undefined;
    this.#remove(chip);
    const anchor = chip.anchors[0];
    return anchor && { offer: chip.offer, anchor };
  }

  /** The same message was met again, after a change of the page; its parts may be other elements now. */
  again(reading: Anchor): void {
    for (const chip of this.#chips.values()) {
      // What is known of the message besides stays true.
      chip.anchors = chip.anchors.map((anchor) => (anchor.source === reading.source ? { ...anchor, ...reading } : anchor));
    }
  }

  /** Another message, or none that is known, stands there now. */
  forget(source: Element, except?: string): void {
    for (const chip of this.#chips.values()) {
      if (chip.offer.entry === except) continue;
      chip.anchors = chip.anchors.filter((anchor) => anchor.source !== source);
      this.#follow.soon();
    }
  }

  /** Offers a fix beside a message, or moves the offer there; it is placed with the next frame. False if the message is gone already. */
  offer(offer: Offer, anchor: Anchor): boolean {
    if (Date.now() < (this.#quietUntil.get(offer.entry) ?? 0)) return true;
    if (!isThere(anchor)) return false;
    const chip = this.#chips.get(offer.entry);
    if (chip) {
      chip.reanchor(anchor);
      chip.markFixed(false);
    } else this.#add(offer, anchor);
    this.#follow.settle();
    return true;
  }

  placeOf(entry: string): Standing | undefined {
    const chip = this.#chips.get(entry);
    if (!chip) return undefined;
    const element = chip.anchors[0]?.box;
    const around = element && !chip.gone ? surroundOf(element, viewSize()) : undefined;
    return { chip: chip.rect, message: around && union([around, chip.message.box]), element };
  }

  /** Where the messages of all other entries stand. */
  besides(entry: string): Rect[] {
    return [...this.#chips.values()].filter(({ gone, offer }) => !gone && offer.entry !== entry).map(({ message }) => message.box);
  }

  /** The reader wants it away. */
  dismiss(entry: string): void {
    const chip = this.#chips.get(entry);
    if (!chip) return;
    this.#quietUntil.set(entry, Date.now() + QUIET_MS);
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
    chip.markFixed(is);
    this.#follow.soon();
  }

  markOpen(entry?: string): void {
    this.#open = entry;
    for (const chip of this.#chips.values()) chip.button.ariaExpanded = String(chip.offer.entry === entry);
    this.#follow.soon();
  }

  /** Something happened by which messages may have moved, and what they lie on. */
  moved(): void {
    this.#follow.soon();
    this.doubt();
  }

  /** Something else may come to lie under the chips. */
  doubt(): void {
    this.#unsureTimer ??= setTimeout(() => {
      this.#unsureTimer = undefined;
      this.#isUnsure = true;
      this.#follow.soon();
    }, UNSURE_MS);
  }

  /** The page changed: messages may have gone, moved or come back. */
  refresh(): void {
    this.#follow.changes();
  }

  /** The page is another one now. A fix whose message is gone, or goes with it, belongs to the page before. */
  leave(): void {
    for (const chip of this.#chips.values()) {
      const gone = !chip.isShown;
      if (gone && chip.offer.entry !== this.#open) this.#drop(chip, false);
      // Somebody is reading: the chip goes when the card is closed.
      else chip.leavingUntil = gone ? Infinity : performance.now() + LEAVING_MS;
    }
  }

  /** The page goes. It may come again, from the back/forward cache, and counts as loaded anew then. */
  clear(): void {
    for (const chip of this.#chips.values()) this.#drop(chip, false);
    this.forgive();
  }

  /** What was put away may be shown, if the tab's record has nothing against it. */
  forgive(): void {
    this.#quietUntil.clear();
  }

  #drop(chip: Chip, dismissed: boolean): void {
    const { entry } = chip.offer;
    this.#remove(chip);
    this.#hooks.left(entry);
    void get({ type: "left", entry, dismissed, at: Date.now() });
  }

  #add(offer: Offer, anchor: Anchor): void {
    const message = drawn([anchor]);
    const element = layer.add("chip", anchor.box, ({ do: what }) => {
      if (what === "open") this.#hooks.chosen(offer);
      else this.dismiss(offer.entry);
    });
    if (!element) return leave();
    this.#chips.set(offer.entry, new Chip(offer, element, anchor, message));
    layer.say(layer.word("announce", offer.question));
  }

  #remove(chip: Chip): void {
    this.#chips.delete(chip.offer.entry);
    chip.remove();
    this.#hooks.moved();
  }

  /** All look before any of them moves. True if one moves. */
  #look(): boolean {
    for (const chip of this.#chips.values()) {
      const wasGone = chip.gone;
      chip.look();
      if (chip.fixed && wasGone && !chip.gone) this.#hooks.back(chip.offer, chip.anchors[0]!);
      if (chip.isLeft && chip.offer.entry !== this.#open) this.#drop(chip, false);
      else if (!layer.show(chip.anchors[0]?.box)) {
        leave(); // the page will not have it
        return false;
      }
    }
    const view = viewSize();
    const chips = [...this.#chips.values()];
    if (this.#isUnsure) layer.match();
    const messages = chips.map(({ message }) => message.box);
    const [moved] = chips.filter((chip, index) =>
      chip.place(view, this.#isUnsure, (rect, enough) => {
        // Later chips make room for earlier ones.
        const own = chips.slice(0, index).some((one) => overlap(rect, one.rect)) ? 1e4 : 0;
        // Without its message a chip has no right to be close to anything.
        return own + costOf(grown(rect, chip.gone ? GAP : 0), enough - own, messages);
      }),
    );
    this.#hooks.moved();
    this.#isUnsure = !!moved;
    for (const chip of chips) {
      // It was looked through (under.ts).
      layer.box().style.pointerEvents = "";
      chip.move();
    }
    return this.#isUnsure;
  }
}
