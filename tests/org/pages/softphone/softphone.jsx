// The softphone, the same program in Salesforce and in Dynamics, with the messages of both its generations.
import '@ringcentral/spring-ui/index.css';
import { ThemeProvider, suiLight } from '@ringcentral/spring-ui';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { offerDemos } from '../shared/demo.js';
import { AuthFailPanel } from './auth-fail-panel.jsx';
import { ClassicAlerts } from './classic-alerts.jsx';
import { ClassicBadge } from './classic-badge.jsx';
import { ConnectivityBar } from './connectivity-bar.jsx';
import { Dialpad } from './dialpad.jsx';
import { Toasts } from './toasts.jsx';

const TOAST_LIFE = 5000;

const root = createRoot(document.querySelector('#viewport'));
let messages = { alerts: [], toasts: [], badge: '', connectivity: '', authFail: '' };

/** Draws at once: a message counts as shown when this returns. */
function show(change) {
  messages = { ...messages, ...change };
  flushSync(() =>
    root.render(
      <ThemeProvider theme={suiLight}>
        <ConnectivityBar text={messages.connectivity} />
        {messages.authFail ? <AuthFailPanel text={messages.authFail} /> : <Dialpad />}
        <ClassicAlerts alerts={messages.alerts} onDismiss={removeAlert} />
        <ClassicBadge state={messages.badge} onRetry={() => show({ badge: '' })} />
        <Toasts toasts={messages.toasts} onDismiss={removeToast} />
      </ThemeProvider>,
    ),
  );
}

function addAlert(text, level) {
  show({ alerts: [...messages.alerts, { id: crypto.randomUUID(), text, level }] });
}

function removeAlert(id) {
  show({ alerts: messages.alerts.filter((alert) => alert.id !== id) });
}

function addToast(text, level) {
  const id = crypto.randomUUID();
  show({ toasts: [...messages.toasts, { id, text, level }] });
  setTimeout(removeToast, TOAST_LIFE, id);
}

function removeToast(id) {
  show({ toasts: messages.toasts.filter((toast) => toast.id !== id) });
}

show({});
offerDemos({
  'web-phone-unavailable': (text) => show({ badge: text }),
  'classic-badge': (text) => show({ badge: text }),
  'mandatory-fields': (text) => addAlert(text, 'danger'),
  'classic-alert': (text) => addAlert(text, 'danger'),
  'five-web-phones': (text) => addToast(text, 'error'),
  'manual-save': (text) => addToast(text, 'warning'),
  'spring-toast': (text) => addToast(text, 'info'),
  'spring-connectivity': (text) => show({ connectivity: text }),
  'email-mismatch': (text) => show({ authFail: text }),
});
