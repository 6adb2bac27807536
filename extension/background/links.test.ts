import assert from "node:assert/strict";
import { test } from "node:test";
import { wayTo, type Browser } from "./links";

const TOP = "https://acme.lightning.force.com/lightning/r/Task/00T000000000001AAA/view";
const resolve = (href: string, top?: string) =>
  Promise.resolve(top && href === "setup:SecuritySession" ? "https://acme.my.salesforce-setup.com/lightning/setup/SecuritySession/home" : undefined);
const way = (href: string, top: string | undefined = TOP, browser: Browser = "chromium") => wayTo(href, top, browser, resolve);

test("web and mail addresses open as they are", async () => {
  assert.deepEqual(await way("https://example.com/a b"), { url: "https://example.com/a%20b" });
  assert.deepEqual(await way("http://example.com/"), { url: "http://example.com/" });
  assert.deepEqual(await way("mailto:help@example.com"), { url: "mailto:help@example.com" });
});

test("setup links open in the org of the page, or not at all", async () => {
  assert.deepEqual(await way("setup:SecuritySession"), { url: "https://acme.my.salesforce-setup.com/lightning/setup/SecuritySession/home" });
  assert.equal(await wayTo("setup:SecuritySession", undefined, "chromium", resolve), "no-org");
  assert.equal(await way("org:/main.aspx"), "no-org");
});

test("what the core makes of a link must be a web address", async () => {
  const bad = () => Promise.resolve("javascript:alert(1)");
  assert.equal(await wayTo("setup:X", TOP, "chromium", bad), "no-org");
});

test("the microphone setting is the one of the top page's site", async () => {
  assert.deepEqual(await way("browser:microphone"), {
    url: "chrome://settings/content/siteDetails?site=https%3A%2F%2Facme.lightning.force.com",
  });
  assert.deepEqual(await wayTo("browser:microphone", undefined, "chromium", resolve), { url: "chrome://settings/content/microphone" });
  assert.deepEqual(await way("browser:microphone", TOP, "edge"), { url: "edge://settings/content/microphone" });
  assert.equal(await way("browser:microphone", TOP, "firefox"), "settings-by-hand");
});

test("nothing else opens", async () => {
  for (const href of ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "chrome://settings", "browser:camera", "about:blank", "relative", ""]) {
    assert.equal(await way(href), "refused", href);
  }
});
