/** What extensions' content scripts ran in a stretch of time, in all processes, by the browser's own record. */

const CATEGORIES = ["-*", "devtools.timeline", "v8.execute", "toplevel"];

/**
 * Calls the browser made into scripts of extensions: observers, timers, idle callbacks, listeners. `cpu` is the
 * milliseconds of processor time a call took, which leaves out when another process had the processor.
 */
export async function tracedCalls(session, work) {
  const events = [];
  const collect = ({ value }) => events.push(...value);
  session.on("Tracing.dataCollected", collect);
  await session.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: { recordMode: "recordAsMuchAsPossible", includedCategories: CATEGORIES.slice(1), excludedCategories: ["*"] },
  });
  await work();
  const complete = new Promise((done) => session.once("Tracing.tracingComplete", done));
  await session.send("Tracing.end");
  await complete;
  session.off("Tracing.dataCollected", collect);
  return events
    .filter(({ name, args }) => name === "FunctionCall" && args?.data?.url?.startsWith("chrome-extension://"))
    .map(({ tdur = 0, args: { data } }) => ({ cpu: tdur / 1_000, what: `${data.functionName || "(anonymous)"} ${new URL(data.url).pathname.slice(1)}:${data.lineNumber}:${data.columnNumber}` }));
}
