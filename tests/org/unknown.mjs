// Alerts in markup that no table of selectors knows: their class names mean nothing and they have no role.
//
//   markup   what makes it hard to find; pages/shared/unknown.js builds it
import { DYNAMICS, INCIDENT, ORG, SALESFORCE_SOFTPHONE, TASK, message } from './places.mjs';

const on = (page, frame) => (id, title, markup) =>
  message(`unknown-${id}`, page, { title, markup, text: 'Something went wrong.', frame, surface: null, selector: null });

const lightning = on(TASK, ORG);
const softphone = on(TASK, SALESFORCE_SOFTPHONE);
const dynamics = on(INCIDENT, DYNAMICS);

export const unknown = [
  lightning('plain', 'Unknown: a paragraph at the end of the page', 'plain'),
  lightning('floating', 'Unknown: a floating box', 'floating'),
  lightning('headed', 'Unknown: a floating box with a title', 'headed'),
  lightning('split', 'Unknown: split over spans', 'split'),
  lightning('closed-root', 'Unknown: in a closed root', 'closedRoot'),
  lightning('nested-roots', 'Unknown: two open roots deep', 'nestedRoots'),
  lightning('class-change', 'Unknown: shown by a class above', 'classChange'),
  lightning('character-data', 'Unknown: text set in place', 'characterData'),
  lightning('record-page', 'Unknown: a paragraph in the page of a record', 'recordPage'),
  lightning('status', 'Unknown: a value in red', 'status'),
  lightning('layout-table', 'Unknown: red in a table for layout', 'layoutTable'),
  lightning('page-table', 'Unknown: red in a table for layout with a table that has headings', 'pageTable'),
  lightning('flow', 'Unknown: red text on the screen of a flow', 'flow'),
  lightning('flow-roots', 'Unknown: the same, in native roots', 'flowRoots'),
  lightning('button', 'Unknown: a banner that is one button', 'button'),
  lightning('window', 'Unknown: a field that nobody can change, in a window', 'window'),
  lightning('words', 'Unknown: a value in red, each word by itself', 'words'),
  lightning('slotted', 'Unknown: a value in the slot of an orange frame', 'slotted'),
  lightning('answer', 'Unknown: preformatted, below a heading', 'answer'),
  lightning('field-label', 'Unknown: a label behind its field', 'fieldLabel'),
  lightning('summary', 'Unknown: what folds the details', 'summary'),
  lightning('in-form', 'Unknown: red among the fields of a form', 'inForm'),
  lightning('titled', 'Unknown: a box with a title and a red edge', 'titled'),
  lightning('error-titled', 'Unknown: below a title that is named an error', 'errorTitled'),
  lightning('amid-empty', 'Unknown: red amid boxes that wait for something', 'amidEmpty'),
  lightning('plain-root', 'Unknown: in a closed root of a plain element beside the body', 'plainRoot'),
  lightning('late-root', 'Unknown: in a closed root that a plain element gets late', 'lateRoot'),
  lightning('overlay', 'Unknown: a dialog beside its veil', 'overlay'),
  lightning('explained', 'Unknown: the title of a dialog that explains it', 'explained'),
  lightning('in-article', 'Unknown: an alert in a card that is an article', 'inArticle'),
  lightning('in-panel', 'Unknown: red in a floating panel with a field', 'inPanel'),
  lightning('panel-box', 'Unknown: a painted box in a floating panel', 'panelBox'),
  lightning('form-article', 'Unknown: the painted foot of an article that is a form', 'formArticle'),
  lightning('beside-icon', 'Unknown: beside an icon in a box of its own', 'besideIcon'),
  lightning('wrong-field', 'Unknown: red below a wrong field, in a group like the others', 'wrongField'),
  lightning('select-dialog', 'Unknown: red in a dialog with something to choose', 'selectDialog'),
  lightning('middle', 'Unknown: in the middle, below a picture', 'middle'),
  softphone('softphone', 'Unknown: a line in the softphone', 'inline'),
  softphone('softphone-floating', 'Unknown: a floating box in the softphone', 'floating'),
  dynamics('dynamics', 'Unknown: a floating box in Dynamics', 'floating'),
  dynamics('dynamics-canvas', 'Unknown: red label on the canvas of a custom page', 'canvas'),
  dynamics('dynamics-lines', 'Unknown: two lines in red in Dynamics', 'lines'),
  dynamics('dynamics-dialog', 'Unknown: a dialog in Dynamics', 'dialog'),
];
