/**
 * Which policy holds when the browser says one thing and then another. The browser's storage is played by a few lines: no
 * real one can be made to forget and remember at will.
 */
import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { Managed, type Raw } from "./policy";

/** What the browser answers, one after the other, the last one for good; an error: there is no policy. */
function browser(kept: Raw, ...answers: (Raw | "none")[]): void {
  const next = () => (answers.length > 1 ? answers.shift() : answers[0]) ?? {};
  const storage = {
    managed: { get: () => Promise.resolve(next()).then((answer) => (answer === "none" ? Promise.reject(new Error("no manifest")) : answer)) },
    local: {
      get: (key: string) => Promise.resolve(structuredClone(key in kept ? { [key]: kept[key] } : {})),
      set: (values: Raw) => Promise.resolve(void Object.assign(kept, structuredClone(values))),
    },
  };
  Object.assign(globalThis, { chrome: { storage } });
}

const cached = (raw: Raw): Raw => ({ policy: { raw, at: 1 } });

test("never read and empty are two things", async () => {
  browser({}, {});
  const managed = new Managed();
  assert.deepEqual(await managed.now(), { raw: {}, read: "unread" });
  assert.equal(await managed.read(), false);
  assert.equal((await managed.now()).read, "live");
});

test("the last policy holds at once, the live one when it comes, and is the last one of the next start", async () => {
  const kept = cached({ ring: 10 });
  browser(kept, { ring: 20 });
  const managed = new Managed();
  assert.deepEqual(await managed.now(), { raw: { ring: 10 }, at: 1, read: "last" });
  assert.equal(await managed.read(), true);
  assert.deepEqual((await managed.now()).raw, { ring: 20 });
  const next = new Managed();
  assert.deepEqual([(await next.now()).raw, (await next.now()).read], [{ ring: 20 }, "last"]);
  assert.equal(await next.read(), false, "the same again is nothing new");
});

test("a browser that has not read its policies yet takes nothing away", async () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  try {
    browser(cached({ ring: 10 }), {}, { ring: 10 });
    const managed = new Managed();
    const read = managed.read();
    await settle();
    assert.deepEqual(await managed.now(), { raw: { ring: 10 }, at: 1, read: "last" });
    mock.timers.tick(10_000);
    assert.equal(await read, false);
    assert.equal((await managed.now()).read, "live");
  } finally {
    mock.timers.reset();
  }
});

test("a policy that is withdrawn while the browser was closed is gone when the browser says so twice", async () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  try {
    browser(cached({ ring: 10 }), {});
    const managed = new Managed();
    const read = managed.read();
    await settle();
    mock.timers.tick(10_000);
    assert.equal(await read, true);
    assert.deepEqual((await managed.now()).raw, {});
  } finally {
    mock.timers.reset();
  }
});

test("Firefox without a policy is believed at once", async () => {
  browser(cached({ ring: 10 }), "none");
  const managed = new Managed();
  assert.equal(await managed.read(), true);
  assert.deepEqual((await managed.now()).raw, {});
});

test("an event adds, changes and takes away, also before the browser answers", async () => {
  browser(cached({ ring: 10, chips: false }), {});
  const managed = new Managed();
  assert.equal(await managed.changed({ ring: { oldValue: 10, newValue: 20 }, chips: { oldValue: false }, audience: { newValue: "admin" } }), true);
  assert.deepEqual((await managed.now()).raw, { ring: 20, audience: "admin" });
  browser({}, { ring: 30 });
  assert.equal(await managed.changed({ ring: { oldValue: 20, newValue: 30 } }), true);
  assert.deepEqual((await managed.now()).raw, { ring: 30 });
  assert.equal(await managed.changed({}), false);
});

test("what lies in the storage may be damaged", async () => {
  for (const policy of [7, null, [], { raw: [] }, { raw: {}, at: "x" }]) {
    browser({ policy }, {});
    assert.deepEqual(await new Managed().now(), { raw: {}, read: "unread" });
  }
});

/** Promises that are ready have gone on. */
const settle = () => new Promise((done) => setImmediate(done));
