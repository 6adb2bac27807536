/**
 * The content script. It runs in every frame of every covered page, and in most of them does nothing after a first
 * look.
 *
 *     watch ── element of a surface ──▶ text ── what it says ──▶ answers ── known? ──▶ claims ──▶ chips ── chosen ──▶ card
 *       └── any text ──▶ glimpse ── like a message ──▶ quoted ── its box ──▲
 *
 * It starts at `document_idle`: the page's own start-up is not delayed, the first look finds what stands there
 * already, and closed shadow roots can be opened to us at any time, so nothing is missed by not being first.
 */
import { ask, isAlive } from "../shared/ask";
import type { Glimpses, Seen, Surface } from "../shared/protocol";
import { Answers } from "./answers";
import { CardView } from "./card";
import { Chips } from "./chip";
import { Claims } from "./claims";
import { Glimpse } from "./glimpse";
import { Layer, removeRemains } from "./layer";
import { boxOf, isInDialog, isWritten, quotesAlerts } from "./quoted";
import { BY_TEXT, type Row } from "./surfaces";
import { readSurface, type Reading } from "./text";
import { Watch } from "./watch";

const isTop = window === window.top;

/** Something of ours that fails this often will not get better. */
const MOST_FAILURES = 3;

class Frame {
  readonly #layer = new Layer();
  readonly #answers = new Answers(() => this.#retreat());
  readonly #chips = new Chips(this.#layer, {
    chosen: (offer) => void this.#card.toggle(offer).catch(() => this.#fail()),
    moved: () => {
      this.#card.place();
      if (this.#chips.size === 0) this.#layer.hide();
    },
    left: (entry, dismissed) => this.#tell({ type: "left", entry, dismissed }),
    refused: () => this.#retreat(),
  });
  readonly #claims = new Claims(this.#chips, () => this.#layer.ready(), {
    moved: () => this.#topMoved(),
    orphaned: () => this.#retreat(),
    failed: () => this.#fail(),
  });
  readonly #card: CardView = new CardView(this.#layer, this.#chips, () => this.#retreat());
  readonly #glimpse = new Glimpse(() => this.#greet(), (element) => this.#watch.suspect(element));
  readonly #watch: Watch = new Watch({
    found: (element, row) => this.#meet(element, row),
    ...(isWritten() ? {} : { text: (node: Text) => this.#glimpse.look(node) }),
    changed: () => (isAlive() ? this.#chips.refresh() : this.#retreat()),
    busy: () => this.#chips.size > 0,
    navigated: () => this.#navigated(),
    isOurs: (node) => this.#layer.isHost(node),
    failed: () => this.#fail(),
  });
  /** What each element said when it was last met. */
  #met = new WeakMap<Element, string>();
  #failures = 0;
  #over = false;

  start(): void {
    if (isTop) void this.#greet(performance.timeOrigin);
    this.#watch.start();
    // A page taken out of the back/forward cache is a page again, but no new document.
    addEventListener("pageshow", this.#onPageShow);
    addEventListener("pagehide", this.#onPageHide);
  }

  async #greet(since?: number): Promise<Glimpses | null> {
    const answer = await ask({ type: "hello", ...(since === undefined ? {} : { since }) });
    if (answer.is === "orphaned") this.#retreat();
    return answer.is === "value" ? answer.value : null;
  }

  #tell(request: { type: "left"; entry: string; dismissed: boolean } | { type: "moved" }): void {
    void ask(request).then((answer) => {
      if (answer.is === "orphaned") this.#retreat();
    });
  }

  readonly #onPageShow = (event: PageTransitionEvent) => {
    if (!event.persisted) return;
    if (isTop) void this.#greet(Date.now());
    this.#navigated();
    this.#watch.lookAtAll();
  };

  /** The frame goes; what it showed may be shown by another. */
  readonly #onPageHide = () => {
    this.#card.close(false);
    this.#chips.clear();
  };

  /** False when there is nothing to read yet. */
  #meet(element: Element, row: Row): boolean {
    if (row.general && quotesAlerts(element)) return true;
    const reading = row === BY_TEXT ? readByText(element) : readSurface(element, row);
    if (!reading) return false;
    const before = this.#met.get(element);
    if (before === reading.text) {
      this.#chips.again(reading);
      return true;
    }
    this.#met.set(element, reading.text);
    const surface = row === BY_TEXT && isInDialog(reading.box) ? "dialog" : row.surface;
    void this.#question(reading, surface, before !== undefined)
      .then((settled) => {
        if (!settled) this.#met.delete(element); // gone while we asked: shown again it is met again
      })
      .catch(() => this.#fail());
    return true;
  }

  /** Asks what a message means and offers the fix. False if the message is gone meanwhile. */
  async #question(reading: Reading, surface: Surface, changed: boolean): Promise<boolean> {
    const lang = document.documentElement.lang;
    this.#claims.listen();
    const seen: Seen = { text: reading.text, surface };
    if (lang && lang.length <= 35) seen.lang = lang;
    const offer = reading.text === "" ? null : await this.#answers.offerFor(seen);
    if (changed) {
      this.#chips.forget(reading.source, offer?.entry);
      this.#claims.forget(reading.source);
    }
    return !offer || this.#over || this.#claims.offer(offer, reading);
  }

  #navigated(): void {
    if (isTop) this.#tell({ type: "moved" });
    this.#answers.forget();
    this.#met = new WeakMap();
    this.#chips.leave();
  }

  /** What a message in this frame means may depend on the page around it. */
  #topMoved(): void {
    if (isTop) return; // saw it itself
    this.#navigated();
    this.#watch.lookAtAll();
  }

  #fail(): void {
    if (++this.#failures >= MOST_FAILURES) this.#retreat();
  }

  /** Leaves the page as if we had never been there. */
  #retreat(): void {
    if (this.#over) return;
    this.#over = true;
    this.#watch.stop();
    this.#claims.stop();
    removeEventListener("pageshow", this.#onPageShow);
    removeEventListener("pagehide", this.#onPageHide);
    this.#card.close(false);
    this.#chips.clear();
    this.#layer.hide();
  }
}

/** A message that only its text tells of: all that its box says, or nothing where it is quoted. */
function readByText(source: Element): Reading | null {
  const whole = boxOf(source);
  return whole === "quoted" ? { text: "", source, box: source, carriers: [] } : whole && { ...whole, source };
}

// Other kinds of document (XML, SVG, the PDF viewer) show no messages.
if (document.documentElement instanceof HTMLHtmlElement) {
  try {
    removeRemains();
    new Frame().start();
  } catch {
    // A page in which we cannot even start is left alone.
  }
}
