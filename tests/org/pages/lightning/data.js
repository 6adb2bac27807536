// What the org knows: two records and a list of calls. Names and numbers are made up.

export const TASK_PATH = '/lightning/r/Task/00T000000000001AAA/view';
export const CASE_PATH = '/lightning/r/Case/500000000000001AAA/view';

const RECORDS = {
  Task: {
    object: 'Task',
    name: 'Call back about the renewal quote',
    icon: 'standard:task',
    highlights: [
      { label: 'Name', value: 'Maya Lindqvist' },
      { label: 'Related To', value: 'Nordlys Shipping' },
      { label: 'Due Date', value: '11/24/2026' },
      { label: 'Assigned To', value: "Zoe O'Brien" },
      { label: 'Status', value: 'In Progress' },
    ],
    fields: [
      { name: 'Subject', label: 'Subject', value: 'Call back about the renewal quote' },
      { name: 'WhoId', label: 'Name', value: 'Maya Lindqvist' },
      { name: 'ActivityDate', label: 'Due Date', value: '11/24/2026' },
      { name: 'Priority', label: 'Priority', value: 'Normal' },
      { name: 'Status', label: 'Status', value: 'In Progress' },
      { name: 'Phone', label: 'Phone', value: '(650) 555-0148' },
    ],
    description:
      'Maya asked for the two-year price with ten more seats. She prefers a call after 2 pm and would like the ' +
      'quote by e-mail first. Bring up the training days that came with last year’s contract.',
  },
  Case: {
    object: 'Case',
    name: '00001026',
    icon: 'standard:case',
    highlights: [
      { label: 'Subject', value: 'Headset does not ring' },
      { label: 'Account Name', value: 'Nordlys Shipping' },
      { label: 'Priority', value: 'Medium' },
      { label: 'Case Owner', value: "Zoe O'Brien" },
      { label: 'Status', value: 'Working' },
    ],
    fields: [
      { name: 'Subject', label: 'Subject', value: 'Headset does not ring' },
      { name: 'ContactId', label: 'Contact Name', value: 'Maya Lindqvist' },
      { name: 'Origin', label: 'Case Origin', value: 'Phone' },
      { name: 'Type', label: 'Type', value: 'Question' },
      { name: 'Status', label: 'Status', value: 'Working' },
      { name: 'SuppliedPhone', label: 'Phone', value: '(650) 555-0148' },
    ],
    description:
      'The reception desk hears calls through the speakers but the headset stays silent. It started after the ' +
      'desk was moved. A second headset works on the same computer.',
  },
};

export function recordOf(object) {
  return RECORDS[object];
}

const CALLERS = ['Maya Lindqvist', 'Tom Adeyemi', 'Ines Carvalho', 'Piotr Nowak', 'Aiko Tanaka', 'Samir Haddad'];
const REASONS = ['Renewal quote', 'Delivery date', 'Invoice question', 'Training dates', 'New contact', 'Return'];
const OUTCOMES = ['Connected', 'Left voicemail', 'No answer', 'Connected', 'Call back later'];

/** Fresh objects on every call, so that handing them to a table makes it draw again. */
export function callRows(count) {
  return Array.from({ length: count }, (_, index) => ({
    id: `call-${index}`,
    name: CALLERS[index % CALLERS.length],
    subject: REASONS[(index * 5) % REASONS.length],
    outcome: OUTCOMES[(index * 3) % OUTCOMES.length],
    phone: `(650) 555-${String(1000 + ((index * 37) % 9000))}`,
    minutes: (index * 7) % 23,
  }));
}
