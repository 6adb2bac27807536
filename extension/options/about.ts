/** The sections that only tell: which answers are loaded, and which key opens one. */
import { ask } from "../shared/ask";
import { h } from "../shared/dom";
import { sentence } from "../shared/failures";
import { t, uiLanguage } from "../shared/i18n";
import type { Status } from "../shared/protocol";
import { around, section } from "./part";

export function answers(): HTMLElement {
  const content = h("div");
  void ask({ type: "status" }).then((status) => {
    if (status) content.replaceChildren(...statusView(status));
  });
  return section("answers", "optionsPacks", content);
}

function statusView({ packs, failures }: Status): HTMLElement[] {
  const number = new Intl.NumberFormat(uiLanguage());
  const items = packs.map(({ title, entries }) =>
    h("li", {}, h("span", { class: "what", dir: "auto" }, title), h("span", { class: "aside" }, t("optionsPackEntries", number.format(entries)))));
  return [
    ...(items.length > 0 ? [h("ul", { class: "rows" }, ...items)] : []),
    ...(failures.length > 0 ? [h("div", { class: "notice" }, h("h3", {}, t("popupNotice")), ...failures.map((one) => h("p", { dir: "auto" }, sentence(one))))] : []),
  ];
}

export function keyboard(): HTMLElement {
  const told = h("p");
  void keysNow().then((keys) => {
    told.replaceChildren(...(keys === "" ? [t("optionsKeyboardNone")] : around("optionsKeyboardNow", h("kbd", { dir: "ltr" }, keys))));
  });
  return section("keyboard", "optionsKeyboard", told);
}

/** "" where none is set, or where the browser has no such commands. */
async function keysNow(): Promise<string> {
  try {
    const commands = await chrome.commands.getAll();
    return commands.find(({ name }) => name === "open-card")?.shortcut ?? "";
  } catch {
    return "";
  }
}
