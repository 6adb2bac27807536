/** What the organisation has set, what in it does not count, and how the packs stand that it names. */
import { h } from "../shared/dom";
import { t, type Word } from "../shared/i18n";
import { allowOrigins, hostsOf } from "../shared/permissions";
import type { Organisation, PackState, Records } from "../shared/records";
import { button, section, table, type Part } from "./part";
import { moment } from "./times";

const when = (at: number): string => moment(at) ?? "";

/** Whole packs stand in some settings. */
const MOST_SHOWN = 300;

export class OrganisationPart implements Part {
  private readonly content = h("div");
  readonly element = section("organisation", "organisation", this.content);

  show({ organisation, locked }: Records): void {
    this.element.hidden = organisation === undefined;
    if (!organisation) return;
    this.content.replaceChildren(
      h("p", {}, t(organisation.live ? "organisationLive" : "organisationLast", when(organisation.at)), locked ? ` ${t("organisationLocked")}` : null),
      ...faults(organisation),
      ...permissions(organisation),
      settings(organisation),
      ...packs(organisation),
    );
  }
}

function faults({ faults }: Organisation): HTMLElement[] {
  if (faults.length === 0) return [];
  const items = faults.map(({ key, item, message }) => h("li", {}, h("code", {}, item === undefined ? key : `${key}[${item}]`), ": ", h("span", { lang: "en", dir: "ltr" }, message)));
  return [h("div", { class: "notice" }, h("h3", {}, t("organisationFaults")), h("ul", {}, ...items))];
}

/** Only the reader can allow these. */
function permissions({ missing }: Organisation): HTMLElement[] {
  if (missing.length === 0) return [];
  const says = h("div", { class: "notice" }, h("p", {}, t("permissionMissing", hostsOf(missing))),
    button("permissionAllow", () => void allowOrigins(missing, true).then((is) => is && says.remove())));
  return [says];
}

function settings({ settings }: Organisation): HTMLElement {
  const rows = settings.map(({ key, value }) => h("tr", {}, h("th", { scope: "row" }, h("code", {}, key)), h("td", { class: "value" }, h("code", { dir: "ltr" }, shortened(value)))));
  return table("organisation", (["organisationKey", "organisationValue"] satisfies Word[]).map((word) => h("th", { scope: "col" }, t(word))), rows, "settings");
}

function shortened(value: unknown): string {
  const text = JSON.stringify(value) ?? "";
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
}

function packs({ packs }: Organisation): HTMLElement[] {
  if (packs.length === 0) return [];
  return [h("h3", {}, t("organisationPacks")), h("ul", { class: "rows" }, ...packs.map((pack) => h("li", {}, h("div", { class: "what" }, h("div", { dir: "ltr" }, pack.url), ...told(pack)))))];
}

function told({ at, next, trouble, origin }: PackState): HTMLElement[] {
  const lines = [
    at === undefined ? t("organisationPackNone") : t("organisationPackAt", when(at)),
    ...(trouble === undefined ? [] : [t("organisationPackTrouble", trouble)]),
    ...(next === undefined || next <= Date.now() ? [] : [t("organisationPackNext", when(next))]),
  ];
  const allow = origin === undefined ? [] : [button("permissionAllow", () => void allowOrigins([origin]))];
  return [...lines.map((line) => h("div", { class: "aside" }, line)), ...allow];
}
