import { ChevronDownRegular, DismissCircleFilled, InfoRegular, LockClosedRegular } from '@fluentui/react-icons';
import { createPortal } from 'react-dom';

/** The form's own strip of notifications. More than one hide behind a count, until somebody opens the list. */
export function FormNotification({ text, others, open, onOpen }) {
  if (!text) return null;
  const all = [...others, text];
  return (
    <div data-id="notificationWrapper" className="form-notification">
      <ul>
        <li>
          <span className="symbolFont MarkAsLost-symbol" aria-hidden="true">
            <DismissCircleFilled />
          </span>
          <span data-id="notificationWrapper_message">
            {all.length > 1 ? `You have ${all.length} notifications. Select to view.` : text}
          </span>
          {all.length > 1 && (
            <button type="button" className="expander" aria-label="Show notifications" onClick={onOpen}>
              <span id="notificationExpandIcon">
                <ChevronDownRegular />
              </span>
            </button>
          )}
        </li>
      </ul>
      {open && createPortal(<Flyout texts={all} />, document.body)}
    </div>
  );
}

function Flyout({ texts }) {
  return (
    <div id="__flyoutRootNode">
      <div className="flyout">
        <ul data-id="notificationList">
          {texts.map((text, index) => (
            <li key={text}>
              <span id={`notification_icon_${index}`} className="symbolFont MarkAsLost-symbol" aria-hidden="true" />
              <span>{text}</span>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/** What concerns the whole app stands in the same kind of strip. */
export function GlobalNotification({ text }) {
  if (!text) return null;
  return (
    <div data-id="notificationWrapper" className="form-notification">
      <ul>
        <li id="notificationWrapperglobal-notification-list">
          <span className="symbolFont InformationIcon-symbol" aria-hidden="true">
            <InfoRegular />
          </span>
          <span>{text}</span>
        </li>
      </ul>
    </div>
  );
}

export function ReadOnlyBar({ text }) {
  if (!text) return null;
  return (
    <div id="notificationMessageAndButtons" className="message-strip">
      <span className="symbolFont Locked-symbol" aria-hidden="true">
        <LockClosedRegular />
      </span>
      <span data-id="warningNotification">{text}</span>
    </div>
  );
}
