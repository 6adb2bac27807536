/**
 * Every message between the parts of Fixside, as one tagged union with typed replies.
 *
 *     content script ── hello, observe, blank, claim, left, gone, moved, style ──▶ background ──▶ core (WASM)
 *                    ── open, act, shut, facts, changed (the card) ─────▶
 *     content script ◀─ showing, drop, vacant, moved, anew, fixed, press ─ background
 *                    ◀─ show, draw, shut, closed, facts, softphone ───────
 *     popup, options ── tab, status, list, search, open, act, records … ─▶ background
 *
 * A message is a question and has exactly one reply. `sendMessage` carries it rather than a `Port`: a page of
 * Salesforce has some twenty frames, most of them never say anything, and a port per frame would keep the
 * worker awake for nothing. A message wakes a sleeping worker by itself.
 */
import type { Card, Explanation, Fault, Glimpses, Hit, Level, Microphone, PolicyFiles, Product, Surface } from "./core";
import type { CardView, Element } from "./view";

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
  /** Some solution of it depends on what this browser and this frame allow. */
  checked: boolean;
}

/** What a frame can see of its own browser without asking anybody for anything. */
export interface FrameFacts extends Microphone {
  secure: boolean;
  online: boolean;
}

/** How a page looks where a message stands. */
export interface PageLook {
  /** CSS `color-scheme` of the page, and whether the reader prefers dark. */
  scheme: string;
  prefersDark: boolean;
  /** Background colours of the body and the page. */
  grounds: string[];
  /** Ground, text and accent by the names of a design system; empty where the page has no such name. */
  tokens: string[];
}

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

/** What this device knows of one problem. Never the text on the screen, nor what its slots held. */
export interface Problem {
  /** How often its chip was shown, its card opened, it was solved, and it came back after that. */
  shown: number;
  opened: number;
  fixed: number;
  returned: number;
  /** When any of that was last, in milliseconds since the epoch. */
  last: number;
  /** Labels of solutions that did not help. */
  tried: string[];
  /** Steps that are done: the solution's label, a slash and the step's number. */
  ticked: string[];
  fixedAt?: number;
  fixedBy?: "reader" | "checks" | "gone";
  /** It came back after it was fixed. */
  back?: true;
  /** Until when it is hidden, in milliseconds since the epoch; null: for good. */
  hidden?: number | null;
  /** When its card was last opened and its last acts were pressed, in milliseconds since the epoch. */
  pressed?: number[];
  /** The day its card last opened by itself, as `YYYY-MM-DD`. */
  openedOn?: string;
}

/** What the reader chose on this device. */
export interface Settings {
  admin: boolean;
  /** Cards of blocking problems open by themselves, once a day. */
  autoOpen: boolean;
  counts: boolean;
}

/** An error message that no entry answers, as far as it may be kept: only where the organisation asks for that. */
export interface Unanswered {
  /** Masked: it names nobody, and no number. */
  text: string;
  product: Product;
  surface: Surface;
  count: number;
  /** The days it was first and last seen, as `YYYY-MM-DD`. */
  first: string;
  last: string;
}

export interface Records {
  problems: { entry: string; question: string; problem: Problem }[];
  settings: Settings;
  /** Settings that a policy made, or locked. */
  managed: (keyof Settings)[];
  /** The reader can change nothing at all. */
  locked: boolean;
  /** What the organisation has set; absent where it has set nothing. */
  organisation?: Organisation;
  /** The last one seen first; absent where none are kept. */
  unanswered?: Unanswered[];
}

/** The organisation's policy, and what became of it. */
export interface Organisation {
  /** When the browser said so, in milliseconds since the epoch. */
  at: number;
  /** The browser has said so since it was started; before that, what it said last holds. */
  live: boolean;
  settings: { key: string; value: unknown }[];
  /** What in it does not count. */
  faults: Fault[];
  packs: PackState[];
  /** Match patterns of pages and servers that the reader must allow. */
  missing: string[];
}

