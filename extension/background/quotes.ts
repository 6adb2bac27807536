/**
 * Where pages quote: what stands there may read like a message and is none (content/quoted.ts).
 */
import type { Markup } from "../shared/frame";

/** Where people write, and what they wrote. */
const WRITTEN = "[contenteditable]:not([contenteditable=false]),[role=log],[role=feed],[role=article],article:not(.slds-card)";

const ROLES =
  "cell combobox grid gridcell link list listbox listitem menu menuitem navigation option row search searchbox tab table textbox tree treegrid treeitem";

export const quotes: Pick<Markup, "quoting" | "quotingNames" | "quotingAlerts" | "headings" | "noBox" | "written"> = {
  quoting: [
    ...ROLES.split(" ").map((role) => `[role=${role}]`),
    "a,nav,table:not([role=presentation],[role=none]),blockquote,q,pre,code,cite,h1,label,legend,dl,summary,figcaption,textarea,select",
    // Fields of records, and what is drawn from them
    ".slds-form-element,.slds-rich-text-editor__output,[data-target-selection-name],[data-id*=fieldControl],.fui-Field",
    "[class*=forceOutput],[class*=uiOutput]",
  ].join(","),
  // Lightning's own elements for the value of a field.
  quotingNames: "^(lightning-formatted-|records-record-layout-item$|force-record-layout-item$|record_flexipage-)",
  // Even what has the role of an alert is quoted in there.
  quotingAlerts: `${WRITTEN},[role=grid],[role=treegrid]`,
  noBox: "body,html,main,[role=main]",
  written: "input,textarea,[contenteditable]",
  headings: "h1,h2,h3,h4,h5,h6,[role=heading]",
};
