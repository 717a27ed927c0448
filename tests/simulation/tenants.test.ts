import { expect, it } from "vitest";
import type { ShopDomain } from "../../app/domain/id";
import type { ShopRows } from "./gears/gear";
import { kernelGear } from "./gears/kernel";
import { checkTenants } from "./invariants/tenants";
import { live } from "./live";
import { ShopTables } from "./memory/tables";
import type { Simulation } from "./simulation";

/** So many lives of two shops leave rows in every table, whatever changes in them. */
const SEEDS = 600;
/** Rows of each table that are tried. */
const SOME = 3;

it("notices a row of another shop, in whatever table it lies", async () => {
  const tried = new Set<string>();
  const unnoticed: string[] = [];
  const untried = () => Object.keys(new ShopTables()).filter((table) => table !== "record" && !tried.has(table));
  for (let seed = 0; seed < SEEDS && untried().length > 0; seed++) {
    const gear = kernelGear();
    let sim: Simulation | undefined;
    expect((await live(seed, gear, { told: (one) => (sim = one) })).findings).toEqual([]);
    const towns = [...sim!.worlds].map(([shop, api]) => ({ shop: shop as ShopDomain, api }));
    if (towns.length < 2) continue;
    const rows = await gear.rows(towns.map(({ shop }) => shop));
    const [own, other] = towns.map(({ shop }) => rows.get(shop)!) as [ShopRows, ShopRows];
    const sent = new Set(towns[0]!.api.world.deliveries.map(({ id }) => id));
    const told = () => {
      const findings: string[] = [];
      checkTenants(towns, (shop) => rows.get(shop)!, (what) => findings.push(what));
      return findings;
    };
    expect(told()).toEqual([]);
    for (const [table, theirs] of Object.entries(other) as [keyof ShopRows, Map<string, never>][]) {
      if (!untried().includes(table)) continue;
      const mine = own[table] as Map<string, unknown>;
      // What Shopify calls by the same name in both shops cannot be told apart, and a shop's own record is keyed by nothing else.
      const foreign = [...theirs].filter(([key]) => table !== "record" && !mine.has(key) && !sent.has(key));
      for (const [key, row] of foreign.slice(0, SOME)) {
        mine.set(key, row);
        if (told().length === 0) unnoticed.push(`${table} ${key}`);
        mine.delete(key);
        tried.add(table);
      }
    }
  }
  expect(unnoticed).toEqual([]);
  expect(untried(), "not tried").toEqual([]);
});
