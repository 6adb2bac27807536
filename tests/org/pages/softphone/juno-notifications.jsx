// Notifications of the widgets between the classic ones and spring-ui: Material UI 4's SnackbarContent, by its markup.
export function JunoNotifications({ notifications, onDismiss }) {
  if (notifications.length === 0) return null;
  return (
    <div className="juno-notifications" data-sign="notification-container">
      {notifications.map(({ id, text, level }) => (
        <div
          key={id}
          role="alert"
          data-sign="notification"
          data-sign-type={level}
          className="MuiPaper-root MuiSnackbarContent-root RcSnackbarContent-root MuiPaper-elevation6"
        >
          <div className="MuiSnackbarContent-message">{text}</div>
          <div className="MuiSnackbarContent-action">
            <button
              type="button"
              className="MuiButtonBase-root MuiIconButton-root"
              data-sign="dismiss"
              aria-label="Close"
              onClick={() => onDismiss(id)}
            >
              ✕
            </button>
          </div>
        </div>
      ))}
    </div>
  );
}
