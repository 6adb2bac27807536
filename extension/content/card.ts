/**
 * The card of a frame: at most one is open. What it shows is composed by the background; here it is drawn, placed and
 * closed.
 *
 *     beside a chip      the message is in this frame
 *     beside a frame     the message is in a small frame of this page, a softphone, which stays usable
 *     in the corner      it came along from another tab: steps to be done on this page
 *     sheet              in a small frame of a page that cannot show it: the lower part of the frame
 *
 * It is a dialog that is not modal: the page stays usable. Focus goes into it only when a person asked for it, and
 * returns when it is closed from within. Escape closes it only while focus is inside; otherwise Escape belongs to the
 * page.
 */
import { cross, h, mark, onPress } from "../shared/dom";
import { draw, onAct } from "../shared/draw";
import { directionOf, t, uiLanguage } from "../shared/i18n";
import type { Act } from "../shared/protocol";
import { v, type CardView } from "../shared/view";
import { viewSize } from "./anchor";
import { toAvoid } from "./avoid";
import { moveTo } from "./chip";
import type { Layer } from "./layer";
import { hasRoomBeside, placeBeside, placeCard, placeInCorner, wantsSheet, type Rect } from "./position";
import { surroundOf } from "./surround";

const FOLLOWED = ["scroll", "resize", "transitionend"] as const;

/** A sheet takes this much of its frame at most, so that the phone's message and call buttons stay in sight. */
const SHEET_SHARE = 0.66;

/** What a card hangs from. */
export type Hook =
  | { at: "chip"; place: () => { chip: Rect; message: Rect | undefined; element: Element | undefined } | undefined }
  | { at: "frame"; element: Element }
  | { at: "corner" };

/** By the reader from within; with the chip or the frame it hung from; or because somebody else said so. */
export type Closing = "reader" | "chip" | "told";

export interface CardHooks {
  acted: (entry: string, act: Act) => void;
  closed: (entry: string, how: Closing) => void;
}

interface Open {
  view: CardView;
  hook: Hook;
  element: HTMLElement;
  title: HTMLElement;
  body: HTMLElement;
  bar: HTMLElement;
}

export class CardPanel {
  #open: Open | undefined;
  #frame = 0;

  readonly #layer: Layer;
  readonly #hooks: CardHooks;

  constructor(layer: Layer, hooks: CardHooks) {
    this.#layer = layer;
    this.#hooks = hooks;
  }

  /** The entry whose card is open. */
  get entry(): string | undefined {
    return this.#open?.view.entry;
  }

  get hasFocus(): boolean {
    const active = this.#layer.activeElement;
    return active !== null && this.#open !== undefined && this.#open.element.contains(active);
  }

