// A softphone whose program did not come up. `?draws=` says how far it got: nothing at all, or a little of each kind.
const viewport = document.querySelector('#viewport');

const add = (name, values = {}) => {
  const element = Object.assign(document.createElement(name), values);
  viewport.append(element);
  return element;
};

const KINDS = {
  nothing() {},
  /** What is there, and nobody sees. */
  unseen() {
    add('p', { className: 'unseen', textContent: 'Dial a number' });
    add('div', { className: 'helper', role: 'status', textContent: 'Loading' });
    add('img', { className: 'helper', alt: '' });
    add('iframe', { className: 'unseen' });
    add('x-panel').attachShadow({ mode: 'open' }).append(document.createElement('div'));
  },
  text: () => add('p', { textContent: 'Dial a number' }),
  late: () => setTimeout(KINDS.text, 1_500),
  spinner: () => add('div', { className: 'spinner' }),
  progress: () => add('div', { className: 'progress', role: 'progressbar' }),
  canvas: () => add('canvas', { className: 'canvas' }),
  icon: () => add('i', { className: 'icon', style: 'display:block' }),
  picture: () => add('div', { className: 'picture' }),
  field: () => add('input'),
  frame: () => add('iframe', { srcdoc: 'Dial a number' }),
  shadow: () => add('x-panel').attachShadow({ mode: 'open' }).append(Object.assign(document.createElement('p'), { textContent: 'Dial a number' })),
  closed: () => add('x-panel').attachShadow({ mode: 'closed' }).append('Dial a number'),
};

const kind = new URLSearchParams(location.search).get('draws');
KINDS[kind]();
