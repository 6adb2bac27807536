import { Avatar, Field, Input, Tab, TabList, Textarea } from '@fluentui/react-components';

const FACTS = [
  ['Priority', 'Normal'],
  ['Status', 'In Progress'],
  ['Owner', "Zoe O'Brien"],
];
const CUSTOMER = 'Customer';
const DETAILS = [
  ['ID', 'CAS-01042-K3T7X2'],
  [CUSTOMER, 'Nordlys Shipping'],
  ['Subject', 'Equipment'],
  ['Origin', 'Phone'],
];
const DESCRIPTION =
  'The headset at the reception desk stays silent when a call comes in; the speakers work. A replacement was ' +
  'promised for Thursday. Please confirm the delivery address first.';
const CONTACTS = [
  ['Maya Lindqvist', 'Reception'],
  ['Tom Adeyemi', 'Warehouse'],
];
const TIMELINE = [
  ['Phone call from Maya Lindqvist', 'Asked when the new headset arrives.', 'Yesterday'],
  ['E-mail to Nordlys Shipping', 'Sent the order confirmation.', '11/18/2026'],
  ['Case created', 'Came in by phone, assigned to the service desk.', '11/18/2026'],
];

/** `quoted` holds words that somebody wrote into the case: in a field, a subgrid or the timeline. */
export function CaseForm({ customerError, quoted }) {
  const timeline = quoted.timeline ? [['E-mail from Maya Lindqvist', quoted.timeline, 'Today'], ...TIMELINE] : TIMELINE;
  const contacts = quoted.subgrid ? [...CONTACTS, ['Ines Carvalho', quoted.subgrid]] : CONTACTS;
  return (
    <section className="case" data-id="editFormRoot">
      <header className="case__header">
        <Avatar size={40} shape="square" color="steel" name="Replacement Headset" />
        <div className="case__title">
          <h1>Replacement headset for reception</h1>
          <span>Case</span>
        </div>
        {FACTS.map(([label, value]) => (
          <div key={label} className="case__fact">
            <strong>{value}</strong>
            <span>{label}</span>
          </div>
        ))}
      </header>
      <TabList className="case__tabs" selectedValue="summary" size="small">
        <Tab value="summary">Summary</Tab>
        <Tab value="details">Details</Tab>
        <Tab value="relationships">Case Relationships</Tab>
        <Tab value="related">Related</Tab>
      </TabList>
      <div className="case__columns">
        <article className="case__card">
          <h2>Case details</h2>
          {DETAILS.map(([label, value]) => (
            <Field key={label} label={label} orientation="horizontal" size="small">
              <Input defaultValue={value} appearance="filled-darker" />
              {label === CUSTOMER && customerError && (
                <span className="case__error" data-id="customerid-error-message">
                  {customerError}
                </span>
              )}
            </Field>
          ))}
          <Field label="Description" size="small">
            <Textarea key={quoted.field} defaultValue={quoted.field || DESCRIPTION} rows={6} appearance="filled-darker" />
          </Field>
          {quoted.field && (
            <div data-id="subject.fieldControl" className="case__value">
              <label>Resolution</label>
              <div>{quoted.field}</div>
            </div>
          )}
          <h2>Contacts</h2>
          <div role="grid" aria-label="Contacts" className="case__grid" data-id="Contacts-grid">
            {contacts.map(([name, note]) => (
              <div role="row" key={name} className="case__row">
                <div role="gridcell">{name}</div>
                <div role="gridcell">{note}</div>
              </div>
            ))}
          </div>
        </article>
        <article className="case__card">
          <h2>Timeline</h2>
          {timeline.map(([title, text, when]) => (
            <div key={title} className="case__activity">
              <strong>{title}</strong>
              <p>{text}</p>
              <span>{when}</span>
            </div>
          ))}
        </article>
      </div>
    </section>
  );
}
