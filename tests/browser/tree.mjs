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

/** Waits for a condition, looking again after each frame or so; says what it waited for when it gives up. */
export async function until(what, condition, patience = 15_000) {
  const end = Date.now() + patience;
  for (;;) {
    const value = await condition();
    if (value) return value;
    if (Date.now() > end) throw new Error(`waited ${patience / 1000} s for ${what}`);
    await new Promise((resume) => setTimeout(resume, 30));
  }
}

/** The box of a node once it has stopped moving: toasts slide in, and a chip follows its message. */
export function restingBox(browser, frame, node) {
  let last;
  return until("a node to come to rest", async () => {
    const box = await browser.box(frame, node);
    const still = box && last && box.x === last.x && box.y === last.y && box.width > 0;
    last = box;
    return still && box;
  });
}

/**
 * Runs in every frame of a page before its own scripts: notes when something of ours was first painted there. It sees
 * no more than a page could, an element added to the document.
 */
export function notePaint() {
  const seen = () => {
    if (!document.querySelector(":root > div[popover=manual], dialog > div[popover=manual]")) return;
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
