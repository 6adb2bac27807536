import assert from "node:assert/strict";
import { test } from "node:test";
import type { Offered, RequestOf, Seen } from "../shared/protocol";
import { Answers } from "./answers";

const OFFER: Offered = { entry: "limit", question: "How many?", lang: "en", word: "chipFix", checked: false, grant: { granted: true, open: false } };
const seen: Seen = { text: "Too many", surface: "toast", lang: "" };

/** A background that answers when it is told to. */
const asked: { request: RequestOf<"observe">; reply: (value: Offered | null) => void }[] = [];
const sendMessage = (request: RequestOf<"observe">) =>
  new Promise((done) => asked.push({ request, reply: (value) => done({ ok: true, value }) }));
globalThis.chrome = { runtime: { id: "fixside", sendMessage } } as unknown as typeof chrome;

test("who asks for the same at once shares the grant, and who asks later has to claim", async () => {
  asked.length = 0;
  const answers = new Answers();
  const both = [answers.offerFor(seen, true), answers.offerFor(seen, true)];
  assert.deepEqual(asked.map(({ request }) => request), [{ type: "observe", seen, room: true, look: undefined }]);
  asked[0]!.reply(OFFER);
  assert.deepEqual(await Promise.all(both), [OFFER, OFFER]);
  assert.deepEqual(await answers.offerFor(seen, true), { ...OFFER, grant: undefined });
  assert.equal(asked.length, 1);
  answers.forget();
  void answers.offerFor(seen, false);
  assert.deepEqual(asked[1]?.request, { type: "observe", seen, room: false, look: undefined });
});

test("what was asked is settled when whoever asked knows of it, though it was forgotten meanwhile", async () => {
  asked.length = 0;
  const answers = new Answers();
  const order: string[] = [];
  const ask = async () => {
    await answers.offerFor(seen, true);
    order.push("told");
  };
  const asking = ask();
  answers.forget();
  const settling = answers.settled().then(() => order.push("settled"));
  await Promise.resolve();
  assert.deepEqual(order, []);
  asked[0]!.reply(OFFER);
  await Promise.all([asking, settling]);
  assert.deepEqual(order, ["told", "settled"]);
});
