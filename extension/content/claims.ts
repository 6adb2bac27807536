/**
 * One problem, one chip per tab: a frame asks the background before it shows a chip, and answers when the background
 * asks what it shows. An offer that was free brings the answer to its claim along, and asks only when it comes again.
 *
 *     offer ──▶ claim ── granted ──▶ chip ── withdrawn: another frame shows it, or a better entry came
 *                 ▲         │                    │
 *                 │      refused                 │
 *                 │         ▼                    ▼
 *      vacant, or room ◀── kept, with the place where the message stands
 */
import type { Offer, Offered, Showing } from "../shared/protocol";
import { hasRoom, isThere, type Anchor } from "./anchor";
import { attempt, get, over } from "./asking";
import type { Chips } from "./chips";
import * as layer from "./layer";

interface Claim {
  offer: Offer;
  anchor: Anchor;
}

export class Claims {
  /** What may not be shown now; their messages may outlast what stands in the way. */
  readonly #refused = new Map<string, Claim>();
  /** Not on the screen yet; for others that is as good as shown. */
  readonly #pending = new Set<Claim>();

  readonly #chips: Chips;
  /** A chip is shown; its card is to open by itself. */
  readonly #shown: (offer: Offer, open: boolean) => void;

  constructor(chips: Chips, shown: (offer: Offer, open: boolean) => void) {
    this.#chips = chips;
    this.#shown = shown;
  }

  /** Shows a chip beside a message if this frame may. False if the message is gone already. */
  async offer({ grant: given, ...offer }: Offered, anchor: Anchor): Promise<boolean> {
    const { entry } = offer;
    this.#refused.delete(entry);
    // Solved, it is a problem that has come back: the background is to know.
    if (this.#chips.get(entry)?.fixed === false) return this.#chips.offer(offer, anchor);
    const claim = { offer, anchor };
    this.#pending.add(claim);
    try {
      const [ready, grant] = await Promise.all([layer.ready(anchor.box), given ?? get({ type: "claim", entry, room: hasRoom() })]);
      // Its message says something else by now, or means nothing any longer.
      if (!ready || !grant || over.aborted || !this.#pending.has(claim)) return true;
      if (!grant.granted) {
        this.#refused.set(entry, claim);
        return true;
      }
      const isThere = this.#chips.offer(offer, anchor);
      if (this.#chips.get(entry)) this.#shown(offer, grant.open);
      return isThere;
    } finally {
      this.#pending.delete(claim);
    }
  }

  /** The message that stood there says something else now. */
  forget(source: Element): void {
    for (const [entry, { anchor }] of this.#refused) if (anchor.source === source) this.#refused.delete(entry);
    for (const claim of this.#pending) if (claim.anchor.source === source) this.#pending.delete(claim);
  }

  showing(entry: string): Showing {
    return this.#pendingFor(entry).some(({ anchor }) => isThere(anchor)) ? "live" : this.#chips.showing(entry);
  }

  /** Another frame shows this entry from now on, or a better one. */
  drop(entry: string): void {
    const pending = this.#pendingFor(entry);
    for (const claim of pending) this.#pending.delete(claim);
    const dropped = this.#chips.withdraw(entry) ?? pending[0];
    if (dropped) this.#refused.set(entry, dropped);
  }

  /** What stood in the way may be gone. */
  askAgain(): void {
    for (const { offer, anchor } of this.#refused.values()) if (isThere(anchor)) attempt(this.offer(offer, anchor));
  }

  #pendingFor(entry: string): Claim[] {
    return [...this.#pending].filter(({ offer }) => offer.entry === entry);
  }
}
