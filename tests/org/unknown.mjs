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
  lightning('split', 'Unknown: split over spans', 'split'),
  lightning('closed-root', 'Unknown: in a closed root', 'closedRoot'),
  lightning('nested-roots', 'Unknown: two open roots deep', 'nestedRoots'),
  lightning('class-change', 'Unknown: shown by a class above', 'classChange'),
  lightning('character-data', 'Unknown: text set in place', 'characterData'),
  softphone('softphone', 'Unknown: a line in the softphone', 'inline'),
  softphone('softphone-floating', 'Unknown: a floating box in the softphone', 'floating'),
  dynamics('dynamics', 'Unknown: a floating box in Dynamics', 'floating'),
  dynamics('dynamics-dialog', 'Unknown: a dialog in Dynamics', 'dialog'),
];
