/**
 * What Fixside costs a page: the main thread's task time in a storm on a real Lightning page, without an extension,
 * with Fixside, and with an extension that reads all a page adds.
 *
 *     round ─▶ the variants in random order ─▶ fresh page, rest │ storm, rest │ chips
 *                                                               └─ measured ──┘
 *
 * The window ends a fixed time after the storm, long enough for everything that was put off. Each round gives one pair
 * of figures per variant, so that what changes slowly (clock, heat, neighbours) falls out of the difference. Messages,
 * idle calls and times to the chip are looked at in pages of their own, which are not measured.
 *
 * Such differences scatter by several percent on a shared machine; a second browser without any extension shows how
 * much. The steady figure is another, and printed first: the processor time of Fixside's own calls, as the browser's
 * trace has it, over that of all tasks of the same storm. A busy machine slows both alike. It leaves out what Fixside
 * makes the page's own tasks do: records of changes, styles and garbage.
 *
 * Nothing here fails because it took long: it fails when a message got no chip.
 */
import { cp, mkdtemp, rm } from "node:fs/promises";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { startOrg } from "../org/server.mjs";
import { bundledCore } from "../wasm/bundled.mjs";
import { chipsIn, noteChips } from "./chips.mjs";
import { median, medianInterval, quantile, shuffled, table } from "./figures.mjs";
import { writeNaive } from "./naive.mjs";
import { profiled } from "./profile.mjs";
import { LASTING, MESSAGES, STRANGE, storm } from "./storm.mjs";
import { openSubject, pause, withPage } from "./subject.mjs";
import { tracedCalls } from "./trace.mjs";

const HELP = `scripts/bench page [option…]
  --rounds=15            measured rounds, each with every variant
  --shadow=synthetic     kind of shadow roots: synthetic, native, or both with a comma between
  --refresh=values       what a refresh brings: values (new values in the same rows), rows (new rows), same (nothing new)
  --refreshes=40         refreshes of the table
  --pause=50             milliseconds between two refreshes, after the page has been drawn
  --settle=2500          milliseconds of rest before and after the storm
  --watched=3            pages that are not measured, to time the chips
  --own=5                storms that are traced, for the time of Fixside's own calls
  --idle=10              seconds in which an idle page is watched
  --messages=strange,known  what is measured: a storm without a known message (watching alone), one with four (and their chips)
  --extension=dist/chrome   may be given several times, to compare builds; the first is the one whose chips count
  --profile              only says which functions of Fixside take the time (names need scripts/build --dev)`;

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "15" },
    shadow: { type: "string", default: "synthetic" },
    refresh: { type: "string", default: "values" },
    refreshes: { type: "string", default: "40" },
    pause: { type: "string", default: "50" },
    settle: { type: "string", default: "2500" },
    watched: { type: "string", default: "3" },
    own: { type: "string", default: "5" },
    idle: { type: "string", default: "10" },
    messages: { type: "string", default: "strange,known" },
    extension: { type: "string", multiple: true, default: [fileURLToPath(new URL("../../dist/chrome", import.meta.url))] },
    profile: { type: "boolean" },
    help: { type: "boolean" },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit();
}
for (const built of values.extension) {
  if (!existsSync(join(built, "manifest.json"))) throw new Error(`No extension in ${built}: run scripts/build`);
}
const [rounds, watched, settle, idle, own] = ["rounds", "watched", "settle", "idle", "own"].map((name) => Number(values[name]));
const ORDER = { messages: MESSAGES, refreshes: Number(values.refreshes), refresh: values.refresh, pause: Number(values.pause) };

const entries = (await bundledCore()).list();
const entryOf = (label) => entries.find(({ question }) => label.includes(question))?.entry;
const CLOCKS = ["main-thread task time", "the same in processor time"];
const missed = [];
let strange = 0;

