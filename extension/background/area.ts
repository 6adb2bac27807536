/**
 * A storage area of the extension, read once: each reading is a question to another process, and a chip waits for three of
 * them. This worker is the only one that writes there; should somebody else, it is noticed and the area is read again.
 */

/** As text, whatever order its parts are in: the browser gives them back in another one. */
const textOf = (value: unknown): string | undefined =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part);

export class Area {
  readonly #name: "local" | "session";
  /** What is known to lie there; nothing, where that is known. */
  readonly #known = new Map<string, string | undefined>();
  /** Counts changes: what was read while something changed is not believed twice. */
  #changes = 0;

  constructor(name: "local" | "session") {
    this.#name = name;
    chrome.storage?.onChanged.addListener((changes, area) => {
      if (area !== name) return;
      this.#changes++;
      for (const [key, { newValue }] of Object.entries(changes)) {
        if (this.#known.has(key) && this.#known.get(key) !== textOf(newValue)) this.#known.delete(key);
      }
    });
  }

  /** @throws if it cannot be read */
  async get(key: string): Promise<unknown> {
    const known = this.#known.get(key);
    if (known !== undefined) return JSON.parse(known);
    if (this.#known.has(key)) return undefined;
    const changes = this.#changes;
    const value = (await this.#area.get(key))[key];
    if (changes === this.#changes) this.#known.set(key, textOf(value));
    return value;
  }

  /** @throws if it cannot be written */
  async set(key: string, value: unknown): Promise<void> {
    this.#forget(key);
    await this.#area.set({ [key]: value });
    this.#known.set(key, textOf(value));
  }

  async remove(key: string): Promise<void> {
    this.#forget(key);
    await this.#area.remove(key);
  }

  get #area(): chrome.storage.StorageArea {
    return chrome.storage[this.#name];
  }

  #forget(key: string): void {
    this.#changes++;
    this.#known.delete(key);
  }
}
