// Alerts as somebody's own component library might draw them: class names from a build, no roles, no attributes that a
// table of selectors could know.
import { known } from './demo.js';
import { drawn, markup } from './markup.js';

const ICON =
  '<svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true"><circle cx="10" cy="10" r="9" fill="#ba0517"/>' +
  '<path d="M9 5h2v6H9zm0 8h2v2H9z" fill="#fff"/></svg>';
const BOX =
  'display:flex;gap:10px;align-items:flex-start;max-width:420px;padding:12px 14px;border-left:4px solid #ba0517;' +
  'border-radius:4px;background:#fff;box-shadow:0 2px 10px rgb(0 0 0/25%);color:#181818;font:13px/1.4 sans-serif';
const FLOATING = `position:fixed;z-index:9100;top:110px;right:24px;left:max(12px,100vw - 460px);${BOX}`;

const BUILDERS = {
  plain: (text) => {
    const line = markup('<div class="x1k8f" style="padding:12px 16px 60px;background:#fddde3"><p data-here></p></div>', text);
    document.body.append(line);
    line.scrollIntoView();
  },

  inline: (text) => {
    const line = markup('<div class="q7d"><span class="q7e" data-here></span></div>', text);
    line.style.cssText = 'flex:none;padding:8px 12px;background:#fff1f1;color:#ba0517;font-size:13px';
    document.querySelector('main').before(line);
  },

  floating: (text) => {
    document.body.append(
      markup(
        `<div class="b0x-a91" style="${FLOATING}">${ICON}<div class="b0x-t" style="flex:1" data-here></div>` +
          '<button type="button" class="b0x-x" style="border:0;background:none;cursor:pointer" aria-label="Close">✕</button></div>',
        text,
      ),
    );
  },

  split: (text) => {
    const box = markup(`<div class="jss42" style="${FLOATING}">${ICON}<div class="jss43"></div></div>`);
    for (const part of text.split(/(\d+)/).filter(Boolean)) {
      const span = document.createElement(/^\d+$/.test(part) ? 'b' : 'span');
      span.textContent = part;
      box.lastElementChild.append(span);
    }
    document.body.append(box);
  },

  closedRoot: (text) => {
    const host = document.createElement('acme-notice');
    host.attachShadow({ mode: 'closed' }).append(markup(`<div style="${FLOATING}">${ICON}<div data-here></div></div>`, text));
    document.body.append(host);
  },

  nestedRoots: (text) => {
    const inner = document.createElement('acme-line');
    inner.attachShadow({ mode: 'open' }).append(markup('<div data-here></div>', text));
    const outer = document.createElement('acme-notice');
    const box = markup(`<div style="${FLOATING}">${ICON}</div>`);
    box.append(inner);
    outer.attachShadow({ mode: 'open' }).append(box);
    document.body.append(outer);
  },

  /** The box stands there, hidden, and the page's body says when it is to be seen. */
  classChange: async (text) => {
    const style = document.createElement('style');
    style.textContent = '.zz-notice{visibility:hidden}.zz-trouble .zz-notice{visibility:visible}';
    document.head.append(style);
    const place = markup(`<div class="zz-area"><div class="zz-notice"><div style="${FLOATING}">${ICON}<div data-here></div></div></div></div>`, text);
    document.body.append(place);
    await drawn();
    place.classList.add('zz-trouble');
  },

  characterData: async (text) => {
    const box = markup(`<div class="n0de" style="${FLOATING}">${ICON}<div>Saving…</div></div>`);
    document.body.append(box);
    await drawn();
    box.lastElementChild.firstChild.data = text;
  },

  dialog: (text) => {
    document.body.append(
      markup(
        '<div class="m-veil" style="position:fixed;z-index:9100;inset:0;display:grid;place-items:center;background:rgb(0 0 0/40%)">' +
          '<div class="m-box" style="width:440px;padding:20px 24px;border-radius:8px;background:#fff;font:14px/1.5 sans-serif">' +
          '<div class="m-head" style="margin-bottom:8px;font-size:18px;font-weight:600">That did not work</div>' +
          '<div class="m-text" data-here></div>' +
          '<div style="margin-top:16px;text-align:right"><button type="button">OK</button></div></div></div>',
        text,
      ),
    );
  },
};

/** The alerts that a frame shows, by id: those whose `frame` is where this script runs. */
export const unknownAlerts = Object.fromEntries(
  [...known.values()]
    .filter(({ markup: name, frame }) => name && location.href.startsWith(frame))
    .map(({ id, markup: name }) => [id, BUILDERS[name]]),
);
