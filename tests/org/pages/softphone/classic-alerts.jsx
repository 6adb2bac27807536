// The older widgets' alerts. Their class names end in a hash of the build, and nothing is announced.
const STYLES = 'packages-ringcentral-widgets-components-Message_styles';
const HASHES = { alertHolder: '1bq0V', danger: '3kPqZ', warning: '2xUeD', dismiss: '1J7mA' };

const hashed = (name) => `${STYLES}_${name}_${HASHES[name]}`;

export function ClassicAlerts({ alerts, onDismiss }) {
  if (alerts.length === 0) return null;
  return (
    <div className="classic-alerts">
      {alerts.map(({ id, text, level }) => (
        <div key={id} className={hashed('alertHolder')}>
          <div data-sign="alert" className={hashed(level)}>
            {text}
            <div className={hashed('dismiss')} data-sign="dismiss" onClick={() => onDismiss(id)}>
              <i className="assets-DynamicsFont_DynamicsFont_close_2fWkC" />
            </div>
          </div>
        </div>
      ))}
    </div>
  );
}
