import assert from "node:assert/strict";
import { test } from "node:test";
import type { PageLook } from "../shared/frame";
import { lookFor, rulesOf } from "./look";

const NONE = ["", "", ""];
const LIGHTNING = ["#ffffff", "#03234d", "#0176d3"];
const FLUENT = ["#ffffff", "#242424", "#0f6cbd"];
const FLUENT_DARK = ["#292929", "rgb(255, 255, 255)", "#479ef5"];

const page = (some: Partial<PageLook>): PageLook => ({ scheme: "normal", prefersDark: false, grounds: ["rgba(0, 0, 0, 0)", "rgba(0, 0, 0, 0)"], tokens: [...NONE, ...NONE], ...some });

test("a card is as dark as its page, whatever the reader prefers elsewhere", () => {
  assert.equal(lookFor(page({ prefersDark: true })).dark, false, "a page that knows no dark stands on white");
  assert.equal(lookFor(page({ prefersDark: true, scheme: "light dark" })).dark, true);
  assert.equal(lookFor(page({ scheme: "light dark" })).dark, false);
  assert.equal(lookFor(page({ scheme: "dark" })).dark, true);
  assert.equal(lookFor(page({ grounds: ["rgba(0, 0, 0, 0)", "rgb(24, 24, 24)"] })).dark, true);
  assert.equal(lookFor(page({ prefersDark: true, scheme: "light dark", grounds: ["rgb(243, 243, 243)"] })).dark, false);
});

test("a page that knows both and is as the reader prefers changes with that, and its card does", () => {
  const follows = (some: Partial<PageLook>) => lookFor(page(some)).follows;
  assert.equal(follows({ scheme: "light dark" }), true);
  assert.equal(follows({ scheme: "light dark", prefersDark: true, grounds: ["rgb(24, 24, 24)"] }), true);
  // One that stays as it is has its reasons: a switch of its own, or no other look.
  assert.equal(follows({ scheme: "light dark", prefersDark: true, grounds: ["rgb(243, 243, 243)"] }), undefined);
  assert.equal(follows({ scheme: "dark", prefersDark: true }), undefined);
  assert.equal(follows({}), undefined);
  assert.equal(rulesOf(lookFor(page({ scheme: "light dark" }))), ".fx{color-scheme:light dark}");
  const rules = rulesOf(lookFor(page({ scheme: "light dark", tokens: [...LIGHTNING, ...NONE] })));
  assert.match(rules, /^@media \(prefers-color-scheme:light\)\{\.fx\{--surface:#ffffff;.*\}\}\.fx\{color-scheme:light dark\}$/);
});

test("the page's own colours are taken, of Lightning and of Fluent", () => {
  assert.deepEqual(lookFor(page({ tokens: [...LIGHTNING, ...NONE] })).colours, { surface: "#ffffff", text: "#03234d", accent: "#0176d3" });
  assert.deepEqual(lookFor(page({ tokens: [...NONE, ...FLUENT] })).colours?.accent, "#0f6cbd");
  assert.equal(lookFor(page({ scheme: "dark", tokens: [...NONE, ...FLUENT_DARK] })).colours?.surface, "#292929");
});

test("in a provider the page is as the provider is, whatever lies under it", () => {
  const under = lookFor(page({ grounds: ["rgb(255, 255, 255)"], tokens: [...NONE, ...FLUENT_DARK] }));
  assert.deepEqual(under, { dark: true, colours: { surface: "#292929", text: "rgb(255, 255, 255)", accent: "#479ef5" } });
  assert.equal(lookFor(page({ grounds: ["rgb(24, 24, 24)"], tokens: [...NONE, ...FLUENT] })).dark, false);
});

test("colours that could not be read well, or that are none, are left", () => {
  for (const tokens of [["#ffffff", "#999999", "#0176d3"], ["#ffffff", "#181818", "#ffee00"], ["#fff", "#000", "red;} * {display:none"], ["url(x)", "#000", "#00f"], FLUENT_DARK]) {
    assert.equal(lookFor(page({ tokens })).colours, undefined, tokens.join());
  }
});

test("nothing but colours gets into the rules", () => {
  assert.equal(rulesOf({ dark: false }), ".fx{--by-day:initial;--by-night: ;color-scheme:light}");
  assert.ok(!rulesOf(lookFor(page({ tokens: ["#fff", "#000", "#00f}*{}"] }))).includes("*"));
});
