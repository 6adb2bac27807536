// What a softphone keeps: text conversations and calls, whose words are those of people, and its help.
const CONVERSATION = ['Good morning, are you there?', 'Yes. What does the screen say?'];
const CALLS = [
  ['Maya Lindqvist', 'Renewal quote'],
  ['Tom Adeyemi', 'Delivery date'],
];

export function Conversation({ text }) {
  if (!text) return null;
  return (
    <div className="records" data-sign="conversationPanel">
      {[...CONVERSATION, text].map((words, index) => (
        <div key={words} className={index % 2 ? 'records__own' : 'records__other'} data-sign="message">
          <div>{words}</div>
          <span className="records__when">10:4{index}</span>
        </div>
      ))}
    </div>
  );
}

export function CallHistory({ text }) {
  if (!text) return null;
  return (
    <div className="records" data-sign="callsList">
      {[...CALLS, ['Aiko Tanaka', text]].map(([name, note]) => (
        <div key={name} className="records__call">
          <strong>{name}</strong>
          <div>{note}</div>
        </div>
      ))}
    </div>
  );
}

export function Help({ topic }) {
  return (
    <div className="records" data-sign="helpPanel">
      {['How do I change my caller ID?', topic, 'Calls are not logged'].map((title) => (
        <details key={title} open={title === topic}>
          <summary>{title}</summary>
          <ol>
            <li>Close the phone in all other tabs.</li>
            <li>Sign in again.</li>
          </ol>
        </details>
      ))}
    </div>
  );
}
