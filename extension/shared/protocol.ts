/**
 * Every message between the parts of Fixside, as one tagged union with typed replies.
 *
 *     content script ── hello, observe, claim, left, moved, style, card, open ──▶ background ──▶ core (WASM)
 *     content script ◀─ showing, drop, vacant, moved ──────────────────────────── background
 *     popup ─────────── tab, status, list, search, card, open ──────────────────▶ background
 *
 * A message is a question and has exactly one reply. `sendMessage` carries it rather than a `Port`: a page of
 * Salesforce has some twenty frames, most of them never say anything, and a port per frame would keep the
 * worker awake for nothing. A message wakes a sleeping worker by itself.
 */
import type { Card, Glimpses, Hit, Level, Surface } from "./core";

export type { Card, Glimpses, Hit, Level, Surface };

/** A text met on a page, as the content script sees it. The background adds where it stands. */
export interface Seen {
  text: string;
  /** What it stands in; `unknown` where nothing but the text itself says that it is a message. */
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
  /**
   * A frame wants to know which texts are worth asking about. From a top page with `since`, when it was loaded:
   * whatever its tab showed before is over.
   */
  | { type: "hello"; since?: number }
  | { type: "observe"; seen: Seen[] }
  /** May this frame show the chip of an entry? Without `room` it cannot, but the problem counts. */
  | { type: "claim"; entry: string; room: boolean }
  /** A chip this frame showed is gone: the reader put it away, or the page moved on. */
  | { type: "left"; entry: string; dismissed: boolean }
  /** The top page is another one now, without a new document. */
  | { type: "moved" }
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
  hello: Glimpses;
  /** One for each text seen, in order; null where there is nothing to offer. */
  observe: (Offer | null)[];
  /** Granted. */
  claim: boolean;
  left: null;
  moved: null;
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

/** What the background asks of the frames of a tab, or tells them. */
export type Notice =
  | { type: "showing"; entry: string }
  /** Another frame shows this entry from now on, or a better one. */
  | { type: "drop"; entry: string }
  /** A chip is gone: a frame that was refused may ask again. */
  | { type: "vacant" }
  | { type: "moved" };

/** How a frame shows an entry: with its message, longer than its message, or not. */
export type Showing = "live" | "outlived" | "none";

/** Longest text that can be an error message; anything longer is a document. */
export const LONGEST_TEXT = 1_200;
/** Most texts in one `observe`. */
export const MOST_SEEN = 32;

const isText = (value: unknown, longest: number): value is string => typeof value === "string" && value.length <= longest;
const isEntry = (value: unknown): value is string => isText(value, 200);
const isCount = (value: unknown): value is number => typeof value === "number" && Number.isFinite(value) && value >= 0;

function isSeen(value: unknown): value is Seen {
  if (typeof value !== "object" || value === null) return false;
  const seen = value as Partial<Record<keyof Seen, unknown>>;
  return isText(seen.text, LONGEST_TEXT) && isText(seen.surface, 20) && (seen.lang === undefined || isText(seen.lang, 35));
}

/** The checks are real: a page's renderer can be taken over, and then anything may arrive here. */
const SHAPES: { [K in Kind]: (message: Record<string, unknown>) => boolean } = {
  hello: (m) => m["since"] === undefined || isCount(m["since"]),
  observe: (m) => Array.isArray(m["seen"]) && m["seen"].length <= MOST_SEEN && m["seen"].every(isSeen),
  claim: (m) => isEntry(m["entry"]) && typeof m["room"] === "boolean",
  left: (m) => isEntry(m["entry"]) && typeof m["dismissed"] === "boolean",
  moved: () => true,
  card: (m) => isEntry(m["entry"]),
  style: () => true,
  open: (m) => isText(m["href"], 2_000) && (m["tab"] === undefined || isCount(m["tab"])),
  search: (m) => isText(m["query"], 500) && isCount(m["limit"]),
  list: () => true,
  tab: (m) => isCount(m["tab"]),
  status: () => true,
};

const named = (m: Record<string, unknown>): boolean => isEntry(m["entry"]);

const NOTICES: { [K in Notice["type"]]: (message: Record<string, unknown>) => boolean } = {
  showing: named,
  drop: named,
  vacant: () => true,
  moved: () => true,
};

export const isRequest = (message: unknown): message is Request => hasShape(message, SHAPES);
export const isNotice = (message: unknown): message is Notice => hasShape(message, NOTICES);

function hasShape(message: unknown, shapes: Readonly<Record<string, (message: Record<string, unknown>) => boolean>>): boolean {
  if (typeof message !== "object" || message === null) return false;
  const { type } = message as { type?: unknown };
  return typeof type === "string" && Object.hasOwn(shapes, type) && shapes[type]?.(message as Record<string, unknown>) === true;
}
