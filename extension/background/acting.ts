/**
 * What a reader presses in a card: what comes of it is written, and every open card of the problem shows it.
 *
 *     act ──▶ pressed before? ── no ──▶ perform ──▶ records, cases, a page, a mail
 *                  └──────────────────────┴──▶ compose ──▶ the answer, and the other cards
 */
import { isFor } from "../card/compose";
import type { Fixside } from "../shared/core";
import type { Act, Acted } from "../shared/protocol";
import type { Problem } from "../shared/records";
import { composed, composedFor, homeOf, record, redraw, tellFixed, withdraw } from "./cards";
import { carry, caseOf, changeCase, type Case } from "./cases";
import { openLink } from "./links";
import { judgeAgain } from "./noticing";
import { didNotHelp, fixedOnce, hide, once, startOver, ticked, unfixed } from "./problems";
import { change, changeSettings } from "./records";
import type { Asker } from "./sender";
import { contactUrl, settingsNow } from "./settings";
import { closeOthers, showOther } from "./softphones";

export async function act(core: Fixside, asker: Asker, entry: string, what: Act, at: number): Promise<Acted> {
  if (!core.card(entry)) return {};
  const { tab, id } = asker;
  // The answer may have got lost on its way, with the background that gave it.
  if ((await caseOf(id, entry, tab.incognito)).acted !== at) {
    if (await perform(core, asker, entry, what, at)) return {};
    await changeCase(id, entry, tab.incognito, (before) => ({ ...before, acted: at }));
  }
  await redraw(core, entry, asker);
  const made = await composedFor(core, asker, entry, await caseOf(id, entry, tab.incognito));
  return made ? { view: made.view } : {};
}

/** True if the card is to be closed. */
async function perform(core: Fixside, asker: Asker, entry: string, what: Act, at: number): Promise<boolean> {
  const { tab, id } = asker;
  const note = (how: (problem: Problem) => Problem) => record(entry, asker, (problem) => once(problem, at, how));
  const of = await changeCase(id, entry, tab.incognito, ({ asking: _, unopened: __, ...before }) => before);
  switch (what.do) {
    case "follow":
      if (await isFirst(entry, asker, at)) await follow(core, asker, entry, of, what.href);
      break;
    case "tick":
      await note((problem) => ticked(problem, what.step));
      break;
    case "worked":
      await note((problem) => fixedOnce(problem, "reader", what.solution, Date.now()));
      await tellFixed(entry, asker);
      break;
    case "next": {
      const all = what.solution === undefined ? await ownParts(core, entry) : [what.solution];
      await note((problem) => all.reduce(didNotHelp, problem));
      break;
    }
    case "again":
      await note((problem) => (problem.fixedAt === undefined ? startOver(problem) : unfixed(problem, Date.now())));
      await tellFixed(entry, asker, false);
      break;
    case "hide": {
      const { until } = what;
      if (until !== "now") await note((problem) => hide(problem, until, Date.now()));
      await withdraw(entry, until === "now" ? id : undefined);
      return true;
    }
    case "admin":
      // What cannot be written holds for as long as this worker lives.
      if (!(await settingsNow()).fixed.includes("admin")) await changeSettings({ admin: what.is }).catch(() => undefined);
      break;
    case "softphones":
      if (what.how === "ask") await changeCase(id, entry, tab.incognito, (before) => ({ ...before, asking: true }));
      else if (what.how === "show") await showOther(tab.id);
      else if (what.how === "close") await closeOthers(tab.id);
      break;
    case "contact":
      if (await isFirst(entry, asker, at)) await contact(core, asker, entry, of);
      break;
    case "open":
    case "copy":
    case "close":
      break;
  }
  if (what.do === "softphones" && what.how === "close") await judgeAgain(core, asker, entry);
  return false;
}

/** All that an answer has for this reader: no part of a procedure helped. */
async function ownParts(core: Fixside, entry: string): Promise<string[]> {
  const { settings } = await settingsNow();
  const solutions = core.card(entry)?.solutions ?? [];
  return solutions.filter((solution) => isFor(solution, settings.admin)).map(({ label }) => label);
}

/** Written before a page is opened: that cannot be taken back, and better none is opened than two. */
async function isFirst(entry: string, { tab }: Asker, at: number): Promise<boolean> {
  let is = false;
  await change(entry, tab.incognito, (problem) => once(problem, at, (one) => ((is = true), one)));
  return is;
}

async function follow(core: Fixside, { tab, id }: Asker, entry: string, of: Case, href: string): Promise<void> {
  // The site whose settings are meant is the one with the message.
  const url = (await homeOf(tab, entry, of)).tab?.url ?? tab.url;
  const way = await openLink(href, { ...tab, ...(url !== undefined && { url }) }, (link, top) => Promise.resolve(core.resolve(link, top, of.frameUrl)));
  const { opened: became } = way;
  if (became !== "opened") {
    await changeCase(id, entry, tab.incognito, (before) => ({ ...before, unopened: { href, opened: became } }));
    return;
  }
  // Steps to be done on that page go along; a page of the web is read and closed.
  if (way.tab !== undefined && way.tab !== id && !/^(https?|mailto|browser):/.test(href)) {
    const { at: _, from: __, low: ___, ...along } = of;
    await changeCase(way.tab, entry, tab.incognito, () => ({ ...along, home: of.home ?? id, followed: href }));
    await carry(way.tab, entry, tab.incognito);
  }
}

async function contact(core: Fixside, asker: Asker, entry: string, of: Case): Promise<void> {
  const made = await composed(core, asker, entry, of);
  const { policy } = await settingsNow();
  const url = made && contactUrl(policy, { question: core.card(entry)?.question ?? "", report: made.report, entry, version: chrome.runtime.getManifest().version });
  if (url !== undefined) await openLink(url, asker.tab, () => Promise.resolve(undefined));
}
