/** The table of surfaces, and which of its selectors fit the message of a page. */
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";

const { outputFiles } = await esbuild.build({
  entryPoints: [fileURLToPath(new URL("../../extension/background/surfaces.ts", import.meta.url))],
  bundle: true,
  format: "esm",
  write: false,
});
const { SURFACES } = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);

/** Every single selector of the table, and whether it only marks a place near the message. */
export const SELECTORS = SURFACES.flatMap(({ selector, around = false }) => selector.split(", ").map((one) => ({ selector: one, around })));

/** Runs in a page: the selectors that fit an element in which this text stands, open shadow roots and titles included. */
export function fitting({ selectors, text }) {
  const wanted = text.trim();
  const inside = (root) => [...root.querySelectorAll("*")].flatMap((element) => [element, ...(element.shadowRoot ? inside(element.shadowRoot) : [])]);
  const says = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    const root = node.localName === "slot" ? node.assignedNodes({ flatten: true }) : [];
    return [...(root.length > 0 ? root : (node.shadowRoot ?? node).childNodes)].map(says).join("");
  };
  const all = inside(document);
  const tells = (element) => element.title?.includes(wanted) || says(element).replace(/\s+/g, " ").includes(wanted);
  return selectors.filter(({ selector, around }) => all.some((element) => element.matches(selector) && (around || tells(element)))).map(({ selector }) => selector);
}
