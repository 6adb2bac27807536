/**
 * What Fixside has put into a frame. Its shadow root is closed, so only the browser's own debugging protocols can see
 * it; each driver hands the tree over in this form.
 */
export class Node {
  /** @param {{ tag: string, attributes: Record<string, string>, own: string, children: Node[], ref: unknown }} parts */
  constructor({ tag, attributes, own, children, ref }) {
    Object.assign(this, { tag, attributes, own, children, ref });
  }

  get classes() {
    return (this.attributes.class ?? "").split(/\s+/);
  }

  /** The text inside, blanks folded. */
  get text() {
    const parts = [];
    for (const node of this.walk()) parts.push(node.own);
    return parts.join(" ").replace(/\s+/g, " ").trim();
  }

  *walk() {
    yield this;
    for (const child of this.children) yield* child.walk();
  }

  /** The nodes with a class, in document order. */
  all(name) {
    return [...this.walk()].filter((node) => node.classes.includes(name));
  }

  first(name) {
    return this.all(name)[0];
  }
}

/**
 * Waits for a condition, looking again after each frame or so; says what it waited for when it gives up, and what
 * `instead` finds in its place.
 */
export async function until(what, condition, { patience = 15_000, instead } = {}) {
  const end = Date.now() + patience;
  for (;;) {
    const value = await condition();
    if (value) return value;
    if (Date.now() > end) throw new Error(`waited ${patience / 1000} s for ${what}${instead ? `; instead: ${await instead()}` : ""}`);
    await new Promise((resume) => setTimeout(resume, 30));
  }
}

/** Our element in a document: a nameless one with a closed root, at its end or in a modal dialog. */
export const HOST = ":root > div[popover=manual], dialog > div[popover=manual]";
/** The same as an expression in a page; also where it stands in a dialog in the shadow root of a child of the body. */
export const FIND_HOST = `(document.querySelector("${HOST}") ?? [...document.querySelectorAll("body > *")].map(({ shadowRoot }) => shadowRoot?.querySelector("${HOST}")).find(Boolean) ?? null)`;

/** How many frames in a row a thing has to stand still to be at rest. */
const AT_REST = 4;

/**
 * The box of a node once it has stopped moving: toasts slide in, and a chip follows its message. Counted in frames that
 * the page has drawn, for on a busy machine two looks may fall between two frames, and all that moves seems to stand.
 */
export function restingBox(browser, frame, node) {
  let last;
  let frames = 0;
  return until("a node to come to rest", async () => {
    await browser.evaluate(frame, nextFrame);
    const box = await browser.box(frame, node);
    const still = box && last && box.x === last.x && box.y === last.y && box.width === last.width && box.width > 0;
    last = box;
    frames = still ? frames + 1 : 0;
    return frames >= AT_REST && box;
  });
}

/** Waits until the page has drawn two frames, and what waited for them is done: what has changed is looked at by then. */
export const twoFramesLater = (browser, frame) =>
  browser.evaluate(frame, () => new Promise((resume) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resume)))));

export const overlap = (a, b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** In a page that nobody sees no frame is drawn, and nothing moves. */
const nextFrame = () => new Promise((resume) => (document.visibilityState === "visible" ? requestAnimationFrame(resume) : resume()));

/**
 * Runs in every frame of a page before its own scripts: notes when something of ours was first painted there. It sees
 * no more than a page could, an element added to the document (`host` is HOST: it runs far from here).
 */
export function notePaint(host) {
  const seen = () => {
    if (!document.querySelector(host)) return;
    observer.disconnect();
    // The frame that shows it begins after this one; the message comes when it is done.
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => {
        document.documentElement.dataset.chipPainted = String(performance.timeOrigin + performance.now());
      };
      channel.port2.postMessage(null);
    });
  };
  const observer = new MutationObserver(seen);
  observer.observe(document, { childList: true, subtree: true });
}
