import { Dialog as Dialog8, DialogFooter, MessageBar as MessageBar8, MessageBarType, PrimaryButton } from '@fluentui/react';
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  MessageBar,
  MessageBarBody,
} from '@fluentui/react-components';
import { createPortal } from 'react-dom';

/** What the platform shows when the server refuses. */
export function ErrorDialog({ text }) {
  if (!text) return null;
  return createPortal(
    <div className="dialog-veil">
      <div role="dialog" aria-modal="true" aria-labelledby="errorDialog_title" className="dialog" data-id="errorDialogdialog">
        <h1 id="errorDialog_title" data-id="errorDialog_title">
          Something happened
        </h1>
        <h2 data-id="errorDialog_subtitle">{text}</h2>
        <footer>
          <Button data-id="errorDialog_downloadButton">Download Log File</Button>{' '}
          <Button appearance="primary" data-id="errorOkButton">
            OK
          </Button>
        </footer>
      </div>
    </div>,
    document.querySelector('.shell'),
  );
}

/** What a script on the form shows with `Xrm.Navigation.openAlertDialog`. */
export function AlertDialog({ text }) {
  if (!text) return null;
  return createPortal(
    <div className="dialog-veil">
      <div role="dialog" aria-modal="true" aria-label="Alert" className="dialog" data-id="alertdialog">
        <button type="button" data-id="dialogCloseIconButton" aria-label="Close" style={{ float: 'right' }}>
          ✕
        </button>
        <span data-id="dialogMessageText">{text}</span>
        <footer>
          <Button appearance="primary" data-id="okButton">
            OK
          </Button>
        </footer>
      </div>
    </div>,
    document.querySelector('.shell'),
  );
}

/** Fluent's own dialogs hold the focus, and take what is pressed outside for a wish to close them, or for nothing. */
export function Fluent8Dialog({ text, onDismiss }) {
  if (!text) return null;
  return (
    <Dialog8 hidden={false} onDismiss={onDismiss} dialogContentProps={{ title: 'Log the call' }} modalProps={{ isBlocking: true }}>
      <MessageBar8 messageBarType={MessageBarType.error} isMultiline>
        {text}
      </MessageBar8>
      <DialogFooter>
        <PrimaryButton text="OK" onClick={onDismiss} />
      </DialogFooter>
    </Dialog8>
  );
}

export function Fluent9Dialog({ text, onDismiss }) {
  if (!text) return null;
  return (
    <Dialog open modalType="modal" onOpenChange={onDismiss}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>Log the call</DialogTitle>
          <DialogContent>
            <MessageBar intent="error">
              <MessageBarBody>{text}</MessageBarBody>
            </MessageBar>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onDismiss}>
              OK
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
