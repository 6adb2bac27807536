import { DismissCircleFilled } from '@fluentui/react-icons';

/** The form's own strip of notifications. */
export function FormNotification({ text }) {
  if (!text) return null;
  return (
    <div data-id="notificationWrapper" className="form-notification">
      <ul>
        <li>
          <span className="symbolFont MarkAsLost-symbol" aria-hidden="true">
            <DismissCircleFilled />
          </span>
          <span data-id="notificationWrapper_message">{text}</span>
        </li>
      </ul>
    </div>
  );
}
