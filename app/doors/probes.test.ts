import { afterEach, expect, it } from "vitest";
import { countTimers, drain, healthDoor, healthWithin, readyDoor } from "./health";
import type { House } from "./house";
import { metricsDoor } from "./metrics";

const state = { ready: "ready", metricsToken: null as string | null, localMetrics: true, looks: 0 };
const figures = { due: 1, later: 0, running: 1, dead: 2, oldestDueAt: null };
const house = {
  clock: { now: () => 1_000 },
  ready: async () => state.ready,
  keys: { get metricsToken() { return state.metricsToken; }, get localMetrics() { return state.localMetrics; } },
  metrics: { expose: async () => ({ type: "text/plain; version=0.0.4", text: "tuan 1\n" }) },
  work: {
    standing: async () => ({}),
    figures: async () => { state.looks += 1; await Promise.resolve(); return { inbox: figures, outbox: figures }; },
    uow: { read: async () => 3 },
  },
} as unknown as House;

const TOKEN = "a-token-for-prometheus";
const scrape = async (caller: string, headers: Record<string, string> = {}) => (await metricsDoor(house, new Request("https://tuan.example.com/metrics", { headers }), { caller, shopper: null })).status;
afterEach(() => {
  Object.assign(state, { ready: "ready", metricsToken: null, localMetrics: true, looks: 0 });
});

it("shows metrics without a token only to callers on this machine, and not to those who come through its proxy", async () => {
  for (const caller of ["127.0.0.1", "127.8.8.8", "::1", "::ffff:127.0.0.1"]) expect(await scrape(caller), caller).toBe(200);
  for (const caller of ["10.0.0.1", "::ffff:10.0.0.1", "1127.0.0.1", "::11", ""]) expect(await scrape(caller), caller).toBe(401);
  for (const name of ["x-forwarded-for", "forwarded", "x-real-ip", "cf-connecting-ip", "via"]) expect(await scrape("127.0.0.1", { [name]: "203.0.113.1" }), name).toBe(401);
});

it("shows metrics without a token to nobody in production, for a proxy on the same machine may add no header", async () => {
  state.localMetrics = false;
  for (const caller of ["127.0.0.1", "::1", "10.0.0.1"]) expect(await scrape(caller), caller).toBe(401);
  expect(await scrape("127.0.0.1", { authorization: "Bearer null" })).toBe(401);
  expect(await scrape("127.0.0.1", { authorization: "Bearer " })).toBe(401);
  state.metricsToken = TOKEN;
  expect(await scrape("127.0.0.1", { authorization: `Bearer ${TOKEN}` })).toBe(200);
});

it("shows metrics with a token to whoever has it, from wherever, and to nobody else", async () => {
  state.metricsToken = TOKEN;
  expect(await scrape("203.0.113.1", { authorization: `Bearer ${TOKEN}`, "x-forwarded-for": "203.0.113.1" })).toBe(200);
  for (const authorization of ["", TOKEN, `Bearer ${TOKEN}x`, `Bearer ${TOKEN.slice(1)}`, `bearer ${TOKEN}`]) expect(await scrape("127.0.0.1", { authorization }), authorization).toBe(401);
});

it("looks once for all who ask about health at one time", async () => {
  const answers = await Promise.all([healthDoor(house), healthDoor(house), healthDoor(house)]);
  expect(state.looks).toBe(1);
  for (const answer of answers) expect(await answer.json()).toEqual({ ok: true, now: 1_000, due: { inbox: 2, outbox: 2, timers: 3 }, dead: { inbox: 2, outbox: 2 } });
  await healthDoor(house);
  expect(state.looks).toBe(2);
});

it("counts what the process's own timers owe among what is due", async () => {
  countTimers(() => 2);
  expect(await (await healthDoor(house)).json()).toMatchObject({ due: { timers: 5 } });
  countTimers(() => 0);
});

it("says that it is not well when the database stays silent", async () => {
  const silent = { ...house, work: { ...house.work, figures: () => new Promise(() => {}) } } as unknown as House;
  const answer = await healthWithin(1)(silent);
  expect([answer.status, await answer.json()]).toEqual([503, { ok: false }]);
});

it("is ready as long as the database is, and no more once it drains", async () => {
  const answer = async () => {
    const response = await readyDoor(house);
    return [response.status, await response.json()];
  };
  expect(await answer()).toEqual([200, { ready: true }]);
  for (const reason of ["database", "schema"]) {
    state.ready = reason;
    expect(await answer()).toEqual([503, { ready: false, reason }]);
  }
  state.ready = "ready";
  drain();
  expect(await answer()).toEqual([503, { ready: false, reason: "draining" }]);
});
