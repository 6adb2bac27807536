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
import type { Glimpses, Notice, Offer, RequestOf, Seen, Surface } from "../shared/protocol";
import type { Anchor } from "./anchor";
import { Answers } from "./answers";
import { Cards } from "./cards";
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
    chosen: (offer) => this.#try(this.#cards.press(offer)),
    moved: () => {
      this.#cards.place();
      this.#hideIfEmpty();
    },
    left: (entry, dismissed) => {
      this.#cards.forget(entry);
      this.#tell({ type: "left", entry, dismissed });
    },
    gone: (entry) => this.#tell({ type: "gone", entry }),
    refused: () => this.#retreat(),
  });
  readonly #claims = new Claims(this.#chips, () => this.#layer.ready(), {
    shown: (offer, open) => this.#shown(offer, open),
    orphaned: () => this.#retreat(),
    failed: () => this.#fail(),
  });
  readonly #cards: Cards = new Cards(this.#layer, this.#chips, {
    closed: () => this.#hideIfEmpty(),
    orphaned: () => this.#retreat(),
    failed: () => this.#fail(),
  });
  readonly #glimpse = new Glimpse(() => this.#greet(), (element) => this.#watch.suspect(element));
  readonly #watch: Watch = new Watch({
    found: (element, row) => this.#meet(element, row),
    ...(isWritten() ? {} : { text: (node: Text) => this.#glimpse.look(node) }),
    changed: () => (isAlive() ? this.#refresh() : this.#retreat()),
    busy: () => this.#chips.size > 0 || this.#cards.isOpen,
    navigated: () => this.#navigated(),
    isOurs: (node) => this.#layer.isHost(node),
    failed: () => this.#fail(),
  });
  /** What each element said when it was last met. */
  #met = new WeakMap<Element, string>();
  #failures = 0;
  #over = false;
  #listening = false;
  /** This frame belongs to a softphone. */
  #softphone = false;

  start(): void {
    if (isTop) {
      // Its cards are also those of small frames in it.
      this.#listen();
      this.#try(this.#greet(performance.timeOrigin));
    }
    this.#watch.start();
    // A page taken out of the back/forward cache is a page again, but no new document.
    addEventListener("pageshow", this.#onPageShow);
    addEventListener("pagehide", this.#onPageHide);
  }

  async #greet(since?: number): Promise<Glimpses | null> {
    const answer = await ask({ type: "hello", ...(since === undefined ? {} : { since }) });
    if (answer.is === "orphaned") this.#retreat();
    if (answer.is !== "value" || this.#over) return null;
    const { glimpses, softphone, card } = answer.value;
    this.#softphone = softphone;
    if (softphone) this.#listen();
    if (card) await this.#cards.showFor(card, undefined, false);
    return glimpses;
  }

  #shown(offer: Offer, open: boolean): void {
    this.#cards.watch(offer);
    if (open) this.#try(this.#cards.openByItself(offer));
  }

  #refresh(): void {
    if (this.#chips.size > 0) this.#chips.refresh();
    else this.#cards.place();
  }

  #hideIfEmpty(): void {
    if (this.#chips.size === 0 && !this.#cards.isOpen) this.#layer.hide();
  }

  /** From here on the background can reach this frame. Most frames have nothing to be asked about. */
  #listen(): void {
    if (this.#listening) return;
    this.#listening = true;
    chrome.runtime.onMessage.addListener(this.#onNotice);
  }

  readonly #onNotice = (notice: Notice, sender: chrome.runtime.MessageSender, reply: (answer: unknown) => void): true | undefined => {
    if (sender.id !== chrome.runtime.id || this.#over) return undefined;
    const answer = new Promise((resolve) => resolve(this.#answer(notice)));
    // Of many frames only one may answer that it is the softphone.
    if (notice.type === "softphone" && !this.#softphone) return undefined;
    answer.then(reply, () => this.#fail());
    return true;
  };

  #answer(notice: Notice): unknown {
    switch (notice.type) {
      case "showing":
        return this.#claims.showing(notice.entry);
      case "drop":
        this.#claims.drop(notice.entry);
        return this.#cards.forget(notice.entry);
      case "vacant":
        return this.#claims.askAgain();
      case "moved":
        return this.#topMoved();
      case "fixed":
        return this.#chips.markFixed(notice.entry);
      case "dismiss":
        return this.#chips.dismiss(notice.entry);
      case "press":
        return this.#chips.press(notice.entry);
      case "show":
        return this.#cards.showFor(notice.view, notice.beside, notice.focus);
      case "draw":
        return this.#cards.draw(notice.view);
      case "shut":
        return this.#cards.shut(notice.entry);
      case "closed":
        return this.#cards.closedElsewhere(notice.entry, notice.focus);
      case "facts":
        return this.#cards.facts(notice.anew);
      case "softphone":
        return this.#softphone;
    }
  }

  #tell(request: RequestOf<"left"> | RequestOf<"gone"> | RequestOf<"moved">): void {
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
    this.#cards.closeAll();
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
    void this.#question({ ...reading, lasting: isLasting(surface, reading.box) }, surface, before !== undefined)
      .then((settled) => {
        if (!settled) this.#met.delete(element); // gone while we asked: shown again it is met again
      })
      .catch(() => this.#fail());
    return true;
  }

  /** Asks what a message means and offers the fix. False if the message is gone meanwhile. */
  async #question(reading: Reading & Anchor, surface: Surface, changed: boolean): Promise<boolean> {
    const lang = document.documentElement.lang;
    this.#listen();
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

  #try(work: Promise<unknown>): void {
    work.catch(() => this.#fail());
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
    try {
      chrome.runtime.onMessage.removeListener(this.#onNotice);
    } catch {
      // An orphan has nothing to remove it from.
    }
    removeEventListener("pageshow", this.#onPageShow);
    removeEventListener("pagehide", this.#onPageHide);
    this.#cards.closeAll();
    this.#chips.clear();
    this.#layer.hide();
  }
}

const PASSING: readonly Surface[] = ["toast", "dialog", "unknown"];

/** A message that stands as long as its cause, and that nobody can close. */
const isLasting = (surface: Surface, box: Element): boolean => !PASSING.includes(surface) && !box.querySelector("button,[role=button]");

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
