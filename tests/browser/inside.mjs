/**
 * The inside of what Fixside shows: the closed shadow root in a frame, or the document of one of its pages. Work runs
 * in a world of its own beside the page's scripts, with the browser's debugging protocol as the way in; what it puts
 * into that world (axe, say) stays there.
 */
export class Inside {
  /**
   * @param page the driver's page, for keys
   * @param {(source: string, value: unknown) => Promise<unknown>} call runs the source of a function of (root, value)
   */
  constructor(page, call) {
    this.page = page;
    this.call = call;
  }

  /** Runs `work(root, value)`; value and answer are JSON. */
  async evaluate(work, value = null) {
    const answer = await this.call(`async (root, value) => JSON.stringify(await (${work})(root, JSON.parse(value)))`, JSON.stringify(value));
    return answer === undefined ? undefined : JSON.parse(answer);
  }

  /** Runs a script as it stands, once in each world. */
  async load(name, script) {
    const known = await this.evaluate((_, name) => Boolean(globalThis.loaded?.[name]), name);
    if (known) return;
    await this.call(`(root, name) => { ${script}\n; globalThis.loaded = { ...globalThis.loaded, [name]: true }; }`, name);
  }

  /** Presses a key, or several at once: "Shift+Tab". It goes to whatever has the focus. */
  press(key) {
    return pressKey(this.page, key);
  }
}

export async function pressKey(page, keys) {
  const [key, ...held] = keys.split("+").reverse();
  for (const one of [...held].reverse()) await page.keyboard.down(one);
  await page.keyboard.press(key);
  for (const one of held) await page.keyboard.up(one);
}

/** A root's host seems open in the world of the tests, so that whatever walks the page there walks into it too. */
export const OPEN_ROOT = `(root) => {
  if (root.host && root.host.shadowRoot !== root) Object.defineProperty(root.host, "shadowRoot", { value: root, configurable: true });
}`;
