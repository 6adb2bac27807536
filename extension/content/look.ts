/**
 * What the page looks like where a message stands: its ground and the colours it names. The background makes Fixside's
 * colours of it (`background/look.ts`).
 */
import type { PageLook } from "../shared/protocol";

/** Ground, text and accent: of the Lightning design system, and of Fluent, whose names hang from an element of the page. */
const NAMES = ["slds-g-color-surface-container-1", "slds-g-color-on-surface-3", "slds-g-color-accent-container-1",
  "colorNeutralBackground1", "colorNeutralForeground1", "colorBrandForeground1"];

export function pageLook(near: Element): PageLook {
  const root = document.documentElement;
  const style = getComputedStyle(near);
  return {
    scheme: getComputedStyle(root).colorScheme,
    prefersDark: matchMedia("(prefers-color-scheme: dark)").matches,
    grounds: [document.body ?? root, root].map((element) => getComputedStyle(element).backgroundColor),
    tokens: NAMES.map((name) => style.getPropertyValue(`--${name}`).trim()),
  };
}
