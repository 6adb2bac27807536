import { MessageBar as MessageBar8, MessageBarType, registerIcons } from '@fluentui/react';
import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Toast,
  ToastTitle,
  Toaster,
  useToastController,
} from '@fluentui/react-components';
import { useEffect } from 'react';
import { DismissRegular, ErrorCircleRegular } from '@fluentui/react-icons';

// Fluent 8 names its icons and would draw them with a font from Microsoft's network.
registerIcons({ icons: { Clear: <DismissRegular />, ErrorBadge: <ErrorCircleRegular /> } });

export function Fluent9Bar({ text, onDismiss }) {
  if (!text) return null;
  return (
    <MessageBar intent="error" className="message-bar">
      <MessageBarBody>
        <MessageBarTitle>RingCentral</MessageBarTitle>
        {text}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button appearance="transparent" aria-label="Dismiss" icon={<DismissRegular />} onClick={onDismiss} />
        }
      />
    </MessageBar>
  );
}

export function Fluent8Bar({ text, onDismiss }) {
  if (!text) return null;
  return (
    <div className="message-bar">
      <MessageBar8 messageBarType={MessageBarType.error} dismissButtonAriaLabel="Dismiss" onDismiss={onDismiss}>
        {text}
      </MessageBar8>
    </div>
  );
}

const TOASTER = 'case-toaster';

/** Fluent's toasts are sent, not drawn; `text` is sent each time it changes. */
export function Fluent9Toast({ text }) {
  const { dispatchToast } = useToastController(TOASTER);
  useEffect(() => {
    if (text) dispatchToast(<Toast><ToastTitle>{text}</ToastTitle></Toast>, { intent: 'error', timeout: -1 });
  }, [text, dispatchToast]);
  return <Toaster toasterId={TOASTER} position="top-end" />;
}
