/**
 * Whether a frame may show the chip of an entry, by the policy, by what this device knows of the problem, and by what the
 * tab shows already (`tabs`).
 *
 *     observe ─▶ recognised ─▶ nobody to be asked? ── yes ──▶ granted or not, with the answer
 *                                     no │
 *                                        ▼
 *     claim ──────────────────▶ the tab's other frames ─────▶ granted or not
 *
 * A chip waits for this, and most messages are the first of their kind in their tab: so these need no claim of their own.
 * Until a frame has its answer it does not know what it holds, and says nothing about that before (`content/answers`). So
 * what is decided with an answer must wait for no frame: not for one that is asked, nor for a turn in which one is.
 */
import { type Card, type Fixside } from "../shared/core";
import type { Grant } from "../shared/protocol";
import { isHidden, type Problem } from "../shared/records";
import { isUnwanted } from "./blank";
import { redraw, tellFixed } from "./cards";
import type { Claimed } from "./claims";
import { mayOpen, settlesIn, shown } from "./problems";
import { problemOf, record } from "./records";
import { offReason } from "./scope";
import { place } from "./sender";
import { settingsNow } from "./settings";
import { claimFor, isCalm, tellAll } from "./tabs";
import { answered } from "./turns";

type Sender = chrome.runtime.MessageSender;

/** Entries whose messages were refused because their problem had been solved a moment before. They are told when that is over. */
const waiting = new Set<string>();

/** For a message that was recognised just now; undefined if it takes a claim. */
export const grantAtOnce = async (fixside: Fixside, card: Card, room: boolean, sender: Sender): Promise<Grant | undefined> =>
  isCalm(sender) ? grant(fixside, card, room, sender, Promise.resolve(false), true) : undefined;

/** The policy may be another than when the message was recognised. */
export const grantFor = (fixside: Fixside, card: Card, room: boolean, sender: Sender): Promise<Grant | undefined> =>
  grant(fixside, card, room, sender, isBarred(fixside, card, sender), false);

async function isBarred(fixside: Fixside, { id }: Card, { tab, url }: Sender): Promise<boolean> {
  const [off, unwanted] = await Promise.all([offReason(fixside, place(tab?.url), place(url)), isUnwanted(tab, id)]);
  return off !== undefined || unwanted;
}

async function grant(fixside: Fixside, card: Card, room: boolean, sender: Sender, barring: Promise<boolean>, silently: boolean): Promise<Grant | undefined> {
  const { id: entry } = card;
  const incognito = sender.tab?.incognito ?? false;
  const now = Date.now();
  const knowing = Promise.all([problemOf(entry, incognito), settingsNow(), barring]);
  // Hidden, it still counts for the popup.
  const mayShow = knowing.then(([before, { policy }, barred]) =>
    !barred ? room && policy.chips && !policy.dryRun && !isHidden(before, now) && settlesIn(before, now) === 0 : undefined);
  const entryOf = (id: string) => claimed(id === entry ? card : fixside.card(id));
  const granted = await claimFor(sender, claimed(card)!, mayShow, entryOf, silently);
  if (granted === undefined) return undefined;
  const [before, { settings, policy }, barred] = await knowing;
  const wait = settlesIn(before, now);
  // It may stand there still when that is over.
  if (wait > 0 && !waiting.has(entry)) {
    waiting.add(entry);
    setTimeout(() => {
      waiting.delete(entry);
      void tellAll("vacant");
    }, wait);
  }
  // What a dry run would have shown counts too. The chip does not wait for the count.
  const counts = granted || (policy.dryRun && !barred && wait === 0);
  if (counts) void answered().then(() => count(fixside, sender, entry, before, now, settings.counts));
  return { granted, open: granted && card.severity === "blocking" && mayOpen(before, now) && settings.autoOpen };
}

/** A problem that was solved and is here again: its cards and chips say so. */
async function count(fixside: Fixside, { tab }: Sender, entry: string, { fixedAt }: Problem, now: number, counts: boolean): Promise<void> {
  await record(entry, tab?.incognito ?? false, (problem) => shown(problem, now), counts);
  if (fixedAt === undefined || !tab) return;
  await tellFixed(entry, { tab }, false);
  await redraw(fixside, entry);
}

const claimed = (card: Card | undefined): Claimed | undefined => card && { entry: card.id, question: card.question, yieldsTo: card.yields_to };
