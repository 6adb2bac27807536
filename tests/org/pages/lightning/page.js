// Starts a Lightning page: the frame around it, what the address asks for, and the messages it can show.
import { createElement } from 'lwc';
import Toast from 'lightning/toast';
import Home from 'one/home';
import RecordHomeFlexipage2 from 'one/recordHomeFlexipage2';
import PackagesPage from 'setup/packagesPage';
import { known, offerDemos, requested } from '../shared/demo.js';
import { addDemoMenu } from '../shared/menu.js';
import { recordOf } from './data.js';
import { fillNavigation } from './navigation.js';
import { addSoftphone } from './softphone.js';

const RECORD_PATH = /^\/lightning\/r\/(Task|Case)\//;
const inSetup = location.pathname.startsWith('/lightning/setup/');

function stageComponent() {
  const object = location.pathname.match(RECORD_PATH)?.[1];
  if (object) {
    const recordHome = createElement('one-record-home-flexipage2', { is: RecordHomeFlexipage2 });
    recordHome.record = recordOf(object);
    return recordHome;
  }
  return inSetup
    ? createElement('setup-packages-page', { is: PackagesPage })
    : createElement('one-home', { is: Home });
}

const stage = stageComponent();
document.title = inSetup ? 'Installed Packages | Salesforce' : `${stage.title} | Salesforce`;
document.querySelector('#brandBand').append(stage);
fillNavigation(inSetup);
addDemoMenu(document.querySelector('#headerTools'));

// A message in the page itself is easier to see with the docked panel out of the way.
const shownInPage = known.get(requested)?.frame === location.origin;
addSoftphone({ open: !inSetup && !shownInPage });

/** Lets LWC, which renders in a microtask, finish before the message counts as shown. */
const rendered = () => Promise.resolve();

const pageMessages = {
  'lightning-toast': async (text) => {
    Toast.show({ label: text, variant: 'error', mode: 'sticky' });
    await rendered();
  },
};
const recordMessages = {
  'record-collision': (text) => stage.showEditError(text),
  'record-error': (text) => stage.showEditError(text),
  'modal-error': (text) => stage.showModalError(text),
  quoted: async (text) => {
    stage.describe(text);
    await rendered();
  },
};

offerDemos(RECORD_PATH.test(location.pathname) ? { ...pageMessages, ...recordMessages } : pageMessages);
