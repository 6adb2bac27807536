/**
 * What a card shows, as an inert tree. The background composes it, because that is where the core, the reader's own
 * record of a problem and the words are; a content script only draws it (`draw.ts`) and says what was pressed. So the
 * script that runs in every frame of the user's day carries no card at all.
 *
 * A tree holds text, elements from a short list, and acts. Nothing in it can be code or an address to load.
 */
import type { Act } from "./protocol";

/** The elements a card is made of. */
export type Tag =
  | "a" | "blockquote" | "br" | "button" | "code" | "details" | "div" | "em" | "form" | "h2" | "h3" | "hr" | "input" | "li" | "ol" | "p" | "path" | "pre" | "section" | "span"
  | "strong" | "summary" | "svg" | "table" | "tbody" | "td" | "th" | "thead" | "tr" | "ul";

export type Attributes = Readonly<Record<string, string | undefined>>;

export interface Element {
  tag: Tag;
  /** The namespace of a drawing's elements. */
  space?: string;
  attributes?: Attributes;
  children?: readonly View[];
  /** What pressing it does. */
  act?: Act;
  /** Tells elements of one parent apart when the tree is drawn anew; without it their order does. */
  key?: string;
}

export type View = string | Element;
type Child = View | null | undefined | false;

export function v(tag: Tag, attributes: Attributes = {}, ...children: Child[]): Element {
  return { tag, attributes, children: children.filter((child) => child !== null && child !== undefined && child !== false) };
}

/** A whole card, or a page of the popup. */
export interface CardView {
  entry: string;
  /** Language and direction of the answer; the UI's own words say theirs where they differ. */
  lang: string;
  dir: "ltr" | "rtl" | "auto";
  /** Stands beside Fixside's mark. */
  title: readonly View[];
  body: readonly View[];
  /** Stays in sight below the scrolling body. */
  bar: readonly View[];
  /** One sentence for screen readers, said when it changes. */
  said?: string;
}
