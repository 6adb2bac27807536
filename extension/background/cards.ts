/**
 * The cards of all tabs: composes them, opens and closes them, and keeps those that are open up to date. What readers do with
 * them is in `acting`, that a fix worked in `noticing`.
 *
 *     open ──▶ facts ──▶ core.advise ──▶ compose ──▶ in the frame of the message, or in the top page beside it
 *     acted, noticed ──▶ records ──▶ compose ──▶ every open card of this problem
 */
import { compose } from "../card/compose";
import { report } from "../card/report";
import type { Card, Finding, Fixside, Hit } from "../shared/core";
import type { RequestOf, Shown } from "../shared/protocol";
import type { Problem } from "../shared/records";
import type { CardView } from "../shared/view";
import { caseOf, casesOf, changeCase, decideCase, putDown, type Case, type OpenCase } from "./cases";
import { COUNTING, gather } from "./facts";
import { browserName } from "./links";
import { mayOpen, noProblem, notOpened, once, opened, openedByItself } from "./problems";
import { change, problemOf, record as recordProblem } from "./records";
import { tabOf, type Asker } from "./sender";
import { settingsNow, supportLabel } from "./settings";
import { STUCK_MS, tell } from "./tabs";
import { answered } from "./turns";

// ── composing ────────────────────────────────────────────────────────────────────────────────────────────────────

interface Composed {
  view: CardView;
  report: string;
  findings: Finding[];
}

export async function composed(core: Fixside, { tab }: Pick<Asker, "tab">, entry: string, of: Case, plainly = false): Promise<Composed | undefined> {
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
    low: !plainly && (of.low === true || isLow(tab)),
    ...(of.unopened && { unopened: of.unopened }),
    ...(of.followed !== undefined && { followed: of.followed }),
    ...(support !== undefined && { support: { label: support } }),
  });
  return { view, report: words, findings: advice.findings };
}

/** The popup is small, too. */
export const composedFor = (core: Fixside, asker: Asker, entry: string, of: Case): Promise<Composed | undefined> =>
  composed(core, asker, entry, asker.frame === undefined ? { ...of, low: true } : of);

/** A card in so small a window has room for a few lines (`max-height` in layer.css, `wantsSheet` in position.ts). */
export const isLow = ({ width = Infinity, height = Infinity }: Pick<chrome.tabs.Tab, "width" | "height">): boolean => width < 480 || height <= 520;

/** Where the message stands: here, or for a card that came along, in the tab it came from, if that is still there. */
export async function homeOf(tab: chrome.tabs.Tab, entry: string, of: Case): Promise<{ tab: chrome.tabs.Tab | undefined; of: Case }> {
  if (of.home === undefined) return { tab, of };
  const home = await tabOf(of.home);
  const { from, facts = of.facts } = home ? await caseOf(of.home, entry, home.incognito) : {};
  return { tab: home, of: { ...of, ...(from !== undefined && { from }), ...(facts && { facts }) } };
}

/** Only a page of the product that an answer is about says something of its causes. */
function isAbout(core: Fixside, { product }: Card, url: string | undefined): boolean {
  if (url === undefined || core.resolve("org:/", url) === undefined) return false;
  const inSalesforce = core.resolve("setup:SetupOneHome", url) !== undefined;
  return product === "any" || (product === "salesforce") === inSalesforce;
}

