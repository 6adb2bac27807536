/**
 * What the page looks like where a message stands: its ground and the colours it names. The background makes Fixside's
 * colours of it (`background/look.ts`).
 */
import type { PageLook } from "../shared/frame";
import { known } from "./known";

/** @param before how it looked there when a message stood there still */
export function pageLook(near: Element, before?: PageLook): PageLook {
  const root = document.documentElement;
  const style = near.isConnected && getComputedStyle(near);
  return {
    scheme: getComputedStyle(root).colorScheme,
    prefersDark: matchMedia("(prefers-color-scheme: dark)").matches,
    grounds: [document.body ?? root, root].map((element) => getComputedStyle(element).backgroundColor),
    tokens: style ? known.tokens.map((name) => style.getPropertyValue(name)) : (before?.tokens ?? []),
  };
}
