/**
 * One chip: what it says, the message it stands by, and where. It looks first and moves later, so that all chips of a
 * frame can look before any of them moves: whoever looks after that makes the browser lay the page out again.
 */
import type { Size } from "../shared/frame";
import { clock } from "../shared/i18n";
import type { Offer } from "../shared/protocol";
import { drawn, isClipped, isThere, viewSize, type Anchor } from "./anchor";
import { get } from "./asking";
import { box, partOf, shells, word } from "./layer";
import { outside, placeChip, wantsSheet, type ChipPlace, type Drawn, type Point, type Rect } from "./position";
import { closestAcross, containsAcross, parentOf } from "./shadow";
import { isShown } from "./text";

const MOST_ANCHORS = 4;
/** A message that stood so long shows a state, and when it goes for so long the state is another one. */
const STOOD_MS = 8_000;
const GONE_MS = 4_000;

/** What a chip at this place would cover; more than `enough` need not be told apart. */
type CostOf = (rect: Rect, enough: number) => number;

export class Chip {
  readonly offer: Offer;
  readonly element: HTMLElement;
  readonly button: HTMLElement;
  /** Places that show this message; the chip stands by the first that is shown. */
  anchors: Anchor[];
  message: Drawn;
  gone = false;
  /** Its problem is solved. */
  fixed = false;
  /** Until then the page it belongs to is being left: it goes with its message. */
  leavingUntil = 0;
  /** Where it stands, also while it still grows into view. */
  rect: Rect;
  /** When the message was last seen to appear. */
  #at = Date.now();
  /** Since when the message stands, and what will tell that it is gone for good. */
  #since = performance.now();
  #goneTimer: ReturnType<typeof setTimeout> | undefined;
  /** What its message stands in, without the wrapper or two that are its own. */
  #around: Element = document.documentElement;
  /** The side of its message, and what it covered there when that was last asked. */
  #stand: ChipPlace | undefined;
  /** What it was last placed for; while that is the same it need not be placed again. */
  #placedFor = "";
  #hasMoved = false;
  #isAway = false;

  /** @param message where it stood before the chip was added: to read that now would make the browser lay the page out */
  constructor(offer: Offer, element: HTMLElement, anchor: Anchor, message: Drawn) {
    this.offer = offer;
    this.element = element;
    this.button = partOf(element, "fix");
    this.anchors = [anchor];
    this.message = message;
    this.rect = message.box;
    this.#label();
  }

  get isShown(): boolean {
    return this.anchors.some(isThere);
  }

  /** Its message is gone, and its page left; or what was missing is there, and the chip would lie over it. */
  get isLeft(): boolean {
    return this.gone && (performance.now() < this.leavingUntil || !!this.anchors[0]?.still);
  }

  markFixed(is: boolean): void {
    this.fixed = is;
    this.#label();
  }

  /** The message is shown there too. */
  reanchor(anchor: Anchor): void {
    const shown = this.anchors.filter(isThere);
    // A region and the toast in it say the same: the inner one is the message.
    if (shown.some(({ box }) => box !== anchor.box && containsAcross(anchor.box, box))) return;
    const others = shown.filter(({ box }) => !containsAcross(box, anchor.box));
    if (this.gone) {
      this.#at = Date.now();
      this.leavingUntil = 0;
    }
    this.anchors = [...others, anchor].slice(0, MOST_ANCHORS);
    if (!others[0]) this.#stand = undefined;
  }

  remove(): void {
    clearTimeout(this.#goneTimer);
    this.element.remove();
  }

  /** Where its message stands now, if it does. */
  look(): void {
    const shown = this.anchors.filter(isThere);
    const gone = !shown[0];
    if (shown[0]) {
      this.anchors = shown;
      this.message = drawn(shown);
      const { box } = shown[0];
      this.#around = closestAcross(box, shells().forms) ?? [1, 2, 3].reduce((at) => parentOf(at) ?? at, box);
    }
    if (gone !== this.gone) {
      this.gone = gone;
      clearTimeout(this.#goneTimer);
      if (gone) this.#watchGone();
      else {
        this.#at = Date.now();
        this.#since = performance.now();
      }
      this.#label();
    }
    // Not its rectangle, which is smaller while it grows into view.
    this.rect = { ...this.rect, width: this.element.offsetWidth, height: this.element.offsetHeight };
  }

  /**
   * Where it is to stand; true if that may be another place now. While its message moves the chip keeps its side. What
   * lies under a place is asked when it may be something else by now (`isDoubtful`), as when the message has come to rest.
   */
  place(view: Size, isDoubtful: boolean, cost: CostOf): boolean {
    // Scrolled away with its message; it comes back with it.
    this.#isAway = !this.gone && (outside(this.message.box, view) || isClipped(this.anchors[0]!.box, this.message.box));
    // Once the message is gone its place stays as it was last seen; now wider, the chip may need another spot by it.
    const { width, height } = this.rect;
    // Somebody reads a card that hangs from it: then it stays.
    const stays = this.gone && this.button.ariaExpanded === "true";
    const placedFor = JSON.stringify([this.message, width, height, view, stays]);
    const moved = placedFor !== this.#placedFor;
    const at = this.#stand;
    if (!moved && at && !(isDoubtful && !stays && cost(this.rect, at.price + 1) > at.price)) return false;
    this.#placedFor = placedFor;
    const { x, y } = (this.#stand = placeChip(this.message, this.rect, view, {
      rtl: getComputedStyle(document.documentElement).direction === "rtl",
      free: this.gone,
      side: at?.side,
      cost: moved && at ? () => 0 : cost,
    }));
    this.rect = { x, y, width, height };
    return (this.#hasMoved = true);
  }

  move(): void {
    this.element.classList.toggle("away", this.#isAway);
    if (this.#hasMoved) moveTo(this.element, this.rect);
    this.#hasMoved = false;
  }

  #label(): void {
    const { element } = this;
    const says = word(this.fixed ? "chipFixed" : this.offer.word);
    let when = "";
    if (this.gone && !this.fixed) {
      const time = clock(this.#at, box().lang);
      // In a softphone every pixel is somebody's button: there the time alone has to do.
      when = wantsSheet(viewSize()) ? time : word("chipAppeared", time);
    }
    element.classList.toggle("fixed", this.fixed);
    partOf(element, "word").textContent = says;
    partOf(element, "when").textContent = when;
    // What is to be read on it comes first: that is what people say to a voice control.
    this.button.ariaLabel = `${`${says} ${when}`.trim()}: ${this.offer.question}`;
  }

  /**
   * A toast that went says nothing, nor a message somebody can close, nor one in a panel that was folded away, nor one that
   * went with what was around it: somebody may have given up.
   */
  #watchGone(): void {
    const [anchor] = this.anchors;
    if (!anchor?.lasting || performance.now() - this.#since < STOOD_MS) return;
    const tell = () => {
      if (this.gone && isShown(this.#around) && !document.hidden) void get({ type: "gone", entry: this.offer.entry });
    };
    if (anchor.still) tell();
    else this.#goneTimer = setTimeout(tell, GONE_MS);
  }
}

export function moveTo(element: HTMLElement, { x, y }: Point, also = ""): void {
  element.style.cssText = `left:${Math.round(x)}px;top:${Math.round(y)}px;${also}`;
}
