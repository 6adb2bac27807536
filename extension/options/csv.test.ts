import assert from "node:assert/strict";
import { test } from "node:test";
import type { Problem, Unanswered } from "../shared/records";
import { csvOf, csvOfUnanswered, linesOfUnanswered } from "./csv";

const problem = (some: Partial<Problem> = {}): Problem => ({ shown: 0, opened: 0, fixed: 0, returned: 0, last: 0, tried: [], ticked: [], ...some });
const HEAD = "\uFEFFentry,question,shown,opened,fixed,came back,last seen\r\n";
/** The second cell of the only row. */
const asked = (question: string) => csvOf([{ entry: "x", question, problem: problem() }]).slice(HEAD.length + "x,".length, -",0,0,0,0,\r\n".length);

test("a row for each problem, with the day it was last seen", () => {
  const last = new Date(2026, 10, 20, 23, 59).getTime();
  const problems = [{ entry: "no-dial-tone", question: "Why is there no sound?", problem: problem({ shown: 12, opened: 3, fixed: 2, returned: 1, last }) }];
  assert.equal(csvOf(problems), `${HEAD}no-dial-tone,Why is there no sound?,12,3,2,1,2026-11-20\r\n`);
});

test("nothing seen is a file with a head", () => {
  assert.equal(csvOf([]), HEAD);
});

test("what was never seen, or cannot be a moment, has no day", () => {
  for (const last of [0, -1, Number.NaN, 1e300]) assert.match(csvOf([{ entry: "x", question: "q", problem: problem({ last }) }]), /,0,0,0,0,\r\n$/);
});

test("commas, quotes and line breaks are quoted", () => {
  assert.equal(asked('Why "busy", always?'), '"Why ""busy"", always?"');
  assert.equal(asked("two\nlines"), '"two\nlines"');
  assert.equal(asked("two\r\nlines"), '"two\r\nlines"');
});

test("no cell is a formula", () => {
  for (const sign of ["=", "+", "-", "@", "\t="]) assert.equal(asked(`${sign}1+1`), `'${sign}1+1`);
  assert.equal(asked('=HYPERLINK("https://example.com","x")'), `"'=HYPERLINK(""https://example.com"",""x"")"`);
  assert.equal(asked("\r=1"), `"'\r=1"`);
});

test("other letters stay as they are", () => {
  assert.equal(asked("Pourquoi l’appel échoue-t-il ? 電話"), "Pourquoi l’appel échoue-t-il ? 電話");
});

const unanswered = (text: string): Unanswered => ({ text, product: "salesforce", surface: "toast", count: 3, first: "2026-11-20", last: "2026-11-22" });

test("messages without an answer: a row each", () => {
  assert.equal(csvOfUnanswered([unanswered("=1, it failed")]), "\uFEFFmessage,product,surface,seen,first seen,last seen\r\n\"'=1, it failed\",salesforce,toast,3,2026-11-20,2026-11-22\r\n");
});

test("and for the clipboard, a line each", () => {
  assert.equal(linesOfUnanswered([unanswered("=1,\tit\nfailed")]), "message\tproduct\tsurface\tseen\tfirst seen\tlast seen\n'=1, it failed\tsalesforce\ttoast\t3\t2026-11-20\t2026-11-22\n");
});
