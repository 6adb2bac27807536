/**
 * Every message between the parts of Fixside, as one tagged union with typed replies. What the larger of them hold is in `records`
 * (what this device remembers) and `frame` (what is drawn in a page, and where it is looked for).
 *
 *     content script ── hello, observe, blank, claim, left, gone, moved, style ──▶ background ──▶ core (WASM)
 *                    ── open, act, shut, facts, changed (the card) ─────▶
 *     content script ◀─ showing, drop, vacant, moved, anew, fixed, dismiss, press ─ background
 *                    ◀─ show, draw, shut, closed, facts, softphone ───────
 *     popup, options ── tab, status, list, search, open, act, records … ─▶ background
 *
 * A message is a question and has exactly one reply. `sendMessage` carries it rather than a `Port`: a page of
 * Salesforce has some twenty frames, most of them never say anything, and a port per frame would keep the
 * worker awake for nothing. A message wakes a sleeping worker by itself.
 */
import type { Card, Explanation, Glimpses, Hit, Level, Microphone, PolicyFiles, Surface } from "./core";
import type { Markup, PageLook, Size, Style, Wish } from "./frame";
import type { Records, Settings } from "./records";
import type { CardView } from "./view";

export type { Card, Explanation, Glimpses, Hit, Level, Surface };

/** A text met on a page, as the content script sees it. The background adds where it stands. */
export interface Seen {
  text: string;
  /** What it stands in; `unknown` where nothing but the text itself says that it is a message. */
  surface: Surface;
  /** Language the page says it is in; empty if it says none. */
  lang: string;
}

/** A fix to be offered beside a message. It says nothing of the message itself, and carries no slot. */
export interface Offer {
  entry: string;
  question: string;
  /** Language of the question. */
  lang: string;
  /** What the chip says: where nothing can be fixed it promises no fix. */
  word: "chipFix" | "chipWhy";
  /** Some solution of it depends on what this browser and this frame allow. */
  checked: boolean;
}

/** What a frame can see of its own browser without asking anybody for anything. */
export type FrameFacts = { secure: boolean; online: boolean } & { [Name in keyof Microphone]?: Microphone[Name] | undefined };

/** Something a person pressed in a card. */
export type Act =
  | { do: "follow"; href: string }
  | { do: "tick"; step: string }
  /** The solution with this label worked, or did not; where there is none, all of it. */
  | { do: "worked" | "next"; solution?: string }
  /** It is not solved after all; or once more from the start. */
  | { do: "again" }
  | { do: "hide"; until: "now" | "today" | "never" }
  | { do: "admin"; is: boolean }
  | { do: "softphones"; how: "ask" | "keep" | "show" | "close" }
  /** Write to the support contact that a policy names. */
  | { do: "contact" }
  /** These the frame does itself. */
  | { do: "open" }
  | { do: "copy"; text: string }
  | { do: "close" };

/** Why Fixside does nothing: this device's turn has not come, or the organisation does not want it on this host. */
export type Off = "ring" | "host";

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
  off?: Off;
}

/** Something that keeps Fixside, or a part of it, from working; said in plain sentences. */
export type Failure =
  | { kind: "no-core"; detail: string }
  | { kind: "no-pack" }
  | { kind: "pack-unread"; pack: string; detail: string }
  | { kind: "entries-left-out"; pack: string; count: number; detail: string };

export interface Status {
  packs: { id: string; title: string; entries: number }[];
  failures: Failure[];
}

/** What an extension page must know before it draws anything. */
export interface State extends Status {
  /** The language to speak, where it is not the browser's. */
  language?: string;
  /** Match patterns of pages that Fixside should work on and may not read. */
  missing: string[];
  /** Nothing is shown in pages, only counted. */
  dryRun: boolean;
  /** The reader sees Fixside for the first time. */
  welcome: boolean;
}

