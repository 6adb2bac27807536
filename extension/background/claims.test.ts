import assert from "node:assert/strict";
import { test } from "node:test";
import en from "../_locales/en/messages.json";
import { QUIET_MS, type Showing } from "../shared/protocol";
import { begin, claim, isFree, leave, soundOf, type Claimed, type TabRecord } from "./claims";

const ENTRIES: Claimed[] = [
  { entry: "general", question: "General?", yieldsTo: ["exact"] },
  { entry: "exact", question: "Exact?", yieldsTo: [] },
  { entry: "other", question: "Other?", yieldsTo: [] },
];

/** A tab with frames that show things. */
class Tab {
  record: TabRecord = soundOf(undefined);
  now = 1_000;
  /** `frame entry` → how it is shown there. */
  shown = new Map<string, Showing>();

  /** It can be claimed without a word to any frame. */
  isFree(entry: string): boolean {
    return isFree(this.record, ENTRIES.find((one) => one.entry === entry)!, (id) => ENTRIES.find((one) => one.entry === id));
  }

  frames = {
    showing: async (at: number, id: string) => this.shown.get(`${at} ${id}`) ?? "none",
    drop: async (at: number, id: string) => void this.shown.delete(`${at} ${id}`),
  };

  async claim(frame: number, entry: string, room = true): Promise<boolean> {
    const granted = await claim(this.record, { entry, frame, room, now: this.now }, (id) => ENTRIES.find((one) => one.entry === id), this.frames);
    if (granted) this.shown.set(`${frame} ${entry}`, "live");
    return granted;
  }

  get chips(): string[] {
    return [...this.shown.keys()];
  }

  get fixes(): string[] {
    return this.record.fixes.map((fix) => fix.entry);
  }
}

test("the first frame gets the chip, another does not while the message stands", async () => {
  const tab = new Tab();
  assert.ok(await tab.claim(1, "exact"));
  assert.ok(await tab.claim(1, "exact"), "the same frame may claim again");
  assert.ok(!(await tab.claim(2, "exact")));
  assert.ok(await tab.claim(2, "other"));
  assert.deepEqual(tab.fixes, ["exact", "other"]);
});

test("a chip that outlived its message moves to where the message is", async () => {
  const tab = new Tab();
  await tab.claim(1, "exact");
  tab.shown.set("1 exact", "outlived");
  assert.ok(!(await tab.claim(2, "exact", false)), "but not to a frame without room");
  assert.ok(await tab.claim(2, "exact"));
  assert.deepEqual(tab.chips, ["2 exact"]);
  assert.deepEqual(tab.fixes, ["exact"]);
});

test("a frame that is gone holds nothing", async () => {
  const tab = new Tab();
  await tab.claim(1, "exact");
  tab.shown.clear();
  assert.ok(await tab.claim(2, "exact"));
});

test("put away in one frame, an entry stays away from the tab for a while", async () => {
  const tab = new Tab();
  await tab.claim(1, "exact");
  assert.ok(leave(tab.record, { entry: "exact", frame: 1, dismissed: true, now: tab.now }));
  assert.ok(!(await tab.claim(2, "exact")));
  tab.now += QUIET_MS;
  assert.ok(await tab.claim(2, "exact"));
  // As the card's button says.
  assert.deepEqual([QUIET_MS, en.cardHideNow.message], [60 * 60_000, "For an hour, in this tab"]);
});

test("a general entry waits while a better one stands, with its message or longer", async () => {
  for (const showing of ["live", "outlived"] as const) {
    const tab = new Tab();
    await tab.claim(1, "exact");
    tab.shown.set("1 exact", showing);
    assert.ok(!(await tab.claim(2, "general")));
    assert.deepEqual(tab.fixes, ["exact"]);
    assert.ok(leave(tab.record, { entry: "exact", frame: 1, dismissed: false, now: tab.now }));
    assert.ok(await tab.claim(2, "general"));
  }
});

test("a general entry gives way to a better one, whatever frame that is in", async () => {
  const tab = new Tab();
  await tab.claim(1, "general");
  assert.ok(await tab.claim(2, "exact"));
  assert.deepEqual(tab.chips, ["2 exact"]);
  assert.deepEqual(tab.fixes, ["exact"], "one problem counts once");
});

test("a better one without room leaves the general one its chip, and counts in its place", async () => {
  const tab = new Tab();
  await tab.claim(1, "general");
  assert.ok(!(await tab.claim(2, "exact", false)));
  assert.deepEqual(tab.chips, ["1 general"]);
  assert.deepEqual(tab.fixes, ["exact"]);
  assert.ok(await tab.claim(2, "exact"), "once there is room");
  assert.deepEqual(tab.chips, ["2 exact"]);
});

test("without room there is no chip, but the problem counts", async () => {
  const tab = new Tab();
  assert.ok(!(await tab.claim(1, "exact", false)));
  assert.deepEqual(tab.fixes, ["exact"]);
  assert.ok(await tab.claim(2, "exact"));
});

test("an entry is free as long as no frame would have to be asked or told", async () => {
  const tab = new Tab();
  assert.ok(tab.isFree("general") && tab.isFree("exact"));
  await tab.claim(1, "other");
  assert.ok(tab.isFree("general") && tab.isFree("exact"), "another problem is none of its business");
  await tab.claim(1, "general");
  assert.ok(!tab.isFree("general"), "a frame holds it, perhaps this one");
  assert.ok(!tab.isFree("exact"), "the general one would have to go");
  await tab.claim(2, "exact");
  assert.ok(!tab.isFree("general"), "the better one may stand");
  assert.ok(leave(tab.record, { entry: "exact", frame: 2, dismissed: false, now: tab.now }));
  assert.ok(tab.isFree("general") && tab.isFree("exact"));
});

test("nobody can claim what no pack has, or give back what another frame holds", async () => {
  const tab = new Tab();
  assert.ok(!(await tab.claim(1, "nonsense")));
  await tab.claim(1, "exact");
  assert.ok(!leave(tab.record, { entry: "exact", frame: 2, dismissed: false, now: tab.now }));
});

test("a new page begins with what its own frames already met", async () => {
  const tab = new Tab();
  await tab.claim(1, "exact");
  leave(tab.record, { entry: "other", frame: 1, dismissed: true, now: tab.now });
  tab.now = 5_000;
  await tab.claim(2, "general", false);
  await tab.claim(2, "other");
  tab.record = await begin(tab.record, 5_000, tab.frames);
  assert.deepEqual(tab.fixes, []);
  await tab.claim(3, "other");
  assert.deepEqual(tab.fixes, ["other"]);
});

test("what a frame of the page before claimed as it went is not the new page's", async () => {
  const tab = new Tab();
  tab.now = 5_000;
  await tab.claim(1, "exact");
  tab.shown.clear();
  await tab.claim(2, "other");
  tab.record = await begin(tab.record, 5_000, tab.frames);
  assert.deepEqual(tab.fixes, ["other"]);
  assert.ok(tab.isFree("exact") && !tab.isFree("other"));
});

test("a chip put away on the page before does not count for the next one, however late that is heard", async () => {
  const tab = new Tab();
  tab.record = await begin(tab.record, 5_000, tab.frames);
  tab.now = 6_000;
  assert.ok(await tab.claim(1, "exact"));
  assert.ok(!leave(tab.record, { entry: "exact", frame: 1, dismissed: true, now: 4_000 }));
  assert.deepEqual(tab.record.quiet, {});
  assert.equal(tab.record.holders["exact"]?.frame, 1);
});