/** A pack that a policy names by its address. */
export interface PackState {
  url: string;
  /** When the file in use came, and when it is asked for again; in milliseconds since the epoch. */
  at?: number;
  next?: number;
  /** Why the last try failed, in English. */
  trouble?: string;
  /** Match pattern of the server, if it may help that the reader lets Fixside read it. */
  origin?: string;
}

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
  | { type: "observe"; seen: Seen }
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
  /** The reader closed a card, or the frame that showed it cannot any longer. */
  | { type: "shut"; entry: string }
  /** What a frame sees of its browser has changed while its chip is there. */
  | { type: "facts"; entry: string; facts: FrameFacts }
  /** What the top page sees of it has changed. The frames in it may not have been told. */
  | { type: "changed" }
  | { type: "search"; query: string; limit: number }
  | { type: "list" }
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
  observe: Offer | null;
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
export interface Greeting {
  glimpses: Glimpses;
  markup: Markup;
  /** This frame belongs to the softphone. */
  softphone: boolean;
  /** A card that another page's card has sent along. */
  card?: CardView;
  /** That nothing is drawn in this frame would be somebody's problem. */
  blank?: Wish;
}

/** What is to be known of a frame that stays blank. */
export interface Wish {
  /** For how long nothing must have been drawn, in milliseconds. */
  after: number;
  /** What counts as drawn, though it may have no text: a selector. */
  drawn: string;
  /** An element and its pseudo-elements; and the pattern of a style (animation, background image, content) that draws nothing. */
  parts: readonly string[];
  plain: string;
}

/** One kind of place where messages stand. */
export interface Row {
  selector: string;
  surface: Surface;
  /** Read this attribute, not the text: the connectivity badge shows "Connecting" but its title tells the state. */
  attribute?: string;
  /** The element only marks the place: the message stands in the nearest box around it that has words. */
  around?: true;
  /** Shorter texts are not worth a look: a table of problems has many cells and one sentence. */
  atLeast?: number;
  /** A role anybody may use, also for what others wrote: in a chat or an article it is a quotation. */
  general?: true;
}

/** What is known of the markup of pages, as selectors. */
export interface Markup {
  /** Where messages stand. The first row that fits an element counts. */
  surfaces: readonly Row[];
  /** All of them in one selector: one question per element, answered by the browser's own matcher. */
  anySurface: string;
  /** Those that leave no doubt: what stands inside belongs to them. */
  ownSurface: string;
  /** In a message: what is not to be read, what is to be pressed, and what begins a line. */
  unread: string;
  controls: string;
  breaks: string;
  /** In which pages quote messages, and even alerts; what is a heading. Names: a pattern for those of elements. */
  quoting: string;
  quotingNames: string;
  quotingAlerts: string;
  headings: string;
  /** CSS properties: ground, text and accent by the names of design systems. */
  tokens: readonly string[];
}

export interface Style {
  css: string;
  shells: Shells;
  words: Record<PageWord, string>;
}

/** What a content script says by itself. */
export const PAGE_WORDS = ["cardCopied", "cardNotCopied", "cardUnavailable", "announce", "chipFix", "chipFixed", "chipAppeared"] as const;
export type PageWord = (typeof PAGE_WORDS)[number];

/** What is drawn the same for every message of a page. */
export interface Shells {
  /** Holds all that is to be seen, and a live region. Its language and direction are the reader's. */
  box: Element;
  chip: Element;
  card: Element;
  /** What a card says when nobody can tell what belongs in it. */
  unavailable: Element;
  /** The events that do not leave the box, and those of the page by which a message may have moved. */
  keeps: readonly string[];
  moves: readonly string[];
  /** Selectors: what somebody may press, what a card must not lie over, and our own element when the page has spoilt it. */
  pressed: string;
  dialogs: string;
  spoilt: string;
}

export interface Grant {
  granted: boolean;
  /** The card opens by itself. */
  open: boolean;
}

export interface Size {
  width: number;
  height: number;
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
  | { type: "show"; view: CardView; beside?: { size: Size; pressed: boolean }; focus: boolean }
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

/** How a frame shows an entry: with its message, longer than its message, or not. */
export type Showing = "live" | "outlived" | "none";

/** Longest text that can be an error message; anything longer is a document. */
export const LONGEST_TEXT = 1_200;
/** What is longer is no language. */
export const LONGEST_LANG = 35;