export type Request =
  /**
   * A frame wants to know what messages look like, and which texts are worth asking about. From a top page with `since`, when it was loaded:
   * whatever its tab showed before is over.
   */
  | { type: "hello"; since?: number | undefined }
  /**
   * What does this text mean? `room`: as for a claim, which is decided with it where nobody else need be asked. With `look`
   * the answer brings the style along.
   */
  | { type: "observe"; seen: Seen; room: boolean; look?: PageLook | undefined }
  /** Nothing is drawn in this frame. */
  | { type: "blank" }
  /** May this frame show the chip of an entry? Without `room` it cannot, but the problem counts. */
  | { type: "claim"; entry: string; room: boolean }
  /** A chip this frame showed is gone: the reader put it away, or the page moved on. */
  | { type: "left"; entry: string; dismissed: boolean; at: number }
  /** A message that had stood for a while is gone, and did not come back. */
  | { type: "gone"; entry: string }
  /** The top page is another one now, without a new document. */
  | { type: "moved" }
  /** The style sheet of chips and cards, and their shells. */
  | { type: "style"; look: PageLook }
  /**
   * The card of an entry. `by` says who wants it: a person, or nobody (it opens by itself). From a frame that is too
   * `small` for it the top page is asked first. `tab` says for which page; it counts only from the popup. `at`: when it
   * was wanted. It is asked again if the answer got lost, and then must not count twice.
   */
  | { type: "open"; entry: string; by: "reader" | "itself"; at: number; small?: Size; facts?: FrameFacts; tab?: number }
  /** `at`: when it was pressed; see `open`. */
  | { type: "act"; entry: string; act: Act; at: number; tab?: number }
  /** The reader closed a card, or the frame that showed it cannot any longer. `focus`: it goes back to the chip. */
  | { type: "shut"; entry: string; focus?: boolean }
  /** What a frame sees of its browser has changed while its chip is there. */
  | { type: "facts"; entry: string; facts: FrameFacts }
  /** What the top page sees of it has changed. The frames in it may not have been told. */
  | { type: "changed" }
  | { type: "search"; query: string; limit: number }
  | { type: "list"; tab?: number }
  | { type: "tab"; tab: number }
  | { type: "status" }
  /** The reader has read the words of welcome. */
  | { type: "welcomed" }
  | { type: "records" }
  | { type: "set"; settings: Partial<Settings> }
  /** Shows a hidden problem again. */
  | { type: "unhide"; entry: string }
  /** Forgets all counts, and what was tried. */
  | { type: "erase" }
  /** Erases the messages without an answer. */
  | { type: "erase-unanswered" }
  /** How the answer for a text comes about. */
  | { type: "explain"; text: string }
  /** The files of a rollout, made from a `fixside-policy.toml`; without one, such a text to begin with. */
  | { type: "policy-files"; text?: string };

export interface Replies {
  hello: Greeting;
  /** Null where there is nothing to offer. */
  observe: Offered | null;
  blank: Offer | null;
  claim: Grant;
  left: null;
  gone: null;
  moved: null;
  style: Style;
  open: Shown;
  act: Acted;
  shut: null;
  facts: null;
  changed: null;
  search: Hit[];
  list: Hit[];
  tab: TabState;
  status: State;
  welcomed: null;
  records: Records;
  set: Records;
  unhide: Records;
  erase: Records;
  "erase-unanswered": Records;
  explain: Explanation | null;
  "policy-files": PolicyFiles & { text: string };
}

/** What a frame must know to recognise a message, and what goes along to it. */
interface Greeting {
  glimpsed: Glimpses;
  markup: Markup;
  /** This frame belongs to the softphone. */
  softphone: boolean;
  /** A card that another page's card has sent along. */
  card?: CardView;
  /** That nothing is drawn in this frame would be somebody's problem. */
  blank?: Wish;
}

/** An offer that has come with the answer to its claim, or must still be claimed; and what its chip is drawn with, if asked. */
export interface Offered extends Offer {
  grant?: Grant | undefined;
  style?: Style | undefined;
}

export interface Grant {
  granted: boolean;
  /** The card opens by itself. */
  open: boolean;
}

/** Where a card is shown. */
export type Shown =
  | { at: "here"; view: CardView }
  /** In the top page, beside the frame that asked. */
  | { at: "top" }
  /** Nowhere: it was to open by itself, and there is no good place for that. */
  | { at: "nowhere" };

export interface Acted {
  /** The card after it; without one it is closed. */
  view?: CardView;
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
  | { type: "moved" }
  /** Other packs, or other hosts: all there is to read may mean something else. */
  | { type: "anew" }
  /** The problem of a chip is solved, or is not after all. */
  | { type: "fixed"; entry: string; is: boolean }
  /** The reader asked for the card by keyboard. */
  | { type: "press"; entry: string }
  /** To the top page: show a card beside the frame of this size, or in the corner. Answers whether it could. */
  | { type: "show"; view: CardView; beside?: Beside; focus: boolean }
  /** What an open card shows now. */
  | { type: "draw"; view: CardView }
  | { type: "shut"; entry: string }
  /** The reader does not want to see this problem here. */
  | { type: "dismiss"; entry: string }
  /** The card of a chip in this frame was closed elsewhere. */
  | { type: "closed"; entry: string; focus: boolean }
  /** What does this frame see of its browser? `anew`: whatever it knew may be out of date, and it may take its time. */
  | { type: "facts"; anew?: true }
  /** Is this frame the softphone? */
  | { type: "softphone" };

/** For which frame a card is to be shown, for a person who pressed its chip or for nobody, and until when: later the frame shows it itself. */
export interface Beside {
  size: Size;
  byReader: boolean;
  latest: number;
}

/** How a frame shows an entry: with its message, longer than its message, or not. */
export type Showing = "live" | "outlived" | "none";

/** After ✕ the same fix stays away this long, or until its page is loaded anew; a softphone repeats its messages for minutes. The card says so in words (`cardHideNow`). */
export const QUIET_MS = 60 * 60_000;
/** Longest text that can be an error message; anything longer is a document. */
export const LONGEST_TEXT = 1_200;
/** What is longer is no language. */
export const LONGEST_LANG = 35;
