// Where the words of an error message stand in a Lightning page without being one. Every quotation is the message and
// nothing else.
import { markup } from '../shared/markup.js';

const CALLOUT = '<strong>Note</strong>';

function card(title, inside, text) {
  const made = markup(
    `<article class="slds-card slds-m-bottom_small org-quote">
      <div class="slds-card__header"><h2 class="slds-card__header-title">${title}</h2></div>
      <div class="slds-card__body slds-card__body_inner">${inside}</div>
    </article>`,
    text,
  );
  document.querySelector('#brandBand').prepend(made);
  return made;
}

const inCard = (title, inside) => (text) => void card(title, inside, text);

const feedItem = (kind, body) =>
  `<ul class="slds-feed__list"><li class="slds-feed__item">
    <article class="slds-post cuf-feedItem ${kind}">
      <header class="slds-post__header slds-media">
        <div class="slds-media__figure"><span class="org-avatar">ML</span></div>
        <div class="slds-media__body"><a class="cuf-entityLink">Maya Lindqvist</a><div class="slds-text-body_small">Yesterday at 4:12 PM</div></div>
      </header>
      ${body}
    </article>
  </li></ul>`;

/** Mail clients put a letter into a frame of its own, so that its styles stay there. */
async function emailFrame(text) {
  const made = card('E-Mail', '<p>From: Maya Lindqvist</p><iframe class="emailMessageBody" title="E-Mail Body" style="width:100%;height:120px;border:0"></iframe>');
  const frame = made.querySelector('iframe');
  const letter = document.createElement('p');
  letter.textContent = text;
  await new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true });
    frame.srcdoc = `<!doctype html><html><body style="font:13px sans-serif">${letter.outerHTML}</body></html>`;
  });
}

/** Somebody posted it as a quotation; who and when stands in the root of the post. */
function slotted(text) {
  for (const said of ['Does anyone else see this today?', text]) {
    const post = document.createElement('acme-post');
    post.attachShadow({ mode: 'open' }).innerHTML = '<div><b>Maya Lindqvist</b> <time>9:02</time><div><slot></slot></div></div>';
    post.append(markup('<div style="border-left:4px solid #ddd" data-here></div>', said));
    document.querySelector('#brandBand').prepend(post);
  }
}

function tab(text) {
  document.querySelector('#navItems').append(
    markup(
      `<li class="slds-context-bar__item navexConsoleTabItem" role="presentation">
        <a class="slds-context-bar__label-action" role="tab" aria-selected="false" href="#"><span class="slds-truncate" data-here></span></a>
      </li>`,
      text,
    ),
  );
}

function input(text) {
  card('New Case', '<label class="slds-form-element__label">Subject<input class="slds-input" /></label>').querySelector('input').value = text;
}

function textarea(text) {
  const area = card('New Case', '<label class="slds-form-element__label">Description<textarea class="slds-textarea" rows="3"></textarea></label>').querySelector('textarea');
  area.append(text); // the initial value, which is text in the tree
}

const floating = (style, inside) => (text) =>
  document.body.append(
    markup(`<div style="position:fixed;z-index:9000;padding:10px;background:#fff;border:1px solid #ccc;font:13px sans-serif;${style}">${inside}</div>`, text),
  );

/** How a message looks is shown by its picture, in all its colours. */
const TOUR = `<section class="acme-walkthrough"><h3>What the phone may tell you</h3>You can sign in on five computers. On the sixth you see:
  <div style="margin:8px 0;padding:8px;background:#fddde3;color:#ba0517" data-here></div>Step 3 of 5 <button type="button">Next</button></section>`;

const BELL = `<header>Notifications</header><ul>
  <li><b>New case for you: 00012920</b><span class="notification-text" style="display:block" data-here></span><small>4 minutes ago</small></li>
  <li><b>Task due today</b><span class="notification-text" style="display:block">Send the price list</span><small>8 hours ago</small></li></ul>`;

/** What is urgent is red, and has another markup than the rest. */
const URGENT = `<header>Notifications</header><ul>
  <li><small>Sam Lee gave a case to you</small><span class="alert-title" style="display:block;color:#ba0517" data-here></span><small>4 minutes ago</small></li>
  <li><small>Ann Bell gave a case to you</small><b style="display:block">Late delivery</b><small>8 hours ago</small></li></ul>`;

