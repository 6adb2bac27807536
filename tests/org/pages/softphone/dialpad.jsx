import { CallButton, DIALER_PAD_ICONS, DialPadButton, Icon } from '@ringcentral/spring-ui';
import { CallListMd, ContactsMd, DialpadMd, MessageMd, SettingsMd } from '@ringcentral/spring-icon';

const TABS = [
  { label: 'Keypad', icon: DialpadMd, current: true },
  { label: 'Calls', icon: CallListMd },
  { label: 'Text', icon: MessageMd },
  { label: 'Contacts', icon: ContactsMd },
  { label: 'Settings', icon: SettingsMd },
];

/** The softphone at rest: ready to dial. */
export function Dialpad() {
  return (
    <>
      <main className="dialpad">
        <div className="dialpad__from">
          From <strong>(650) 555-0110</strong>
        </div>
        <input className="dialpad__to" type="tel" placeholder="Name or number" aria-label="Name or number" />
        <div className="dialpad__keys">
          {DIALER_PAD_ICONS.map(([symbol, , key]) => (
            <DialPadButton
              key={key}
              value={key}
              symbol={symbol}
              iconSize={/\d/.test(key) ? 'large' : 'medium'}
              aria-label={key}
            />
          ))}
        </div>
        <CallButton aria-label="Call" />
      </main>
      <nav className="tabs">
        {TABS.map(({ label, icon, current }) => (
          <button key={label} type="button" className="tabs__item" aria-current={current ? 'page' : undefined}>
            <Icon symbol={icon} size="small" />
            {label}
          </button>
        ))}
      </nav>
    </>
  );
}
