/**
 * What this device has seen → a CSV file (RFC 4180), for a spreadsheet.
 *
 * A question comes from a pack, a message from a page. A spreadsheet takes a cell that begins with `=` and its like for a formula and runs it,
 * so such a cell gets an apostrophe in front.
 */
import { h } from "../shared/dom";
import type { Records, Unanswered } from "../shared/records";
import { day } from "./times";

/** Without it Excel reads UTF-8 as the encoding of the machine. */
const BYTE_ORDER_MARK = "\uFEFF";
/** The names are the same in every language: whoever collects such files must be able to put them together. */
const COLUMNS = ["entry", "question", "shown", "opened", "fixed", "came back", "last seen"];
const COLUMNS_UNANSWERED = ["message", "product", "surface", "seen", "first seen", "last seen"];

type Row = readonly (string | number)[];

export const csvOf = (problems: Records["problems"]): string =>
  csv(COLUMNS, problems.map(({ entry, question, problem }) =>
    [entry, question, problem.shown, problem.opened, problem.fixed, problem.returned, day(problem.last) ?? ""]));

export const csvOfUnanswered = (messages: readonly Unanswered[]): string => csv(COLUMNS_UNANSWERED, messages.map(rowOf));

/** For the clipboard: a mail shows it as lines, a spreadsheet as cells. */
export const linesOfUnanswered = (messages: readonly Unanswered[]): string =>
  [COLUMNS_UNANSWERED, ...messages.map(rowOf)].map((row) => `${row.map((value) => harmless(String(value)).replace(/\s+/g, " ")).join("\t")}\n`).join("");

const rowOf = ({ text, product, surface, count, first, last }: Unanswered): Row => [text, product, surface, count, first, last];

const csv = (columns: Row, rows: readonly Row[]): string => BYTE_ORDER_MARK + [columns, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("");

/** Has the browser save it, with the day in its name. */
export function save(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  h("a", { href: url, download: `${name}-${day(Date.now()) ?? ""}.csv` }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000); // the browser may ask where to, and read it only then
}

function cell(value: string | number): string {
  const text = typeof value === "number" ? String(value) : harmless(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A tab or a line break in front of the sign is skipped by some spreadsheets. */
const harmless = (text: string): string => (/^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text);
