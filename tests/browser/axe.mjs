/**
 * axe-core on what Fixside shows. axe walks into open roots only; in the world of the tests ours is open (inside.mjs),
 * so that it sees the host, everything within, and what the page has put around it.
 */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

let script;

/**
 * What axe finds wrong, as lines to read, and what it could not decide.
 * @returns {Promise<{ wrong: string[], unsure: string[], passed: string[] }>}
 */
export async function axe(inside) {
  script ??= await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  await inside.load("axe", script);
  return inside.evaluate(async (root, tags) => {
    const { axe } = globalThis;
    // axe learns what lies over what from a walk through the body; our host stands behind the body.
    document.createTreeWalker = (top, ...rest) => {
      const walker = Document.prototype.createTreeWalker.call(document, top === document.body ? document.documentElement : top, ...rest);
      walker.currentNode = top;
      return walker;
    };
    const { passes, violations, incomplete } = await axe.run(root.host ?? root, {
      iframes: false,
      runOnly: { type: "tag", values: tags },
      rules: { "target-size": { enabled: true } }, // the only one of these tags that is off by itself
      resultTypes: ["violations", "incomplete"],
    });
    // The host is a step on every way to a target; only the last one tells anything.
    const lines = (results) =>
      results.flatMap(({ id, help, nodes }) =>
        nodes.map(({ target, any, all, none }) => {
          const why = [...any, ...all, ...none].map(({ message }) => message);
          return `${id} at ${[target.at(-1)].flat().at(-1)}: ${help}. ${why.join("; ")}`;
        }),
      );
    return { wrong: lines(violations), unsure: lines(incomplete), passed: passes.map(({ id }) => id) };
  }, RULES);
}
