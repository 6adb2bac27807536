/**
 * The card of a frame: at most one is open. What it shows is composed by the background; here it is drawn, placed and
 * closed.
 *
 *     beside a chip      the message is in this frame
 *     beside a frame     the message is in a small frame of this page, a softphone, which stays usable
 *     in the corner      it came along from another tab: steps to be done on this page
 *     sheet              in a small frame of a page that cannot show it: the lower part of the frame, or the upper one
 *                        where the message stands in the lower one
 *
 * It is a dialog that is not modal: the page stays usable. Focus goes into it only when a person asked for it, and
 * returns when it is closed from within. Escape closes it only while focus is inside; otherwise Escape belongs to the
 * page.
 */
import { draw } from "../shared/draw";
import type { Act } from "../shared/protocol";
import type { CardView } from "../shared/view";
import { viewSize } from "./anchor";
import { toAvoid } from "./avoid";
import { moveTo } from "./chip";
import type { Chips } from "./chips";
import * as layer from "./layer";
import { focusOn, partOf, shells, word } from "./layer";
import { hasRoomBeside, placeBeside, placeCard, placeInCorner, placeSheet, wantsSheet } from "./position";
import { focused } from "./shadow";
import { surroundOf } from "./surround";

/** What a card hangs from: the chip of its entry, a frame, or nothing. */
interface Hook {
  chip?: true;
  frame?: Element | undefined;
}

/** By the reader from within; with the chip or the frame it hung from, or for another card; or because somebody else said so. */
export type Closing = "reader" | "chip" | "told";

interface CardHooks {
  acted: (entry: string, act: Act) => void;
  closed: (entry: string, how: Closing) => void;
}

interface Open {
  view: CardView;
  hook: Hook;
  element: HTMLElement;
  /** What it was last placed for; while that is the same it stays where it is. */
  placedFor: string;
}

export class CardPanel {
  /** What had the focus before the card took it. */
  from: Element | null = null;
  #open: Open | undefined;

  readonly #chips: Chips;
  readonly #hooks: CardHooks;

  constructor(chips: Chips, hooks: CardHooks) {
    this.#chips = chips;
    this.#hooks = hooks;
  }

  /** The entry whose card is open. */
  get entry(): string | undefined {
    return this.#open?.view.entry;
  }

  get hasFocus(): boolean | undefined {
    return this.#open?.element.contains(layer.activeElement() as Element | null);
  }

  /** Opens the card, or brings an open one up to date. False if the page will not have it. */
  show(view: CardView, hook: Hook, focus: boolean): boolean {
    if (this.entry !== view.entry) {
      this.close("chip");
      if (!this.#make(view, hook)) return false;
    }
    this.update(view);
    if (focus) this.focus();
    return true;
  }

  update(view: CardView): void {
    const open = this.#open;
    if (open?.view.entry !== view.entry) return;
    const said = view.said !== open.view.said && view.said;
    const hadFocus = this.hasFocus;
    open.view = view;
    for (const name of ["title", "body", "bar"] as const) {
      const part = partOf(open.element, name);
      draw(part, view[name]);
      if (name === "bar") continue;
      part.lang = view.lang;
      part.dir = view.dir;
    }
    this.place();
    if (said) layer.say(said);
    // What was pressed may be gone now, and with it the focus.
    if (hadFocus && !this.hasFocus) this.focus();
  }

  /** Allowed only after a person asked for the card. */
  focus(): void {
    if (!this.#open) return;
    if (!this.hasFocus) this.from = focused();
    focusOn(partOf(this.#open.element, "title"));
  }

  /** Says beside what was pressed why nothing came of it. */
  complain(words: string): void {
    const open = this.#open;
    if (!open) return;
    // Last: a button keeps its place, and with it the focus.
    draw(partOf(open.element, "bar"), [...open.view.bar, { tag: "p", children: [words] }]);
    this.place();
    layer.say(words);
  }

  close(how: Closing): void {
    const open = this.#open;
    if (!open) return;
    const hadFocus = this.hasFocus;
    this.#open = undefined;
    open.element.remove();
    this.#hooks.closed(open.view.entry, how === "reader" && !hadFocus ? "chip" : how);
    this.from = null;
  }

  shut(entry: string): void {
    if (this.entry === entry) this.close("told");
  }

  /** What it hangs from moved, or the view changed. */
  place(): void {
    const open = this.#open;
    if (!open) return;
    const { element, hook } = open;
    const view = viewSize();
    const rtl = layer.box().dir === "rtl";
    const { entry } = open.view;
    const chip = hook.chip && this.#chips.placeOf(entry);
    const beside = hook.frame && surroundOf(hook.frame, view);
    // The chip was put away, or the page will not have us; or the frame was closed or taken away.
    if (!(hook.chip ? chip : layer.show(hook.frame)) || (beside && !hasRoomBeside(beside, view))) return this.close("chip");
    const isSheet = element.classList.toggle("sheet", wantsSheet(view));
    // As high as it would like to be. It keeps its limit while it is measured: without one it would scroll back.
    const scroll = partOf(element, "scroll");
    const size = { width: element.offsetWidth, height: element.offsetHeight - scroll.clientHeight + scroll.scrollHeight };
    const avoid = [...toAvoid(), ...this.#chips.besides(entry)];
    const placedFor = JSON.stringify([size, view, rtl, chip, avoid, beside]);
    if (placedFor === open.placedFor) return;
    open.placedFor = placedFor;
    const at =
      // The chip stays where its message was: once that is gone, a sheet stays too.
      isSheet ? placeSheet(view, chip && (chip.message ?? chip.chip), avoid)
      : chip ? placeCard(chip.chip, chip.message, size, view, rtl, avoid)
      : (beside && placeBeside(beside, size, view, avoid)) ?? placeInCorner(size, view, rtl, avoid);
    moveTo(element, at, `--most:${at.maxHeight}px`);
    // It may show less now. Who goes by keyboard is where the focus is.
    element.querySelector(shells().atKeyboard)?.scrollIntoView({ block: "nearest" });
  }

  #make(view: CardView, hook: Hook): boolean {
    const element = layer.add("card", hook.frame ?? this.#chips.placeOf(view.entry)?.element, (act, pressed) => this.#act(act, pressed));
    if (!element) return false;
    element.addEventListener("toggle", ({ target }) => {
      this.place();
      // Only what the reader has opened: by its handle, which then has the focus, or by a button of the bar, which asks for it.
      const fold = target as HTMLDetailsElement;
      const active = layer.activeElement();
      if (fold.open && (fold.contains(active as Element | null) || active?.closest(".bar"))) fold.scrollIntoView({ block: "nearest" });
    }, true);
    this.#open = { view, hook, element, placedFor: "" };
    return true;
  }

  #act(act: Act, pressed: HTMLElement): void {
    const entry = this.entry;
    if (!entry) return;
    if (act.do === "close") return this.close("reader");
    if (act.do !== "copy") return this.#hooks.acted(entry, act);
    pressed.textContent = word(copied(act.text, layer.box(), pressed) ? "cardCopied" : "cardNotCopied");
    layer.say(pressed.textContent);
  }
}

/**
 * Puts a text on the clipboard in the moment of the press. Not by `navigator.clipboard`: a frame may be denied that, and
 * it answers too late to try otherwise.
 */
function copied(text: string, box: HTMLElement, pressed: HTMLElement): boolean {
  const area = document.createElement("textarea");
  area.className = "status";
  area.value = text;
  box.append(area);
  area.select();
  const is = document.execCommand("copy");
  area.remove();
  focusOn(pressed);
  return is;
}
