/**
 * A frame that stays blank: no text, and so nothing that the rest of this script would notice.
 *
 *     in view, nothing changes ─▶ is one wanted here? ─ no ──▶ never again
 *                  ▲                    │ yes
 *                  │                    ▼
 *          any change of the page   nothing changes for so long ─▶ is anything drawn? ─ no ─▶ chip
 *
 * It is looked at when the page has been quiet, so that one look tells of all that time, and a frame in which something
 * goes on is not looked at. A frame that went blank later was changed for that.
 */
import type { Wish } from "../shared/frame";
import { attempt, get, listen } from "./asking";
import type { Claims } from "./claims";
import { allOf, shadowOf } from "./shadow";
import { isShown, tidy } from "./text";

/** A frame with any text has asked by then for other reasons. */
const ASK_MS = 1_000;
/** The smallest panel of Open CTI is 200 by 240 pixels. What is smaller helps a page, and nobody looks at it. */
const LEAST = 150;

export class Blank {
  /** Null: nobody wants to know. Undefined: nobody has been asked. */
  #wish: Wish | null | undefined;
  #isInView = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #claims: Claims;
  /** Asks for the wish, which is then learnt. */
  readonly #ask: () => Promise<unknown>;

  constructor(claims: Claims, ask: () => Promise<unknown>) {
    this.#claims = claims;
    this.#ask = ask;
  }

  start(): void {
    new IntersectionObserver(([entry]) => {
      this.#isInView = entry!.isIntersecting;
      this.changed();
    }).observe(document.documentElement);
    listen("visibilitychange", this.changed);
  }

  learn(wish?: Wish | null): void {
    this.#wish = wish;
    this.changed();
  }

  readonly changed = (): void => {
    clearTimeout(this.#timer);
    if (this.#isInView && this.#wish !== null) this.#timer = setTimeout(() => this.#look(), this.#wish?.after ?? ASK_MS);
  };

  #look(): void {
    if (document.hidden || Math.min(innerWidth, innerHeight) < LEAST) return;
    if (document.readyState !== "complete") this.changed();
    else attempt(this.#wish ? this.#meet(this.#wish) : this.#ask());
  }

  async #meet({ drawn, parts, plain }: Wish): Promise<void> {
    const isPlain = RegExp(plain);
    /** By itself, whatever is in it. */
    const isDrawn = (element: Element): boolean =>
      element.matches(drawn) ||
      [...element.childNodes, ...(shadowOf(element)?.childNodes ?? [])].some(isText) ||
      parts.some((part) => {
        const { animationName, backgroundImage, content } = getComputedStyle(element, part);
        return !isPlain.test(animationName + backgroundImage + content);
      });
    const still = () => !allOf("*").some((element) => isDrawn(element) && isShown(element));
    const offer = still() && (await get({ type: "blank" }));
    const box = document.documentElement;
    if (offer) await this.#claims.offer(offer, { source: box, box, carriers: [], lasting: true, still });
  }
}

const isText = (node: Node): unknown => node.nodeType === Node.TEXT_NODE && tidy((node as Text).data);
