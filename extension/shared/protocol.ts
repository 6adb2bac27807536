/**
 * Every message between the parts of Fixside, as one tagged union with typed replies.
 *
 *     content script ── hello, observe, style, card, open ──▶ background ──▶ core (WASM)
 *     popup ─────────── tab, status, list, search, card, open ────▶ background
 *
 * A message is a question and has exactly one reply. `sendMessage` carries it rather than a `Port`: a page of
 * Salesforce has some twenty frames, most of them never say anything, and a port per frame would keep the
 * worker awake for nothing. A message wakes a sleeping worker by itself.
 */
import type { Card, Hit, Level, Surface } from "./core";

export type { Card, Hit, Level, Surface };

/** A text met on a page, as the content script sees it. The background adds where it stands. */
export interface Seen {
  text: string;
  surface: Surface;
  /** Language the page says it is in. */
  lang?: string;
}

/** A fix to be offered beside a message. It says nothing of the message itself, and carries no slot. */
export interface Offer {
  entry: string;
  question: string;
  severity: Card["severity"];
  /** Language of the question. */
  lang: string;
}

/** What became of a link somebody clicked. */
export type Opened =
  | "opened"
  /** The browser lets no extension open its settings (Firefox): say where they are. */
  | "settings-by-hand"
  /** The link needs the reader's own org, and the page does not tell which that is. */
  | "no-org"
  /** Not a link Fixside opens. */
  | "refused";

/** A fix offered in a tab since its page was loaded. */
export interface TabFix {
  entry: string;
  question: string;
  /** When it was first offered, in milliseconds since the epoch. */
  at: number;
}

/** What the popup needs to know about the tab it stands over. */
export interface TabState {
  /** Fixside may read this page. */
  covered: boolean;
  fixes: TabFix[];
}

/** Something that keeps Fixside, or a part of it, from working; said in plain sentences. */
export type Failure =
  | { kind: "no-core"; detail: string }
  | { kind: "no-pack" }
  | { kind: "pack-unread"; pack: string; detail: string }
  | { kind: "entries-left-out"; pack: string; count: number; detail: string };

export interface Status {
  packs: { title: string; entries: number }[];
  failures: Failure[];
}

export type Request =
  /** A top page was loaded, at `since`; whatever its tab showed before is over. */
  | { type: "hello"; since: number }
  | { type: "observe"; seen: Seen[] }
  | { type: "card"; entry: string }
  /** The style sheet of chips and cards. */
  | { type: "style" }
  /** `tab` says for which page; it counts only from the popup, which stands in no tab itself. */
  | { type: "open"; href: string; tab?: number }
  | { type: "search"; query: string; limit: number }
  | { type: "list" }
  | { type: "tab"; tab: number }
  | { type: "status" };

export interface Replies {
  hello: null;
  /** One for each text seen, in order; null where there is nothing to offer. */
  observe: (Offer | null)[];
  card: Card | null;
  style: string;
  open: Opened;
  search: Hit[];
  list: Hit[];
  tab: TabState;
  status: Status;
}

export type Kind = Request["type"];
export type RequestOf<K extends Kind> = Extract<Request, { type: K }>;
export type Reply<K extends Kind> = { ok: true; value: Replies[K] } | { ok: false; why: string };

/** Longest text that can be an error message; anything longer is a document. */
export const LONGEST_TEXT = 1_200;
/** Most texts in one `observe`. */
export const MOST_SEEN = 32;

const isText = (value: unknown, longest: number): value is string => typeof value === "string" && value.length <= longest;
const isCount = (value: unknown): value is number => typeof value === "number" && Number.isFinite(value) && value >= 0;

function isSeen(value: unknown): value is Seen {
  if (typeof value !== "object" || value === null) return false;
  const seen = value as Partial<Record<keyof Seen, unknown>>;
  return isText(seen.text, LONGEST_TEXT) && isText(seen.surface, 20) && (seen.lang === undefined || isText(seen.lang, 35));
}

/** The checks are real: a page's renderer can be taken over, and then anything may arrive here. */
const SHAPES: { [K in Kind]: (message: Record<string, unknown>) => boolean } = {
  hello: (m) => isCount(m["since"]),
  observe: (m) => Array.isArray(m["seen"]) && m["seen"].length <= MOST_SEEN && m["seen"].every(isSeen),
  card: (m) => isText(m["entry"], 200),
  style: () => true,
  open: (m) => isText(m["href"], 2_000) && (m["tab"] === undefined || isCount(m["tab"])),
  search: (m) => isText(m["query"], 500) && isCount(m["limit"]),
  list: () => true,
  tab: (m) => isCount(m["tab"]),
  status: () => true,
};

export function isRequest(message: unknown): message is Request {
  if (typeof message !== "object" || message === null) return false;
  const { type } = message as { type?: unknown };
  return typeof type === "string" && Object.hasOwn(SHAPES, type) && SHAPES[type as Kind](message as Record<string, unknown>);
}
