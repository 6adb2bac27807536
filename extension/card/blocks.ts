/**
 * Content tree → View. A pack's answer arrives as a tree of blocks and inlines; here each node becomes one element.
 *
 * The tree is inert and stays inert: text is text, a link is an element without an address whose press the background
 * decides about, a picture is shown as its description because a pack makes no requests.
 */
import type { Block, Inline } from "../shared/core";
import { t } from "../shared/i18n";
import { v, type View } from "../shared/view";

/** How an answer is drawn, besides what it says. */
export interface Drawing {
  /** What to say beside a link, once somebody has followed it and it could not be opened. */
  note?: (href: string) => View | undefined;
  /** Gives the steps of a solution their boxes to tick. */
  step?: (index: number, content: readonly View[]) => View;
}

export function blocks(content: readonly Block[], drawing: Drawing = {}): View[] {
  let steps = 0;
  return content.flatMap((block): View[] => {
    const note = drawing.note && linksIn(block).map(drawing.note).find((said) => said !== undefined);
    if (drawing.step && block.type === "list" && block.ordered) {
      const items = block.items.map((item) => drawing.step!(steps++, blocks(item, { ...(drawing.note && { note: drawing.note }) })));
      return [v("ol", { class: "steps", start: startOf(block) }, ...items)];
    }
    return note === undefined ? [one(block, drawing)] : [one(block, drawing), note];
  });
}

export function inlines(content: readonly Inline[], links = true): View[] {
  return content.map((inline) => oneInline(inline, links));
}

/** The words alone. */
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

/** A link without `href`: there is nothing in it that a middle click or a drag could follow. */
export const link = (href: string, ...children: View[]): View => ({ ...v("a", { role: "link", tabindex: "0" }, ...children), act: { do: "follow", href } });

function one(block: Block, drawing: Drawing): View {
  switch (block.type) {
    case "paragraph":
      return v("p", {}, ...inlines(block.inlines));
    case "heading":
      // The card's title is h2; a pack's own headings stand below them whatever their level.
      return v("h3", {}, ...inlines(block.inlines));
    case "list": {
      const items = block.items.map((item) => v("li", {}, ...blocks(item, { ...(drawing.note && { note: drawing.note }) })));
      return block.ordered ? v("ol", { start: startOf(block) }, ...items) : v("ul", {}, ...items);
    }
    case "code":
      return v("pre", {}, v("code", {}, block.text));
    case "quote":
      return v("blockquote", {}, ...blocks(block.blocks, { ...(drawing.note && { note: drawing.note }) }));
    case "table":
      return table(block);
    case "rule":
      return v("hr");
  }
}

const startOf = ({ start }: Extract<Block, { type: "list" }>): string | undefined => (start === 1 ? undefined : String(start));

function table(block: Extract<Block, { type: "table" }>): View {
  const head = v("tr", {}, ...block.head.map((cell) => v("th", { scope: "col" }, ...inlines(cell))));
  const rows = block.rows.map((row) => v("tr", {}, ...row.map((cell) => v("td", {}, ...inlines(cell)))));
  // It scrolls by itself when it is wider than the card, so it must be reachable by keyboard.
  return v("div", { class: "table", role: "region", tabindex: "0", "aria-label": t("cardScroll") },
    v("table", {}, v("thead", {}, head), v("tbody", {}, ...rows)));
}

function oneInline(inline: Inline, links: boolean): View {
  switch (inline.type) {
    case "text":
      return inline.text;
    case "strong":
      return v("strong", {}, ...inlines(inline.inlines, links));
    case "emphasis":
      return v("em", {}, ...inlines(inline.inlines, links));
    case "code":
      return v("code", {}, inline.text);
    case "image":
      return v("span", { class: "image" }, t("cardImage", inline.alt));
    case "break":
      return v("br");
    case "link":
      // Inside the handle of a fold a link would be a control within a control.
      return links ? link(inline.href, ...inlines(inline.inlines)) : v("span", {}, ...inlines(inline.inlines, false));
  }
}

/** The links that stand in a block's own text; those of a list's items are their own. */
function linksIn(block: Block): string[] {
  const ofInlines = (content: readonly Inline[]): string[] =>
    content.flatMap((inline) => (inline.type === "link" ? [inline.href] : "inlines" in inline ? ofInlines(inline.inlines) : []));
  if ("inlines" in block) return ofInlines(block.inlines);
  return block.type === "table" ? block.rows.flat().flatMap(ofInlines) : [];
}
