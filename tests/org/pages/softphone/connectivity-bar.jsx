import { Announcement } from '@ringcentral/spring-ui';

/** The bar across the top while calls are not possible. */
export function ConnectivityBar({ text }) {
  if (!text) return null;
  return (
    <Announcement
      severity="error"
      className="connectivity-bar"
      data-sign="ConnectivityBadge"
      action={
        <button type="button" className="connectivity-bar__refresh" data-sign="ConnectivityBadgeRefresh">
          Refresh
        </button>
      }
    >
      {text}
    </Announcement>
  );
}
