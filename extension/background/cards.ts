/**
 * The cards of all tabs: composes them, follows what readers do with them, and notices that a fix worked.
 *
 *     open ──▶ facts ──▶ core.advise ──▶ compose ──▶ in the frame of the message, or in the top page beside it
 *     act  ──▶ records ──▶ compose ──▶ every open card of this problem
 *     facts changed, message gone ──▶ good now? ──▶ fixed ──▶ the card and the chip say so
 */
import { compose } from "../card/compose";
import { report } from "../card/report";
import type { Card, Finding, Fixside } from "../shared/core";
import type { Act, Acted, FrameFacts, RequestOf, Shown } from "../shared/protocol";
import type { Problem } from "../shared/records";
import type { CardView } from "../shared/view";
import { carry, caseOf, casesOf, changeCase, decideCase, putDown, type Case } from "./cases";
import { COUNTING, gather } from "./facts";
import { browserName, openLink } from "./links";
import { didNotHelp, fixed, hide, mayOpen, noProblem, notOpened, once, opened, openedByItself, startOver, ticked, unfixed } from "./problems";
import { change, changeSettings, problemOf, record as recordProblem } from "./records";
import type { Asker } from "./sender";
import { contactUrl, settingsNow, supportLabel } from "./settings";
import { closeOthers, showOther } from "./softphones";
import { tell } from "./tabs";
import { answered } from "./turns";

// ── composing ────────────────────────────────────────────────────────────────────────────────────────────────────

interface Composed {
  view: CardView;
  report: string;
  findings: Finding[];
}

async function composed(core: Fixside, { tab }: Pick<Asker, "tab">, entry: string, of: Case, plainly = false): Promise<Composed | undefined> {
  const card = core.card(entry);
  if (!card) return undefined;
  const named = card.solutions.flatMap(({ check }) => check ?? []);
  const checks = plainly ? named.filter((check) => COUNTING.includes(check) && isAbout(core, card, tab.url)) : named;
  const home = await homeOf(tab, entry, of);
  const [facts, problem, { settings, fixed, policy }] = await Promise.all([
    gather(home.tab, home.of, new Set(checks)),
    plainly ? noProblem() : problemOf(entry, tab.incognito),
    settingsNow(),
  ]);
  const advice = core.advise(entry, facts);
  if (!advice) return undefined;
  const words = report(
    {
      card, advice, problem,
      page: home.tab?.url === undefined ? "" : core.page_kind(home.tab.url, of.frameUrl),
      browser: browserName(),
      version: chrome.runtime.getManifest().version,
      ...(of.message !== undefined && { message: of.message }),
      ...(of.blank && { blank: of.blank }),
    },
    (text) => core.mask(text),
  );
  const support = supportLabel(policy);
  const view = compose({
    card, advice, problem, plainly,
    report: words,
    admin: settings.admin,
    adminByPolicy: fixed.includes("admin"),
    softphones: { count: facts.softphones ?? 0, asking: of.asking === true },
    ...(of.blank && { blank: of.blank }),
    ...(of.unopened && { unopened: of.unopened }),
    ...(of.followed !== undefined && { followed: of.followed }),
    ...(support !== undefined && { support: { label: support } }),
  });
  return { view, report: words, findings: advice.findings };
}

/** Where the message stands: here, or for a card that came along, in the tab it came from, if that is still there. */
async function homeOf(tab: chrome.tabs.Tab, entry: string, of: Case): Promise<{ tab: chrome.tabs.Tab | undefined; of: Case }> {
  if (of.home === undefined) return { tab, of };
  const home = await chrome.tabs.get(of.home).catch(() => undefined);
  const { from, facts = of.facts } = home ? await caseOf(of.home, entry, home.incognito) : {};
  return { tab: home, of: { ...of, ...(from !== undefined && { from }), ...(facts && { facts }) } };
}

/** Only a page of the product that an answer is about says something of its causes. */
function isAbout(core: Fixside, { product }: Card, url: string | undefined): boolean {
  if (url === undefined || core.resolve("org:/", url) === undefined) return false;
  const inSalesforce = core.resolve("setup:SetupOneHome", url) !== undefined;
  return product === "any" || (product === "salesforce") === inSalesforce;
}

/** The card of an entry that is nobody's problem at the moment: from the popup's search. */
export async function plainCard(core: Fixside, tab: chrome.tabs.Tab, entry: string): Promise<CardView | undefined> {
  return (await composed(core, { tab }, entry, {}, true))?.view;
}

// ── opening ──────────────────────────────────────────────────────────────────────────────────────────────────────

