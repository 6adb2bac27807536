/**
 * Opens what a card links to. Cards never navigate by themselves: a softphone frame is sandboxed so that it cannot
 * open a window, a page cannot open the browser's settings, and only the background knows the top page's address.
 */
import type { Opened } from "../shared/protocol";

type Resolve = (href: string, top?: string) => Promise<string | undefined>;

/** What to do about a link: open an address, or say why not. */
type Way = { url: string } | Exclude<Opened, "opened">;

export type Browser = "chromium" | "edge" | "firefox";

/** What became of a link, and the tab it opened in. */
interface Followed {
  opened: Opened;
  tab?: number;
}

export async function openLink(href: string, page: chrome.tabs.Tab, resolve: Resolve): Promise<Followed> {
  const way = await wayTo(href, page.url, browser(), resolve);
  if (typeof way === "string") return { opened: way };
  if (way.url.startsWith("mailto:") && page.id !== undefined) {
    // The mail program takes over; a new tab would stay behind empty.
    await chrome.tabs.update(page.id, { url: way.url });
    return { opened: "opened" };
  }
  const { id } = await chrome.tabs.create({
    url: way.url,
    index: page.index + 1,
    windowId: page.windowId,
    ...(page.id === undefined ? {} : { openerTabId: page.id }),
  });
  return { opened: "opened", ...(id !== undefined && { tab: id }) };
}

export async function wayTo(href: string, top: string | undefined, of: Browser, resolve: Resolve): Promise<Way> {
  switch (href.slice(0, href.indexOf(":") + 1).toLowerCase()) {
    case "https:":
    case "http:":
    case "mailto:":
      return URL.canParse(href) ? { url: new URL(href).href } : "refused";
    case "setup:":
    case "org:":
    case "power-platform:": {
      const url = await resolve(href, top);
      return url?.startsWith("https://") ? { url } : "no-org";
    }
    case "browser:":
      return href === "browser:microphone" ? microphone(top, of) : "refused";
    default:
      return "refused";
  }
}

/** The permission belongs to the site in the address bar, not to the frame that wants the microphone. */
function microphone(top: string | undefined, of: Browser): Way {
  if (of === "firefox") return "settings-by-hand";
  if (of === "edge") return { url: "edge://settings/content/microphone" };
  return top === undefined
    ? { url: "chrome://settings/content/microphone" }
    : { url: `chrome://settings/content/siteDetails?site=${encodeURIComponent(new URL(top).origin)}` };
}

export function browser(): Browser {
  if (chrome.runtime.getURL("").startsWith("moz-extension:")) return "firefox";
  return navigator.userAgent.includes("Edg/") ? "edge" : "chromium";
}

/** How it is called, and what stands before its version in its user agent. */
const NAMES: Readonly<Record<Browser, [string, RegExp]>> = {
  chromium: ["Chrome", /Chrome\/([\d.]+)/],
  edge: ["Edge", /Edg\/([\d.]+)/],
  firefox: ["Firefox", /Firefox\/([\d.]+)/],
};

/** "Firefox 153.7", for somebody who helps. */
export function browserName(): string {
  const [name, version] = NAMES[browser()];
  const found = version.exec(navigator.userAgent)?.[1];
  return found === undefined ? navigator.userAgent : `${name} ${found}`;
}