export const quotationsInMarkup = {
  'quoted-email': emailFrame,
  'quoted-email-feed': inCard('Feed', feedItem('emailMessage', '<div class="slds-post__content emailMessageBody"><div class="feedBodyInner" data-here></div></div>')),
  'quoted-post': inCard('Chatter', feedItem('chatterPost', '<div class="slds-post__content cuf-body"><div class="feedBodyInner Desktop"><p><span data-here></span></p></div></div>')),
  'quoted-chat': inCard(
    'Chat Transcript',
    `<div role="log" aria-label="Conversation" class="org-chat">
      <div class="org-bubble">Hello, what can I do for you?</div>
      <div class="org-bubble org-bubble-own" data-here></div>
    </div>`,
  ),
  'quoted-chat-plain': inCard(
    'Conversation',
    `<div class="org-chat">
      <div class="org-bubble">Hello, what can I do for you?</div>
      <div class="org-bubble org-bubble-own">I see this:</div>
      <div class="org-bubble org-bubble-own" data-here></div>
    </div>`,
  ),
  'quoted-grid': inCard(
    'Recent Cases',
    `<div class="org-grid">
      <div>00001019</div><div>Delivery date</div><div>New</div>
      <div>00001021</div><div data-here></div><div>Working</div>
      <div>00001024</div><div>Invoice question</div><div>Closed</div>
    </div>`,
  ),
  'quoted-search': inCard(
    'Search Results',
    `<div class="searchResults"><div class="slds-m-bottom_small"><a href="#">00001019</a><div>Delivery date for the desks</div></div>
      <div><a href="#">00001021</a><div class="snippet" data-here></div></div></div>`,
  ),
  'quoted-faq': inCard(
    'Knowledge',
    `<div class="slds-rich-text-editor__output">
      <h3 class="slds-text-heading_small">Q. Why do I see this message?</h3>
      <p data-here></p>
      <p>A phone in the browser counts as a device of its own. Close the tabs that are open on other computers.</p>
    </div>`,
  ),
  'quoted-faq-callout': inCard(
    'Knowledge',
    `<div class="slds-rich-text-editor__output">
      <h3 class="slds-text-heading_small">Q. Why can I not call from the browser?</h3>
      <p>On the sixth computer the phone says:</p>
      <blockquote style="padding:8px 12px;border-left:4px solid #c9c9c9;background:#f3f3f3" data-here></blockquote>
      <p>${CALLOUT}: signing out frees a place at once.</p>
    </div>`,
  ),
  'quoted-accordion': inCard(
    'Help',
    `<div class="accordion-item"><h2><button type="button" aria-expanded="true">What does the phone ask for?</button></h2><div class="accordion-body">
      <p>On a sixth computer you may read:</p>
      <p><strong data-here></strong></p>
      <p>A phone in the browser counts as a device of its own. Close the tabs that are open on other computers, sign out there, and reload the page here.</p>
    </div></div>`,
  ),
  // Red is what troubles look like also where somebody files them.
  'quoted-log': inCard(
    'Debug Log',
    `<div class="log-lines"><div class="line"><i>09:40</i> <span>Connecting</span></div>
      <div class="line error" style="color:#c23934"><i>09:41</i> <span data-here></span></div>
      <div class="line"><i>09:42</i> <span>Connected</span></div></div>`,
  ),
  'quoted-data-table': inCard(
    'Devices',
    `<table><tr><th>Device</th><th>State</th></tr>
      <tr><td>Desk phone</td><td>Ready</td></tr><tr><td>Browser</td><td class="status-error" style="color:#c23934" data-here></td></tr></table>`,
  ),
  'quoted-list-details': inCard('Case', '<dl><dt>Subject</dt><dd data-here></dd><dt>Status</dt><dd>New</dd></dl>'),
  'quoted-card-title': inCard('Case', '<h3 data-here></h3><p>Opened by Maya Lindqvist</p>'),
  'quoted-tour': floating('top:120px;left:300px;width:300px', TOUR),
  'quoted-hover-card': floating(
    'top:200px;left:300px;width:300px',
    `<h5 style="margin:0;color:#ba0517" data-here></h5><div>Status: Escalated</div><div>Owner: Maya Lindqvist</div><button type="button">Follow</button>`,
  ),
  'quoted-confirmation': floating(
    'inset:0;border:0;background:rgb(0 0 0/40%)',
    `<div style="width:420px;margin:200px auto;padding:20px;background:#fff"><h2>Delete this case?</h2>
      <strong class="record-danger" style="display:block;color:#ba0517" data-here></strong>
      <p>It goes to the recycle bin.</p><button type="button">Delete</button></div>`,
  ),
  'quoted-choice': inCard(
    'Relate the call to',
    `<form><label><input type="radio" name="to"> <span>Delivery date</span></label>
      <label class="overdue"><input type="radio" name="to" checked> <span style="color:#ba0517" data-here></span></label></form>`,
  ),
  'quoted-red-list': inCard('Overdue', '<ul style="margin:0;padding:0;list-style:none;color:#ba0517"><li data-here></li><li>Call Bob</li></ul>'),
  'quoted-tooltip': floating('top:200px;left:300px', '<div class="tippy-box"><div class="tippy-content" data-here></div></div>'),
  'quoted-fluent-tooltip': floating('top:200px;left:300px', '<div role="tooltip" class="fui-Tooltip__content" data-here></div>'),
  'quoted-bell': floating('top:60px;right:40px;width:340px', BELL),
  'quoted-bell-urgent': floating('top:60px;right:40px;width:340px', URGENT),
  'quoted-hover-field': floating(
    'top:200px;left:300px;width:300px',
    `<div>Case 00001190 <a href="#">View</a></div><table><tr><td>Subject</td><td data-here></td></tr><tr><td>Status</td><td>New</td></tr>
      <tr><td>Description</td><td>Ana has had this since Monday on both of her laptops, at home as well as in the office, and asks for a call back.</td></tr></table>`,
  ),
  'quoted-led': inCard(
    'Maintenance',
    `<p>On weekends your agents will see the following words in the panel:</p>
      <aside style="border-left:4px solid #ba0517;padding:8px;background:#fef1ee" data-here></aside><p>Nothing is broken.</p>`,
  ),
  'quoted-led-by-text': inCard(
    'Maintenance',
    `<div>On weekends your agents will see in the panel:
      <aside style="border-left:4px solid #ba0517;padding:8px;background:#fef1ee" data-here></aside>Nothing is broken.</div>`,
  ),
  'quoted-letter': inCard(
    'E-Mail',
    '<div>Hello,</div><div>this is what I get today</div><div><span style="color:red" data-here></span></div><div>Could you have a look?</div>',
  ),
  'quoted-in-sentence': inCard(
    'Note',
    '<div>She told me on the phone that she always gets <span class="text-danger" style="color:#ba0517" data-here></span> when she presses Call.</div>',
  ),
  'quoted-call-out': inCard(
    'Guide',
    `<div class="guide"><h3>Too many phones</h3><div style="padding:8px;background:#fdecea;color:#611a15" data-here></div>
      <p>Each browser with a phone in it counts.</p><p>Sign out where you no longer need it.</p></div>`,
  ),
  'quoted-call-out-section': inCard(
    'Guide',
    `<div class="guide"><h3>Too many phones</h3><p>Each browser with a phone in it counts.</p>
      <div class="k7" style="padding:8px;background:#fdecea;color:#611a15" data-here></div>
      <p>Sign out where you no longer need it.</p><h3>Was this helpful?</h3><button type="button">Yes</button></div>`,
  ),
  'quoted-call-out-letter': inCard(
    'Template',
    `<div class="letter"><div>Dear Maya,</div><div>you told us what your phone shows.</div>
      <div class="k7" style="padding:8px;border:1px solid #c23934;color:#c23934" data-here></div>
      <div>Please sign out where you no longer need it.</div><div>Kind regards</div></div>`,
  ),
  'quoted-diff': inCard(
    'Texts changed',
    `<div style="font-family:monospace"><div>[texts]</div><div class="old" style="background:#ffeef0">- <span data-here></span></div>
      <div class="new" style="background:#e6ffed">+ Only five phones can be registered.</div></div>`,
  ),
  'quoted-struck': inCard('Texts changed', '<div><del style="background:#ffeef0" data-here></del><ins>Only five phones can be registered.</ins></div>'),
  'quoted-to-tick': inCard("Today's Tasks", '<div class="task"><input type="checkbox"> <span style="color:#ba0517" data-here></span></div>'),
  'quoted-planned': inCard(
    'November',
    `<div class="teamCalendar" style="position:relative;height:90px"><div style="position:absolute;z-index:1;width:220px;background:#c23934;color:#fff">
      <div>9:00</div><div data-here></div></div></div>`,
  ),
  'quoted-picture': inCard(
    'Training',
    `<div><div style="text-align:center"><svg width="90" height="60"><rect width="90" height="60" fill="#eef4ff"/></svg><div>Phones are full</div>
      <div data-here></div><div><button>Back</button></div><div><button>Next</button></div></div></div>`,
  ),
  'quoted-headed': inCard(
    'Known problem',
    `<h3>Symptom</h3><div class="kp-symptom" data-here></div><h3>Cause</h3><div class="kp-cause">People who use several computers stay signed in
      on those that they no longer need, because each browser with a phone in it counts as a device of its own.</div>`,
  ),
  'quoted-jobs': inCard(
    'Background Jobs',
    `<ul><li><b>Sync calls</b> <output class="errorMsg" style="color:#ba0517" data-here></output></li>
      <li><b>Score leads</b> <output class="errorMsg" style="color:#ba0517">First error: CPU time limit exceeded</output></li></ul>`,
  ),
  'quoted-slotted': slotted,
  'quoted-page': inCard(
    'Guide.pdf',
    '<div class="textLayer" style="position:relative;height:60px"><span style="position:absolute;top:0">4.2 Messages</span><span style="position:absolute;top:30px" data-here></span></div>',
  ),
  'quoted-tab': tab,
  'quoted-link': inCard('Related Cases', '<ul><li><a href="#">Delivery date</a></li><li><a href="#" data-here></a></li></ul>'),
  'quoted-input': input,
  'quoted-textarea': textarea,
  'quoted-editor': inCard('Reply', '<div class="ql-editor slds-rich-text-area__content" contenteditable="true"><p data-here></p></div>'),
};
