import {
  BoardRegular,
  BookRegular,
  BuildingRegular,
  ClipboardTaskListLtrRegular,
  ClockRegular,
  HomeRegular,
  PersonRegular,
  PinRegular,
  TrayItemAddRegular,
  WrenchRegular,
} from '@fluentui/react-icons';

const GROUPS = [
  { items: [['Home', HomeRegular], ['Recent', ClockRegular], ['Pinned', PinRegular]] },
  { title: 'My Work', items: [['Dashboards', BoardRegular], ['Activities', ClipboardTaskListLtrRegular]] },
  { title: 'Customers', items: [['Accounts', BuildingRegular], ['Contacts', PersonRegular]] },
  {
    title: 'Service',
    items: [['Cases', WrenchRegular], ['Queues', TrayItemAddRegular], ['Knowledge Articles', BookRegular]],
  },
];
const CURRENT = 'Cases';

export function Sitemap() {
  return (
    <nav className="sitemap" aria-label="Navigate Dynamics pages">
      {GROUPS.map(({ title, items }) => (
        <section key={title ?? 'top'}>
          {title && <h2 className="sitemap__title">{title}</h2>}
          {items.map(([label, Icon]) => (
            <div key={label} className="sitemap__item" aria-current={label === CURRENT ? 'page' : undefined}>
              <Icon fontSize={18} />
              {label}
            </div>
          ))}
        </section>
      ))}
    </nav>
  );
}
