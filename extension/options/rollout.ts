/**
 * For administrators: the files that roll Fixside out, made on this device from one text.
 *
 *     the text ── make ──▶ a link for each file
 *                     └──▶ or what is wrong, with its line
 *
 * Folded, because hardly any reader needs it; the text is asked for when somebody unfolds it first.
 */
import { ask } from "../shared/ask";
import { h } from "../shared/dom";
import { t, uiLanguage } from "../shared/i18n";
import type { Replies } from "../shared/protocol";
import { bytesOf, nameOf, readerOf } from "./bytes";
import { button, Said, section } from "./part";

type Made = Replies["policy-files"];

export class Rollout {
  private readonly input = h("textarea", {
    id: "plan", rows: "18", dir: "ltr", lang: "en", spellcheck: "false", autocomplete: "off", autocapitalize: "off", "aria-describedby": "plan-note",
  });
  private readonly said = new Said();
  private readonly made = h("div", { class: "told" });
  private readonly fold = h("details", {},
    h("summary", {}, t("rolloutFold")),
    h("label", { for: "plan" }, t("rolloutHint")),
    this.input,
    h("p", { class: "aside", id: "plan-note" }, t("rolloutNote")),
    h("div", { class: "buttons" }, button("rolloutMake", () => void this.make())),
    this.said.element,
    this.made);
  readonly element = section("administrators", "rollout", this.fold);
  private asked = false;
  /** Addresses of the files of last time. */
  private urls: string[] = [];

  constructor() {
    this.fold.addEventListener("toggle", () => {
      if (this.fold.open && !this.asked) void this.begin();
    });
  }

  private async begin(): Promise<void> {
    this.asked = true;
    const first = await ask({ type: "policy-files" });
    this.asked = first !== undefined;
    if (!first) return this.said.say(t("failBackground"));
    // Not over what was written meanwhile.
    if (this.input.value === "") this.input.value = first.text;
    this.input.scrollTop = 0;
  }

  private async make(): Promise<void> {
    const made = await ask({ type: "policy-files", text: this.input.value });
    for (const url of this.urls.splice(0)) URL.revokeObjectURL(url);
    this.made.replaceChildren(...(made ? [this.view(made)] : []));
    this.said.say(...(made ? sentences(made) : [t("failBackground")]));
    // Below the button there may be no more of the window.
    this.made.scrollIntoView({ block: "nearest" });
  }

  private view({ files, mistakes }: Made): HTMLElement {
    if (mistakes.length > 0) return h("ul", {}, ...mistakes.map(mistakeView));
    return h("ul", { class: "rows" }, ...files.map((file) => {
      const url = URL.createObjectURL(new Blob([bytesOf(file)], { type: "application/octet-stream" }));
      this.urls.push(url);
      return h("li", {},
        h("span", { class: "what" }, h("a", { href: url, download: nameOf(file), dir: "ltr" }, file.path)),
        h("span", { class: "aside", lang: "en", dir: "auto" }, readerOf(file)));
    }));
  }
}

function sentences({ files, leftOut, mistakes }: Made): string[] {
  if (mistakes.length > 0) return [t("rolloutMistakes")];
  if (files.length === 0) return [t("rolloutNone")];
  const count = t("rolloutMade", new Intl.NumberFormat(uiLanguage()).format(files.length));
  return leftOut.length > 0 ? [count, t("rolloutLeftOut", new Intl.ListFormat(uiLanguage()).format(leftOut))] : [count];
}

function mistakeView({ line, key, message }: Made["mistakes"][number]): HTMLElement {
  const place = line === undefined ? [] : [t("rolloutLine", String(line)), ": "];
  const name = key === "" ? [] : [h("code", { dir: "ltr" }, key), ": "];
  return h("li", {}, ...place, ...name, h("span", { lang: "en", dir: "ltr" }, message));
}