export async function openCard(core: Fixside, asker: Asker, { entry, by, at, small, facts }: RequestOf<"open">): Promise<Shown> {
  if (!core.card(entry)) return { at: "nowhere" };
  const { tab, id, frame } = asker;
  if (by === "itself" && !(await takesTurn(entry, tab.incognito))) return { at: "nowhere" };
  const of = await decideCase(id, entry, tab.incognito, (before) => ({ ...before, ...standing(asker), ...(facts && { facts }) }));
  const made = await composed(core, asker, entry, of);
  if (!made) return { at: "nowhere" };
  const { view, findings } = made;
  const note = async (where: number | undefined): Promise<void> => {
    await answered();
    await Promise.all([
      changeCase(id, entry, tab.incognito, (before) => ({ ...before, findings, seen: true, ...(where !== undefined && { at: where }) })),
      record(entry, asker, (problem) => once(problem, at, (one) => opened(one, Date.now()))),
    ]);
  };
  const done = (shown: Shown, where: number | undefined): Shown => {
    void note(where).catch(() => undefined);
    return shown;
  };
  if (frame !== undefined && frame !== 0 && small) {
    const reader = by === "reader";
    const isShown = await tell(id, { type: "show", view, beside: { size: small, pressed: reader }, focus: reader }, 0);
    if (isShown === true) return done({ at: "top" }, 0);
    // A sheet over half a telephone is opened by nobody but its owner.
    // It has not been seen: the next time it may.
    if (!reader) {
      await change(entry, tab.incognito, notOpened);
      return { at: "nowhere" };
    }
  }
  return done({ at: "here", view }, frame);
}

/** Where the message stands. */
const standing = ({ frame, frameUrl }: Asker): Case => ({ ...(frame !== undefined && { from: frame }), ...(frameUrl !== undefined && { frameUrl }) });

/** A card opens by itself once a day, in whatever tab is first. */
async function takesTurn(entry: string, incognito: boolean): Promise<boolean> {
  let mine = false;
  await change(entry, incognito, (problem) => {
    const now = Date.now();
    mine = mayOpen(problem, now);
    return mine ? openedByItself(problem, now) : problem;
  });
  return mine;
}

/** The card that goes along to a page another card has opened. */
export async function carriedCard(core: Fixside, asker: Asker, entry: string): Promise<CardView | undefined> {
  if (!core.card(entry)) return undefined;
  const of = await changeCase(asker.id, entry, asker.tab.incognito, (before) => ({ ...before, at: 0 }));
  return (await composed(core, asker, entry, of))?.view;
}

/** The reader closed a card. The chip it hung from may be in another frame. */
export async function shut({ tab, id, frame }: Asker, entry: string): Promise<void> {
  const { at, from } = await caseOf(id, entry, tab.incognito);
  await changeCase(id, entry, tab.incognito, closed);
  await putDown(id);
  if (at === undefined) return;
  if (frame !== at) await tell(id, { type: "shut", entry }, at);
  if (from !== undefined && from !== frame) await tell(id, { type: "closed", entry, focus: frame === at }, from);
}

/** Changes what this device knows of a problem. */
async function record(entry: string, { tab }: Asker, how: (problem: Problem) => Problem): Promise<void> {
  await recordProblem(entry, tab.incognito, how, (await settingsNow()).settings.counts);
}

const closed = ({ at: _, ...of }: Case): Case => of;

// ── acting ───────────────────────────────────────────────────────────────────────────────────────────────────────

