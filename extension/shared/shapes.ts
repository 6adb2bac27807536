/**
 * Is a request one of the protocol's? The checks are real: a page's renderer can be taken over, and then anything may
 * arrive here. Notices come from the background alone and are taken as they are.
 */
import type { PageLook } from "./frame";
import { LONGEST_TEXT, type Act, type Kind, type Request, type Seen } from "./protocol";

const isText = (value: unknown, longest: number): value is string => typeof value === "string" && value.length <= longest;
const isEntry = (value: unknown): value is string => isText(value, 200);
export const isCount = (value: unknown): value is number => typeof value === "number" && Number.isFinite(value) && value >= 0;

const isOneOf = (value: unknown, all: readonly string[]): boolean => all.includes(value as string);
const isOptional = (value: unknown, is: (value: unknown) => boolean): boolean => value === undefined || is(value);
export const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
const named = (m: Record<string, unknown>): boolean => isEntry(m["entry"]);

function isSeen(value: unknown): value is Seen {
  return isRecord(value) && isText(value["text"], LONGEST_TEXT) && isText(value["surface"], 20) && isText(value["lang"], LONGEST_TEXT);
}

const isSize = (value: unknown): boolean => isRecord(value) && isCount(value["width"]) && isCount(value["height"]);

const isTexts = (value: unknown): boolean => Array.isArray(value) && value.length <= 12 && value.every((one) => isText(one, 200));

/** Its names are shorter where it is built (`scripts/build.mjs`), so none of them stands in quotation marks. */
function isLook(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { scheme, prefersDark, grounds, tokens } = value as { [Name in keyof PageLook]?: unknown };
  return isText(scheme, 40) && typeof prefersDark === "boolean" && isTexts(grounds) && isTexts(tokens);
}

/** The core reads what is in it, and takes anything strange for unknown. */
const isFacts = (value: unknown): boolean => isRecord(value) && typeof value["secure"] === "boolean" && typeof value["online"] === "boolean";

const ACTS: { [K in Act["do"]]: (act: Record<string, unknown>) => boolean } = {
  follow: (act) => isText(act["href"], 2_000),
  tick: (act) => isText(act["step"], 200),
  worked: (act) => isOptional(act["solution"], isEntry),
  next: (act) => isOptional(act["solution"], isEntry),
  again: () => true,
  hide: (act) => isOneOf(act["until"], ["now", "today", "never"]),
  admin: (act) => typeof act["is"] === "boolean",
  softphones: (act) => isOneOf(act["how"], ["ask", "keep", "show", "close"]),
  contact: () => true,
  open: () => true,
  copy: () => true,
  close: () => true,
};

const isAct = (value: unknown): boolean => isRecord(value) && isOneOfShapes(value, "do", ACTS);

const SHAPES: { [K in Kind]: (message: Record<string, unknown>) => boolean } = {
  hello: (m) => m["since"] === undefined || isCount(m["since"]),
  observe: (m) => isSeen(m["seen"]) && typeof m["room"] === "boolean" && (m["look"] === undefined || isLook(m["look"])),
  blank: () => true,
  claim: (m) => isEntry(m["entry"]) && typeof m["room"] === "boolean",
  left: (m) => isEntry(m["entry"]) && typeof m["dismissed"] === "boolean" && isCount(m["at"]),
  moved: () => true,
  gone: named,
  style: (m) => isLook(m["look"]),
  open: (m) => isEntry(m["entry"]) && isOneOf(m["by"], ["reader", "itself"]) && isCount(m["at"]) && isOptional(m["small"], isSize) && isOptional(m["facts"], isFacts) && isOptional(m["tab"], isCount),
  act: (m) => isEntry(m["entry"]) && isAct(m["act"]) && isCount(m["at"]) && isOptional(m["tab"], isCount),
  shut: (m) => isEntry(m["entry"]) && isOptional(m["focus"], (focus) => typeof focus === "boolean"),
  changed: () => true,
  facts: (m) => isEntry(m["entry"]) && isFacts(m["facts"]),
  search: (m) => isText(m["query"], 500) && isCount(m["limit"]),
  list: (m) => isOptional(m["tab"], isCount),
  tab: (m) => isCount(m["tab"]),
  status: () => true,
  welcomed: () => true,
  records: () => true,
  set: (m) => isRecord(m["settings"]) && Object.entries(m["settings"]).every(([name, value]) => isOneOf(name, ["admin", "autoOpen", "counts"]) && typeof value === "boolean"),
  unhide: named,
  erase: () => true,
  "erase-unanswered": () => true,
  explain: (m) => isText(m["text"], LONGEST_TEXT),
  // Whole packs may stand in it.
  "policy-files": (m) => isOptional(m["text"], (text) => isText(text, 8_000_000)),
};

export const isRequest = (message: unknown): message is Request => isRecord(message) && isOneOfShapes(message, "type", SHAPES);

function isOneOfShapes(value: Record<string, unknown>, by: string, shapes: Readonly<Record<string, (value: Record<string, unknown>) => boolean>>): boolean {
  const kind = value[by];
  return typeof kind === "string" && Object.hasOwn(shapes, kind) && shapes[kind]?.(value) === true;
}
