// A Customer Service Hub page: the case form, and the messages the form can show.
import './fluent8-offline.js';
import { FluentProvider, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { offerDemos, passedOn, relayTo } from '../shared/demo.js';
import { drawn } from '../shared/markup.js';
import { addDemoMenu } from '../shared/menu.js';
import { unknownAlerts } from '../shared/unknown.js';
import { CaseForm } from './case-form.jsx';
import { CommandBar } from './command-bar.jsx';
import { AlertDialog, ErrorDialog, Fluent8Dialog, Fluent9Dialog } from './dialogs.jsx';
import { FormNotification, GlobalNotification, ReadOnlyBar } from './form-notification.jsx';
import { Fluent8Bar, Fluent9Bar, Fluent9Toast } from './message-bars.jsx';
import { SidePanel } from './side-panel.jsx';
import { Sitemap } from './sitemap.jsx';
import { TopBar } from './top-bar.jsx';

const WITH_PANEL = new URLSearchParams(location.search).get('panel') !== 'none';
const SIDE_PANEL = passedOn(new URL('/webresources/msdyn_SidePanel.html', location.origin));

const root = createRoot(document.querySelector('#ApplicationShell'));
const dark = matchMedia('(prefers-color-scheme: dark)');
let messages = { others: [], quoted: {} };

/** Draws at once: a message counts as shown when this returns. */
function show(change) {
  messages = { ...messages, ...change };
  flushSync(() =>
    root.render(
      <FluentProvider theme={dark.matches ? webDarkTheme : webLightTheme}>
        <div className="shell">
          <TopBar onReady={addDemoMenu} />
          <div className="shell__body">
            <Sitemap />
            <main className="shell__main">
              <CommandBar />
              <GlobalNotification text={messages.global} />
              <FormNotification
                text={messages.notification}
                others={messages.others}
                open={messages.listOpen}
                onOpen={() => show({ listOpen: true })}
              />
              <ReadOnlyBar text={messages.readOnly} />
              <Fluent9Bar text={messages.fluent9} onDismiss={() => show({ fluent9: '' })} />
              <Fluent8Bar text={messages.fluent8} onDismiss={() => show({ fluent8: '' })} />
              <CaseForm customerError={messages.customer} quoted={messages.quoted} />
            </main>
            {WITH_PANEL && <SidePanel src={SIDE_PANEL} onReady={relayTo} />}
          </div>
        </div>
        <Fluent9Toast text={messages.toast} />
        <ErrorDialog text={messages.error} />
        <AlertDialog text={messages.alert} />
        <Fluent8Dialog text={messages.dialog8} onDismiss={() => show({ dialog8: '' })} />
        <Fluent9Dialog text={messages.dialog9} onDismiss={() => show({ dialog9: '' })} />
      </FluentProvider>,
    ),
  );
}

show({});
dark.addEventListener('change', () => show({}));
offerDemos({
  fluent8: (text) => show({ fluent8: text }),
  fluent9: (text) => show({ fluent9: text }),
  'fluent8-dialog': async (text) => {
    show({ dialog8: text });
    await drawn();
  },
  'fluent9-dialog': async (text) => {
    show({ dialog9: text });
    await drawn();
  },
  'fluent9-toast': async (text) => {
    show({ toast: text });
    await drawn();
  },
  'form-notification': (text) => show({ notification: text }),
  'form-notification-list': (text) => show({ notification: text, others: ['This case has a similar one.'] }),
  'global-notification': (text) => show({ global: text }),
  'read-only-bar': (text) => show({ readOnly: text }),
  'error-dialog': (text) => show({ error: text }),
  'dynamics-alert-dialog': (text) => show({ alert: text }),
  'dynamics-field-error': (text) => show({ customer: text }),
  'quoted-dynamics-field': (text) => show({ quoted: { field: text } }),
  'quoted-dynamics-subgrid': (text) => show({ quoted: { subgrid: text } }),
  'quoted-dynamics-timeline': (text) => show({ quoted: { timeline: text } }),
  ...unknownAlerts,
});
