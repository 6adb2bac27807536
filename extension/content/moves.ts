/**
 * What tells that the address changed without a new document. The Navigation API tells of every change, as far as the
 * browser has it; otherwise `pushState` of the page is not heard of, and the page's next change shows it.
 */
export const MOVES: readonly (readonly [EventTarget | undefined, string])[] = [
  [(globalThis as { navigation?: EventTarget }).navigation, "currententrychange"],
  [globalThis, "popstate"],
  [globalThis, "hashchange"],
];
