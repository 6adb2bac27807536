// The docked softphone: the call centre's frame in the utility bar.
import { passedOn, relayTo } from '../shared/demo.js';

const ORG = location.host.startsWith('acme--uat.sandbox.') ? 'acme--uat--rcsfl.sandbox' : 'acme--rcsfl';
const ADAPTER = `https://${ORG}.vf.force.com/apex/OpenCTIIndex`;
const query = new URLSearchParams(location.search);

export function addSoftphone({ open }) {
  const panel = document.querySelector('#softphonePanel');
  const item = document.querySelector('#softphoneToggle');
  const setOpen = (now) => {
    panel.hidden = !now;
    panel.classList.toggle('slds-is-open', now);
    item.closest('li').classList.toggle('slds-is-active', now);
  };
  item.addEventListener('click', () => setOpen(panel.hidden));
  document.querySelector('#softphoneMinimize').addEventListener('click', () => setOpen(false));
  setOpen(open);

  const iframe = document.createElement('iframe');
  iframe.className = 'openctiSoftPhone';
  iframe.title = 'softphone';
  if (query.get('microphone') !== 'unpassed') iframe.allow = 'microphone';
  if (query.get('softphone') === 'sandboxed') iframe.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-forms');
  iframe.src = passedOn(adapterUrl());
  document.querySelector('#softphoneBody').append(iframe);
  relayTo(iframe);
}

function adapterUrl() {
  const refused = query.get('softphone') === 'privileges' || query.get('demo') === 'insufficient-privileges';
  return refused ? `${ADAPTER}?error=privileges` : ADAPTER;
}
