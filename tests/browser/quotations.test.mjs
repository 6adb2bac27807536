/**
 * A quotation is no error: the very words of a message, alone, where people write, file and look things up. A real
 * message in the same document, met later, proves that the document was looked at.
 */
import assert from "node:assert/strict";
import { test } from "node:test";

import { quotations } from "../org/demos.mjs";
import { chipsInTab, onlyChip } from "./steps.mjs";
import { PROOF, MISMATCH, byId, inBothBrowsers, knownAt } from "./suite.mjs";
import { restingBox } from "./tree.mjs";

const NATIVE = ["quoted-description", "quoted-field", "quoted-title", "quoted-datatable", "quoted-article"];
const CASES = [...quotations.map((demo) => [demo, "synthetic"]), ...NATIVE.map((id) => [byId(id), "native"])];

inBothBrowsers((suite) => {
  for (const [demo, shadow] of CASES) {
    const native = shadow === "native" ? ", native shadow" : "";
    test(`${demo.title}${native}: leads nowhere`, async () => {
      const frame = await suite.show(demo.id, { shadow });
      const proof = knownAt(demo) === MISMATCH ? MISMATCH : PROOF;
      assert.deepEqual(await chipsInTab(suite.browser), []);
      await suite.addAlert(frame, proof.text);
      const { chip } = await onlyChip(suite.browser, suite.questionOf(proof.expect));
      const place = await restingBox(suite.browser, frame, chip);
      // Dynamics has one known message only, so there the chip's place tells which of the two it belongs to.
      if (proof === MISMATCH) await assertBesideProof(frame, place);
      // The quotation came first: were it taken for a message, its chip would be here by the time this one rests.
      assert.equal((await chipsInTab(suite.browser)).length, 1);
    });
  }

  test("the same words outside the softphone are another problem", async () => {
    const frame = await suite.show("lightning-toast", { text: "Insufficient Privileges" });
    await suite.addAlert(frame, PROOF.text);
    await onlyChip(suite.browser, suite.questionOf(PROOF.expect));
  });

  async function assertBesideProof(frame, place) {
    const proof = await (await frame.$("#proof")).boundingBox();
    const apart = (a, b, lengthA, lengthB) => Math.max(0, b - (a + lengthA), a - (b + lengthB));
    const across = apart(place.x, proof.x, place.width, proof.width);
    const along = apart(place.y, proof.y, place.height, proof.height);
    assert.ok(Math.max(across, along) < 24, `chip ${JSON.stringify(place)} is not beside ${JSON.stringify(proof)}`);
  }
});
