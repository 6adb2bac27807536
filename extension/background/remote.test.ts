/** When an address is asked again. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Seal } from "../shared/core";
import { dueAt, isDue, type Kept } from "./remote";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const NOW = 1_800_000_000_000;
const hash: Seal = { sha256: "aa" };
const key: Seal = { ed25519: "bb" };
const kept = (some: Partial<Kept>): Kept => ({ text: "x", seal: key, at: NOW, asked: NOW, tries: 0, ...some });

test("a signed file is asked for after its hours, a file named by its hash never again", () => {
  assert.equal(dueAt(kept({}), key, 24), NOW + 24 * HOUR);
  assert.equal(dueAt(kept({ seal: hash }), hash, 24), undefined);
  assert.equal(dueAt({ asked: 0, tries: 0 }, hash, 24), 0);
});

test("another hash is another file, at once", () => {
  assert.equal(dueAt(kept({ seal: hash }), { sha256: "cc" }, 24), 0);
});

test("after failures it waits longer and longer, but not longer than its hours", () => {
  const pauses = [1, 2, 3, 4, 10, 60].map((tries) => ((dueAt(kept({ tries }), key, 24) ?? 0) - NOW) / MINUTE);
  assert.deepEqual(pauses, [5, 10, 20, 40, 24 * 60, 24 * 60]);
});

test("a clock that jumps puts nothing off for years", () => {
  const due = (some: Partial<Kept>, now: number) => isDue(kept(some), key, 24, now);
  assert.equal(due({}, NOW + HOUR), false);
  assert.equal(due({}, NOW + 25 * HOUR), true);
  assert.equal(due({ asked: NOW + 400 * 24 * HOUR }, NOW), true, "asked in the future: the clock was set back");
  assert.equal(due({ asked: NOW + 400 * 24 * HOUR, tries: 3 }, NOW), true);
  assert.equal(isDue(kept({ asked: NOW + HOUR, seal: hash }), hash, 24, NOW), false);
});
