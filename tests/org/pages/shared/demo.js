// Shows a demo message in the frame that knows how, and tells the frames below about the others.
import { demos, quotations, surfaces, unknown } from '../../demos.mjs';

const PASSED_ON = ['demo', 'text', 'delay', 'draws', 'dir'];
const query = new URLSearchParams(location.search);
const framesBelow = new Set();

/** The message this page was opened with, or null. */
export const requested = query.get('demo');

/** Everything that can be shown, by id. */
export const known = new Map([...demos, ...surfaces, ...unknown, ...quotations].map((demo) => [demo.id, demo]));

/** `url` with the page's own demo parameters, for a frame's src. */
export function passedOn(url) {
  const target = new URL(url);
  for (const name of PASSED_ON) {
    if (query.has(name)) target.searchParams.set(name, query.get(name));
  }
  return target.href;
}

/** Messages this page cannot show are handed to this frame. */
export function relayTo(iframe) {
  framesBelow.add(iframe);
}

/**
 * `shows` maps a demo id to a function that puts its text into the page, returning once it is there.
 * A message asked for by the address waits for the load event and a little more, so that a content script is
 * in place before it; one asked for by a button comes at once.
 */
export function offerDemos(shows) {
  async function show(id, text) {
    await shows[id](text ?? known.get(id).text);
    markShown();
  }

  if (requested in shows) {
    const delay = Number(query.get('delay') ?? 300);
    addEventListener('load', () => setTimeout(show, delay, requested, query.get('text') ?? undefined));
  }
  addEventListener('message', ({ data }) => {
    if (!known.has(data?.demo)) return;
    if (data.demo in shows) show(data.demo, data.text);
    else for (const iframe of framesBelow) iframe.contentWindow.postMessage(data, '*');
  });
}

/**
 * Leaves two moments on the document, so that the time from message to chip can be measured from outside: when the
 * message was in the document, and when the frame was painted that shows it first.
 */
function markShown() {
  const { dataset } = document.documentElement;
  const { startTime } = performance.mark('demo-shown');
  dataset.demoShown = String(performance.timeOrigin + startTime);
  requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => (dataset.demoPainted = String(performance.timeOrigin + performance.now()));
    channel.port2.postMessage(null);
  });
}
