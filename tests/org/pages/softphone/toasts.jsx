import { SnackbarContent } from '@ringcentral/spring-ui';
import { createPortal } from 'react-dom';

/** Messages that come up from the bottom and go by themselves. */
export function Toasts({ toasts, onDismiss }) {
  if (toasts.length === 0) return null;
  return createPortal(
    <div data-sign="toast-container" className="toast-container">
      {toasts.map(({ id, text, level }) => (
        <div key={id} className="toast-slide">
          <SnackbarContent
            ref={nameCloseButton}
            aria-live="polite"
            aria-atomic="true"
            data-id={id}
            data-sign="Toast"
            data-sign-type={level}
            severity={level}
            icon
            onClose={() => onDismiss(id)}
          >
            {text}
          </SnackbarContent>
        </div>
      ))}
    </div>,
    document.body,
  );
}

/** spring-ui passes no attribute through to its close button. */
function nameCloseButton(content) {
  content?.querySelector('.sui-alert-close')?.setAttribute('data-sign', 'dismiss');
}
