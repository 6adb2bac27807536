/** The sections that only tell: which answers are loaded, and which key opens one. */
import { h } from "../shared/dom";
import { sentence } from "../shared/failures";
import { t, uiLanguage } from "../shared/i18n";
import type { Status } from "../shared/protocol";
import { around, section } from "./part";

export const answers = (status: Status | undefined): HTMLElement => section("answers", "optionsPacks", ...(status ? statusView(status) : []));

function statusView({ packs, failures }: Status): HTMLElement[] {
  const number = new Intl.NumberFormat(uiLanguage());
  const items = packs.map(({ title, entries }) =>
    h("li", {}, h("span", { class: "what", dir: "auto" }, title), h("span", { class: "aside" }, t("optionsPackEntries", number.format(entries)))));
  return [
    ...(items.length > 0 ? [h("ul", { class: "rows" }, ...items)] : []),
    ...(failures.length > 0 ? [h("div", { class: "notice" }, h("h3", {}, t("popupNotice")), ...failures.map((one) => h("p", { dir: "auto" }, sentence(one))))] : []),
  ];
}

export const keyboard = (keys: string): HTMLElement =>
  section("keyboard", "optionsKeyboard", h("p", {}, ...(keys === "" ? [t("optionsKeyboardNone")] : around("optionsKeyboardNow", h("kbd", { dir: "ltr" }, keys)))));

/** "" where none is set, or where the browser has no such commands. */
export async function keysNow(): Promise<string> {
  try {
    const commands = await chrome.commands.getAll();
    return commands.find(({ name }) => name === "open-card")?.shortcut ?? "";
  } catch {
    return "";
  }
}
