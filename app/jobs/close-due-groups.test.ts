import { describe, expect, it } from "vitest";
import { AWAY, bench, due, OTHER, OVER, SHOP, T0 } from "../../tests/support/due-groups";
import type { ShopDomain } from "../domain/id";
import { DAY, HOUR, MINUTE, SECOND } from "../domain/instant";
import { SETTLING } from "../domain/group";

describe("a group whose time is up", () => {
  it("is closed once Shopify was asked for late payments, each shop once; one that fails keeps no other open", async () => {
    const groups = [due("1"), due("2"), due("3"), due("4", OTHER)];
    const seen: string[] = [];
    const { at, trouble } = bench(groups, { reconcileOrders: async (shop) => { seen.push(shop); return { at: OVER, access: true }; }, closeGroup: async (_shop, _campaign, group) => { if (group === "grp_2") throw new Error("a bug"); seen.push(group); } });
    expect(await at(OVER)).toBe(3);
    expect(seen.slice(0, 2)).toEqual([SHOP, OTHER]);
    expect(seen.slice(2).sort()).toEqual(["grp_1", "grp_3", "grp_4"]);
    expect(trouble).toEqual(["close-due-groups: Error: a bug"]);
  });

  it("is not closed before its grace is over: news of money that came in time may still arrive", async () => {
    const { did, at } = bench([due("1")]);
    for (const now of [T0, T0 + SECOND, OVER - 1]) expect(await at(now)).toBe(0);
    expect(did).toEqual([]);
    await at(OVER);
    expect(did).toEqual([`ask ${SHOP}`, "close grp_1"]);
  });

  it("is closed with all others of its shop upon one answer, more than one look at the database takes", async () => {
    const { did, at } = bench(Array.from({ length: 250 }, (_, i) => due(String(i))));
    expect(await at(OVER)).toBe(250);
    expect(did.filter((what) => what.startsWith("ask"))).toHaveLength(1);
  });

  it("waits for its shop alone, however much another shop has due and whether that can be asked", async () => {
    const { did, at } = bench([...Array.from({ length: 250 }, (_, i) => due(String(i))), due("mine", OTHER), due("another", OTHER)], { reconcileOrders: async (shop) => (shop === SHOP ? AWAY() : { at: OVER, access: true }) });
    expect(await at(OVER)).toBe(2);
    expect(did).toEqual(["close grp_mine", "close grp_another"]);
  });

  it("is closed however many shops have groups due at the same moment", async () => {
    const one = bench(Array.from({ length: 1_500 }, (_, i) => due(String(i), `shop-${i}.myshopify.com` as ShopDomain)));
    let most = 0;
    for (let step = 0; step < 200; step++) most = Math.max(most, await one.at(OVER + step * SECOND));
    expect(one.did.filter((what) => what.startsWith("close"))).toHaveLength(1_500);
    expect(most).toBe(8);
  });

  it("is left for the next turn when the process is to stop, also upon an answer that comes then", async () => {
    let stopping = false;
    const { did, at } = bench([due("1")], { reconcileOrders: async () => { stopping = true; return { at: OVER, access: true }; } });
    expect(await at(OVER, () => stopping)).toBe(0);
    expect(did).toEqual([]);
  });
});

describe("a clock of ours", () => {
  it("closes nothing early because it is fast, and does not make us ask each second for nothing", async () => {
    const { did, at, until, clock } = bench([due("1")]);
    clock.fast = 20 * MINUTE;
    await at(T0 - MINUTE);
    for (let step = 1; step < 60; step++) await at(T0 - MINUTE + step * SECOND);
    expect(did).toEqual([`ask ${SHOP}`]);
    await until(OVER - 1);
    expect(did).not.toContain("close grp_1");
    expect(await at(OVER)).toBe(1);
  });

  it("that jumps is no patience while Shopify does not answer", async () => {
    const { did, at, clock } = bench([due("1")], { reconcileOrders: AWAY });
    await at(OVER);
    clock.fast = HOUR;
    for (let step = 1; step < 60; step++) await at(OVER + step * SECOND);
    expect(did).toEqual([]);
  });

  it("that jumps closes nothing early of a shop that was silent before, though another shop's answer would tell the time", async () => {
    const one = bench([due("due", SHOP, T0 - SETTLING - 15 * MINUTE), due("later", SHOP, T0 + 30 * MINUTE), due("other", OTHER, T0 + 20 * MINUTE)], { reconcileOrders: async (shop) => (shop === SHOP ? AWAY() : { at: one.clock.real, access: true }) });
    await one.until(T0 + 5 * MINUTE);
    one.clock.fast = HOUR;
    await one.until(T0 + 12 * MINUTE);
    expect(one.did).toEqual(["close grp_due"]);
  });

  it("that was a month ahead for a minute, and is right again, keeps no group waiting", async () => {
    const { did, until, clock } = bench([due("first", SHOP, T0 - HOUR), due("mine", SHOP, T0 + 10 * MINUTE)]);
    clock.fast = 30 * DAY;
    await until(T0 + MINUTE);
    clock.fast = 0;
    await until(T0 + 10 * MINUTE + SETTLING);
    expect(did).toContain("close grp_mine");
  });

  it("is believed again once Shopify has told the time, where it was this process that stood still", async () => {
    const { did, at, clock } = bench([due("mine", SHOP, T0 + 2 * HOUR)]);
    await at(T0);
    await at(T0 + 3 * HOUR);
    await at(clock.real + SECOND);
    expect(did).toContain("close grp_mine");
  });
});
