/**
 * Which frame of this page is it that asks for a card? A frame cannot say where it stands, and the browser does not tell.
 * If a person pressed something in it, it has the focus. Otherwise it is the only one of its size, or the smallest around
 * it: a softphone is a frame within a frame.
 */
import type { Beside } from "../shared/protocol";
import { allOf, focused } from "./shadow";
import { isShown, rectOf } from "./text";

/** Borders and scroll bars. */
const SLACK = 24;

export function frameBeside({ size, byReader }: Beside): Element | undefined {
  const active = byReader ? focused() : null;
  if (active?.localName === "iframe") return active;
  /** By how much it is larger. */
  const more = (frame: Element, by: (...sides: number[]) => number): number => {
    const { width, height } = rectOf(frame);
    return by(width - size.width, height - size.height);
  };
  const around = allOf("iframe").filter((frame) => more(frame, Math.min) >= -1 && isShown(frame));
  const fit = around.filter((frame) => more(frame, Math.max) <= SLACK);
  const [only, other] = fit[0] ? fit : around;
  return other ? undefined : only;
}
