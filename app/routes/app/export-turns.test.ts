import { beforeEach, describe, expect, it } from "vitest";
import type { ShopDomain } from "../../domain/id";
import { exportTurns, inTurn } from "./export-turns";

const TEA = "tea.myshopify.com" as ShopDomain;
const BOOKS = "books.myshopify.com" as ShopDomain;
let now = 0;
let turns: ReturnType<typeof exportTurns>;
beforeEach(() => {
  now = Date.UTC(2026, 10, 26);
  turns = exportTurns(() => now);
});

let made: number;
async function* rows(count: number, fails = false): AsyncGenerator<string> {
  for (made = 0; made < count; ) {
    made += 1;
    yield `${made}\r\n`;
  }
  if (fails) throw new Error("the database is away");
}

describe("exports of a shop", () => {
  it("go one at a time, and another shop's beside them", () => {
    const first = turns.begin(TEA)!;
    expect([turns.begin(TEA), turns.begin(BOOKS)]).toEqual([null, expect.anything()]);
    first.end();
    expect(turns.begin(TEA)).not.toBeNull();
  });

  it("give way when nobody has read of one for a minute; it then breaks off, and ends nobody else's turn", () => {
    const first = turns.begin(TEA)!;
    now += 59_000;
    expect(first.goesOn()).toBe(true);
    now += 59_000;
    expect(turns.begin(TEA)).toBeNull();
    now += 1_000;
    expect(turns.begin(TEA)).not.toBeNull();
    expect(first.goesOn()).toBe(false);
    first.end();
    expect(turns.begin(TEA)).toBeNull();
  });
});

describe("a file in its turn", () => {
  it("is made row by row, as it is read, and then over", async () => {
    const reader = inTurn(rows(3), turns.begin(TEA)!).getReader();
    await Promise.resolve();
    made = 0;
    expect([Buffer.from((await reader.read()).value!).toString(), made]).toEqual(["1\r\n", 1]);
    expect(turns.begin(TEA)).toBeNull();
    await reader.read();
    await reader.read();
    expect((await reader.read()).done).toBe(true);
    expect(turns.begin(TEA)).not.toBeNull();
  });

  it("ends its turn when its reader leaves, even before the first row", async () => {
    await inTurn(rows(3), turns.begin(TEA)!).cancel();
    const reader = inTurn(rows(3), turns.begin(TEA)!).getReader();
    await reader.read();
    await reader.cancel();
    expect(turns.begin(TEA)).not.toBeNull();
  });

  it("ends its turn when it breaks off", async () => {
    await expect(new Response(inTurn(rows(1, true), turns.begin(TEA)!)).text()).rejects.toThrow();
    expect(turns.begin(TEA)).not.toBeNull();
  });

  it("breaks off when its turn was given away, rather than to go on beside the other", async () => {
    const reader = inTurn(rows(3), turns.begin(TEA)!).getReader();
    await reader.read();
    now += 60_000;
    expect(turns.begin(TEA)).not.toBeNull();
    await expect(reader.read()).rejects.toThrow("another export");
    expect(turns.begin(TEA)).toBeNull();
  });
});
