import { expect, test } from "vitest";
import { KeyedLock } from "./keyed-lock";

const gate = () => {
  let open = () => {};
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
};

test("one at a time per key, in order; other keys do not wait", async () => {
  const lock = new KeyedLock();
  const first = gate();
  const log: string[] = [];
  const a = lock.run("a", async () => {
    log.push("a1 in");
    await first.opened;
    log.push("a1 out");
  });
  const b = lock.run("a", async () => void log.push("a2"));
  await lock.run("b", async () => void log.push("b"));
  first.open();
  await Promise.all([a, b]);
  expect(log).toEqual(["a1 in", "b", "a1 out", "a2"]);
});

test("a failure is the caller's alone; the next one still gets its turn", async () => {
  const lock = new KeyedLock();
  const failed = lock.run("a", async () => Promise.reject(new Error("no")));
  const next = lock.run("a", async () => "yes");
  await expect(failed).rejects.toThrow("no");
  expect(await next).toBe("yes");
});

test("who holds a key may ask again without waiting for itself", async () => {
  const lock = new KeyedLock();
  expect(await lock.run("a", () => lock.run("b", () => lock.run("a", async () => "inside")))).toBe("inside");
});

test("work left behind by a finished holder waits like everybody else", async () => {
  const lock = new KeyedLock();
  const later = gate();
  const busy = gate();
  const log: string[] = [];
  let stray: Promise<void> = Promise.resolve();
  await lock.run("a", async () => {
    stray = later.opened.then(() => lock.run("a", async () => void log.push("stray")));
  });
  const holder = lock.run("a", async () => {
    later.open();
    await busy.opened;
    log.push("holder");
  });
  busy.open();
  await Promise.all([holder, stray]);
  expect(log).toEqual(["holder", "stray"]);
});
