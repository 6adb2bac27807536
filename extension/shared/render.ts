/**
 * Content tree → DOM. A pack's answer arrives as a tree of blocks and inlines; here each node becomes one element.
 *
 * The tree is inert and stays inert: text is set as text, a link is an element without an address that calls back
 * when a person chooses it, a picture is shown as its description because a pack makes no requests.
 */
import type { Block, Inline } from "./core";
import { h } from "./dom";
import { t } from "./i18n";

export type FollowLink = (href: string, link: HTMLElement) => void;
/** Without it, links are only words: inside the handle of a fold a link would be a control within a control. */
type MaybeFollow = FollowLink | undefined;

export function blocks(content: readonly Block[], follow: MaybeFollow): HTMLElement[] {
  return content.map((block) => renderBlock(block, follow));
}

export function inlines(content: readonly Inline[], follow?: MaybeFollow): Node[] {
  return content.map((inline) => renderInline(inline, follow));
}

/** The words alone, for labels. */
export function plain(content: readonly Inline[]): string {
  return content
    .map((inline) => {
      switch (inline.type) {
        case "text":
        case "code":
          return inline.text;
        case "image":
          return inline.alt;
        case "break":
          return " ";
        default:
          return plain(inline.inlines);
      }
    })
    .join("");
}

function renderBlock(block: Block, follow: MaybeFollow): HTMLElement {
  switch (block.type) {
    case "paragraph":
      return h("p", {}, ...inlines(block.inlines, follow));
    case "heading":
      // The card's title is h2; a pack's own headings stand below them whatever their level.
      return h("h3", {}, ...inlines(block.inlines, follow));
    case "list":
      return list(block, follow);
    case "code":
      return h("pre", {}, h("code", {}, block.text));
    case "quote":
      return h("blockquote", {}, ...blocks(block.blocks, follow));
    case "table":
      return table(block, follow);
    case "rule":
      return h("hr");
  }
}

function list(block: Extract<Block, { type: "list" }>, follow: MaybeFollow): HTMLElement {
  const items = block.items.map((item) => h("li", {}, ...blocks(item, follow)));
  if (!block.ordered) return h("ul", {}, ...items);
  return h("ol", { start: block.start === 1 ? undefined : String(block.start) }, ...items);
}

function table(block: Extract<Block, { type: "table" }>, follow: MaybeFollow): HTMLElement {
  const head = h("tr", {}, ...block.head.map((cell) => h("th", { scope: "col" }, ...inlines(cell, follow))));
  const rows = block.rows.map((row) => h("tr", {}, ...row.map((cell) => h("td", {}, ...inlines(cell, follow)))));
  // It scrolls by itself when it is wider than the card, so it must be reachable by keyboard.
  return h("div", { class: "table", role: "region", tabindex: "0", "aria-label": t("cardScroll") },
    h("table", {}, h("thead", {}, head), h("tbody", {}, ...rows)));
}

function renderInline(inline: Inline, follow: MaybeFollow): Node {
  switch (inline.type) {
    case "text":
      return document.createTextNode(inline.text);
    case "strong":
      return h("strong", {}, ...inlines(inline.inlines, follow));
    case "emphasis":
      return h("em", {}, ...inlines(inline.inlines, follow));
    case "code":
      return h("code", {}, inline.text);
    case "image":
      return h("span", { class: "image" }, t("cardImage", inline.alt));
    case "break":
      return h("br");
    case "link":
      return follow ? link(inline.href, inlines(inline.inlines, follow), follow) : h("span", {}, ...inlines(inline.inlines));
  }
}

/** A link without `href`: there is nothing in it that a middle click or a drag could follow. */
export function link(href: string, children: Node[], follow: FollowLink): HTMLElement {
  const element = h("a", { role: "link", tabindex: "0" }, ...children);
  element.addEventListener("click", (event) => {
    if (event.isTrusted) follow(href, element);
  });
  element.addEventListener("keydown", (event) => {
    if (event.isTrusted && event.key === "Enter") follow(href, element);
  });
  return element;
}
