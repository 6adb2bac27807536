/**
 * A frame's part in the life of a card: asks the background for it, shows it here or knows that the top page does, and
 * tells what changes about the cause while the chip is there.
 *
 *     chip chosen ─▶ open ─┬─ here ─▶ panel
 *                          └─ top ──▶ the top page's panel, beside this frame
 *     pressed in the panel ─▶ act ─▶ what it shows now
 */
import { ask } from "../shared/ask";
import { t } from "../shared/i18n";
import type { Act, Offer, RequestOf } from "../shared/protocol";
import { unavailable } from "../shared/unavailable";
import type { CardView } from "../shared/view";
import { viewSize } from "./anchor";
import { frameBeside } from "./beside";
import { CardPanel, type Closing, type Hook } from "./card";
import type { Chips } from "./chip";
import { frameFacts, watchFacts } from "./facts";
import type { Layer } from "./layer";
import { hasRoomBeside, wantsSheet } from "./position";
import { surroundOf } from "./surround";

const isTop = window === window.top;
/** Several events tell of one change. */
const TOGETHER_MS = 100;

export interface CardsHooks {
  closed: () => void;
  orphaned: () => void;
  failed: () => void;
}

export class Cards {
  readonly #panel: CardPanel;
  /** The entry of a chip here whose card the top page shows. */
  #elsewhere: string | undefined;
  /** It opened by itself: the first press on the chip is no wish to close it. */
  #byItself = false;
  /** Counts openings: an answer that comes after another chip was chosen is too late. */
  #turn = 0;
  /** Chips whose solutions depend on what the browser allows; each stops its watch. */
  readonly #watched = new Map<string, () => void>();

  readonly #layer: Layer;
  readonly #chips: Chips;
  readonly #hooks: CardsHooks;

  constructor(layer: Layer, chips: Chips, hooks: CardsHooks) {
    this.#layer = layer;
    this.#chips = chips;
    this.#hooks = hooks;
    this.#panel = new CardPanel(layer, {
      acted: (entry, act) => void this.#act(entry, act).catch(hooks.failed),
      closed: (entry, how) => this.#closed(entry, how),
    });
  }

  readonly place = (): void => this.#panel.place();

  get isOpen(): boolean {
    return this.#panel.entry !== undefined;
  }

  /** A person chose a chip. */
  async press(offer: Offer): Promise<void> {
    const { entry } = offer;
    const byItself = this.#byItself;
    this.#byItself = false;
    if (this.#panel.entry === entry) return byItself ? this.#panel.focus() : this.#panel.close("reader");
    if (this.#elsewhere === entry && !byItself) {
      this.#mark(undefined);
      this.#tell({ type: "shut", entry });
      return;
    }
    await this.#open(offer, "reader");
  }

  async openByItself(offer: Offer): Promise<void> {
    if (this.#panel.entry !== undefined || this.#elsewhere !== undefined) return;
    await this.#open(offer, "itself");
  }

  async #open(offer: Offer, by: "reader" | "itself"): Promise<void> {
    const { entry } = offer;
    const turn = ++this.#turn;
    const request: RequestOf<"open"> = { type: "open", entry, by };
    if (!isTop && wantsSheet(viewSize())) request.small = { width: innerWidth, height: innerHeight };
    if (offer.checked) request.facts = await frameFacts(false);
    const answer = await ask(request);
    if (turn !== this.#turn) return;
    if (answer.is === "orphaned") return this.#hooks.orphaned();
    const shown = answer.is === "value" ? answer.value : undefined;
    if (by === "itself" && shown?.at !== "here" && shown?.at !== "top") return;
    this.#byItself = by === "itself";
    if (shown?.at === "top") {
      this.#panel.close("told");
      this.#mark(entry);
      this.#elsewhere = entry;
      return;
    }
    const hook: Hook = { at: "chip", place: () => this.#chips.placeOf(entry) };
    if (this.#panel.show(shown?.at === "here" ? shown.view : unavailable(offer), hook, by === "reader")) this.#mark(entry);
  }

  /**
   * The chip of an entry has come: what its checks depend on is looked at before anybody asks for the card, and watched
   * while the chip is there.
   */
  watch({ entry, checked }: Offer): void {
    if (!checked || this.#watched.has(entry)) return;
    const look = () => {
      frameFacts(true)
        .then((facts) => this.#watched.has(entry) && this.#tell({ type: "facts", entry, facts }))
        .catch(this.#hooks.failed);
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = watchFacts(() => {
      clearTimeout(timer);
      timer = setTimeout(look, TOGETHER_MS);
    });
    this.#watched.set(entry, () => {
      stop();
      clearTimeout(timer);
    });
    look();
  }

  /** The chip is gone. */
  forget(entry: string): void {
    this.#watched.get(entry)?.();
    this.#watched.delete(entry);
    if (this.#elsewhere !== entry) return;
    this.#elsewhere = undefined;
    this.#tell({ type: "shut", entry });
  }

  closeAll(): void {
    this.#panel.close("told");
    for (const entry of [...this.#watched.keys()]) this.forget(entry);
  }

  // ── told by the background ─────────────────────────────────────────────────────────────────────────────────

  /** In the top page: a card for a message in another frame, or from another tab. */
  async showFor(view: CardView, beside: { size: { width: number; height: number }; pressed: boolean } | undefined, focus: boolean): Promise<boolean> {
    const frame = beside && frameBeside(beside);
    if (beside && !(frame && hasRoomBeside(surroundOf(frame, viewSize()), viewSize()))) return false;
    if (!(await this.#layer.ready())) return false;
    this.#turn++;
    return this.#panel.show(view, frame ? { at: "frame", element: frame } : { at: "corner" }, focus);
  }

  draw(view: CardView): void {
    this.#panel.update(view);
  }

  shut(entry: string): void {
    if (this.#panel.entry === entry) this.#panel.close("told");
  }

  /** The top page's card for a chip here was closed. */
  closedElsewhere(entry: string, focus: boolean): void {
    if (this.#elsewhere !== entry) return;
    this.#mark(undefined);
    if (focus) this.#chips.buttonOf(entry)?.focus({ preventScroll: true });
  }

  // ── telling the background ─────────────────────────────────────────────────────────────────────────────────

  async #act(entry: string, act: Act): Promise<void> {
    const answer = await ask({ type: "act", entry, act, at: Date.now() });
    if (answer.is === "orphaned") return this.#hooks.orphaned();
    if (answer.is === "failed") return this.#panel.complain(t("cardUnavailable"));
    if (answer.value.view) this.#panel.update(answer.value.view);
    else this.shut(entry);
  }

  #closed(entry: string, how: Closing): void {
    const button = this.#chips.buttonOf(entry);
    this.#mark(undefined);
    if (how === "reader") button?.focus({ preventScroll: true });
    if (how !== "told") this.#tell({ type: "shut", entry });
    this.#hooks.closed();
  }

  #mark(entry: string | undefined): void {
    this.#elsewhere = undefined;
    this.#chips.markOpen(entry);
  }

  #tell(request: RequestOf<"shut"> | RequestOf<"facts">): void {
    void ask(request).then((answer) => {
      if (answer.is === "orphaned") this.#hooks.orphaned();
    });
  }
}
