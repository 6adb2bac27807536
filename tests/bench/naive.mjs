/** The extension one would write first: it reads every node a page adds and looks for thirty known sentences in it. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { demos } from "../org/demos.mjs";

const MORE = [
  "Limited Mode", "Session expired", "Please sign in again", "Could not connect to the server", "No microphone found", "Call failed",
  "The number is not valid", "Voicemail could not be loaded", "The call log could not be saved", "You are not authorized",
  "This feature is not available", "Too many requests", "Sync failed", "Your license has expired", "The contact was not found",
  "The extension is not assigned", "Emergency address required", "Recording is not allowed", "The conference is full",
  "Fax could not be sent", "The message is too long", "Audio device error", "Unable to lock row",
];

function watch(known) {
  const seen = new WeakSet();
  const observer = new MutationObserver((records) => {
    for (const { type, target, addedNodes } of records) {
      if (type === "characterData") read(target);
      for (const node of addedNodes) {
        read(node);
        if (node.nodeType === Node.ELEMENT_NODE) enter(node);
      }
    }
  });
  const read = (node) => {
    const text = node.textContent;
    for (const sentence of known) if (text.includes(sentence)) document.documentElement.dataset.naive = sentence;
  };
  const observe = (root) => {
    if (seen.has(root)) return;
    seen.add(root);
    observer.observe(root, { subtree: true, childList: true, characterData: true });
    for (const element of root.querySelectorAll("*")) if (element.shadowRoot) observe(element.shadowRoot);
  };
  const enter = (element) => {
    if (element.shadowRoot) observe(element.shadowRoot);
    for (const inner of element.querySelectorAll("*")) if (inner.shadowRoot) observe(inner.shadowRoot);
  };
  observe(document);
}

export async function writeNaive(folder) {
  const known = [...demos.map(({ text }) => text), ...MORE];
  const manifest = {
    manifest_version: 3,
    name: "Naive observer",
    version: "1",
    content_scripts: [{ matches: ["https://*/*"], js: ["content.js"], all_frames: true, match_origin_as_fallback: true, run_at: "document_idle" }],
  };
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "manifest.json"), JSON.stringify(manifest));
  await writeFile(join(folder, "content.js"), `(${watch})(${JSON.stringify(known)});\n`);
}
