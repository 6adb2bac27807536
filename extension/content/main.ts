/**
 * The content script. It runs in every frame of every covered page, and in most of them does nothing after a first
 * look.
 *
 *     watch ── element of a surface ──▶ text ── what it says ──▶ answers ── known? ──▶ claims ──▶ chips ── chosen ──▶ card
 *       ├── nothing at all ──▶ blank ──────────────────────────────────────────────────▲
 *       └── any text ──▶ glimpse ── like a message ──▶ quoted ── its box ──▲
 *
 * What messages look like it is told with the background's greeting, once there is anything in the frame to look at.
 *
 * It starts at `document_idle`: the page's own start-up is not delayed, the first look finds what stands there
 * already, and closed shadow roots can be opened to us at any time, so nothing is missed by not being first.
 */
import { isAlive } from "../shared/ask";
import type { Row } from "../shared/frame";
import { type Notice, type Surface } from "../shared/protocol";
import { hasRoom, type Anchor } from "./anchor";
import { attempt, failed, get, leave, listen, over } from "./asking";
import { Answers } from "./answers";
import { doubt } from "./avoid";
import { Blank } from "./blank";
import { Cards } from "./cards";
import { Chips } from "./chips";
import { Claims } from "./claims";
import { isTop } from "./facts";
import { Filter } from "./glimpse";
import { known, learnMarkup } from "./known";
import * as layer from "./layer";
import { removeRemains } from "./layer";
import { boxOf, type Boxed, isWritten } from "./quoted";
import { closestAcross } from "./shadow";
import { readSurface, type Reading } from "./text";
import { Watch } from "./watch";

class Frame {
  readonly #answers = new Answers();
  readonly #chips = new Chips({
    chosen: (offer) => attempt(this.#cards.press(offer)),
    moved: () => {
      this.#cards.panel.place();
      if (!this.#isShowing) layer.hide();
    },
    left: (entry) => this.#cards.forget(entry),
    back: (offer, anchor) => attempt(this.#claims.offer(offer, anchor)),
  });
  readonly #claims = new Claims(this.#chips, (offer, open) => {
    this.#cards.watch(offer);
    if (open) attempt(this.#cards.openByItself(offer));
  });
  readonly #cards: Cards = new Cards(this.#chips);
  readonly #blank = new Blank(this.#claims, async () => this.#isGreeting || this.#greet());
  readonly #watch: Watch = new Watch({
    found: (element, row) => this.#meet(element, row),
    fits: isWritten() ? undefined : (text) => this.#filter!.fits(text),
    ready: () => this.#isReady(),
    changed: () => (isAlive() ? this.#chips.refresh() : leave()),
    rebuilt: () => {
      doubt();
      if (this.#isShowing) this.#chips.doubt();
      this.#blank.changed();
    },
    busy: () => this.#isShowing,
    navigated: () => this.#navigated(),
    isOurs: layer.isHost,
  });
  /** What each element said when it was last met, behind the number of the answers that held. */
  #met = new WeakMap<Element, string>();
  #round = 0;
  /** Which texts may be messages; known since the greeting. */
  #filter: Filter | undefined;
  #isGreeting = false;
  /** This frame belongs to a softphone. */
  #softphone = false;

