/**
 * The page's look → Fixside's colours beside it: light or dark as the page is, and in the page's own colours where they
 * can be read well. Otherwise our own, which are close to both products.
 */
import type { PageLook } from "../shared/frame";

/** Text that is drawn weaker than the page's own text has to be readable too, so that one must stand out well. */
const TEXT_CONTRAST = 7;
const ACCENT_CONTRAST = 3.6;

/** Ground, text and accent: of the Lightning design system, and of Fluent, whose names hang from an element of the page. */
export const TOKENS = [
  "--slds-g-color-surface-container-1", "--slds-g-color-on-surface-3", "--slds-g-color-accent-container-1",
  "--colorNeutralBackground1", "--colorNeutralForeground1", "--colorBrandForeground1",
];
/** Which of them is the ground of what stands in a provider, whatever the page around it is. */
const PROVIDED = 3;

interface Look {
  dark: boolean;
  /** The page knows both and is as the reader prefers: when that changes, at dusk, it changes under an open card. */
  follows?: true;
  colours?: { surface: string; text: string; accent: string };
}

export function lookFor({ scheme, prefersDark, grounds, tokens }: PageLook): Look {
  const ground = grounds.map(parse).find((colour) => colour !== undefined && colour.alpha > 0.5);
  // A page without a ground of its own stands on the browser's, which is white unless the page says that it can be dark.
  const [knowsDark, knowsLight] = [/\bdark\b/.test(scheme), /\blight\b/.test(scheme)];
  const own = parse((tokens[PROVIDED] ?? "").trim()) ?? ground;
  const dark = own ? luminance(own) < 0.2 : knowsDark && (prefersDark || !knowsLight);
  const look: Look = { dark, ...(knowsDark && knowsLight && dark === prefersDark && { follows: true }) };
  for (let at = 0; at + 2 < tokens.length; at += 3) {
    const [surface = "", text = "", accent = ""] = tokens.slice(at, at + 3).map((value) => value.trim());
    const [a, b, c] = [surface, text, accent].map(parse);
    if (!a || !b || !c || luminance(a) < 0.2 !== dark) continue;
    if (contrast(a, b) >= TEXT_CONTRAST && contrast(a, c) >= ACCENT_CONTRAST) return { ...look, colours: { surface, text, accent } };
  }
  return look;
}

/** The rules that come after Fixside's own. */
export function rulesOf({ dark, follows, colours }: Look): string {
  // The accent is mixed with the text until it can be read on its own soft ground.
  const own = colours
    ? `.fx{--surface:${colours.surface};--text:${colours.text};--accent:color-mix(in srgb,${colours.accent} 78%,var(--text));` +
      "--link:var(--accent);--focus:var(--accent);--dots:var(--surface);--muted:color-mix(in srgb,var(--text) 76%,var(--surface));" +
      "--sunken:color-mix(in srgb,var(--text) 4%,var(--surface));--line:color-mix(in srgb,var(--text) 16%,var(--surface));" +
      "--edge:color-mix(in srgb,var(--text) 55%,var(--surface));--accent-soft:color-mix(in srgb,var(--accent) 10%,var(--surface))}"
    : "";
  const scheme = dark ? "dark" : "light";
  // The page's colours are those of now; in the other light our own are.
  const now = follows && own ? `@media (prefers-color-scheme:${scheme}){${own}}` : own;
  const light = dark ? "--by-day: ;--by-night:initial" : "--by-day:initial;--by-night: ";
  return `${now}.fx{${follows ? "color-scheme:light dark" : `${light};color-scheme:${scheme}`}}`;
}

interface Colour {
  red: number;
  green: number;
  blue: number;
  alpha: number;
}

/** `#abc`, `#aabbcc`, `rgb(…)`, and nothing that could be more than a colour. */
function parse(text: string): Colour | undefined {
  const hex = /^#([\da-f]{3}|[\da-f]{6})$/i.exec(text)?.[1];
  if (hex) {
    const full = hex.length === 3 ? [...hex].map((digit) => digit + digit).join("") : hex;
    const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(full.slice(at, at + 2), 16));
    return { red, green, blue, alpha: 1 };
  }
  if (/^white$/i.test(text)) return { red: 255, green: 255, blue: 255, alpha: 1 };
  if (!/^rgba?\([\d\s.,/%]+\)$/i.test(text)) return undefined;
  const [red, green, blue, alpha = 1] = (text.match(/[\d.]+/g) ?? []).map(Number);
  return red === undefined || green === undefined || blue === undefined ? undefined : { red, green, blue, alpha };
}

/** WCAG 2.2, relative luminance. */
function luminance({ red, green, blue }: Colour): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: Colour, other: Colour): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}
