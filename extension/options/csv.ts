/**
 * What this device has seen → a CSV file (RFC 4180), for a spreadsheet.
 *
 * A question comes from a pack. A spreadsheet takes a cell that begins with `=` and its like for a formula and runs it,
 * so such a cell gets an apostrophe in front.
 */
import type { Records } from "../shared/protocol";
import { dayOf } from "./times";

/** Without it Excel reads UTF-8 as the encoding of the machine. */
const BYTE_ORDER_MARK = "\uFEFF";
/** The names are the same in every language: whoever collects such files must be able to put them together. */
const COLUMNS = ["entry", "question", "shown", "opened", "fixed", "came back", "last seen"];

export function csvOf(problems: Records["problems"]): string {
  const rows = problems.map(({ entry, question, problem }) =>
    [entry, question, problem.shown, problem.opened, problem.fixed, problem.returned, dayOf(problem.last) ?? ""]);
  return BYTE_ORDER_MARK + [COLUMNS, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

function cell(value: string | number): string {
  const text = typeof value === "number" ? String(value) : harmless(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A tab or a line break in front of the sign is skipped by some spreadsheets. */
const harmless = (text: string): string => (/^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text);
