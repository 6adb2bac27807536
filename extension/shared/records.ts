/**
 * What this device remembers and its organisation has set, as the parts of Fixside tell each other.
 */
import type { Fault, Product, Surface } from "./core";

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

export const isHidden = ({ hidden }: Problem, now: number): boolean => hidden === null || (hidden !== undefined && now < hidden);

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
