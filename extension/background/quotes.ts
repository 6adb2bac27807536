/**
 * Where pages quote: what stands there may read like a message and is none. It goes to a frame with the glimpses,
 * because before those no text is taken for a message. What even alerts are quoted in is the frame's own (`quoted.ts`).
 */
import type { Quotes } from "../shared/protocol";

const ROLES =
  "cell combobox grid gridcell link list listbox listitem menu menuitem navigation option row search searchbox tab table textbox tree treegrid treeitem";

export const quotes: Quotes = {
  places: [
    ...ROLES.split(" ").map((role) => `[role=${role}]`),
    "a,nav,table:not([role=presentation],[role=none]),blockquote,q,pre,code,cite,h1,label,legend,dl,summary,figcaption,textarea,select",
    // Fields of records, and what is drawn from them
    ".slds-form-element,.slds-rich-text-editor__output,[data-target-selection-name],[data-id*=fieldControl],.fui-Field",
    "[class*=forceOutput],[class*=uiOutput]",
  ].join(","),
  headings: "h1,h2,h3,h4,h5,h6,[role=heading]",
  // Lightning's own elements for the value of a field.
  names: "^(lightning-formatted-|records-record-layout-item$|force-record-layout-item$|record_flexipage-)",
};
