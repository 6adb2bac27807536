/**
 * What is known of the markup of pages. A frame gets it with the greeting, so that the script that runs in every frame
 * carries none of it.
 */
import type { Markup } from "../shared/frame";
import { TOKENS } from "./look";
import { quotes } from "./quotes";
import { SURFACES } from "./surfaces";

export const markup: Markup = {
  surfaces: SURFACES,
  // What holds no words, words for screen readers alone, and buttons that close it.
  unread:
    "script,style,noscript,template,svg,iframe,object,video,audio,canvas,head," +
    ".slds-assistive-text,.assistiveText,.visually-hidden,.sr-only,.screenReaderOnly,[data-sign=dismiss],[data-id=dialogCloseIconButton]",
  controls: "button,[role=button],input,select,textarea",
  breaks:
    "address,article,aside,blockquote,br,dd,dl,dt,div,figure,footer,form,h1,h2,h3,h4,h5,h6,hr,header,li,main,nav,ol,ul,p,pre,section," +
    "td,th,tr,table,tbody,thead",
  ...quotes,
  tokens: TOKENS,
};
