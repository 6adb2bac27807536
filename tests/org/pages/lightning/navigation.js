// The app's navigation bar: light DOM, as the platform's own is.
import { CASE_PATH, TASK_PATH } from './data.js';

const SERVICE = [
  ['Home', '/lightning/page/home'],
  ['Tasks', TASK_PATH],
  ['Cases', CASE_PATH],
  ['Accounts'],
  ['Contacts'],
  ['Reports'],
];
const SETUP = [['Home', '/lightning/page/home'], ['Setup', '/lightning/setup/ImportedPackage/home'], ['Object Manager']];

export function fillNavigation(inSetup) {
  document.querySelector('#appName').textContent = inSetup ? 'Setup' : 'Service';
  document.querySelector('#navItems').append(...(inSetup ? SETUP : SERVICE).map(([label, path]) => tab(label, path)));
}

function tab(label, path) {
  const current = path === location.pathname;
  const item = document.createElement('li');
  item.className = `slds-context-bar__item${current ? ' slds-is-active' : ''}`;

  const link = document.createElement('a');
  link.className = 'slds-context-bar__label-action';
  if (path) link.href = path;
  if (current) link.setAttribute('aria-current', 'page');

  const text = document.createElement('span');
  text.className = 'slds-truncate';
  text.textContent = label;

  link.append(text);
  item.append(link);
  return item;
}
