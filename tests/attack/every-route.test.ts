import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { doorCases, doorRequest } from "./door-cases";
import { type AttackStage, attackStage, HERE, wordsOf } from "./stage";

describe.each(doorCases)("$method /$door/$path", (route) => {
  it("finds, shows and changes nothing by another shop's ids, with its own good signature", async () => {
    const { a, b } = stage;
    const cases = route.cases(b, a);
    for (const [some, whose] of [[cases.filter(({ makes }) => !makes), undefined], [cases.filter(({ makes }) => makes), b.shop]] as const) {
      if (some.length === 0) continue;
      const before = await stage.digests(whose);
      for (const one of some) {
        const response = (await stage.door(doorRequest(route, one, a), HERE))!;
        const said = await response.text();
        expect(response.status, said).toBe(one.status);
        for (const word of wordsOf(b)) expect(said.includes(word), `shows ${word}`).toBe(false);
      }
      expect(await stage.digests(whose)).toEqual(before);
    }
  });

  if (route.method === "post" && route.door === "proxy" && !route.anywhere)
    it("takes nothing from another site's page, whoever is signed in", async () => {
      const { b } = stage;
      const before = await stage.digests();
      for (const one of route.cases(b, b))
        for (const from of [{ "sec-fetch-site": "cross-site" }, { "sec-fetch-site": "same-site" }, { origin: "null" }, { origin: "https://evil.example", "x-forwarded-host": "tea.example" }] as Record<string, string>[]) {
          const response = (await stage.door(doorRequest(route, { ...one, customer: one.customer ?? "77" }, b, from), HERE))!;
          expect([response.status, await response.json()]).toMatchObject([403, { error: { code: "cross_site" } }]);
        }
      expect(await stage.digests()).toEqual(before);
    });
});

describe.each(doorCases)("$method /$door/$path", (route) => {
  it("serves the shop itself", async () => {
    const { b } = stage;
    for (const one of route.cases(b, b)) {
      const before = one.shows === undefined ? await stage.digests(b.shop) : null;
      const response = (await stage.door(doorRequest(route, one, b, route.anywhere ? { "sec-fetch-site": "cross-site" } : { "sec-fetch-site": "same-origin" }), HERE))!;
      const said = await response.text();
      expect(response.ok, said).toBe(true);
      if (one.shows) expect(said).toContain(one.shows);
      if (before) expect(await stage.digests(b.shop), said).not.toEqual(before);
    }
  });
});

let stage: AttackStage;
beforeAll(async () => {
  stage = await attackStage();
});
afterAll(() => stage?.end());
