import assert from "node:assert/strict";
import { test } from "node:test";
import type { Unanswered } from "../shared/records";
import { counted, soundOf } from "./unanswered";

const one = (text: string, some: Partial<Unanswered> = {}) => ({ text, product: "salesforce", surface: "toast", ...some }) as const;

test("a message is counted, with the days it was first and last seen", () => {
  const first = counted([], one("a"), "2026-11-20");
  assert.deepEqual(first, [{ ...one("a"), count: 1, first: "2026-11-20", last: "2026-11-20" }]);
  assert.deepEqual(counted(first, one("a"), "2026-11-22"), [{ ...one("a"), count: 2, first: "2026-11-20", last: "2026-11-22" }]);
});

test("in another product or place it is another one; the last seen stands first", () => {
  const all = [one("a"), one("a", { surface: "dialog" }), one("a", { product: "dynamics" }), one("a")];
  const list = all.reduce<Unanswered[]>((list, message) => counted(list, message, "2026-11-20"), []);
  assert.deepEqual(list.map(({ product, surface, count }) => [product, surface, count]), [["salesforce", "toast", 2], ["dynamics", "toast", 1], ["salesforce", "dialog", 1]]);
});

test("the one that was not seen for longest makes room", () => {
  let list: Unanswered[] = [];
  for (let n = 0; n < 200; n++) list = counted(list, one(`m${n}`), "2026-11-20");
  list = counted(list, one("m0"), "2026-11-21");
  list = counted(list, one("new"), "2026-11-22");
  assert.equal(list.length, 200);
  assert.deepEqual(list.slice(0, 2).map(({ text }) => text), ["new", "m0"]);
  assert.ok(!list.some(({ text }) => text === "m1"));
});

test("what lies in the storage may be damaged", () => {
  const sound = { ...one("a"), count: 1, first: "2026-11-20", last: "2026-11-20" };
  for (const damaged of [undefined, null, 7, "x", {}, { length: 3 }]) assert.deepEqual(soundOf(damaged), []);
  assert.deepEqual(soundOf([null, 1, {}, { ...sound, count: "1" }, { ...sound, text: undefined }, sound]), [sound]);
});
