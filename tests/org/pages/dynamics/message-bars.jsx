import { MessageBar as MessageBar8, MessageBarType, registerIcons } from '@fluentui/react';
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { DismissRegular, ErrorCircleRegular } from '@fluentui/react-icons';

// Fluent 8 names its icons and would draw them with a font from Microsoft's network.
registerIcons({ icons: { Clear: <DismissRegular />, ErrorBadge: <ErrorCircleRegular /> } });

export function Fluent9Bar({ text, onDismiss }) {
  if (!text) return null;
  return (
    <MessageBar intent="error" className="message-bar">
      <MessageBarBody>{text}</MessageBarBody>
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
