/** Where Fixside's own time goes in a stretch of work, by function. Names are readable in `scripts/build --dev`. */

const OURS = "chrome-extension://";
const EVERY_US = 200;
/** A longer gap between two samples is another process's, which had the processor meanwhile. */
const MOST_US = 2 * EVERY_US;

/**
 * Milliseconds by function of extensions, longest first. `self` holds the function's own code and what it called in
 * the browser ("matches"), which is told apart in `calls`; `whole` holds all below it.
 */
export async function profiled(session, work) {
  await session.send("Profiler.enable");
  await session.send("Profiler.setSamplingInterval", { interval: EVERY_US });
  await session.send("Profiler.start");
  await work();
  const { profile } = await session.send("Profiler.stop");
  await session.send("Profiler.disable");

  const nodes = new Map(profile.nodes.map((node) => [node.id, { ...node, ms: 0 }]));
  profile.samples.forEach((id, index) => (nodes.get(id).ms += Math.min(profile.timeDeltas[index + 1] ?? 0, MOST_US) / 1_000));
  const functions = new Map();
  const of = ({ functionName, lineNumber }) => {
    const name = `${functionName || "(anonymous)"}:${lineNumber + 1}`;
    if (!functions.has(name)) functions.set(name, { name, self: 0, whole: 0, calls: new Map() });
    return functions.get(name);
  };
  /** @param stack functions of ours around this node */
  const visit = (node, stack) => {
    const { callFrame, children = [], ms } = node;
    const own = callFrame.url.startsWith(OURS);
    const inside = own ? [...stack, of(callFrame)] : stack;
    const nearest = inside.at(-1);
    if (nearest) {
      nearest.self += ms;
      if (!own) nearest.calls.set(callFrame.functionName, (nearest.calls.get(callFrame.functionName) ?? 0) + ms);
      for (const one of new Set(inside)) one.whole += ms;
    }
    for (const child of children) visit(nodes.get(child), inside);
  };
  visit(nodes.get(profile.nodes[0].id), []);
  return [...functions.values()].sort((a, b) => b.self - a.self);
}
