import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type GroupStage, groupStage, stageDatabase } from "../../../tests/support/group-stage";
import type { Seat } from "../../domain/group";
import type { GroupRules } from "../../domain/group-rules";
import type { CampaignId } from "../../domain/id";
import { HOUR, MINUTE } from "../../domain/instant";
import type { FinancialStatus, Order } from "../../domain/order";

let opened: Awaited<ReturnType<typeof stageDatabase>>;
beforeAll(async () => void (opened = await stageDatabase()));
afterAll(() => opened.end());

const small = fc.nat({ max: 30 });
/** Mostly one campaign, so that its groups meet. */
const campaign = fc.constantFrom(0, 0, 0, 1);
const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant("join" as const), who: fc.nat({ max: 9 }), which: small, campaign }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("open" as const), who: fc.nat({ max: 9 }), campaign }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant("buy" as const), which: small, status: fc.constantFrom<FinancialStatus>("paid", "paid", "paid", "pending", "authorized"), units: fc.constantFrom(1, 1, 1, 3), customer: fc.option(fc.nat({ max: 3 }), { freq: 1 }), test: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("buy both" as const), which: small, other: small }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant("becomes" as const), which: small, change: fc.constantFrom("paid" as const, "voided" as const, "cancelled" as const, "cancelled and kept" as const, "returned" as const, "one unit less" as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("read again" as const), which: small, stale: fc.boolean() }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant("time" as const), minutes: fc.constantFrom(1, 16, 16, 16, 45, 60) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom("complete" as const, "cancel" as const), which: small }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("steer" as const), campaign: fc.nat({ max: 1 }), status: fc.constantFrom("live" as const, "paused" as const, "ended" as const) }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const rules = fc.record({
  size: fc.integer({ min: 2, max: 3 }),
  hours: fc.integer({ min: 1, max: 2 }),
  perShopper: fc.constantFrom(null, null, 1, 2),
  counts: fc.constantFrom("paid" as const, "paid" as const, "authorized" as const, "placed" as const),
  onFailure: fc.constantFrom("refund" as const, "refund" as const, "honour" as const),
  onLate: fc.constantFrom("spill" as const, "refund" as const),
  matchFirst: fc.boolean(),
});

/** A shop as the history sees it: who asked, and every order as Shopify shows it now. */
class History {
  readonly seats: Seat[] = [];
  readonly orders: Order[] = [];
  constructor(
    private readonly s: GroupStage,
    private readonly campaigns: CampaignId[],
  ) {}

  async take(step: Step): Promise<void> {
    const { s } = this;
    switch (step.do) {
      case "open":
      case "join": {
        const invite = step.do === "join" ? this.pick(this.seats, step.which)?.inviteCode : null;
        if (invite === undefined) return;
        const answer = await s.ask(this.campaigns[step.campaign] as CampaignId, `who-${step.who}`, { invite });
        if (answer.ok && !this.seats.some((x) => x.id === answer.value.seat.id)) this.seats.push(answer.value.seat);
        return;
      }
      case "buy": {
        const seat = this.pick(this.seats, step.which);
        if (seat) await this.show(s.order([s.line(seat, { quantity: step.units })], { financialStatus: step.status, test: step.test, customerId: step.customer === null ? null : `gid://shopify/Customer/${step.customer}` }));
        return;
      }
      case "buy both": {
        const [one, two] = [this.pick(this.seats, step.which), this.pick(this.seats, step.other)];
        if (one && two && one !== two) await this.show(s.order([s.line(one), s.line(two)]));
        return;
      }
      case "becomes": {
        const order = this.pick(this.orders, step.which);
        const change = order && this.change(order, step.change);
        if (change) await this.show({ ...order, ...change });
        return;
      }
      case "read again": {
        const order = this.pick(this.orders, step.which);
        if (order) await s.read(order, step.stale ? { updatedAt: order.updatedAt - MINUTE, financialStatus: "pending" } : { updatedAt: order.updatedAt });
        return;
      }
      case "time":
        s.pass(step.minutes * MINUTE);
        return s.tick();
      case "complete":
      case "cancel": {
        const seat = this.pick(this.seats, step.which);
        if (seat) await s[step.do]((await s.now(seat)).groupId);
        return;
      }
      case "steer":
        await s.uow.run(async (tx) => {
          const campaign = await tx.campaigns.lock(s.shop, this.campaigns[step.campaign] as CampaignId);
          if (campaign && campaign.status !== "ended") await tx.campaigns.update({ ...campaign, status: step.status });
        });
    }
  }

