// The older widgets' connectivity badge: a pill that floats above the page and is pulled out of the way.
// Its title always holds the state; while it reconnects the pill itself says only that.
export function ClassicBadge({ state, connecting, onRetry }) {
  if (!state) return null;
  return (
    <div className="packages-ringcentral-widgets-components-ConnectivityBadge_styles_root_3nYtB" onClick={onRetry}>
      <div
        data-sign="ConnectivityBadge"
        title={state}
        className="packages-ringcentral-widgets-components-Badge_styles_root_1hQxE packages-ringcentral-widgets-components-ConnectivityBadge_styles_badge_2aGvR"
      >
        {connecting ? 'Connecting' : state}
        <svg className="classic-badge-retry" viewBox="0 0 16 16" width="12" height="12" aria-hidden="true">
          <path
            fill="none"
            stroke="currentColor"
            strokeWidth="1.8"
            d="M13.5 8A5.5 5.5 0 1 1 11.6 3.8M11.8 1v3.2H8.6"
          />
        </svg>
      </div>
    </div>
  );
}
