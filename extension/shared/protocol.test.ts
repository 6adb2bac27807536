import assert from "node:assert/strict";
import { test } from "node:test";
import { isRequest, LONGEST_TEXT, MOST_SEEN } from "./protocol";

const seen = { text: "Web Phone Unavailable", surface: "badge" };

test("every kind of request is one", () => {
  const requests = [
    { type: "hello", since: 1 },
    { type: "observe", seen: [seen, { ...seen, lang: "en-US" }] },
    { type: "card", entry: "webphone-unavailable" },
    { type: "style" },
    { type: "open", href: "setup:SecuritySession" },
    { type: "open", href: "https://example.com/", tab: 3 },
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
    { type: "observe", seen: seen },
    { type: "observe", seen: [null] },
    { type: "observe", seen: [{ ...seen, text: "x".repeat(LONGEST_TEXT + 1) }] },
    { type: "observe", seen: Array.from({ length: MOST_SEEN + 1 }, () => seen) },
    { type: "card" },
    { type: "open", href: "https://example.com/", tab: "3" },
    { type: "search", query: "q", limit: Number.NaN },
    { type: "tab", tab: -1 },
  ];
  for (const other of others) assert.ok(!isRequest(other), JSON.stringify(other));
});