  /** What may become of an order at Shopify; null when that cannot happen to this one. */
  private change(order: Order, to: "paid" | "voided" | "cancelled" | "cancelled and kept" | "returned" | "one unit less"): Partial<Order> | null {
    const open = order.financialStatus === "pending" || order.financialStatus === "authorized" || order.financialStatus === "voided";
    switch (to) {
      case "paid":
        return open ? { financialStatus: "paid" } : null;
      case "voided":
        return open && order.financialStatus === "authorized" ? { financialStatus: "voided" } : null;
      case "cancelled":
        return open ? { cancelledAt: this.s.clock.at } : null;
      case "cancelled and kept":
        return order.financialStatus === "paid" && order.cancelledAt === null ? { cancelledAt: this.s.clock.at } : null;
      case "returned":
        return order.financialStatus === "paid" ? this.s.returned(order) : null;
      case "one unit less": {
        const [first, ...rest] = order.lines;
        return order.financialStatus === "paid" && first && first.currentQuantity > 1 ? { financialStatus: "partially_refunded", lines: [{ ...first, currentQuantity: first.currentQuantity - 1 }, ...rest] } : null;
      }
    }
  }

  private async show(order: Order) {
    this.s.pass(1_000);
    const shown = await this.s.read(order);
    const known = this.orders.findIndex((o) => o.id === shown.id);
    if (known < 0) this.orders.push(shown);
    else this.orders[known] = shown;
  }

  /** One of the newest: what is far back has mostly come to rest. */
  private pick<T>(list: T[], which: number): T | undefined {
    const recent = list.slice(-6);
    return recent[which % Math.max(recent.length, 1)];
  }
}

/** What must be true at every moment, whatever happened. */
async function hold(s: GroupStage, history: History) {
  const [groups, seats, messages, problems] = [await s.groups(), await s.seats(), await s.messages(), await s.problems()];
  const active = (state: string) => state === "held" || state === "secured" || state === "counted";
  for (const group of groups) {
    const own = seats.filter((x) => x.groupId === group.id);
    expect(group.taken).toBe(own.filter((x) => active(x.state)).length);
    expect(group.counted).toBe(own.filter((x) => x.state === "counted").length);
    expect(group.taken).toBeLessThanOrEqual(group.size);
    if (group.status === "draft") expect(own.some((x) => x.opener && active(x.state))).toBe(true);
    if (group.status === "failed" || group.status === "dropped") expect(own.filter((x) => active(x.state))).toEqual([]);
    if (group.status === "forming" && group.counted > 0) expect(own.filter((x) => x.opener && x.state === "counted")).toHaveLength(1);
  }
  const refunds = messages.filter((m) => m.kind === "order.refund").map((m) => m.payload as { seatId: string; orderId: string });
  expect(new Set(refunds.map((r) => r.orderId + r.seatId)).size).toBe(refunds.length);
  for (const seat of seats) {
    const asked = refunds.filter((r) => r.seatId === seat.id && r.orderId === seat.orderId).length;
    expect([seat.id, asked]).toEqual([seat.id, seat.refund === "none" ? 0 : 1]);
    if (seat.refund !== "none") expect(seat.state).toBe("failed");
  }
  for (const group of groups.filter((g) => g.status === "succeeded"))
    for (const seat of seats.filter((x) => x.groupId === group.id && x.state === "counted")) expect(messages.filter((m) => m.kind === "order.release" && m.seatId === seat.id)).toHaveLength(1);
  for (const campaign of await opened.database.prisma.campaign.findMany({ where: { shop: s.shop } }))
    expect(campaign.quotaTaken).toBe(seats.filter((x) => x.campaignId === campaign.id && active(x.state)).length);
  // No orphans: whoever has paid is a member, is owed the money, or is shown to the merchant.
  for (const order of history.orders.filter((o) => o.financialStatus === "paid" || o.financialStatus === "partially_refunded")) {
    const own = seats.filter((x) => x.orderId === order.id);
    const met = own.some((x) => x.state === "counted" || x.refund !== "none") || problems.some((p) => p.kind === "paid_after_cancel" && p.orderId === order.id);
    expect([order.name, met]).toEqual([order.name, true]);
  }
}

it("keeps every promise under any history of two campaigns, and leaves another shop alone", async () => {
  const bystander = groupStage(opened.database);
  await bystander.member(await bystander.campaign(), "somebody");
  const theirs = async () => [await bystander.groups(), await bystander.seats(), await bystander.messages(), await bystander.problems()];
  const before = await theirs();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 14, maxLength: 28 }), rules, rules, fc.option(fc.integer({ min: 2, max: 6 })), async (steps, one, two, quota) => {
      const s = groupStage(opened.database);
      const campaigns = [await s.campaign(one satisfies Partial<GroupRules>, { quota }), await s.campaign(two, { endsAt: s.clock.at + 5 * HOUR })];
      const history = new History(s, campaigns);
      // A forming group to begin with: otherwise half of the history is refusals.
      const first: Step[] = [{ do: "open", who: 0, campaign: 0 }, { do: "buy", which: 0, status: "paid", units: 1, customer: null, test: false }];
      for (const next of [...first, ...steps]) await history.take(next);
      await hold(s, history);
      s.pass(30 * HOUR);
      await s.tick();
      await hold(s, history);
      expect((await s.groups()).filter((g) => g.status === "forming" && g.deadline !== null && g.deadline.getTime() <= s.clock.at)).toEqual([]);
    }),
    { numRuns: 60, seed: 20_261_122, endOnFailure: false },
  );
  expect(await theirs()).toEqual(before);
}, 600_000);
