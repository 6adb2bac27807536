/**
 * A frame's part in the life of a card: asks the background for it, shows it here or knows that the top page does, and
 * tells what changes about the cause while the chip is there.
 *
 *     chip chosen ─▶ open ─┬─ here ─▶ panel
 *                          └─ top ──▶ the top page's panel, beside this frame
 *     pressed in the panel ─▶ act ─▶ what it shows now
 */
import type { Act, Beside, FrameFacts, Offer, RequestOf } from "../shared/protocol";
import { unavailable } from "../shared/unavailable";
import type { CardView } from "../shared/view";
import { viewSize } from "./anchor";
import { attempt, get, over } from "./asking";
import { frameBeside } from "./beside";
import { CardPanel, type Closing } from "./card";
import type { Chips } from "./chips";
import { frameFacts, isTop, watchFacts } from "./facts";
import * as layer from "./layer";
import { focusOn, shells, word } from "./layer";
import { hasRoomBeside, wantsSheet } from "./position";
import { surroundOf } from "./surround";

/** Several events tell of one change; and a chip that has come is drawn first. */
const TOGETHER_MS = 100;

export class Cards {
  readonly panel: CardPanel;
  /** The entry of a chip here whose card the top page shows. */
  #elsewhere: string | undefined;
  /** It opened by itself: the first press on the chip is no wish to close it. */
  #byItself = false;
  /** Counts openings: an answer that comes after another chip was chosen is too late. */
  #turn = 0;
  /** Chips whose solutions depend on what the browser allows. */
  readonly #watched = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly #chips: Chips;

  constructor(chips: Chips) {
    this.#chips = chips;
    this.panel = new CardPanel(chips, {
      acted: (entry, act) => attempt(this.#act(entry, act)),
      closed: (entry, how) => this.#closed(entry, how),
    });
  }

  /** A person chose a chip. */
  async press(offer: Offer): Promise<void> {
    const { entry } = offer;
    const byItself = this.#byItself;
    this.#byItself = false;
    if (this.panel.entry === entry) return byItself ? this.panel.focus() : this.panel.close("reader");
    if (this.#elsewhere === entry && !byItself) {
      this.#mark();
      void get({ type: "shut", entry });
      return;
    }
    await this.#open(offer, "reader");
  }

  async openByItself(offer: Offer): Promise<void> {
    if (this.panel.entry !== undefined || this.#elsewhere !== undefined) return;
    await this.#open(offer, "itself");
  }

  async #open(offer: Offer, by: "reader" | "itself"): Promise<void> {
    const { entry } = offer;
    const turn = ++this.#turn;
    const request: RequestOf<"open"> = { type: "open", entry, by, at: Date.now() };
    if (!isTop && wantsSheet(viewSize())) request.small = viewSize();
    if (offer.checked) request.facts = await frameFacts(false);
    const shown = await get(request);
    if (turn !== this.#turn || over.aborted) return;
    if (by === "itself" && (!shown || shown.at === "nowhere")) return;
    this.#byItself = by === "itself";
    if (shown?.at === "top") {
      this.panel.close("told");
      this.#mark(entry);
      this.#elsewhere = entry;
      return;
    }
    const view = shown?.at === "here" ? shown.view : unavailable(offer, shells().unavailable);
    if (this.panel.show(view, { chip: true }, by === "reader")) this.#mark(entry);
  }

  /**
   * The chip of an entry has come: what its checks depend on is looked at before anybody asks for the card, but after the
   * chip is drawn, and watched while it is there.
   */
  watch({ entry, checked }: Offer): void {
    if (!checked || this.#watched.has(entry)) return;
    this.#watched.add(entry);
    this.#factsChanged();
  }

  readonly #factsChanged = (): void => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#tellFacts(), TOGETHER_MS);
  };

  readonly #topChanged = (): void => void get({ type: "changed" });

  #tellFacts(): void {
    if (!this.#watched.size) return;
    watchFacts(this.#factsChanged);
    const tell = (facts: FrameFacts) => this.#watched.forEach((entry) => void get({ type: "facts", entry, facts }));
    attempt(frameFacts(true).then(tell));
  }

  /** For a message in any frame. Firefox tells changes to the top page alone, so that one tells the background from now on. */
  facts(anew = false): Promise<FrameFacts> {
    if (isTop) watchFacts(this.#topChanged);
    return frameFacts(anew, anew);
  }

  /** The chip is gone. */
  forget(entry: string): void {
    this.#watched.delete(entry);
    if (this.#elsewhere !== entry) return;
    this.#elsewhere = undefined;
    void get({ type: "shut", entry });
  }

  // ── told by the background ─────────────────────────────────────────────────────────────────────────────────

  /** In the top page: a card for a message in another frame, or from another tab. */
  async showFor(view: CardView, beside: Beside | undefined, focus: boolean): Promise<boolean> {
    // A page that was stuck meanwhile comes too late.
    const frame = beside && Date.now() < beside.latest ? frameBeside(beside) : undefined;
    // What opens by itself takes no other card away.
    if (beside && !(frame && (beside.byReader || !this.panel.entry) && hasRoomBeside(surroundOf(frame, viewSize()), viewSize()))) return false;
    if (!(await layer.ready(frame ?? document.documentElement))) return false;
    this.#turn++;
    return this.panel.show(view, { frame }, focus);
  }

  /** The top page's card for a chip here was closed. */
  closedElsewhere(entry: string, focus: boolean): void {
    if (this.#elsewhere !== entry) return;
    this.#mark();
    if (focus) focusOn(this.#chips.get(entry)?.button);
  }

  // ── telling the background ─────────────────────────────────────────────────────────────────────────────────

  async #act(entry: string, act: Act): Promise<void> {
    const acted = await get({ type: "act", entry, act, at: Date.now() });
    if (!acted) return this.panel.complain(word("cardUnavailable"));
    if (acted.view) this.panel.update(acted.view);
    else this.panel.shut(entry);
  }

  #closed(entry: string, how: Closing): void {
    this.#mark();
    if (how === "reader") {
      // Back to where the reader was, or to the chip if that was nowhere.
      focusOn(this.#chips.get(entry)?.button);
      focusOn(this.panel.from);
    }
    if (how !== "told") void get({ type: "shut", entry, focus: how === "reader" });
  }

  #mark(entry?: string): void {
    this.#elsewhere = undefined;
    this.#chips.markOpen(entry);
  }
}
