/**
 * Fixside's chips, read from where its content script lives: only there its closed root can be opened. Asked after a
 * measurement, or in a page that is not measured.
 */

/** The content script's own world in the top frame, or undefined if there is none. */
async function worldOf(session) {
  const contexts = [];
  const note = ({ context }) => contexts.push(context);
  session.on("Runtime.executionContextCreated", note);
  await session.send("Runtime.enable"); // tells of all there are before it answers
  const { frameTree } = await session.send("Page.getFrameTree");
  await session.send("Runtime.disable");
  session.off("Runtime.executionContextCreated", note);
  return contexts.find(({ origin, auxData }) => origin.startsWith("chrome-extension:") && auxData.frameId === frameTree.frame.id)?.id;
}

async function inWorld(session, contextId, work) {
  const { result, exceptionDetails } = await session.send("Runtime.evaluate", { expression: `(${work})()`, contextId, returnByValue: true });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}

/** The labels of all chips now in the top frame. */
export async function chipsIn(session) {
  const world = await worldOf(session);
  if (world === undefined) return [];
  return inWorld(session, world, () => {
    const roots = [...document.querySelectorAll("div[popover=manual]")].map((host) => chrome.dom.openOrClosedShadowRoot(host));
    return roots.flatMap((root) => [...(root?.querySelectorAll(".chip .fix") ?? [])].map((fix) => fix.getAttribute("aria-label")));
  });
}

/** From now on notes each chip and the moment it was painted; the answer, a function, hands over what was noted. */
export async function noteChips(session) {
  const world = await worldOf(session);
  await inWorld(session, world, () => {
    const noted = (globalThis.noted = []);
    const known = new WeakSet();
    const read = (root) => {
      for (const fix of root.querySelectorAll(".chip .fix")) {
        if (known.has(fix)) continue;
        known.add(fix);
        // The frame that shows it begins after this one; the message comes when it is done.
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => noted.push({ label: fix.getAttribute("aria-label"), at: performance.timeOrigin + performance.now() });
          channel.port2.postMessage(null);
        });
      }
    };
    const roots = new WeakSet();
    // The host is a child of the document's element: the page's own changes do not wake this.
    const hosts = new MutationObserver(() => {
      const root = chrome.dom.openOrClosedShadowRoot(document.querySelector(":root > div[popover=manual]") ?? document.body);
      if (!root || roots.has(root)) return;
      roots.add(root);
      new MutationObserver(() => read(root)).observe(root, { childList: true, subtree: true });
      read(root);
    });
    hosts.observe(document.documentElement, { childList: true });
  });
  return () => inWorld(session, world, () => globalThis.noted);
}
