import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AttackStage, attackStage, HERE, noLimits, ORIGIN } from "../../tests/attack/stage";
import { signVisit } from "../features/attribute-order";
import { createDoors } from "./doors";

describe("the web pixel's door", () => {
  let stage: AttackStage;
  let wait = 0;
  beforeAll(async () => {
    stage = await attackStage("sqlite", { ...noLimits, pixel: () => wait });
  });
  afterAll(() => stage?.end());

  const visits = () => signVisit(stage.secrets, stage.a.affiliate.id, stage.clock.now());
  const step = (more: object = {}) => ({ step: "begun", checkout: "checkout-1", visits: visits(), ...more });
  /** As the pixel sends it: a simple request, which a browser sends without asking first. */
  const request = (body: unknown, query = `?shop=${stage.a.shop}`, init: RequestInit = {}) =>
    new Request(`${ORIGIN}/pixel${query}`, { method: "POST", headers: { "content-type": "text/plain;charset=UTF-8", origin: "null" }, body: typeof body === "string" ? body : JSON.stringify(body), ...init });
  const send = async (...args: Parameters<typeof request>) => (await stage.door(request(...args), HERE))!;
  const counted = async () => (await stage.database.prisma.visitDay.findMany({ where: { shop: stage.a.shop } })).map(({ begun, completed }) => [begun, completed]);

  it("counts each step of a checkout once", async () => {
    const before = stage.clock.now();
    for (const one of [step(), step(), step({ step: "completed" }), step({ step: "completed" })]) expect((await send(one)).status).toBe(204);
    expect([await counted(), stage.clock.now()]).toEqual([[[1, 1]], before]);
  });

  it("answers what is not ours in the very same way, and lets any origin read that there is nothing", async () => {
    const all = (response: Response) => [response.status, [...response.headers].filter(([name]) => name !== "x-request-id")];
    const own = await send(step());
    expect([own.status, own.headers.get("access-control-allow-origin"), own.headers.get("access-control-allow-credentials"), await own.text()]).toEqual([204, "*", null, ""]);
    const before = await stage.digests();
    for (const one of [step({ visits: "par_1.x.y" }), step({ visits: visits().slice(0, -1), checkout: "checkout-2" })]) expect(all(await send(one))).toEqual(all(own));
    for (const query of [`?shop=${stage.b.shop}`, "?shop=nobody-here.myshopify.com"]) expect(all(await send(step({ checkout: "checkout-3" }), query))).toEqual(all(own));
    expect(await stage.digests()).toEqual(before);
  });

  it.each([
    ["no JSON", "{", 400],
    ["another step", { step: "paid" }, 400],
    ["a name too many", { email: "mei@example.com" }, 400],
    ["no checkout", { checkout: undefined }, 400],
    ["a checkout that is too short", { checkout: "1" }, 400],
    ["visits without end", { visits: "x".repeat(1_001) }, 400],
    ["a body without end", "x".repeat(3_000), 413],
  ])("refuses %s", async (_what, change, status) => {
    const before = await stage.digests();
    expect((await send(typeof change === "string" ? change : step(change))).status).toBe(status);
    expect(await stage.digests()).toEqual(before);
  });

  it("wants a shop and a POST, and lets browsers ask", async () => {
    for (const query of ["", "?shop=evil.example", "?shop="]) expect((await send(step(), query)).status).toBe(400);
    expect((await stage.door(new Request(`${ORIGIN}/pixel?shop=${stage.a.shop}`), HERE))!.status).toBe(405);
    const asked = (await stage.door(new Request(`${ORIGIN}/pixel`, { method: "OPTIONS" }), HERE))!;
    expect([asked.status, asked.headers.get("access-control-allow-origin")]).toEqual([204, "*"]);
  });

  it("tells who calls too often when to come back", async () => {
    wait = 1_500;
    const slow = await send(step({ checkout: "checkout-4" }));
    wait = 0;
    expect([slow.status, slow.headers.get("retry-after"), slow.headers.get("access-control-allow-origin")]).toEqual([429, "2", "*"]);
  });

  it("keeps trouble of ours to itself: no browser can help it", async () => {
    const broken = createDoors({ ...stage.house, storefront: { ...stage.house.storefront, noteCheckout: () => Promise.reject(new Error("the database is away")) } });
    expect((await broken(request(step()), HERE))!.status).toBe(204);
  });
});
