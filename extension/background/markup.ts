/**
 * What is known of the markup of pages. A frame gets it with the greeting, so that the script that runs in every frame
 * carries none of it.
 */
import type { Markup, Row } from "../shared/frame";
import { TOKENS } from "./look";
import { doubtfulInSoftphone, LED, quotes } from "./quotes";
import { SURFACES } from "./surfaces";

/** Where Fixside is switched off there are no surfaces. A softphone has little to show that others wrote: there few places are doubtful, and a heading is no field's. */
export const markupOf = (works: boolean | undefined, softphone: boolean): Markup => ({
  ...MARKUP,
  ...(softphone && { doubtful: doubtfulInSoftphone, headed: LED }),
  ...surfacesOf(works ? SURFACES : []),
});

/** For an element of any markup whose text begins like a known message; the content script knows it by its selector. */
const BY_TEXT: Row = { selector: "*", surface: "unknown" };

/** Fits no element. */
const NONE = ":not(*)";

/** A region with nothing in it but a surface says what that says, and is left to it. */
function surfacesOf(surfaces: readonly Row[]): Pick<Markup, "surfaces" | "anySurface" | "ownSurface"> {
  const ownSurface = anyOf(surfaces.filter((row) => !row.general));
  const byItself = `:not(:has(>:is(${ownSurface}):only-child))`;
  return {
    surfaces: [...surfaces.map((row) => (row.general ? { ...row, selector: `:is(${row.selector})${byItself}` } : row)), BY_TEXT],
    anySurface: `${ownSurface},:is(${anyOf(surfaces.filter((row) => row.general))})${byItself}`,
    ownSurface,
  };
}

/**
 * All rows in one selector. It is asked of every element that comes into a page, and few have an attribute that tells
 * surfaces apart: so whether they have it is asked first, which saves a third of the time.
 */
function anyOf(rows: readonly Row[]): string {
  const byAttribute = new Map<string, string[]>();
  for (const selector of rows.flatMap((row) => row.selector.split(/, *(?![^(]*\))/))) {
    const attribute = attributeOf(selector.split(" ").at(-1)!);
    byAttribute.set(attribute, [...(byAttribute.get(attribute) ?? []), selector]);
  }
  return [...byAttribute].map(([attribute, all]) => `${attribute}:is(${all.join()})`).join() || NONE;
}

/** What an element must have to fit, by the beginning of its part of a selector. */
function attributeOf(part: string): string {
  const name = { "#": "id", ".": "class" }[part[0]!] ?? /^\[([\w-]+)/.exec(part)?.[1];
  return name ? `[${name}]` : "";
}

const MARKUP: Omit<Markup, keyof ReturnType<typeof surfacesOf>> = {
  // What holds no words, words for screen readers alone, and buttons that close it.
  unread:
    "script,style,noscript,template,svg,iframe,object,video,audio,canvas,head," +
    ".slds-assistive-text,.assistiveText,.visually-hidden,.sr-only,.screenReaderOnly,[data-sign=dismiss],[data-id=dialogCloseIconButton]",
  controls: "button,[role=button],input,select,textarea",
  breaks:
    "address,article,aside,blockquote,br,dd,details,dl,dt,div,figure,footer,form,h1,h2,h3,h4,h5,h6,hr,header,li,main,nav,ol,ul,p,pre,section,summary," +
    "td,th,tr,table,tbody,thead," +
    // Set off by style alone: Fluent's message bar has its title in a line with the message.
    "[class*=title i]:not(a,b,strong,em)",
  ...quotes,
  tokens: TOKENS,
};
