/** Reading, deciding and writing are steps. What is done in turn is done one after the other for each key. */
export class Turns<K> {
  readonly #last = new Map<K, Promise<unknown>>();

  /** Somebody is at it, or waits. */
  isTaken(key: K): boolean {
    return this.#last.has(key);
  }

  take<T>(key: K, work: () => Promise<T>): Promise<T> {
    const turn = (this.#last.get(key) ?? Promise.resolve()).then(work, work);
    const settled = turn.catch(() => undefined).then(() => {
      if (this.#last.get(key) === settled) this.#last.delete(key);
    });
    this.#last.set(key, settled);
    return turn;
  }
}

/** A moment later, when the answer that somebody waits for is on its way: the browser does what it is asked in turn. */
export const answered = (): Promise<void> => new Promise((done) => setTimeout(done));
