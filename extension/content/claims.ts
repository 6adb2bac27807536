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
import { ask } from "../shared/ask";
import { isNotice, type Notice, type Offer, type Showing } from "../shared/protocol";
import { hasRoom, isThere, type Anchor } from "./anchor";
import type { Chips } from "./chip";

export interface ClaimHooks {
  /** The top page moved on. */
  moved: () => void;
  orphaned: () => void;
  failed: () => void;
}

export class Claims {
  /** Offers that may not be shown now; their messages may outlast what stands in the way. */
  readonly #refused = new Map<string, { offer: Offer; anchor: Anchor }>();
  /** Claimed and not on the screen yet; for others that is as good as shown. */
  readonly #pending = new Map<string, Anchor>();
  #listening = false;

  readonly #chips: Chips;
  /** What has to be there before the first chip is shown. */
  readonly #ready: () => Promise<boolean>;
  readonly #hooks: ClaimHooks;

  constructor(chips: Chips, ready: () => Promise<boolean>, hooks: ClaimHooks) {
    this.#chips = chips;
    this.#ready = ready;
    this.#hooks = hooks;
  }

  /** From here on the background can reach this frame. Most frames have nothing to be asked about. */
  listen(): void {
    if (this.#listening) return;
    this.#listening = true;
    chrome.runtime.onMessage.addListener(this.#onNotice);
  }

  stop(): void {
    this.#listening = false;
    try {
      chrome.runtime.onMessage.removeListener(this.#onNotice);
    } catch {
      // An orphan has nothing to remove it from.
    }
  }

  /** Shows a chip beside a message if this frame may. False if the message is gone already. */
  async offer(offer: Offer, anchor: Anchor): Promise<boolean> {
    const { entry } = offer;
    if (this.#chips.has(entry)) return this.#chips.offer(offer, anchor);
    this.#pending.set(entry, anchor);
    try {
      const [ready, answer] = await Promise.all([this.#ready(), ask({ type: "claim", entry, room: hasRoom() })]);
      if (answer.is === "orphaned") this.#hooks.orphaned();
      if (!ready || answer.is !== "value" || !this.#listening) return true;
      if (answer.value) return this.#chips.offer(offer, anchor);
      this.#refused.set(entry, { offer, anchor });
      return true;
    } finally {
      this.#pending.delete(entry);
    }
  }

  /** The message that stood there says something else now. */
  forget(source: Element): void {
    for (const [entry, { anchor }] of this.#refused) if (anchor.source === source) this.#refused.delete(entry);
  }

  readonly #onNotice = (message: unknown, sender: chrome.runtime.MessageSender, reply: (answer: Showing | null) => void): undefined => {
    if (sender.id !== chrome.runtime.id || !isNotice(message)) return;
    try {
      reply(this.#answer(message));
    } catch {
      this.#hooks.failed();
    }
  };

  #answer(notice: Notice): Showing | null {
    switch (notice.type) {
      case "showing": {
        const pending = this.#pending.get(notice.entry);
        return pending && isThere(pending) ? "live" : this.#chips.showing(notice.entry);
      }
      case "drop": {
        const dropped = this.#chips.withdraw(notice.entry);
        if (dropped) this.#refused.set(notice.entry, dropped);
        return null;
      }
      case "vacant":
        this.#askAgain();
        return null;
      case "moved":
        this.#hooks.moved();
        return null;
    }
  }

  #askAgain(): void {
    const refused = [...this.#refused.values()];
    this.#refused.clear();
    for (const { offer, anchor } of refused) if (isThere(anchor)) void this.offer(offer, anchor).catch(this.#hooks.failed);
  }
}
