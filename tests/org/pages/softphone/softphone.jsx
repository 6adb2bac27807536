// The softphone, the same program in Salesforce and in Dynamics, with the messages of both its generations.
import '@ringcentral/spring-ui/index.css';
import { ThemeProvider, suiLight } from '@ringcentral/spring-ui';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { offerDemos } from '../shared/demo.js';
import { unknownAlerts } from '../shared/unknown.js';
import { AuthFailPanel } from './auth-fail-panel.jsx';
import { ClassicAlerts } from './classic-alerts.jsx';
import { ClassicBadge } from './classic-badge.jsx';
import { ConnectivityBar } from './connectivity-bar.jsx';
import { Dialpad } from './dialpad.jsx';
import { JunoNotifications } from './juno-notifications.jsx';
import { CallHistory, Conversation, Help } from './records.jsx';
import { Toasts } from './toasts.jsx';
import './layout.css';

const TOAST_LIFE = 5000;

const root = createRoot(document.querySelector('#viewport'));
let messages = {
  alerts: [],
  toasts: [],
  notifications: [],
  badge: '',
  connecting: false,
  connectivity: '',
  authFail: '',
  conversation: '',
  call: '',
  help: '',
};

/** Draws at once: a message counts as shown when this returns. */
function show(change) {
  messages = { ...messages, ...change };
  flushSync(() =>
    root.render(
      <ThemeProvider theme={suiLight}>
        <ConnectivityBar text={messages.connectivity} />
        {body()}
        <ClassicAlerts alerts={messages.alerts} onDismiss={removeAlert} />
        <ClassicBadge state={messages.badge} connecting={messages.connecting} onRetry={() => show({ badge: '' })} />
        <JunoNotifications notifications={messages.notifications} onDismiss={removeNotification} />
        <Toasts toasts={messages.toasts} onDismiss={removeToast} />
      </ThemeProvider>,
    ),
  );
}

function body() {
  if (messages.authFail) return <AuthFailPanel text={messages.authFail} />;
  if (messages.conversation) return <Conversation text={messages.conversation} />;
  if (messages.call) return <CallHistory text={messages.call} />;
  if (messages.help) return <Help topic={messages.help} />;
  return <Dialpad />;
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

function addNotification(text, level) {
  show({ notifications: [...messages.notifications, { id: crypto.randomUUID(), text, level }] });
}

function removeNotification(id) {
  show({ notifications: messages.notifications.filter((notification) => notification.id !== id) });
}

show({});
offerDemos({
  'web-phone-unavailable': (text) => show({ badge: text }),
  'classic-badge': (text) => show({ badge: text }),
  'classic-badge-connecting': (text) => show({ badge: text, connecting: true }),
  'mandatory-fields': (text) => addAlert(text, 'danger'),
  'classic-alert': (text) => addAlert(text, 'danger'),
  'five-web-phones': (text) => addToast(text, 'error'),
  'manual-save': (text) => addToast(text, 'warning'),
  'spring-toast': (text) => addToast(text, 'info'),
  'spring-connectivity': (text) => show({ connectivity: text }),
  'juno-notification': (text) => addNotification(text, 'error'),
  'email-mismatch': (text) => show({ authFail: text }),
  'auth-fail-panel': (text) => show({ authFail: text }),
  'quoted-conversation': (text) => show({ conversation: text }),
  'quoted-history': (text) => show({ call: text }),
  'quoted-help': (text) => show({ help: text }),
  ...unknownAlerts,
});
