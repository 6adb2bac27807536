/**
 * The content script. It runs in every frame of every covered page, and in most of them does nothing after a first
 * look.
 *
 *     watch ── element of a surface ──▶ text ── what it says ──▶ answers ── known? ──▶ chips ── chosen ──▶ card
 *
 * It starts at `document_idle`: the page's own start-up is not delayed, the first look finds what stands there
 * already, and closed shadow roots can be opened to us at any time, so nothing is missed by not being first.
 */
import { ask, isAlive } from "../shared/ask";
import type { Seen } from "../shared/protocol";
import { Answers } from "./answers";
import { CardView } from "./card";
import { Chips } from "./chip";
import { Layer, removeRemains } from "./layer";
import type { Row } from "./surfaces";
import { readSurface, type Reading } from "./text";
import { Watch } from "./watch";

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
    refused: () => this.#retreat(),
  });
  readonly #card: CardView = new CardView(this.#layer, this.#chips, () => this.#retreat());
  readonly #watch = new Watch({
    found: (element, row) => this.#meet(element, row),
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
    if (window === window.top) this.#greet(performance.timeOrigin);
    this.#watch.start();
    // A page taken out of the back/forward cache is a page again, but no new document.
    addEventListener("pageshow", this.#onPageShow);
  }

  #greet(since: number): void {
    void ask({ type: "hello", since }).then((answer) => {
      if (answer.is === "orphaned") this.#retreat();
    });
  }

  readonly #onPageShow = (event: PageTransitionEvent) => {
    if (!event.persisted) return;
    if (window === window.top) this.#greet(Date.now());
    this.#navigated();
    this.#watch.lookAtAll();
  };

  /** False when there is nothing to read yet. */
  #meet(element: Element, row: Row): boolean {
    const reading = readSurface(element, row);
    if (!reading) return false;
    const said = reading.texts.join("\n");
    if (this.#met.get(element) === said) {
      this.#chips.refresh();
      return true;
    }
    this.#met.set(element, said);
    void this.#question(reading, row)
      .then((settled) => {
        if (!settled) this.#met.delete(element); // gone while we asked: shown again it is met again
      })
      .catch(() => this.#fail());
    return true;
  }

  /** Asks about all texts of one message at once; the first that is known decides. */
  async #question(reading: Reading, row: Row): Promise<boolean> {
    const lang = document.documentElement.lang;
    const offers = await Promise.all(
      reading.texts.map((text) => {
        const seen: Seen = { text, surface: row.surface };
        if (lang && lang.length <= 35) seen.lang = lang;
        return this.#answers.offerFor(seen);
      }),
    );
    const offer = offers.find((one) => one !== null);
    if (!offer || !(await this.#layer.ready()) || this.#over) return true;
    return this.#chips.offer(offer, reading);
  }

  #navigated(): void {
    this.#answers.forget();
    this.#met = new WeakMap();
    this.#chips.leave(this.#card.open);
  }

  #fail(): void {
    if (++this.#failures >= MOST_FAILURES) this.#retreat();
  }

  /** Leaves the page as if we had never been there. */
  #retreat(): void {
    if (this.#over) return;
    this.#over = true;
    this.#watch.stop();
    removeEventListener("pageshow", this.#onPageShow);
    this.#card.close(false);
    this.#chips.clear();
    this.#layer.hide();
  }
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
