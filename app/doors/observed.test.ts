import { beforeEach, expect, it } from "vitest";
import { systemLog } from "../adapters/system/log";
import { systemTraces } from "../adapters/system/traces";
import { observed } from "./observed";

const told = { lines: [] as Record<string, unknown>[], answered: [] as unknown[][] };
const traces = systemTraces({ next: (prefix) => `${prefix}_made` as never });
const house = {
  traces,
  log: systemLog("info", traces, { write: (line) => void told.lines.push(JSON.parse(line) as Record<string, unknown>) }),
  metrics: { answered: (...call: unknown[]) => void told.answered.push(call), stored: () => {}, worked: () => {}, expose: async () => ({ type: "", text: "" }) },
  stopwatch: () => () => 12.34,
};

const ask = (path: string, id?: string, status = 200, door: Parameters<typeof observed>[2] = "proxy") =>
  observed(house, new Request(`https://tuan.example.com${path}`, { headers: { ...(id !== undefined && { "x-request-id": id }), authorization: "Bearer secret-word" } }), door, async () => new Response(status === 204 ? null : "body", { status, headers: [["set-cookie", "a=1"], ["set-cookie", "b=2"]] }));

beforeEach(() => {
  told.lines.length = 0;
  told.answered.length = 0;
});

it("answers back the caller's id, and logs one line under it with no more than method, route, status and time", async () => {
  const response = await ask("/proxy/i/ABCDEFGH23?shop=x.myshopify.com&signature=abc", "4bf92f3577b34da6a3ce929d0e0e4736");
  expect(response.headers.get("x-request-id")).toBe("4bf92f3577b34da6a3ce929d0e0e4736");
  expect(await response.text()).toBe("body");
  expect(response.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
  expect(told.lines).toEqual([{ level: 30, time: expect.any(Number), trace: "4bf92f3577b34da6a3ce929d0e0e4736", method: "GET", door: "proxy", route: "/proxy/i/:x", status: 200, ms: 12.3, msg: "request" }]);
  expect(told.answered).toEqual([["proxy", 200, 12.34]]);
});

it.each([undefined, "", "short", "a".repeat(65), "has space in it", "mei@example.com", "-starts-oddly", 'quote"quote"'])("makes an id of its own where the caller's is %j", async (id) => {
  expect((await ask("/proxy/seats", id, 204)).headers.get("x-request-id")).toBe("trc_made");
});

it("spares the log a line for each probe that is answered well, but not for others", async () => {
  await ask("/readyz", undefined, 200, "readyz");
  expect(told.lines).toEqual([]);
  await ask("/readyz", undefined, 503, "readyz");
  expect(told.lines).toMatchObject([{ door: "readyz", status: 503 }]);
  expect(told.answered).toHaveLength(2);
});
