import assert from "node:assert/strict";
import { test } from "node:test";
import { isNotice, isRequest, LONGEST_TEXT, MOST_SEEN } from "./protocol";

const seen = { text: "Web Phone Unavailable", surface: "badge" };

test("every kind of request is one", () => {
  const requests = [
    { type: "hello" },
    { type: "hello", since: 1 },
    { type: "observe", seen: [{ ...seen, surface: "unknown" }] },
    { type: "claim", entry: "webphone-unavailable", room: true },
    { type: "left", entry: "webphone-unavailable", dismissed: false },
    { type: "moved" },
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
    { type: "observe", seen: [{ ...seen, surface: 1 }] },
    { type: "claim", entry: "webphone-unavailable" },
    { type: "left", entry: 1, dismissed: true },
    { type: "card" },
    { type: "open", href: "https://example.com/", tab: "3" },
    { type: "search", query: "q", limit: Number.NaN },
    { type: "tab", tab: -1 },
  ];
  for (const other of others) assert.ok(!isRequest(other), JSON.stringify(other));
});

test("what the background tells frames has a shape too", () => {
  const notices = [{ type: "showing", entry: "x" }, { type: "drop", entry: "x" }, { type: "vacant" }, { type: "moved" }];
  for (const notice of notices) assert.ok(isNotice(notice), JSON.stringify(notice));
  for (const other of [null, {}, { type: "drop" }, { type: "showing", entry: 1 }, { type: "list" }, { type: "valueOf" }]) {
    assert.ok(!isNotice(other), JSON.stringify(other));
  }
});
