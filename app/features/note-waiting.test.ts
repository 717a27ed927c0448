import { describe, expect, it } from "vitest";
import type { ShopDomain } from "../domain/id";
import { DAY, HOUR, type Instant } from "../domain/instant";
import type { InboxMessage } from "../ports/inbox";
import type { ClaimedMessage, Outcome } from "../ports/outbox";
import type { Tx, UnitOfWork } from "../ports/unit-of-work";
import { watchEffects, watchWebhooks } from "./note-waiting";

const SHOP = "slow.myshopify.com" as ShopDomain;
const T0 = Date.UTC(2026, 10, 25, 12);
const effect = { shop: SHOP, kind: "order.refund", key: "order.refund:sea_1:gid://shopify/Order/1", payload: { seatId: "sea_1", orderId: "gid://shopify/Order/1", lineIds: [], reason: "late" }, campaignId: null, groupId: null, seatId: null, createdAt: T0, attempts: 0, progress: null, trace: null } as unknown as ClaimedMessage;
const webhook: InboxMessage = { shop: SHOP, id: "w-1", topic: "customers/redact", body: "{}", receivedAt: T0, trace: null, attempts: 0 };

function stage(outcome: Outcome) {
  const told: string[] = [];
  const problems: Partial<Tx["problems"]> = {
    raise: async (_shop, problem) => void told.push(`raised ${problem.kind} ${problem.key} ${problem.orderId}`),
    resolve: async (_shop, key, how) => void told.push(`resolved ${key} ${how}`),
  };
  const uow: UnitOfWork = { run: (work) => work({ problems } as Tx), read: (work) => work({ problems } as Tx) };
  const at = (now: Instant) => {
    const deps = { uow, clock: { now: () => now } };
    return { effect: (change: object = {}) => watchEffects(deps, async () => outcome)({ ...effect, ...change } as ClaimedMessage, async () => true), webhook: () => watchWebhooks(deps, async () => outcome)(webhook, async () => true) };
  };
  return { told, at };
}

describe("work that is put off again and again", () => {
  const again: Outcome = { kind: "again", at: T0 };

  it("is told to the merchant after three days, and not before", async () => {
    const { told, at } = stage(again);
    expect(await at(T0 + 3 * DAY - 1).effect()).toBe(again);
    expect(told).toEqual([]);
    expect(await at(T0 + 3 * DAY).effect()).toBe(again);
    await at(T0 + 3 * DAY).webhook();
    expect(told).toEqual(["raised effect_waiting effect_waiting:order.refund:sea_1:gid://shopify/Order/1 gid://shopify/Order/1", "raised effect_waiting effect_waiting:webhook:w-1 null"]);
  });

  it("is over once it is done", async () => {
    const { told, at } = stage({ kind: "done" });
    await at(T0 + HOUR).effect();
    expect(told).toEqual([]);
    await at(T0 + 4 * DAY).effect();
    expect(told).toEqual(["resolved effect_waiting:order.refund:sea_1:gid://shopify/Order/1 done"]);
  });

  it("is not told while it waits for days of ours alone, and what was told of that before is over", async () => {
    const { told, at } = stage(again);
    await at(T0 + 30 * DAY).effect({ kind: "program.close", key: "program.close:prg_1" });
    await at(T0 + 30 * DAY).effect({ kind: "campaign.close", key: "campaign.close:cmp_1" });
    expect(told).toEqual(["resolved effect_waiting:program.close:prg_1 done", "resolved effect_waiting:campaign.close:cmp_1 done"]);
  });

  it("says nothing of what failed: that is tried a number of times, and told then", async () => {
    const { told, at } = stage({ kind: "failed", error: "busy" });
    await at(T0 + 4 * DAY).effect();
    expect(told).toEqual([]);
  });
});
