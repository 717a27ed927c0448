import { afterAll, beforeAll, expect, it } from "vitest";
import { shopifys, signedPairs } from "../../../tests/attack/forge";
import { type AttackStage, attackStage, HERE, ORIGIN } from "../../../tests/attack/stage";

let stage: AttackStage;
let asked = 0;
beforeAll(async () => {
  stage = await attackStage("sqlite");
});
afterAll(() => stage?.end());

/** Asks for a seat as somebody new. @returns the refusal, or null */
async function ask(shopper: string | null): Promise<string | null> {
  const body = JSON.stringify({ campaign: stage.a.live, variant: "1", quantity: 1, shopper: `nobody-in-particular-${++asked}`, name: "Bo", locale: "en" });
  const answer = await stage.door(new Request(`${ORIGIN}/proxy/seats?${signedPairs(shopifys(stage.a.shop, stage.clock.now(), ""))}`, { method: "POST", headers: { "content-type": "application/json" }, body }), { ...HERE, shopper });
  return ((await answer!.json()) as { error?: { code: string } }).error?.code ?? null;
}

it.each([
  ["an IPv6 network, whatever its addresses", (i: number) => `2001:db8:0:7::${i.toString(16)}`, "2001:db8:0:8::1"],
  ["an IPv4 address, however it is written", (i: number) => (i % 2 === 0 ? "203.0.113.7" : "::ffff:203.0.113.7"), "203.0.113.8"],
])("keeps twelve seats unpaid for %s, and others theirs", async (_what, address, neighbour) => {
  for (let i = 0; i < 12; i++) expect(await ask(address(i))).toBeNull();
  for (let i = 12; i < 16; i++) expect(await ask(address(i))).toBe("seat.too_many_holds");
  expect(await ask(neighbour)).toBeNull();
});

it("keeps seats without such a cap for callers of whom no address is told", async () => {
  for (let i = 0; i < 13; i++) expect(await ask(null)).toBeNull();
});
