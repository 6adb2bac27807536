/** That the checks of examine.mjs find what they are for: each gets something bad in the closed root and must name it. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { examine, focused, keyboard, motion, tabStops } from "./examine.mjs";
import { chipIn, openCard } from "./steps.mjs";
import { CLASSIC_EDIT } from "../org/places.mjs";
import { PROOF, inBothBrowsers } from "./suite.mjs";
import { until } from "./tree.mjs";

const BOX = "position:fixed;top:0;left:40px;background:#fff;color:#000;width:200px;";

const BAD = [
  { says: /contrast: the text of p “Hardly there” has 2\.3/, html: `<p style="${BOX}color:#aaa">Hardly there</p>` },
  { says: /contrast: the text of p “Faded” has/, html: `<p style="${BOX}opacity:.5;color:#555">Faded</p>` },
  { says: /contrast: the text of p “Bare” stands on whatever/, html: `<p style="${BOX}background:none">Bare</p>` },
  { says: /contrast: the edge of input/, html: `<input aria-label="a" style="${BOX}border:1px solid #eee">` },
  { says: /contrast: the icon of button “Icon”/, html: `<button aria-label="Icon" style="${BOX}color:#ddd"><svg style="width:24px;height:24px"><path d="M0 0h9v9Z" fill="currentColor"/></svg></button>` },
  { says: /size: button “Small” is 60.0 × 20.0/, html: `<button style="${BOX}width:60px;height:20px;font-size:10px">Small</button>` },
  { says: /reflow: div “Wide” reaches from 40 to 20\d\d/, html: `<div style="${BOX}width:2000px">Wide</div>` },
  { says: /reflow: div “Low” reaches/, html: `<div style="${BOX}height:2000px">Low</div>` },
  { says: /reflow: div “CutCutCut” holds \d+ px of width and shows 20/, html: `<div style="${BOX}width:20px;overflow:hidden">CutCutCut</div>` },
  { says: /reflow: the placeholder of input.* is cut/, html: `<input aria-label="Narrow" style="width:60px;height:30px" placeholder="More words than fit in here">` },
  { says: /reflow: the words of div “RunOutRunOut” run out/, html: `<div style="${BOX}width:20px;">RunOutRunOut</div>` },
  { says: /focus: button “Ringless” shows no ring/, html: `<button style="${BOX}outline:none;height:30px">Ringless</button>` },
  { says: /focus: button “Pale” has a ring of contrast/, html: `<div style="${BOX}padding:9px"><button style="outline:2px solid #eee;height:30px">Pale</button></div>` },
  { says: /focus: button “Cut” has a ring cut at the left and right/, html: `<div style="${BOX}overflow:hidden"><button style="width:100%;height:30px">Cut</button></div>` },
  { says: /keyboard: Tab does not reach button “Two”/, html: `<div style="${BOX}"><button>One</button><button tabindex="1">Two</button></div>` },
];

inBothBrowsers((suite) => {
  let inside;
  let frame;

  const begin = async () => {
    await suite.goto(CLASSIC_EDIT);
    frame = await suite.browser.frame(CLASSIC_EDIT);
    await suite.addAlert(frame, PROOF.text);
    await chipIn(suite.browser, frame);
    inside = await suite.browser.inside(frame);
  };

  test("what is bad is named", async () => {
    await begin();
    for (const { says, html } of BAD) {
      await inside.evaluate((root, html) => {
        const { body } = new DOMParser().parseFromString(html, "text/html");
        root.firstElementChild.append(document.importNode(body.firstElementChild, true));
      }, html);
      const found = [...(await examine(inside)), ...(await keyboard(inside))];
      assert.ok(found.some((line) => says.test(line)), `${says} is not in ${JSON.stringify(found, null, 1)}`);
      await inside.evaluate((root) => root.firstElementChild.lastElementChild.remove());
    }
  });

  test("what moves is named", async () => {
    await begin();
    assert.deepEqual(await motion(inside), []); // the suite asks for reduced motion
    await inside.evaluate((root) => (root.querySelector(".chip").style.transition = "left 1s"));
    assert.match((await motion(inside)).join(), /div\.chip moves/);
  });

  test("the stops of Tab, in order", async () => {
    await begin();
    const stops = await tabStops(inside);
    assert.deepEqual(stops.map(({ name }) => name.split(/[. ]/)[1]), ["fix", "dismiss"]);
    assert.equal(await focused(inside), null);
  });

  test("the focus after a key", async () => {
    await begin();
    await openCard(suite.browser, frame);
    inside = await suite.browser.inside(frame);
    await until("the title to have the focus", async () => /^h2/.test((await focused(inside)) ?? ""));
    await inside.press("Tab");
    const first = await focused(inside);
    assert.match(first, /^(?!h2)/);
    await inside.press("Tab");
    assert.notEqual(await focused(inside), first);
    await inside.press("Shift+Tab");
    assert.equal(await focused(inside), first);
    await inside.press("Escape");
    await until("the card to close", async () => !(await suite.browser.fixside(frame)).first("card"));
  });
});
