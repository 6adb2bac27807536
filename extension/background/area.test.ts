import assert from "node:assert/strict";
import { test } from "node:test";

import { Area } from "./area";

type Changed = (changes: Record<string, chrome.storage.StorageChange>, area: string) => void;

/** A storage area as the browser has it: it tells of every change, and gives the parts of a value in another order. */
function browser() {
  const kept = new Map<string, unknown>();
  const listeners: Changed[] = [];
  let reads = 0;
  const turned = (value: unknown) => (typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value).reverse()) : value);
  const tell = (key: string, area = "local") => listeners.forEach((listener) => listener({ [key]: { newValue: turned(kept.get(key)) } }, area));
  globalThis.chrome = {
    storage: {
      onChanged: { addListener: (listener: Changed) => listeners.push(listener) },
      local: {
        async get(key: string) {
          reads++;
          const value = kept.get(key);
          await Promise.resolve();
          return { [key]: turned(value) };
        },
        async set(values: Record<string, unknown>) {
          for (const [key, value] of Object.entries(values)) {
            if (value === "full") throw new Error("full");
            kept.set(key, value);
            tell(key);
          }
        },
        async remove(key: string) {
          kept.delete(key);
          tell(key);
        },
      },
    },
  } as unknown as typeof chrome;
  return { kept, tell, reads: () => reads };
}

test("what is known is not read again", async () => {
  const { tell, reads } = browser();
  const area = new Area("local");
  assert.equal(await area.get("a"), undefined);
  assert.equal(await area.get("a"), undefined);
  assert.equal(reads(), 1);
  await area.set("a", { one: 1, two: { three: 3, four: [4] } });
  tell("a"); // of what was written here, though in another order
  assert.deepEqual(await area.get("a"), { one: 1, two: { three: 3, four: [4] } });
  assert.equal(reads(), 1);
  const got = (await area.get("a")) as { one: number };
  got.one = 2;
  assert.deepEqual(await area.get("a"), { one: 1, two: { three: 3, four: [4] } }, "what was handed out is nobody else's");
});

test("what somebody else changes is read anew", async () => {
  const { kept, tell, reads } = browser();
  const area = new Area("local");
  await area.set("a", 1);
  kept.set("a", 2);
  tell("a", "session");
  assert.equal(await area.get("a"), 1);
  tell("a");
  assert.equal(await area.get("a"), 2);
  kept.delete("a");
  tell("a");
  assert.equal(await area.get("a"), undefined);
  assert.equal(reads(), 2);
});

test("what is read while something changes is not believed twice", async () => {
  const { kept, tell } = browser();
  const area = new Area("local");
  kept.set("a", 1);
  const before = area.get("a");
  kept.set("a", 2);
  tell("a");
  assert.equal(await before, 1);
  assert.equal(await area.get("a"), 2);
});

test("what could not be written is read from where it lies", async () => {
  const { reads } = browser();
  const area = new Area("local");
  await area.set("a", 1);
  await assert.rejects(area.set("a", "full"));
  assert.equal(await area.get("a"), 1);
  assert.equal(reads(), 1);
  await area.remove("a");
  assert.equal(await area.get("a"), undefined);
});
