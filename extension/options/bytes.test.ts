import assert from "node:assert/strict";
import { test } from "node:test";
import { bytesOf, nameOf, readerOf } from "./bytes";

const text = "[HKEY]\r\n\"a\"=\"ü🖨\"";

test("registry files are UTF-16, little endian, with the mark the editor looks for", () => {
  const bytes = bytesOf({ text, encoding: "utf16-le" });
  assert.deepEqual([...bytes.slice(0, 4)], [0xff, 0xfe, 0x5b, 0]);
  assert.equal(new TextDecoder("utf-16le").decode(bytes), text);
});

test("all others are UTF-8 without one", () => {
  const bytes = bytesOf({ text, encoding: "utf8" });
  assert.equal(bytes[0], 0x5b);
  assert.equal(new TextDecoder().decode(bytes), text);
});

test("a file is saved under its own name", () => {
  assert.equal(nameOf({ path: "chrome/en-US/fixside-chrome.adml" }), "fixside-chrome.adml");
  assert.equal(nameOf({ path: "intune.md" }), "intune.md");
});

test("every kind of file says what reads it", () => {
  const paths = [
    "chrome/fixside-chrome.json", "edge/fixside-edge.reg", "edge/en-US/fixside-edge.adml", "firefox/fixside-firefox.admx", "firefox/fixside-firefox.mobileconfig",
    "chrome/fixside-admin-console.json", "edge/fixside-edge-detect.ps1", "intune.md", "firefox/policies.json", "something.else",
  ];
  assert.deepEqual(paths.map((path) => readerOf({ path })), [
    "Linux", "Windows (Registry)", "Windows (Group Policy)", "Windows (Group Policy)", "macOS",
    "ChromeOS (Google Admin console)", "Microsoft Intune", "Microsoft Intune", "Windows, macOS, Linux", undefined,
  ]);
});
