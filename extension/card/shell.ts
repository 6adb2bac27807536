/**
 * Chip and card before they say anything, and the box they stand in. They are the same for every message of a page, so
 * they go to a frame once, with their style sheet.
 *
 *     box ├ role=status      there before it says anything, as live regions must be
 *         ├ chip [ mark  word when | ✕ ]
 *         └ card   mark  name, title ✕
 *                  body, scrolling
 *                  bar
 */
import { directionOf, t, uiLanguage, type Word } from "../shared/i18n";
import { cross, mark } from "../shared/icons";
import type { Shells } from "../shared/frame";
import { unavailableWords } from "../shared/unavailable";
import { v, type Element } from "../shared/view";

/** What is done inside is nobody else's business: hotkeys of the page, "click outside" of its menus, focus traps. */
const KEPT_INSIDE = [
  "click", "dblclick", "auxclick", "contextmenu", "pointerdown", "pointerup", "mousedown", "mouseup", "touchstart", "touchend",
  "keydown", "keyup", "keypress", "focusin", "focusout", "input", "wheel", "copy",
];

/** By these a message may have moved, or what lies under a chip is another thing now. */
const MOVES = ["scroll", "resize", "transitionend", "animationend", "focusin"];
/** Styles of the page cannot harm our element (layer.css); these attributes could. */
const SPOILT = "[aria-hidden],[inert],:not([popover=manual])";
/** A frame of somebody else's may be pressed anywhere. */
const PRESSABLE = "iframe,button,[role=button],input,select,textarea,a[href],summary,[role=link],[role=tab],[role=menuitem],[role=checkbox],[contenteditable]";

/**
 * A form with one box, which is ticked by default and not now. Firefox ends the script of an extension that was disabled
 * without a word, and leaves what it drew in the page. Then a press resets the form, and the style sheet hides everything
 * around a ticked box (layer.css): the browser does that by itself.
 */
const LEFT = "left";
const LEAVING = { type: "reset", form: LEFT };

export function shells(): Shells {
  const lang = uiLanguage();
  return {
    box: v("div", { class: "fx", lang, dir: directionOf(lang) },
      v("div", { class: "status", role: "status" }),
      v("form", { id: LEFT, hidden: "" }, v("input", { type: "checkbox", checked: "" }))),
    chip: v("div", { class: "chip" },
      { ...v("button", { ...LEAVING, class: "fix", "aria-haspopup": "dialog", "aria-expanded": "false", "aria-description": t("name") },
        mark(), v("span", { class: "word" }), " ", v("span", { class: "when" })), act: { do: "open" } },
      closing("dismiss", "chipDismiss")),
    card: v("div", { class: "card", role: "dialog", "aria-labelledby": "own title" },
      v("div", { class: "head" }, mark(), v("div", { class: "heading" }, v("span", { class: "own", id: "own" }, t("name")), v("h2", { class: "title", id: "title", tabindex: "-1" })), closing("close", "cardClose")),
      v("div", { class: "scroll" }, v("div", { class: "body" })),
      v("div", { class: "bar buttons" })),
    unavailable: unavailableWords(),
    keeps: KEPT_INSIDE,
    moves: MOVES,
    pressable: PRESSABLE,
    // A modal of Salesforce is a dialog as large as the page, with a box as high as the page; what is in it can be seen.
    dialogs: "[role$=dialog],dialog[open],.slds-modal__container>*",
    forms: "form,dialog,[role=dialog]",
    spoilt: SPOILT,
    vast: "html,body,iframe",
    // The title has it when the card opens, and does not scroll.
    atKeyboard: ":focus-visible:not(.title)",
  };
}

const closing = (name: string, word: Word): Element => ({
  ...v("button", { ...LEAVING, class: name, "aria-label": t(word), title: t(word) }, cross()),
  act: { do: "close" },
});