export async function act(core: Fixside, asker: Asker, entry: string, what: Act, at: number): Promise<Acted> {
  if (!core.card(entry)) return {};
  const { tab, id } = asker;
  // The answer may have got lost on its way, with the background that gave it.
  if ((await caseOf(id, entry, tab.incognito)).acted !== at) {
    if (await perform(core, asker, entry, what, at)) return {};
    await changeCase(id, entry, tab.incognito, (before) => ({ ...before, acted: at }));
  }
  await redraw(core, entry, asker);
  const made = await composed(core, asker, entry, await caseOf(id, entry, tab.incognito));
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
      // Pressed once more because nothing seemed to come of it, it is no second problem that was solved.
      await note((problem) => (problem.fixedAt === undefined ? fixed(problem, "reader", what.solution, Date.now()) : problem));
      await tellFixed(entry, asker);
      break;
    case "next":
      await note((problem) => didNotHelp(problem, what.solution));
      break;
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
      await changeSettings({ admin: what.is }).catch(() => undefined);
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
    const { at: _, from: __, ...along } = of;
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

/** Takes the chip and the card of a problem away, in one tab or in all. */
async function withdraw(entry: string, only: number | undefined): Promise<void> {
  const cases = (await casesOf(entry)).filter(({ tab }) => only === undefined || tab === only);
  for (const { tab, incognito, of } of cases) {
    await changeCase(tab, entry, incognito, closed);
    await putDown(tab);
    if (of.at !== undefined) await tell(tab, { type: "shut", entry }, of.at);
    if (of.from !== undefined) await tell(tab, { type: "dismiss", entry }, of.from);
  }
}

/** Every open card of this problem but the asker's own, which gets its view as the answer. */
async function redraw(core: Fixside, only?: string, but?: Asker): Promise<void> {
  for (const { tab: id, entry, incognito, of } of await casesOf(only)) {
    if (of.at === undefined || (id === but?.id && of.at === but.frame)) continue;
    const tab = id === but?.id ? but.tab : await chrome.tabs.get(id).catch(() => undefined);
    const made = tab && incognito === tab.incognito ? await composed(core, { tab }, entry, of) : undefined;
    if (made) await tell(id, { type: "draw", view: made.view }, of.at);
  }
}

/** Other packs and settings are in force: what may not stay goes, the rest shows what holds now. */
export async function redrawAll(core: Fixside, mayStay: (entry: string, tab: number) => Promise<boolean>): Promise<void> {
  for (const { tab, entry, incognito, of } of await casesOf()) {
    if (of.at === undefined || (await mayStay(entry, tab))) continue;
    await changeCase(tab, entry, incognito, closed);
    await putDown(tab);
    await tell(tab, { type: "shut", entry }, of.at);
  }
  await redraw(core);
}

// ── noticing ─────────────────────────────────────────────────────────────────────────────────────────────────────

/** A frame sees something else of its browser than before. */
export async function factsChanged(core: Fixside, asker: Asker, entry: string, facts: FrameFacts): Promise<void> {
  if (!core.card(entry)) return;
  await changeCase(asker.id, entry, asker.tab.incognito, (before) => ({ ...before, ...standing(asker), facts }));
  await judgeAgain(core, asker, entry);
  await redraw(core, entry);
}

/** The top page of a tab sees something else of its browser than before; the frames in it may not have been told. */
export async function lookAgain(core: Fixside, { tab, id }: Asker): Promise<void> {
  for (const { tab: at, entry, of } of await casesOf()) {
    const { from, frameUrl } = of;
    if (at !== id || from === undefined || !(await isShown(id, entry, from))) continue;
    const facts = (await tell(id, { type: "facts", anew: true }, from)) as FrameFacts | undefined;
    if (facts) await factsChanged(core, { tab, id, frame: from, ...(frameUrl !== undefined && { frameUrl }) }, entry, facts);
  }
}

/** A tab was closed; it may have been one of several softphones. */
export async function softphonesChanged(core: () => Promise<Fixside>): Promise<void> {
  for (const { tab: id, entry, of } of await casesOf()) {
    if (!of.findings?.some(({ check }) => COUNTING.includes(check)) || of.from === undefined) continue;
    const tab = await chrome.tabs.get(id).catch(() => undefined);
    if (!tab || !(await isShown(id, entry, of.from))) continue;
    await judgeAgain(await core(), { tab, id, frame: of.from }, entry);
    await redraw(await core(), entry);
  }
}

const isShown = async (tab: number, entry: string, frame: number): Promise<boolean> =>
  ((await tell(tab, { type: "showing", entry }, frame)) ?? "none") !== "none";

async function judgeAgain(core: Fixside, asker: Asker, entry: string): Promise<void> {
  const of = await caseOf(asker.id, entry, asker.tab.incognito);
  const made = await composed(core, asker, entry, of);
  if (!made) return;
  await changeCase(asker.id, entry, asker.tab.incognito, (before) => ({ ...before, findings: made.findings }));
  if (!of.findings || !turnedGood(of.findings, made.findings)) return;
  await record(entry, asker, (problem) => (problem.fixedAt === undefined ? fixed(problem, "checks", undefined, Date.now()) : problem));
  await tellFixed(entry, asker);
}

/** Something that was, or might have been, the cause no longer is, and nothing else is known to be. */
function turnedGood(before: readonly Finding[], after: readonly Finding[]): boolean {
  const was = new Map(before.map((finding) => [finding.check, finding]));
  const turned = after.some(({ check, result }) => {
    const old = was.get(check);
    return result === "no" && old !== undefined && old.result !== "no" && old.reason !== "not-seen";
  });
  return turned && after.every(({ result }) => result !== "yes");
}

/** A message that had stood is gone and did not come back. That counts once the reader has been at it. */
export async function messageGone(core: Fixside, asker: Asker, entry: string): Promise<void> {
  const of = await caseOf(asker.id, entry, asker.tab.incognito);
  if (!of.seen) return;
  await record(entry, asker, (problem) => (problem.fixedAt === undefined ? fixed(problem, "gone", undefined, Date.now()) : problem));
  await tellFixed(entry, asker);
  await redraw(core, entry);
}

/** To every chip of the problem: its cards say so in every tab. */
async function tellFixed(entry: string, { tab }: Asker, is = true): Promise<void> {
  for (const { tab: id, incognito, of } of await casesOf(entry)) {
    if (of.from !== undefined && incognito === tab.incognito) await tell(id, { type: "fixed", entry, is }, of.from);
  }
}