  /** Opens the card, or brings an open one up to date. False if the page will not have it. */
  show(view: CardView, hook: Hook, focus: boolean): boolean {
    if (this.#open?.view.entry !== view.entry) {
      this.close("told");
      if (!this.#make(view, hook)) return false;
    }
    this.update(view);
    if (focus) this.focus();
    return true;
  }

  update(view: CardView): void {
    const open = this.#open;
    if (open?.view.entry !== view.entry) return;
    const said = view.said !== open.view.said ? view.said : undefined;
    const hadFocus = this.hasFocus;
    open.view = view;
    draw(open.title, view.title);
    draw(open.body, view.body);
    draw(open.bar, view.bar);
    for (const part of [open.title, open.body]) {
      part.lang = view.lang;
      part.dir = view.dir;
    }
    this.place();
    if (said !== undefined) this.#layer.say(said, uiLanguage());
    // What was pressed may be gone now, and with it the focus.
    if (hadFocus && !this.hasFocus) this.focus();
  }

  /** Allowed only after a person asked for the card. */
  focus(): void {
    this.#open?.title.focus({ preventScroll: true });
  }

  /** Says beside what was pressed why nothing came of it. */
  complain(words: string): void {
    const open = this.#open;
    if (!open) return;
    draw(open.bar, [v("p", { lang: uiLanguage() }, words), ...open.view.bar]);
    this.place();
    this.#layer.say(words, uiLanguage());
  }

  close(how: Closing): void {
    const open = this.#open;
    if (!open) return;
    this.#open = undefined;
    const hadFocus = this.#layer.activeElement !== null && open.element.contains(this.#layer.activeElement);
    open.element.remove();
    for (const type of FOLLOWED) removeEventListener(type, this.#follow, { capture: true });
    this.#hooks.closed(open.view.entry, how === "reader" && !hadFocus ? "chip" : how);
  }

  /** What it hangs from moved, or the view changed. */
  readonly place = (): void => {
    const open = this.#open;
    if (!open) return;
    const { element, hook } = open;
    const view = viewSize();
    const rtl = directionOf(uiLanguage()) === "rtl";
    const chip = hook.at === "chip" ? hook.place() : undefined;
    if (hook.at === "chip" && !chip) return this.close("chip"); // the chip was put away, its card with it
    if (hook.at !== "chip" && !this.#layer.show(hook.at === "frame" ? hook.element : undefined)) return this.close("chip"); // nor does the page want it
    const beside = hook.at === "frame" ? surroundOf(hook.element, view) : undefined;
    if (beside && !hasRoomBeside(beside, view)) return this.close("chip"); // the frame was closed or taken away
    const sheet = wantsSheet(view);
    element.classList.toggle("sheet", sheet);
    element.style.removeProperty("max-height");
    if (sheet) {
      const height = Math.max(view.height * SHEET_SHARE, Math.min(view.height, 180));
      element.style.setProperty("max-height", `${Math.round(height)}px`);
      element.style.removeProperty("left");
      element.style.removeProperty("top");
      return;
    }
    const size = { width: element.offsetWidth, height: element.offsetHeight };
    const at =
      chip ? placeCard(chip.chip, chip.message, size, view, rtl, toAvoid(chip.element, (node) => this.#layer.isHost(node)))
      : beside ? placeBeside(beside, size, view)
      : placeInCorner(size, view, rtl);
    element.style.setProperty("max-height", `${Math.round(at.maxHeight)}px`);
    moveTo(element, at.x, at.y);
  };

  readonly #follow = (): void => {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.place();
    });
  };

  #make(view: CardView, hook: Hook): boolean {
    const language = uiLanguage();
    const title = h("h2", { class: "title", id: "title", tabindex: "-1" });
    const body = h("div", { class: "body" });
    const bar = h("div", { class: "bar buttons" });
    const close = h("button", { type: "button", class: "close", "aria-label": t("cardClose"), title: t("cardClose") }, cross());
    onPress(close, () => this.close("reader"));
    const element = h("div", { class: "card", role: "dialog", "aria-labelledby": "title", lang: language, dir: directionOf(language) },
      h("div", { class: "head" }, mark(), title, close),
      h("div", { class: "scroll", tabindex: "-1" }, body), bar);
    onAct(element, (act, pressed) => this.#act(act, pressed));
    element.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !event.isTrusted) return;
      event.preventDefault(); // a modal dialog of the page around us stays open
      this.close("reader");
    });
    element.addEventListener("toggle", this.place, { capture: true }); // a fold was opened or closed
    if (!this.#layer.show(hook.at === "chip" ? hook.place()?.element : hook.at === "frame" ? hook.element : undefined)) return false;
    this.#layer.raise();
    this.#layer.box.append(element);
    // A chip tells its card when it moved; what else it can hang from does not.
    if (hook.at !== "chip") for (const type of FOLLOWED) addEventListener(type, this.#follow, { capture: true, passive: true });
    this.#open = { view: { ...view, title: [], body: [], bar: [] }, hook, element, title, body, bar };
    return true;
  }

  #act(act: Act, pressed: HTMLElement): void {
    const entry = this.entry;
    if (entry === undefined) return;
    if (act.do === "close") return this.close("reader");
    if (act.do !== "copy") return this.#hooks.acted(entry, act);
    pressed.textContent = copied(act.text, this.#layer.box, pressed) ? t("cardCopied") : t("cardNotCopied");
    this.#layer.say(pressed.textContent, uiLanguage());
  }
}

/**
 * Puts a text on the clipboard in the moment of the press. Not by `navigator.clipboard`: a frame may be denied that, and
 * it answers too late to try otherwise.
 */
function copied(text: string, box: HTMLElement, pressed: HTMLElement): boolean {
  const area = h("textarea", { class: "status", "aria-hidden": "true" });
  area.value = text;
  box.append(area);
  area.select();
  try {
    return document.execCommand("copy");
  } catch {
    return false;
  } finally {
    area.remove();
    pressed.focus({ preventScroll: true });
  }
}
