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

/** At the end of the page, as a part of it, and scrolled to. */
function add(html, text, place = document.body) {
  const made = markup(`<section style="padding:12px 16px 60px;background:#fff;color:#181818;font:13px/1.4 sans-serif">${html}</section>`, text);
  place.append(made);
  made.scrollIntoView();
}

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

  headed: (text) => {
    document.body.append(markup(`<div style="${FLOATING}"><div><div>Phone panel</div><div style="margin-top:6px" data-here></div></div></div>`, text));
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

  /** All of a record's page stands in an element whose name begins as that of a field does. */
  recordPage: (text) => add('<p data-here></p>', text, document.querySelector('record_flexipage-desktop-record-page-decorator')),

  // Places in which pages quote, were it not for what they are called or painted like.
  status: (text) =>
    add('<dl><dt>Extension</dt><dd>2041</dd><dt>Phone</dt><dd class="bad" style="color:#a4262c" data-here></dd><dt>Last call</dt><dd>9:41</dd></dl>', text),

  layoutTable: (text) =>
    add('<table><tr><td width="30">!</td><td><font color="#cc0000"><b data-here></b></font></td></tr></table>', text),

  /** A page of old stands in one table, and its lists in it. */
  pageTable: (text) => {
    const list = '<table><thead><tr><th>Device</th></tr></thead><tbody><tr><td>Desk phone</td></tr></tbody></table>';
    const field = '<input id="device" value="Laptop"><label class="error" for="device" data-here></label>';
    add(`<table><tbody><tr><td>Menu</td><td>${field}${list}</td></tr></tbody></table>`, text);
  },

  /** Rich text, but no field's. */
  flow: (text) => {
    const rich = '<lightning-formatted-rich-text><span><p style="color:rgb(186,5,23)" data-here></p></span></lightning-formatted-rich-text>';
    add(`<flowruntime-display-text-lwc>${rich}</flowruntime-display-text-lwc><button>Finish</button>`, text);
  },

  /** The same where roots are the browser's own. */
  flowRoots: (text) => {
    const root = (name, inside) => {
      const host = document.createElement(name);
      host.attachShadow({ mode: 'open' }).append(inside);
      return host;
    };
    const rich = root('lightning-formatted-rich-text', markup('<span><p style="color:rgb(186,5,23)" data-here></p></span>', text));
    document.body.append(root('flowruntime-display-text-lwc', rich));
  },

  /** What an Aura component says, in a button as wide as the page. */
  button: (text) => {
    const said = '<span class="uiOutputText" data-here></span><b>Again</b>';
    add(`<button style="display:flex;gap:12px;width:100%;border:0;padding:8px 16px;background:#fe9339"><span>⚠</span>${said}</button>`, text);
  },

  /** ExtJS says it in a field that nobody can change, in a window above its veil. */
  window: (text) => {
    const box = 'position:absolute;z-index:9101;top:180px;left:max(20px,50vw - 210px);width:420px;padding:8px;background:#ced9e7;color:#222;font:12px sans-serif';
    document.body.append(
      markup('<div style="position:fixed;z-index:9100;inset:0;background:rgba(128,128,128,.45)"></div>'),
      markup(`<div style="${box}"><b>Call</b><div role="textbox" aria-readonly="true" data-here></div><button>OK</button></div>`, text),
    );
  },

  /** The last of several short values, each word a text of its own. */
  words: (text) => {
    const list = markup('<dl style="display:grid;grid-template-columns:70px 1fr;padding:16px;background:#fff;color:#222">' +
      '<dt>Presence</dt><dd>Ready</dd><dt>Line 1</dt><dd class="err" style="color:#c62828"></dd></dl>');
    list.lastElementChild.append(...text.split(/(?<= )/));
    document.body.append(list);
    list.scrollIntoView();
  },

  /** The frame that makes it look like trouble stands in the root whose slot it is put into. */
  slotted: (text) => {
    const guard = document.createElement('acme-guard');
    guard.attachShadow({ mode: 'open' }).innerHTML = '<div style="border:2px dashed #dd7a01;padding:12px;background:#fff6e8;color:#222"><slot></slot></div>';
    guard.append(markup('<dl><dt>Not saved</dt><dd data-here></dd></dl>', text));
    document.body.append(guard);
    guard.scrollIntoView();
  },

  answer: (text) => {
    const panel = '<h3 style="margin:0;padding:10px;background:#f2dede">Sign-in failed</h3><pre style="white-space:pre-wrap" data-here></pre>';
    add(`<div class="panel panel-danger" style="border:1px solid #ccc">${panel}</div>`, text);
  },

  fieldLabel: (text) =>
    add('<label for="line">Line</label> <select id="line"><option>+1 650 555 0100</option></select><label class="error" for="line" data-here></label>', text),

  summary: (text) =>
    add('<details style="background:#3a1212;color:#fff;padding:8px"><summary data-here></summary>Ask your administrator.</details>', text),

  lines: (text) => {
    const [first, second] = text.split(/(?<=account\. )/);
    add(`<div style="color:#a80000"><div>${first}</div><div>${second}</div></div>`, text);
  },

  /** Each label stands where its author put it. */
  canvas: (text) => {
    const label = (at, inside) => `<div class="canvasContentDiv" style="position:absolute;${at}"><div class="appmagic-label">${inside}</div></div>`;
    const labels = label('left:20px;top:10px;width:300px', 'Phone desk') + label('left:60px;top:50px;width:520px', '<div style="color:#a80000" data-here></div>');
    add(`<div style="position:relative;height:140px">${labels}</div>`, text);
  },

  inForm: (text) => {
    const fields = '<label>Subject<input value="Call back"></label><label>Status<input value="Open"></label>';
    add(`<fieldset><legend>Quick edit</legend>${fields}<output style="display:block;color:#c23934" data-here></output></fieldset>`, text);
  },

  titled: (text) => {
    add('<div style="border-left:4px solid #da1e28;padding:10px;background:#f4f4f4"><div>Trouble with the phone</div><div data-here></div></div>', text);
  },

  errorTitled: (text) => add('<div><p class="k-color_error" style="color:#ba0517">Error retrieving data <a>Show details</a></p><p class="k-body" data-here></p></div>', text),

  amidEmpty: (text) => add('<div><div></div><div></div><section class="k7" style="color:#ba0517" data-here></section><div></div><div></div></div>', text),

  /** A script that looks for its element by its id needs no name of its own for it. */
  plainRoot: (text) => {
    const host = markup('<div id="acme-root"></div>');
    document.documentElement.append(host);
    host.attachShadow({ mode: 'closed' }).append(markup(`<div style="${FLOATING}">${ICON}<div data-here></div></div>`, text));
  },

  /** The element has long been there, and nobody tells of the root that it gets. */
  lateRoot: async (text) => {
    const host = markup('<div id="acme-dock"></div>');
    document.body.append(host);
    await drawn();
    const dock = `${FLOATING};display:block`;
    const head = '<div>Call bar<span style="float:right">−</span></div>';
    host.attachShadow({ mode: 'closed' }).append(markup(`<div style="${dock}">${head}<p style="color:#a80000" data-here></p><button>Allow</button></div>`, text));
  },

  /** The veil is no parent of the dialog. */
  overlay: (text) => {
    const box = 'position:absolute;z-index:9101;top:180px;left:max(20px,50vw - 210px);width:420px;background:#fff;color:#222;font:14px sans-serif';
    document.body.append(
      markup('<div style="position:fixed;z-index:9100;inset:0;background:#aaa;opacity:.4"></div>'),
      markup(
        `<div class="w-win" style="${box}"><div style="padding:8px 12px;background:#ddd">Phone</div>` +
          '<table style="padding:12px"><tr><td>?</td><td data-here></td></tr></table><div style="padding:8px 12px"><button>OK</button></div></div>',
        text,
      ),
    );
  },

  /** The message is the title, and below it somebody explains it. */
  explained: (text) => {
    document.body.append(
      markup(
        '<div style="position:fixed;z-index:9100;inset:0;display:grid;place-items:center;background:rgb(0 0 0/40%)">' +
          '<div style="width:440px;padding:24px;border-radius:8px;background:#fff;text-align:center;font:15px/1.5 sans-serif">' +
          '<h2 style="font-size:22px" data-here></h2><div>Close the phone where you no longer need it.</div><button type="button">OK</button></div></div>',
        text,
      ),
    );
  },

  inArticle: (text) => add('<article><h2>Phone</h2><div role="alert" data-here></div><p>Line: +1 650 555 0133</p></article>', text),

  /** What else the panel says is no part of the message. */
  inPanel: (text) => {
    const host = document.createElement('acme-lines');
    host.style.cssText = 'position:fixed;z-index:9100;right:24px;bottom:24px;width:320px;padding:12px;background:#fff;font:13px/1.4 sans-serif';
    host.attachShadow({ mode: 'open' }).append(
      markup(
        '<section><h3 style="margin:0">My Lines</h3><div style="padding:8px;background:#feded8;color:#8e030f" data-here></div>' +
          '<label>Line</label><input value="+1 650 555 0133" readonly><p>Not registered</p></section>',
        text,
      ),
    );
    document.body.append(host);
  },

  /** What else a small panel says is no part of the message. */
  panelBox: (text) => {
    const box = '<div class="k7" style="padding:8px;border:1px solid #fe9339" data-here></div>';
    const panel = 'position:fixed;z-index:9100;right:24px;bottom:40px;width:320px;background:#fff;color:#222;font:13px/1.4 sans-serif';
    document.body.append(markup(`<div style="${panel}"><div class="k6">Lines</div>${box}<div class="k8">Extension 2041, desk of Maya Lindqvist</div></div>`, text));
  },

  formArticle: (text) =>
    add('<article><header>Log a call</header><input value="Call back"><footer style="background:#fde1de" data-here></footer></article>', text),

  /** Both are boxes of the same kind, and only one has a text. */
  besideIcon: (text) => add('<div style="display:flex;gap:8px"><div>⚠️</div><div data-here></div></div>', text),

  wrongField: (text) => {
    const group = (label, field, note) => `<div class="g4"><label>${label}</label><div><input ${field}></div><div class="g5">${note}</div></div>`;
    const wrong = group('Line', 'value="Browser" aria-invalid="true"', '<span style="color:#b00020" data-here></span>');
    add(`<div>${wrong}${group('Caller ID', 'value="2041"', 'Shown to others')}</div>`, text);
  },

  selectDialog: (text) => {
    const box = 'position:fixed;z-index:9100;left:40px;top:140px;width:420px;padding:16px;background:#fff;color:#222;font:14px sans-serif';
    const line = '<label>Line <select><option>2041, desk of Maya Lindqvist</option></select></label>';
    const inside = `<h2>Register a phone</h2>${line}<p style="color:#ba0517" data-here></p><button>Cancel</button> <button>OK</button>`;
    document.body.append(markup(`<div role="dialog" style="${box}">${inside}</div>`, text));
  },

  /** Nothing is red: it takes the place of what cannot be shown. */
  middle: (text) => {
    const picture = '<svg width="120" height="70" aria-hidden="true"><rect width="120" height="70" fill="#eef4ff"/></svg>';
    const words = '<h3 data-here></h3><p>Your administrator can see the state of the service.</p>';
    add(`<div><div style="width:480px;text-align:center">${picture}${words}<div><button>Try again</button></div></div></div>`, text);
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
