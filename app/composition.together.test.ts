import { expect, it } from "vitest";
import { together } from "./composition.together";

/** Long enough for whatever was asked in this turn of the event loop to be read. */
const turn = async () => {
  for (let times = 0; times < 2; times++) await new Promise((done) => setImmediate(done));
};

/** A read that ends when it is told to. */
function slow() {
  const begun: { key: string; end(value: string): void; fail(error: Error): void }[] = [];
  const read = together((key: string) => new Promise<string>((end, fail) => begun.push({ key, end, fail })));
  /** Asks, and waits until its read is under way, if that can be. */
  const ask = async (key: string) => {
    const answer = read(key);
    answer.catch(() => {});
    await turn();
    return { answer };
  };
  return { begun, read, ask };
}

it("reads once for all who ask in one turn of the event loop", async () => {
  const { begun, read } = slow();
  const all = [read("a"), read("a")];
  await Promise.resolve();
  all.push(read("a"));
  await turn();
  expect(begun).toHaveLength(1);
  begun[0]!.end("one");
  expect(await Promise.all(all)).toEqual(["one", "one", "one"]);
});

it("gives nobody a read that was under way before they asked, and one read to all who asked meanwhile", async () => {
  const { begun, ask } = slow();
  const first = await ask("a");
  const others = [await ask("a"), await ask("a")];
  expect(begun).toHaveLength(1);
  begun[0]!.end("before");
  expect(await first.answer).toBe("before");
  await turn();
  expect(begun).toHaveLength(2);
  const late = await ask("a");
  begun[1]!.end("after");
  expect(await Promise.all(others.map((one) => one.answer))).toEqual(["after", "after"]);
  await turn();
  begun[2]!.end("later");
  expect(await late.answer).toBe("later");
  expect(begun).toHaveLength(3);
});

it("shares nothing between different questions, and nothing after its answer", async () => {
  const { begun, ask } = slow();
  const both = [await ask("a"), await ask("b")];
  expect(begun.map(({ key }) => key)).toEqual(["a", "b"]);
  for (const one of begun) one.end(`of ${one.key}`);
  expect(await Promise.all(both.map((one) => one.answer))).toEqual(["of a", "of b"]);
  const again = await ask("a");
  begun[2]!.end("new");
  expect(await again.answer).toBe("new");
});

it("fails for those who share a read that fails, and reads again for the next", async () => {
  const { begun, ask } = slow();
  const first = await ask("a");
  const others = [await ask("a"), await ask("a")];
  begun[0]!.fail(new Error("the database is busy"));
  await expect(first.answer).rejects.toThrow("busy");
  await turn();
  begun[1]!.fail(new Error("it is gone"));
  for (const one of others) await expect(one.answer).rejects.toThrow("gone");
  const after = await ask("a");
  begun[2]!.end("there");
  expect(await after.answer).toBe("there");
});

it("waits for no read that never ends", async () => {
  let begun = 0;
  const read = together(() => (++begun === 1 ? new Promise<string>(() => {}) : Promise.resolve("there")), 1);
  void read();
  await turn();
  expect(await read()).toBe("there");
  expect(await read()).toBe("there");
});
