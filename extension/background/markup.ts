/**
 * What is known of the markup of pages. A frame gets it with the greeting, so that the script that runs in every frame
 * carries none of it.
 */
import type { Markup } from "../shared/protocol";
import { TOKENS } from "./look";
import { quotes } from "./quotes";
import { SURFACES } from "./surfaces";

export const markup: Markup = {
  surfaces: SURFACES,
  helpers:
    ".slds-assistive-text,.assistiveText,.visually-hidden,.sr-only,.screenReaderOnly,[data-sign=dismiss],[data-id=dialogCloseIconButton]",
  controls: "button,[role=button],input,select,textarea",
  silent: "^(script|style|noscript|template|svg|iframe|object|video|audio|canvas|head)$",
  breaks:
    "^(address|article|aside|blockquote|br|d[dlt]|div|figure|footer|form|h[1-6r]|header|li|main|nav|[ou]l|p|pre|section|t([dhr]|able|body|head))$",
  ...quotes,
  tokens: TOKENS,
};
