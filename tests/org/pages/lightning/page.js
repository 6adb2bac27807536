// Starts a Lightning page: the frame around it, what the address asks for, and the messages it can show.
import { createElement } from 'lwc';
import AlohaPage from 'force/alohaPage';
import Article from 'knowledge/article';
import LightningAlert from 'lightning/alert';
import Toast from 'lightning/toast';
import Home from 'one/home';
import RecordHomeFlexipage2 from 'one/recordHomeFlexipage2';
import PackagesPage from 'setup/packagesPage';
import { ORG, VISUALFORCE } from '../../places.mjs';
import { known, offerDemos, requested } from '../shared/demo.js';
import { addDemoMenu } from '../shared/menu.js';
import { unknownAlerts } from '../shared/unknown.js';
import { addFatalErrorBox, auraMessages } from './aura.js';
import { recordOf } from './data.js';
import { fillNavigation } from './navigation.js';
import { quotationsInMarkup } from './quotations.js';
import { addSoftphone } from './softphone.js';

const RECORD_PATH = /^\/lightning\/r\/(Task|Case)\//;
const SETUP_PATH = /^\/lightning\/setup\/(\w+)\//;
const inSetup = SETUP_PATH.test(location.pathname);
const inVisualforceTab = location.pathname.startsWith('/lightning/n/');

function stageComponent() {
  const object = location.pathname.match(RECORD_PATH)?.[1];
  if (object) {
    const recordHome = createElement('one-record-home-flexipage2', { is: RecordHomeFlexipage2 });
    recordHome.record = recordOf(object);
    return recordHome;
  }
  if (inVisualforceTab) {
    const tab = createElement('force-aloha-page', { is: AlohaPage });
    tab.address = VISUALFORCE;
    tab.label = 'Renewals';
    return tab;
  }
  if (!inSetup) return createElement('one-home', { is: Home });
  const page = createElement('setup-packages-page', { is: PackagesPage });
  [, page.node] = location.pathname.match(SETUP_PATH);
  return page;
}

/** In an organisation the whole page of a record stands in such an element. */
function decorated(recordHome) {
  const decorator = document.createElement('record_flexipage-desktop-record-page-decorator');
  decorator.append(recordHome);
  return decorator;
}

const stage = stageComponent();
const pageTitle = stage.title ?? stage.label;
document.title = `${pageTitle} | Salesforce`;
document.querySelector('#brandBand').append(RECORD_PATH.test(location.pathname) ? decorated(stage) : stage);
fillNavigation(inSetup);
addDemoMenu(document.querySelector('#headerTools'));
addFatalErrorBox();

// A message in the page itself is easier to see with the docked panel out of the way.
const shownInPage = [ORG, VISUALFORCE, 'about:srcdoc'].includes(known.get(requested)?.frame);
addSoftphone({ open: !inSetup && !shownInPage });

/** Lets LWC, which renders in a microtask, finish before the message counts as shown. */
const rendered = () => Promise.resolve();

const pageMessages = {
  'lightning-toast': async (text) => {
    Toast.show({ label: text, variant: 'error', mode: 'sticky' });
    await rendered();
  },
  'alert-dialog': async (text) => {
    LightningAlert.open({ message: text, label: 'Error', theme: 'error' });
    await rendered();
  },
  ...auraMessages,
  ...unknownAlerts,
};

const quoted = (change) => async (text) => {
  change(text);
  await rendered();
};
const recordMessages = {
  'record-collision': (text) => stage.showEditError(text),
  'record-error': (text) => stage.showEditError(text),
  'record-error-field': (text) => stage.showEditError(text, 'field'),
  'record-error-generic': (text) => stage.showEditError(text, 'generic'),
  'modal-error': (text) => stage.showModalError(text),
  'field-error': (text) => stage.showFieldError(text),
  quoted: quoted((text) => stage.describe(text)),
  'quoted-description': quoted((text) => stage.describe(text)),
  'quoted-field': quoted((text) => stage.setField('Subject', text)),
  'quoted-title': quoted((text) => stage.rename(text)),
  'quoted-datatable': quoted((text) => stage.renameCall(text)),
  'quoted-article': quoted((text) => {
    const article = createElement('knowledge-article', { is: Article });
    article.text = text;
    stage.before(article);
  }),
  ...quotationsInMarkup,
};

offerDemos(RECORD_PATH.test(location.pathname) ? { ...pageMessages, ...recordMessages } : pageMessages);
