import assert from "node:assert/strict";
import { test } from "node:test";
import { LONGEST_TEXT } from "./protocol";
import { isRequest } from "./shapes";

const facts = { secure: true, online: true, permission: "prompt", allowed: true, inputs: 1 };
const seen = { text: "Web Phone Unavailable", surface: "badge", lang: "" };

test("every kind of request is one", () => {
  const requests = [
    { type: "hello" },
    { type: "hello", since: 1 },
    { type: "observe", seen: { ...seen, surface: "unknown" }, room: true },
    { type: "claim", entry: "webphone-unavailable", room: true },
    { type: "left", entry: "webphone-unavailable", dismissed: false, at: 1 },
    { type: "moved" },
    { type: "observe", seen: { ...seen, lang: "en-US" }, room: false },
    { type: "gone", entry: "webphone-unavailable" },
    { type: "style", look: { scheme: "normal", prefersDark: false, grounds: ["rgb(0, 0, 0)"], tokens: ["", "#fff", ""] } },
    { type: "open", entry: "webphone-unavailable", by: "itself", at: 1 },
    { type: "open", entry: "webphone-unavailable", by: "reader", at: 1, small: { width: 300, height: 450 }, facts, tab: 3 },
    { type: "act", entry: "webphone-unavailable", act: { do: "follow", href: "setup:SecuritySession" }, at: 1 },
    { type: "act", entry: "webphone-unavailable", act: { do: "tick", step: "Solution 1/2" }, at: 1 },
    { type: "act", entry: "webphone-unavailable", act: { do: "next", solution: "Solution 1" }, at: 1, tab: 3 },
    { type: "act", entry: "webphone-unavailable", act: { do: "worked" }, at: 1 },
    { type: "act", entry: "webphone-unavailable", act: { do: "hide", until: "never" }, at: 1 },
    { type: "act", entry: "webphone-unavailable", act: { do: "admin", is: true }, at: 1 },
    { type: "act", entry: "webphone-unavailable", act: { do: "softphones", how: "close" }, at: 1 },
    { type: "shut", entry: "webphone-unavailable" },
    { type: "facts", entry: "webphone-unavailable", facts },
    { type: "set", settings: { admin: true } },
    { type: "unhide", entry: "webphone-unavailable" },
    { type: "records" },
    { type: "erase" },
    { type: "search", query: "no microphone", limit: 10 },
    { type: "list" },
    { type: "tab", tab: 3 },
    { type: "status" },
  ];
  for (const request of requests) assert.ok(isRequest(request), JSON.stringify(request));
});

test("anything else is not", () => {
  const others: unknown[] = [
    undefined, null, "list", 7, [], {},
    { type: "toString" },
    { type: "hello", since: "now" },
    { type: "observe", seen },
    { type: "observe", seen: [seen], room: true },
    { type: "observe", seen: null, room: true },
    { type: "observe", seen: { ...seen, text: "x".repeat(LONGEST_TEXT + 1) }, room: true },
    { type: "observe", seen: { ...seen, lang: "x".repeat(LONGEST_TEXT + 1) }, room: true },
    { type: "observe", seen: { ...seen, lang: undefined }, room: true },
    { type: "observe", seen: { ...seen, surface: 1 }, room: true },
    { type: "claim", entry: "webphone-unavailable" },
    { type: "left", entry: 1, dismissed: true, at: 1 },
    { type: "open", entry: "x" },
    { type: "open", entry: "x", by: "somebody", at: 1 },
    { type: "open", entry: "x", by: "reader" },
    { type: "open", entry: "x", by: "reader", at: 1, tab: "3" },
    { type: "open", entry: "x", by: "reader", at: 1, small: { width: "300" } },
    { type: "open", entry: "x", by: "reader", at: 1, facts: { secure: 1 } },
    { type: "act", entry: "x" },
    { type: "act", entry: "x", act: "worked" },
    { type: "act", entry: "x", act: { do: "toString" }, at: 1 },
    { type: "act", entry: "x", act: { do: "follow" }, at: 1 },
    { type: "act", entry: "x", act: { do: "follow", href: "h".repeat(3_000) }, at: 1 },
    { type: "act", entry: "x", act: { do: "hide", until: "tomorrow" }, at: 1 },
    { type: "set", settings: { telemetry: true } },
    { type: "set", settings: { admin: "yes" } },
    { type: "search", query: "q", limit: Number.NaN },
    { type: "tab", tab: -1 },
  ];
  for (const other of others) assert.ok(!isRequest(other), JSON.stringify(other));
});