const folder = await mkdtemp(join(tmpdir(), "fixside-bench-extensions-"));
const org = await startOrg();
const subjects = [];
try {
  subjects.push({ name: "no extension", ...(await openSubject(org)) });
  for (const [index, built] of values.extension.entries()) {
    // A copy: a build may go on meanwhile.
    const copy = join(folder, String(index));
    await cp(built, copy, { recursive: true });
    subjects.push({ name: index === 0 ? "Fixside" : built, ...(await openSubject(org, copy)) });
  }
  await writeNaive(join(folder, "naive"));
  subjects.push({ name: "naive observer", ...(await openSubject(org, join(folder, "naive"))) });
  // Two that differ in nothing: what lies between them is scatter.
  subjects.push({ name: "none, once more", ...(await openSubject(org)) });
  for (const shadow of values.shadow.split(",")) await bench(shadow);
} finally {
  for (const subject of subjects) await subject.close();
  await org.close();
  await rm(folder, { recursive: true, force: true });
}
for (const miss of missed) console.log(`missed: ${miss}`);
process.exitCode = missed.length === 0 ? 0 : 1;

async function bench(shadow) {
  console.log(`\n── ${shadow} shadow: ${ORDER.refreshes} refreshes (${ORDER.refresh}), navigation, modal, ${MESSAGES.toasts.length + 1} toasts`);
  if (values.profile) return profile(shadow);
  await watchChips(shadow);
  await watchIdle(shadow);
  const kinds = values.messages.split(",");
  for (const kind of kinds) await measureOwn(shadow, kind);
  for (const kind of kinds) await measure(shadow, kind);
}

// ── chips ────────────────────────────────────────────────────────────────────────────────────────────────────────

async function watchChips(shadow) {
  const [, fixside] = subjects;
  const times = [];
  for (let page = 1; page <= watched; page++) {
    await withPage(fixside, { shadow, settle }, async (page, session) => {
      const noted = await noteChips(session);
      const shown = await page.evaluate(storm, ORDER);
      await pause(settle);
      const chips = (await noted()).map(({ label, at }) => ({ entry: entryOf(label), at }));
      for (const { entry, at } of shown) {
        const chip = chips.find((one) => one.entry === entry);
        if (chip) times.push(chip.at - at);
        else missed.push(`${entry} in a watched page`);
      }
      await expectChips(session, "a watched page");
    });
  }
  if (times.length > 0) {
    console.log(`message → painted chip: median ${median(times).toFixed(0)} ms, longest ${Math.max(...times).toFixed(0)} ms, ${times.length} chips in ${watched} storms`);
  }
}

async function expectChips(session, where) {
  const there = (await chipsIn(session)).map(entryOf);
  for (const entry of LASTING) if (!there.includes(entry)) missed.push(`${entry} at the end of ${where}`);
  strange += there.length - there.filter((entry) => LASTING.includes(entry)).length;
}

// ── idle ─────────────────────────────────────────────────────────────────────────────────────────────────────────

async function watchIdle(shadow) {
  if (idle === 0) return;
  const [, fixside] = subjects;
  await withPage(fixside, { shadow, settle }, async (page, session) => {
    await sayCalls("an idle page", session);
    await page.evaluate(storm, ORDER);
    await pause(settle);
    await sayCalls("idle with chips after the storm", session);
  });
}

async function sayCalls(when, session) {
  const calls = await tracedCalls(session, () => pause(idle * 1_000));
  const kinds = [...new Set(calls.map(({ what }) => what))].map((what) => `${what} ×${calls.filter((call) => call.what === what).length}`);
  console.log(`${when}: ${calls.length} calls of the extension in ${idle} s${kinds.length > 0 ? ` (${kinds.join(", ")})` : ""}`);
}

// ── profile ──────────────────────────────────────────────────────────────────────────────────────────────────────

async function profile(shadow) {
  const [, fixside] = subjects;
  await withPage(fixside, { shadow, settle }, async (page, session) => {
    const functions = await profiled(session, async () => {
      await page.evaluate(storm, orderOf(values.messages));
      await pause(settle);
    });
    const rows = [["", "own ms", "with all below", "browser's own parts"]];
    for (const { name, self, whole, calls } of functions.slice(0, 30)) {
      const parts = [...calls].sort((a, b) => b[1] - a[1]).slice(0, 4);
      rows.push([name, self.toFixed(1), whole.toFixed(1), parts.map(([called, ms]) => `${called} ${ms.toFixed(1)}`).join(", ")]);
    }
    console.log(`all ${functions.reduce((sum, { self }) => sum + self, 0).toFixed(1)} ms\n${table(rows)}`);
  });
}

