/**
 * axe-core on what Fixside shows. axe walks into open roots only; in the world of the tests ours is open (inside.mjs),
 * so that it sees the host, everything within, and what the page has put around it.
 */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

import { loadLooks } from "./examine.mjs";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

let script;

/**
 * What axe finds wrong, as lines to read, and what it could not decide. Where that is the contrast, because something
 * lies over a part of a text, there is one line with the least of our own figures; `examine` judges each of them.
 * @returns {Promise<{ wrong: string[], unsure: string[], passed: string[] }>}
 */
export async function axe(inside) {
  script ??= await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  await inside.load("axe", script);
  await loadLooks(inside);
  return inside.evaluate(async (root, tags) => {
    const { axe } = globalThis;
    // axe learns what lies over what from a walk through the body; our host stands behind the body.
    document.createTreeWalker = (top, ...rest) => {
      const walker = Document.prototype.createTreeWalker.call(document, top === document.body ? document.documentElement : top, ...rest);
      walker.currentNode = top;
      return walker;
    };
    // axe takes what a text is filled with for its colour. Chromium forces the colour alone; nothing of ours has another filling.
    const styles = CSSStyleDeclaration.prototype;
    const ownValue = (globalThis.ownValue ??= styles.getPropertyValue);
    styles.getPropertyValue = function (name) {
      return ownValue.call(this, name === "-webkit-text-fill-color" ? "color" : name);
    };
    const { passes, violations, incomplete } = await axe.run(root.host ?? root, {
      iframes: false,
      runOnly: { type: "tag", values: tags },
      rules: { "target-size": { enabled: true } }, // the only one of these tags that is off by itself
      resultTypes: ["violations", "incomplete"],
      elementRef: true,
    });
    // The host is a step on every way to a target; only the last one tells anything.
    const lines = (results) =>
      results.flatMap(({ id, help, nodes }) =>
        nodes.map(({ target, any, all, none }) => {
          const why = [...any, ...all, ...none].map(({ message }) => message);
          return `${id} at ${[target.at(-1)].flat().at(-1)}: ${help}. ${why.join("; ")}`;
        }),
      );
    const [contrast, others] = [true, false].map((is) => incomplete.filter(({ id }) => (id === "color-contrast") === is));
    const { textContrast, nameOf } = globalThis.looks(root);
    const least = contrast
      .flatMap(({ nodes }) => nodes)
      .map(({ element, any }) => ({ value: textContrast(element), name: nameOf(element), why: any[0]?.message }))
      .sort((one, other) => (one.value ?? 0) - (other.value ?? 0));
    const unsure = lines(others);
    if (least[0]) {
      const { value, name, why } = least[0];
      unsure.push(`color-contrast of ${least.length} elements, the least ${value?.toFixed(2)} by our own figures, of ${name}. ${why}`);
    }
    return { wrong: lines(violations), unsure, passed: passes.map(({ id }) => id) };
  }, RULES);
}
