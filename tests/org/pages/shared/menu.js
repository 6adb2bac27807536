// The "Demo messages" menu in a top page's header: one button per message.
import { demos, quotations, surfaces, unknown } from '../../demos.mjs';

/** Puts the menu into `host`. */
export function addDemoMenu(host) {
  const list = element('div', 'demo-menu__list');
  list.hidden = true;
  list.append(group('FAQ messages', demos), group('Any text', surfaces), group('Unknown markup', unknown), group('Quotations', quotations));

  const opener = element('button', 'demo-menu__opener', 'Demo messages');
  opener.type = 'button';
  opener.setAttribute('aria-expanded', 'false');
  const setOpen = (open) => {
    list.hidden = !open;
    opener.setAttribute('aria-expanded', String(open));
  };
  opener.addEventListener('click', () => setOpen(list.hidden));
  list.addEventListener('click', () => setOpen(false));
  addEventListener('keydown', (event) => event.key === 'Escape' && setOpen(false));

  const menu = element('div', 'demo-menu');
  menu.append(opener, list);
  host.append(menu);
}

function group(title, entries) {
  const section = element('section', 'demo-menu__group');
  section.append(element('h2', 'demo-menu__title', title), ...entries.map(buttonFor));
  return section;
}

function buttonFor(demo) {
  const button = element('button', 'demo-menu__button', demo.title);
  button.type = 'button';
  button.dataset.demo = demo.id;
  button.addEventListener('click', () => {
    if (demo.trigger === 'message' && isThisPage(demo.url)) postMessage({ demo: demo.id }, location.origin);
    else location.assign(demo.url);
  });
  return button;
}

function isThisPage(url) {
  const { host, pathname } = new URL(url);
  return host === location.host && pathname === location.pathname;
}

function element(name, className, text = '') {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}
