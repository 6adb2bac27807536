/** Who asks: a frame of a tab, or a page of the extension. */
type Sender = chrome.runtime.MessageSender;

/** Who asks for a card: a frame of a tab, or the popup over it. */
export interface Asker {
  tab: chrome.tabs.Tab;
  id: number;
  frame?: number;
  frameUrl?: string;
}

export const isOwnPage = ({ url }: Sender): boolean => url?.startsWith(chrome.runtime.getURL("")) ?? false;

export const tabOf = (tab: number): Promise<chrome.tabs.Tab | undefined> => chrome.tabs.get(tab).catch(() => undefined);

/** An address that can say where a text stands; `about:blank` and `about:srcdoc` cannot. */
export const place = (url: string | undefined): string | undefined => (url?.startsWith("http") ? url : undefined);

export function askerOf({ tab, frameId, url, origin }: Sender): Asker | undefined {
  if (tab?.id === undefined || frameId === undefined) return undefined;
  const frameUrl = place(url) ?? place(origin);
  return { tab, id: tab.id, frame: frameId, ...(frameUrl !== undefined && { frameUrl }) };
}

export function frameOf(sender: Sender): Asker {
  const asker = askerOf(sender);
  if (!asker) throw new Error("no frame asks this");
  return asker;
}

/** A frame asks for itself; the popup for the tab it stands over. */
export async function askerFor(sender: Sender, tab: number | undefined): Promise<Asker> {
  if (!isOwnPage(sender)) return frameOf(sender);
  const page = tab === undefined ? undefined : await tabOf(tab);
  if (page?.id === undefined) throw new Error("the page is gone");
  return { tab: page, id: page.id };
}