// ── cost ─────────────────────────────────────────────────────────────────────────────────────────────────────────

function orderOf(kind) {
  return { ...ORDER, messages: kind === "strange" ? STRANGE : MESSAGES };
}

async function measureOwn(shadow, kind) {
  if (own === 0) return;
  const found = subjects.slice(1, -1).map(({ name }) => ({ name, times: [], shares: [] }));
  for (let storms = 0; storms < own; storms++) {
    for (const { name, times, shares } of shuffled(found)) {
      await withPage(subjects.find((one) => one.name === name), { shadow, settle }, async (page, session, read) => {
        const [, before] = await read();
        const calls = await tracedCalls(session, async () => {
          await page.evaluate(storm, orderOf(kind));
          await pause(settle);
        });
        const [, after] = await read();
        const time = calls.reduce((sum, { cpu, what }) => sum + (what.includes(" content.js:") ? cpu : 0), 0);
        times.push(time);
        shares.push((time / (after - before)) * 100);
      });
    }
  }
  for (const { name, times, shares } of found) {
    const [low, high] = medianInterval(shares).map((share) => share.toFixed(2));
    console.log(`own calls of ${name}, ${kind} messages: median ${median(times).toFixed(1)} ms, ${median(shares).toFixed(2)} % of all tasks' processor time (95 % interval ${low} … ${high} %, ${own} storms)`);
  }
}

async function measure(shadow, kind) {
  const order = orderOf(kind);
  const { messages } = order;
  if (rounds === 0) return;
  const times = CLOCKS.map(() => new Map(subjects.map(({ name }) => [name, []])));
  // The first page of a browser compiles what the others find compiled.
  for (const subject of subjects) await withPage(subject, { shadow, settle }, (page) => page.evaluate(storm, order));
  for (let round = 1; round <= rounds; round++) {
    for (const subject of shuffled(subjects)) {
      await withPage(subject, { shadow, settle }, async (page, session, read) => {
        const before = await read();
        await page.evaluate(storm, order);
        await pause(settle);
        const after = await read();
        after.forEach((value, clock) => times[clock].get(subject.name).push(value - before[clock]));
        if (subject === subjects[1] && messages === MESSAGES) await expectChips(session, `round ${round}`);
      });
    }
  }
  console.log(messages === STRANGE ? "\nwatching alone, no known message" : "\nwith four known messages and their chips");
  CLOCKS.forEach((clock, index) => report(clock, times[index]));
  console.log(`chips in the measured pages: ${missed.length} missed, ${strange} nobody asked for`);
}

function report(clock, times) {
  const [none] = times.values();
  const percent = (value) => `${value >= 0 ? "+" : "−"}${Math.abs(value).toFixed(2)} %`;
  const ms = (value) => `${value.toFixed(1)} ms`;
  const rows = [["", "median", "quartiles", "over none", "95 % interval", "quartiles of pairs", "median of pairs"]];
  for (const [name, all] of times) {
    const quartiles = `${quantile(all, 0.25).toFixed(0)} … ${quantile(all, 0.75).toFixed(0)}`;
    if (all === none) {
      rows.push([name, ms(median(all)), quartiles, "", "", "", ""]);
      continue;
    }
    const over = all.map((value, round) => value - none[round]);
    const share = over.map((value, round) => (value / none[round]) * 100);
    rows.push([
      name,
      ms(median(all)),
      quartiles,
      percent(median(share)),
      medianInterval(share).map(percent).join(" … "),
      `${percent(quantile(share, 0.25))} … ${percent(quantile(share, 0.75))}`,
      ms(median(over)),
    ]);
  }
  console.log(`${clock} of a storm, ${none.length} rounds:\n${table(rows)}`);
}