/** All answers; those that are about the page come first. */
export function listFor(core: Fixside, url: string | undefined): Hit[] {
  const hits = core.list();
  // A pack is about one product: any of its entries tells.
  const packs = new Map(hits.map(({ pack, entry }) => [pack, entry]));
  const about = new Set([...packs].flatMap(([pack, entry]) => {
    const card = core.card(entry);
    return card && isAbout(core, card, url) ? [pack] : [];
  }));
  return [...hits.filter(({ pack }) => about.has(pack)), ...hits.filter(({ pack }) => !about.has(pack))];
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
  const of = await decideCase(id, entry, tab.incognito, ({ low, ...before }) => ({ ...before, ...(low && frame === undefined && { low }), ...standing(asker), ...(facts && { facts }) }));
  const made = await composedFor(core, asker, entry, of);
  if (!made) return { at: "nowhere" };
  const { view, findings } = made;
  const note = async (where: number | undefined, low: boolean): Promise<void> => {
    await answered();
    await Promise.all([
      changeCase(id, entry, tab.incognito, (before) => ({ ...before, findings, seen: true, ...(where !== undefined && { at: where }), ...(low && { low }) })),
      record(entry, asker, (problem) => once(problem, at, (one) => opened(one, Date.now()))),
    ]);
  };
  const done = (shown: Shown, where: number | undefined, low = false): Shown => {
    void note(where, low).catch(() => undefined);
    return shown;
  };
  if (frame !== undefined && frame !== 0 && small) {
    const reader = by === "reader";
    // What the page begins in half the time that it has, it has told in the other half.
    const latest = Date.now() + STUCK_MS / 2;
    const isShown = await tell(id, { type: "show", view, beside: { size: small, byReader: reader, latest }, focus: reader }, 0);
    if (isShown === true) return done({ at: "top" }, 0);
    // A sheet over half a telephone is opened by nobody but its owner.
    // It has not been seen: the next time it may.
    if (!reader) {
      await change(entry, tab.incognito, notOpened);
      return { at: "nowhere" };
    }
    const sheet = await composed(core, asker, entry, { ...of, low: true });
    return done({ at: "here", view: sheet?.view ?? view }, frame, true);
  }
  return done({ at: "here", view }, frame);
}

/** Where the message stands. */
export const standing = ({ frame, frameUrl }: Asker): Case => ({ ...(frame !== undefined && { from: frame }), ...(frameUrl !== undefined && { frameUrl }) });

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

/** A card was closed. The chip it hung from may be in another frame. */
export async function shut({ tab, id, frame }: Asker, entry: string, focus: boolean): Promise<void> {
  const of = await caseOf(id, entry, tab.incognito);
  await close({ tab: id, entry, incognito: tab.incognito, of }, frame);
  if (of.at !== undefined && of.from !== undefined && of.from !== frame) await tell(id, { type: "closed", entry, focus }, of.from);
}

/** A card is open no longer. Its frame is told, unless it is the one that said so. */
async function close({ tab, entry, incognito, of }: OpenCase, said?: number): Promise<void> {
  await changeCase(tab, entry, incognito, ({ at: _, ...rest }) => rest);
  await putDown(tab);
  if (of.at !== undefined && of.at !== said) await tell(tab, { type: "shut", entry }, of.at);
}

/** Changes what this device knows of a problem. */
export async function record(entry: string, { tab }: Asker, how: (problem: Problem) => Problem): Promise<void> {
  await recordProblem(entry, tab.incognito, how, (await settingsNow()).settings.counts);
}

// ── open cards ───────────────────────────────────────────────────────────────────────────────────────────────────

/** Takes the chip and the card of a problem away, in one tab or in all. */
export async function withdraw(entry: string, only: number | undefined): Promise<void> {
  const cases = (await casesOf(entry)).filter(({ tab }) => only === undefined || tab === only);
  for (const one of cases) {
    await close(one);
    await tell(one.tab, { type: "dismiss", entry });
  }
}

/** Every open card of this problem but the asker's own, which gets its view as the answer. */
export async function redraw(core: Fixside, only?: string, but?: Asker): Promise<void> {
  for (const { tab: id, entry, incognito, of } of await casesOf(only)) {
    if (of.at === undefined || (id === but?.id && of.at === but.frame)) continue;
    const tab = id === but?.id ? but.tab : await tabOf(id);
    const made = tab && incognito === tab.incognito ? await composed(core, { tab }, entry, of) : undefined;
    if (made) await tell(id, { type: "draw", view: made.view }, of.at);
  }
}

/** Other packs and settings are in force: what may not stay goes, the rest shows what holds now. */
export async function redrawAll(core: Fixside, mayStay: (entry: string, tab: number) => Promise<boolean>): Promise<void> {
  for (const one of await casesOf()) if (one.of.at !== undefined && !(await mayStay(one.entry, one.tab))) await close(one);
  await redraw(core);
}

/** To every chip of the problem: its cards say so in every tab. */
export async function tellFixed(entry: string, { tab }: Pick<Asker, "tab">, is = true): Promise<void> {
  for (const { tab: id, incognito } of await casesOf(entry)) {
    if (incognito === tab.incognito) await tell(id, { type: "fixed", entry, is });
  }
}
