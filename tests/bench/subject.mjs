/** A Chromium with one extension, or none, whose pages are measured. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";

import { executable } from "../browser/chromium.mjs";
import { TASK, prepare } from "./storm.mjs";

const ARGUMENTS = [
  "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync", "--ignore-certificate-errors",
];

export const pause = (ms) => new Promise((resume) => setTimeout(resume, ms));

/** @param {string | undefined} extension folder of the unpacked extension */
export async function openSubject(org, extension) {
  const profile = await mkdtemp(join(tmpdir(), "fixside-bench-"));
  const load = extension ? [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`] : [];
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: executable,
    headless: false,
    ignoreHTTPSErrors: true,
    viewport: { width: 1280, height: 800 },
    args: [...ARGUMENTS, `--host-resolver-rules=${org.resolverRules}`, ...load],
  });
  return {
    context,
    async close() {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}

/** Opens a fresh Lightning page, lets it come to rest, and hands it to `work`, with a clock that tells wall and processor time. */
export async function withPage({ context }, { shadow, settle }, work) {
  const page = await context.newPage();
  try {
    const session = await context.newCDPSession(page);
    const clocks = await Promise.all(["timeTicks", "threadTicks"].map((clock) => clockOf(context, page, clock)));
    await page.goto(`${TASK}?shadow=${shadow}`, { waitUntil: "load" });
    await page.waitForSelector("one-record-home-flexipage2");
    await pause(settle);
    await page.evaluate(prepare);
    // What the page threw away while it loaded is not the storm's to clean up.
    await session.send("HeapProfiler.collectGarbage");
    await pause(100);
    return await work(page, session, () => Promise.all(clocks.map((read) => read())));
  } finally {
    await page.close();
  }
}

/**
 * A clock that tells the milliseconds all tasks of the page's main thread have taken so far: the page's, an
 * extension's, the browser's. `timeTicks` is time on the wall, `threadTicks` leaves out when another process had the
 * processor. One session has one clock.
 */
async function clockOf(context, page, timeDomain) {
  const session = await context.newCDPSession(page);
  await session.send("Performance.enable", { timeDomain });
  return async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "TaskDuration").value * 1_000;
  };
}