  start(): void {
    // Not `timeOrigin`: the clock it belongs to stands still while the computer sleeps.
    if (isTop) attempt(this.#greet(Date.now() - performance.now()));
    else this.#blank.start();
    layer.tell(() => this.#chips.moved());
    this.#watch.start();
    // A page taken out of the back/forward cache is a page again, but no new document.
    listen("pageshow", this.#onPageShow);
    listen("pagehide", this.#onPageHide);
    // There may be room now.
    listen("resize", () => this.#claims.askAgain());
    over.addEventListener("abort", this.#retreat);
  }

  /** Nothing is looked at before the greeting, and a frame with nothing in it, as most are, asks for none. */
  #isReady(): boolean {
    if (!this.#filter && !this.#isGreeting && document.body?.firstChild) attempt(this.#greet());
    return this.#filter !== undefined;
  }

  /** What messages look like, and the card that goes along to this page. After a failure the page's next change asks again. */
  async #greet(since?: number): Promise<void> {
    this.#isGreeting = true;
    const greeting = await get({ type: "hello", since });
    this.#isGreeting = false;
    if (!greeting || over.aborted) return;
    // From here on the background can reach this frame. Most frames have nothing to be asked about.
    chrome.runtime.onMessage.addListener(this.#onNotice);
    const { glimpsed, markup, softphone, card, blank = null } = greeting;
    learnMarkup(markup);
    this.#filter = new Filter(glimpsed);
    this.#softphone = softphone;
    this.#watch.lookAtAll();
    this.#blank.learn(blank);
    if (card) await this.#cards.showFor(card, undefined, false);
  }

  get #isShowing(): boolean {
    return !!(this.#chips.size || this.#cards.panel.entry);
  }

  readonly #onNotice = (notice: Notice, sender: chrome.runtime.MessageSender, reply: (answer: unknown) => void): true | undefined => {
    if (sender.id !== chrome.runtime.id || over.aborted) return undefined;
    // What this frame shows may be on its way to it.
    const answer = this.#answers.settled().then(() => this.#reactions[notice.type](notice as never));
    // Of many frames only one may answer that it is the softphone.
    if (notice.type === "softphone" && !this.#softphone) return undefined;
    answer.then(reply, failed);
    return true;
  };

  /** What a notice asks for; what comes of it is the answer. */
  readonly #reactions: { [T in Notice["type"]]: (notice: Extract<Notice, { type: T }>) => unknown } = {
    showing: ({ entry }) => this.#claims.showing(entry),
    drop: ({ entry }) => {
      this.#claims.drop(entry);
      this.#cards.forget(entry);
    },
    vacant: () => this.#claims.askAgain(),
    moved: () => this.#topMoved(),
    anew: () => this.#anew(),
    fixed: ({ entry, is }) => this.#chips.markFixed(entry, is),
    dismiss: ({ entry }) => this.#chips.dismiss(entry),
    press: ({ entry }) => this.#chips.press(entry),
    show: ({ view, beside, focus }) => this.#cards.showFor(view, beside, focus),
    draw: ({ view }) => this.#cards.panel.update(view),
    shut: ({ entry }) => this.#cards.panel.shut(entry),
    closed: ({ entry, focus }) => this.#cards.closedElsewhere(entry, focus),
    facts: ({ anew }) => this.#cards.facts(anew),
    softphone: () => this.#softphone,
  };

  readonly #onPageShow = (event: PageTransitionEvent) => {
    if (!event.persisted) return;
    if (isTop) attempt(this.#greet(Date.now()));
    this.#navigated();
    this.#watch.lookAtAll();
  };

  /** The frame goes; what it showed may be shown by another. */
  readonly #onPageHide = () => {
    this.#cards.panel.close("told");
    this.#chips.clear();
  };

  /** False when there is nothing to read yet. */
  #meet(element: Element, row: Row): boolean {
    const whole: Boxed | null = row.selector !== "*" ? readSurface(element, row) : boxOf(element);
    if (!whole) return false;
    if (row.general && closestAcross(element, known.quotingAlerts)) return true;
    const reading = { ...whole, source: element };
    const before = this.#met.get(element);
    const now = this.#round + reading.text;
    if (before === now) {
      this.#chips.again(reading);
      return true;
    }
    this.#met.set(element, now);
    const { surface = row.surface } = whole;
    attempt(this.#question({ ...reading, lasting: isLasting(surface, reading.box) }, surface, before !== undefined));
    return true;
  }

  /** Asks what a message means and offers the fix. */
  async #question(reading: Reading & Anchor, surface: Surface, changed: boolean): Promise<void> {
    const { text, source } = reading;
    const seen = { text, surface, lang: document.documentElement.lang };
    // Most that have a line like a message are one: then the answer brings the style of its chip.
    const look = text.split("\n").some((line) => this.#filter!.fits(line, true)) ? layer.wish(reading.box) : undefined;
    const offer = text === "" ? null : await this.#answers.offerFor(seen, hasRoom(), look);
    layer.dress(offer?.style);
    if (changed) {
      this.#chips.forget(source, offer?.entry);
      this.#claims.forget(source);
    }
    // Nobody could say, or it went while we asked: met again it is asked about again.
    const isDone = offer && !over.aborted ? await this.#claims.offer(offer, reading) : offer !== undefined;
    if (!isDone) this.#met.delete(source);
  }

  #navigated(): void {
    if (isTop) void get({ type: "moved" });
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

  /** Everything is asked again; what is still so stays as it is. */
  #anew(): void {
    this.#round++;
    this.#chips.forgive();
    this.#answers.forget();
    attempt(this.#greet());
  }

  /** Leaves the page as if we had never been there. Notices are not answered any longer. */
  readonly #retreat = () => {
    this.#onPageHide();
    layer.hide();
  };
}

const PASSING = /toast|dialog|unknown/;

/** A message that stands as long as its cause, and that nobody can close. */
const isLasting = (surface: Surface, box: Element): boolean => !PASSING.test(surface) && !box.querySelector(known.controls);

function start(): void {
  try {
    removeRemains();
    new Frame().start();
  } catch {
    // A page in which we cannot even start is left alone.
  }
}

// Other kinds of document (XML, SVG, the PDF viewer) show no messages. And what the browser draws ahead, in case the reader goes
// there, belongs to no tab yet.
if (document.documentElement instanceof HTMLHtmlElement) {
  if ((document as { prerendering?: boolean }).prerendering) document.addEventListener("prerenderingchange", start);
  else start();
}
