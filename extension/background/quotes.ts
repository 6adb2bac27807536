/**
 * Where pages quote: what stands there may read like a message and is none (content/quoted.ts).
 */
import type { Markup } from "../shared/frame";

/** Where people write, and what they wrote. */
const WRITTEN = "[contenteditable]:not([contenteditable=false]),[role=log],[role=feed],[role=article]";

/** What somebody wrote as well, but a card of an application may be one, and a form is. */
const ARTICLE = "article:not(.slds-card,:has(input:not([type=hidden]),select))";
/** What is long enough to have been written. */
const LONG = ":has(p~p,section p,ul,ol,blockquote,pre,time)";

/** Of a table with headings each cell quotes, and no more. */
const GRID = ":is([role=grid],[role=treegrid]):not(table:has(>*>tr>th))";

const QUOTING_ALERTS = `${WRITTEN},${ARTICLE}${LONG},${GRID}`;

/** What somebody wrote into a field, and not what a flow says on its screen. */
const FLOW = ["flowruntime-display-text-lwc", "flowruntime-display-text"];
const RICH_TEXT = `:is(.slds-rich-text-editor__output,lightning-formatted-rich-text):not(${FLOW.map((name) => `${name} *,:host(${name}) *`).join()})`;

/** In the midst of a letter: a paragraph between two others, all of them without a name, and with nothing but text in it. */
const NAMELESS = ":is(p,div):not([class],[id],[role],:empty)";
const PLAIN = `${NAMELESS}:not(:has(p,div,table,ul,ol,button,input,select,textarea,img,svg))`;
const PARAGRAPH = `${PLAIN}+${PLAIN}:has(+${NAMELESS})`;
/** And in whatever box, amid four of them, with nothing to press after it or in it. */
const AMID = `${PLAIN}+${PLAIN}+:has(+${NAMELESS}+${NAMELESS}):not(:has(button,input,select,textarea,~button,~*>button))`;

/** A call-out in a text: below a heading, with paragraphs or a list to follow, or, after a paragraph, one and the next heading; and nothing to press or to fill in. */
const HEADING = ":is(h1,h2,h3,h4)";
const CALL_OUT = `:is(${HEADING}~:has(~p+p,~p+ol,~p+ul,~ol),${HEADING}~p~:has(~p+${HEADING})):not(:has(button,input,select,textarea,table))`;

/** A title that tells of an error by its name, and the one paragraph below that explains it. */
const EXPLAINED = ":has(>:is(p,h1,h2,h3,h4,h5,h6)[class*=error i]:first-child+p:last-child)";

/** What takes the place of something that cannot be shown: a picture, words, and one way on. In the middle, which no style of its own tells. */
const SCREEN =
  ":only-child:has(svg:not(button *),img):has(>button:last-child,>:last-child>button:only-child)" +
  ":not(:has(>:nth-last-child(n+2) button,>button:nth-last-child(n+2),input,select,textarea,a[href]))";

/** Beside a box to tick: what it stands for. */
const CHOICE = ":is([type=checkbox],[type=radio])+:is(span,a,b,strong)";

/** A field that was filled in wrong. What stands around it says so, though the other fields stand in such boxes too. */
const WRONG = ":is([aria-invalid=true],:is(input,select,textarea):is([class*=invalid i],[class*=error i]))";

/** What its reader cannot change may be what the page says. */
const READ_ONLY = "[role=textbox][aria-readonly=true]";

const ROLES =
  "cell combobox gridcell link list listbox listitem menu menuitem navigation option row search searchbox tab table tree treeitem";

/** What folds, and so has a list of such. */
const FOLDED = "summary,[class*=accordion i]";

/** Of a table with headings. What goes across its columns belongs to none. */
const CELL = `table:has(>*>tr>th):not([role=presentation],[role=none])>*>tr>:not([colspan]:not([colspan="1"]))`;

/** The summary of a form's errors leads to their fields. */
const LINK = `a:not([href^="#"]:not([href="#"]))`;

