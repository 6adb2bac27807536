/** The channel panel at the right edge. Its document, of the org's own origin, holds the softphone. */
export function SidePanel({ src, onReady }) {
  return (
    <aside className="side-panel">
      <iframe
        id="SidePanelIFrame"
        title="Channel integration panel"
        allow="microphone"
        src={src}
        ref={(iframe) => iframe && onReady(iframe)}
      />
    </aside>
  );
}
