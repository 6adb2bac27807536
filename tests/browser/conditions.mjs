/**
 * How people have set up their browser: colours, motion, size, direction. Both drivers can be put under any of these
 * while they run (`browser.setConditions`); what a browser has no switch for is put on from within (`dress`).
 */
import assert from "node:assert/strict";

import { until } from "./tree.mjs";

export const USUAL = {
  colorScheme: "light",
  forcedColors: false,
  reducedMotion: false,
  viewport: { width: 1280, height: 800 },
  /**
   * As the browser's own zoom: so many device pixels to a CSS pixel, and a viewport smaller by as much. In Chromium
   * frames of other sites get the smaller view alone.
   */
  zoom: 1,
  rightToLeft: false,
  /** The spacing that a reader may choose by WCAG 1.4.12. */
  textSpacing: false,
};

export const conditions = {
  light: {},
  dark: { colorScheme: "dark" },
  "forced colours": { forcedColors: true },
  "forced colours, dark": { forcedColors: true, colorScheme: "dark" },
  "reduced motion": { reducedMotion: true },
  "320 px": { viewport: { width: 320, height: 640 } },
  "200 %": { zoom: 2 },
  "text spacing": { textSpacing: true },
  "right to left": { rightToLeft: true },
};

/** Puts the browser under a condition by its name; whatever the condition does not tell is as usual. */
export async function putUnder(browser, name, special = {}) {
  const condition = { ...USUAL, ...special, ...conditions[name] };
  await browser.setConditions(condition);
  return condition;
}

/** The viewport in CSS pixels. */
export const viewportOf = ({ viewport, zoom }) => ({ width: Math.round(viewport.width / zoom), height: Math.round(viewport.height / zoom) });

/**
 * Puts on what only the inside can: the reader's own spacing, and a language that is written from right to left. What
 * was put on before, and is not of this condition, is taken off.
 */
export async function dress(inside, { rightToLeft, textSpacing }) {
  await inside.evaluate(
    (root, { rightToLeft, textSpacing }) => {
      globalThis.undress?.();
      const turned = rightToLeft ? [document.documentElement, ...root.querySelectorAll("[dir]")].map((element) => [element, element.dir]) : [];
      const sheets = root.adoptedStyleSheets;
      globalThis.undress = () => {
        root.adoptedStyleSheets = sheets;
        for (const [element, dir] of turned) element.dir = dir;
      };
      if (textSpacing) {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(
          `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
           p { margin-block-end: 2em !important }`,
        );
        root.adoptedStyleSheets = [...sheets, sheet];
      }
      for (const [element] of turned) element.dir = "rtl";
      dispatchEvent(new Event("resize")); // what has a place in the view takes it anew
    },
    { rightToLeft, textSpacing },
  );
}

/**
 * Waits until what is shown has come to rest: it is light or dark as the page is, which is asked once a second, no
 * animation runs, and two frames in a row look the same.
 */
export function settle(inside) {
  return until("what is shown to come to rest", () =>
    inside.evaluate(async (root) => {
      const grounds = [document.body, document.documentElement].map((one) => getComputedStyle(one).backgroundColor.match(/[\d.]+/g).map(Number));
      const ground = grounds.find(([, , , alpha = 1]) => alpha > 0.5);
      const schemes = [...(root.adoptedStyleSheets[0]?.cssRules ?? [])].at(-1)?.style?.colorScheme.split(" ") ?? [];
      if (ground && schemes.length === 1 && ground[0] + ground[1] + ground[2] < 380 !== schemes.includes("dark")) return false;
      const drawn = () => new Promise((resume) => requestAnimationFrame(resume));
      const boxes = () => [...root.querySelectorAll("*")].map((one) => JSON.stringify(one.getBoundingClientRect())).join();
      const before = boxes();
      await drawn();
      await drawn();
      return boxes() === before && root.getAnimations().every(({ playState }) => playState !== "running");
    }),
  );
}

/** That the browser really is under a condition, as seen from where the thing is shown. */
export async function assertUnder(inside, { colorScheme, forcedColors, reducedMotion }) {
  const seen = await inside.evaluate(() => ({
    colorScheme: matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light",
    forcedColors: matchMedia("(forced-colors: active)").matches,
    reducedMotion: matchMedia("(prefers-reduced-motion: reduce)").matches,
  }));
  assert.deepEqual(seen, { colorScheme, forcedColors, reducedMotion });
}
