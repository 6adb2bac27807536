// A Customer Service Hub page: the case form, and the messages the form can show.
import './fluent8-offline.js';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { offerDemos, passedOn, relayTo } from '../shared/demo.js';
import { addDemoMenu } from '../shared/menu.js';
import { CaseForm } from './case-form.jsx';
import { CommandBar } from './command-bar.jsx';
import { FormNotification } from './form-notification.jsx';
import { Fluent8Bar, Fluent9Bar } from './message-bars.jsx';
import { SidePanel } from './side-panel.jsx';
import { Sitemap } from './sitemap.jsx';
import { TopBar } from './top-bar.jsx';

const SIDE_PANEL = passedOn(new URL('/webresources/msdyn_SidePanel.html', location.origin));

const root = createRoot(document.querySelector('#ApplicationShell'));
let messages = { fluent8: '', fluent9: '', notification: '' };

/** Draws at once: a message counts as shown when this returns. */
function show(change) {
  messages = { ...messages, ...change };
  flushSync(() =>
    root.render(
      <FluentProvider theme={webLightTheme} className="shell">
        <TopBar onReady={addDemoMenu} />
        <div className="shell__body">
          <Sitemap />
          <main className="shell__main">
            <CommandBar />
            <FormNotification text={messages.notification} />
            <Fluent9Bar text={messages.fluent9} onDismiss={() => show({ fluent9: '' })} />
            <Fluent8Bar text={messages.fluent8} onDismiss={() => show({ fluent8: '' })} />
            <CaseForm />
          </main>
          <SidePanel src={SIDE_PANEL} onReady={relayTo} />
        </div>
      </FluentProvider>,
    ),
  );
}

show({});
offerDemos({
  fluent8: (text) => show({ fluent8: text }),
  fluent9: (text) => show({ fluent9: text }),
  'form-notification': (text) => show({ notification: text }),
});