/** What floats and only repeats what it points at. */
const HINTS = ":is([class*=tippy],[class*=tooltip i],[role=tooltip]):not(button,button *)";

/**
 * What leads to a quotation, of what stands before it, beside it, and itself, parted by strokes: a sentence that ends in a
 * colon; a text beside it that goes on in it; another line, below which it begins with the sign of what was taken out, or put in (and not with a number: "+1 650 …").
 */
export const LED = ".{20}:\\s*\\||\\|[^|]{15,}[^.!?\\s|]\\s*\\||\\S\\s*\\|[^|]*\\|\\s*[-+−](?!\\d)";

export const doubtfulInSoftphone = `${FOLDED},${HINTS}`;

/**
 * Red to amber as the browsers write it: how light, and then how much of colour and which; or how far to the red, and to
 * the yellow (what is below zero is green or blue).
 */
const COLOURED = "0?\\.(?:01[3-9]|0[2-9]|[1-9])\\d*";
const COLOURED_OF_100 = "(?:[3-9]|\\d\\d)\\S*";
const HUE = "(?:\\d\\d?|10[0-4])(?:\\.\\d+)?[ )]";
const UP = "[\\d.]";

export const quotes: Pick<Markup, "quoting" | "doubtful" | "led" | "headed" | "alarming" | "centred" | "hot" | "quotingAlerts" | "noBox" | "noMessage" | "within"> = {
  quoting: [
    WRITTEN,
    ARTICLE,
    ...ROLES.split(" ").map((role) => `[role=${role}]`),
    `${CHOICE},[role=textbox]:not(${READ_ONLY}),${GRID},${LINK},nav,${CELL},${PARAGRAPH},${AMID},${CALL_OUT},blockquote,q,code,cite,del,ins,s,figure,textarea,select,label:has(input)`,
    // Fields of records, and what is drawn from them
    ".slds-form-element,[data-target-selection-name],[data-id*=fieldControl],.fui-Field",
    "[class*=forceOutput],records-record-layout-item,force-record-layout-item,record_flexipage-record-field",
    ..."address date-time email location lookup name number phone text time url".split(" ").map((kind) => `lightning-formatted-${kind}`),
    RICH_TEXT,
    // What is planned, and what teaches
    "[class*=calendar i],[class*=gantt i]",
    ..."walkthrough coachmark tutorial onboarding faq knowledge transcript".split(" ").map((name) => `[class*=${name}]`),
    "[class~=tour],[class~=example],[class~=sample]",
    // A page of a document, line by line
    ".textLayer",
  ].join(","),
  doubtful: `table:not([role=presentation],[role=none]),dl,label,legend,pre,svg,h1,h2,h3,h4,h5,h6,[role=heading],[class*=uiOutput],${READ_ONLY},${FOLDED},${HINTS}`,
  led: LED,
  // Also a label, a heading, a name: as long as a line, and no sentence
  headed: `${LED}|^\\s*\\S.{1,60}[^.!?\\s]\\s*\\|`,
  // By the names that developers give to trouble
  alarming: "error alert warn danger invalid fail critical negative trouble problem"
    .split(" ")
    .flatMap((name) => [`[class*=${name} i]`, `[id*=${name} i]`])
    .concat(EXPLAINED)
    .join(","),
  centred: SCREEN,
  hot: `^(?:oklch\\(\\S+ ${COLOURED} ${HUE}|oklab\\(\\S+ ${COLOURED} ${UP}|lch\\(\\S+ ${COLOURED_OF_100} ${HUE}|lab\\(\\S+ ${COLOURED_OF_100} ${UP})`,
  // Even what has the role of an alert is quoted in there.
  quotingAlerts: QUOTING_ALERTS,
  noBox: `body,html,main,[role=main],svg,:has(>${WRONG},>*>${WRONG})`,
  noMessage: `input:not([type=button],[type=submit],[type=reset],[type=hidden]),textarea,:is(form,dialog,[role=dialog]) select,[contenteditable],${HINTS}`,
  // Three levels down
  within: ":scope>*,:scope>*>*,:scope>*>*>*",
};
