/**
 * Right after the layout of the next frame, and before that is drawn: to read then where something stands costs nothing, and
 * what is written is in the same picture.
 *
 * Not in the animation frame itself: to read there would make the browser lay the page out, and what the page does in the rest
 * of the frame would make it do so again. A resize observer is told right after the layout, and of an element that it is new to
 * if that has a size.
 */
import { parts } from "./layer";

/** What is called to be told by `then` of the next layout, once. A hidden page has none. */
export function atNextLayout(then: () => void): () => void {
  let frame = 0;
  const observer = new ResizeObserver(() => {
    observer.disconnect();
    frame = 0;
    then();
  });
  return () => {
    // An observer that begins to observe in its own callback would be told too late, and the page of an error.
    frame ||= requestAnimationFrame(() => {
      // The page's own box may be empty, and we may have been taken out of the page.
      for (const element of [document.documentElement, ...parts()]) observer.observe(element);
    });
  };
}
