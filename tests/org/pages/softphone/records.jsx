// What a softphone keeps: text conversations and calls. Their words are those of people.
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
