/**
 * One problem, one chip per tab: a frame asks the background before it shows a chip, and answers when the background
 * asks what it shows.
 *
 *     offer ──▶ claim ── granted ──▶ chip ── withdrawn: another frame shows it, or a better entry came
 *                 ▲         │                    │
 *                 │      refused                 │
 *                 │         ▼                    ▼
 *              vacant ◀── kept, with the place where the message stands
 */
import type { Offer, Showing } from "../shared/protocol";
import { hasRoom, isThere, type Anchor } from "./anchor";
import { attempt, get, over } from "./asking";
import type { Chips } from "./chips";
import * as layer from "./layer";

export class Claims {
  /** Offers that may not be shown now; their messages may outlast what stands in the way. */
  readonly #refused = new Map<string, { offer: Offer; anchor: Anchor }>();
  /** Claimed and not on the screen yet; for others that is as good as shown. */
  readonly #pending = new Map<string, Anchor>();

  readonly #chips: Chips;
  /** A chip is shown; its card is to open by itself. */
  readonly #shown: (offer: Offer, open: boolean) => void;

  constructor(chips: Chips, shown: (offer: Offer, open: boolean) => void) {
    this.#chips = chips;
    this.#shown = shown;
  }

  /** Shows a chip beside a message if this frame may. False if the message is gone already. */
  async offer(offer: Offer, anchor: Anchor): Promise<boolean> {
    const { entry } = offer;
    if (this.#chips.has(entry)) return this.#chips.offer(offer, anchor);
    this.#pending.set(entry, anchor);
    try {
      const [ready, grant] = await Promise.all([layer.ready(anchor.box), get({ type: "claim", entry, room: hasRoom() })]);
      if (!ready || !grant || over.aborted) return true;
      if (!grant.granted) {
        this.#refused.set(entry, { offer, anchor });
        return true;
      }
      // Its message says something else by now, means nothing any longer, or is claimed anew.
      if (this.#pending.get(entry) !== anchor && !this.#chips.has(entry)) return true;
      const isThere = this.#chips.offer(offer, anchor);
      if (this.#chips.has(entry)) this.#shown(offer, grant.open);
      return isThere;
    } finally {
      if (this.#pending.get(entry) === anchor) this.#pending.delete(entry);
    }
  }

  /** The message that stood there says something else now. */
  forget(source: Element): void {
    for (const [entry, { anchor }] of this.#refused) if (anchor.source === source) this.#refused.delete(entry);
    for (const [entry, anchor] of this.#pending) if (anchor.source === source) this.#pending.delete(entry);
  }

  showing(entry: string): Showing {
    const pending = this.#pending.get(entry);
    return pending && isThere(pending) ? "live" : this.#chips.showing(entry);
  }

  /** Another frame shows this entry from now on, or a better one. */
  drop(entry: string): void {
    const dropped = this.#chips.withdraw(entry);
    if (dropped) this.#refused.set(entry, dropped);
  }

  /** What stood in the way is gone. */
  askAgain(): void {
    for (const { offer, anchor } of this.#refused.values()) if (isThere(anchor)) attempt(this.offer(offer, anchor));
    this.#refused.clear();
  }
}
