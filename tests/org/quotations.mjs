// Places where people quote, write or file a message. The words are those of the error, and nothing else stands there;
// still it is no error, and nothing may be offered.
import {
  CASE,
  CLASSIC_LIST,
  DYNAMICS,
  INCIDENT,
  ORG,
  SALESFORCE_SOFTPHONE,
  TASK,
  message,
} from './places.mjs';

const TEXT = 'A maximum of 5 web phones could be registered.';

const on = (page, frame, text = TEXT) => (id, title, more) =>
  message(`quoted-${id}`, page, { title, text, frame, surface: null, selector: null, expect: null, ...more });

const lightning = on(CASE, ORG);
const softphone = on(TASK, SALESFORCE_SOFTPHONE);
const classic = on(CLASSIC_LIST, CLASSIC_LIST);
const dynamics = on(
  INCIDENT,
  DYNAMICS,
  'Your email login zoe.obrien@acme.example does not match the authenticated MS Dynamics 365 account. Please ' +
    'use the same email address you used for your RingCentral account so that you can have access to all these ' +
    'features',
);

export const quotations = [
  {
    ...message('quoted', CASE, { title: 'Message quoted in a case', frame: ORG, surface: null, expect: null }),
    text:
      'Customer wrote: since Monday the phone says "Web Phone Unavailable". A colleague also got "This record was ' +
      'modified by Sam Lee during your edit session." Asked for a screenshot.',
    selector: '[data-field="Description"] lightning-formatted-text',
  },
  lightning('description', 'Quoted: case description'),
  lightning('field', 'Quoted: field of a record'),
  lightning('title', 'Quoted: title of a record'),
  lightning('email', 'Quoted: e-mail in a frame', { frame: 'about:srcdoc' }),
  lightning('email-feed', 'Quoted: e-mail in the feed'),
  lightning('post', 'Quoted: Chatter post'),
  lightning('chat', 'Quoted: chat transcript'),
  lightning('chat-plain', 'Quoted: chat transcript without roles'),
  lightning('datatable', 'Quoted: cell of a list view'),
  lightning('grid', 'Quoted: cell of a grid without a table'),
  lightning('search', 'Quoted: search result'),
  lightning('article', 'Quoted: knowledge article'),
  lightning('faq', 'Quoted: FAQ'),
  lightning('faq-callout', 'Quoted: call-out in an FAQ'),
  lightning('accordion', 'Quoted: opened answer of an FAQ'),
  lightning('log', 'Quoted: red line of a log'),
  lightning('data-table', 'Quoted: red cell of a table with headings'),
  lightning('list-details', 'Quoted: value of a description list'),
  lightning('card-title', 'Quoted: heading of a card'),
  lightning('tour', 'Quoted: picture of a message in a walkthrough'),
  lightning('hover-card', 'Quoted: red title of a hover card'),
  lightning('confirmation', 'Quoted: record that a dialog asks about'),
  lightning('choice', 'Quoted: record to choose, in red'),
  lightning('red-list', 'Quoted: list in red'),
  lightning('tooltip', 'Quoted: tooltip of a cell'),
  lightning('fluent-tooltip', 'Quoted: tooltip of a cell, by Fluent UI'),
  lightning('bell', 'Quoted: list of notifications'),
  lightning('bell-urgent', 'Quoted: urgent one of a list of notifications, in red'),
  lightning('hover-field', 'Quoted: field in a hover card'),
  lightning('led', 'Quoted: red call-out that a sentence leads to'),
  lightning('led-by-text', 'Quoted: red call-out that a text beside it leads to'),
  lightning('letter', 'Quoted: red paragraph of a letter'),
  lightning('in-sentence', 'Quoted: red in the midst of a sentence'),
  lightning('call-out', 'Quoted: red call-out with paragraphs to follow'),
  lightning('call-out-section', 'Quoted: red call-out after a paragraph, with one and a heading to follow'),
  lightning('call-out-letter', 'Quoted: red box amid the paragraphs of a letter'),
  lightning('diff', 'Quoted: red line of a comparison of texts'),
  lightning('struck', 'Quoted: struck out in red, with what takes its place'),
  lightning('to-tick', 'Quoted: red beside a box to tick'),
  lightning('planned', 'Quoted: red in a calendar'),
  lightning('picture', 'Quoted: in the middle below a picture, with two ways on'),
  lightning('headed', 'Quoted: plain line below a heading'),
  lightning('jobs', 'Quoted: errors of a list of jobs'),
  lightning('slotted', 'Quoted: put into the slot of a post'),
  lightning('page', 'Quoted: page of a document, line by line'),
  lightning('tab', 'Quoted: tab label'),
  lightning('link', 'Quoted: link in a list'),
  lightning('input', 'Quoted: input'),
  lightning('textarea', 'Quoted: text area'),
  lightning('editor', 'Quoted: rich text editor'),
  classic('list', 'Quoted: cell of a classic list'),
  softphone('conversation', 'Quoted: text conversation in the softphone'),
  softphone('history', 'Quoted: call history in the softphone'),
  softphone('help', 'Quoted: topic of the softphone\'s help'),
  dynamics('dynamics-field', 'Quoted: field of a Dynamics form'),
  dynamics('dynamics-subgrid', 'Quoted: cell of a Dynamics subgrid'),
  dynamics('dynamics-timeline', 'Quoted: entry of a Dynamics timeline'),
];
