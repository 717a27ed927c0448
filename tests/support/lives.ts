import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { SETTLING } from "../../app/domain/group";
import type { RunningSandbox } from "../../sandbox/run";
import type { Product } from "../../sandbox/world/types";
import { merchant } from "./merchant";
import { shopper } from "./shopper";

const HOUR = 3_600_000;

/**
 * Whole lives of groups against the built app and the stand-in shop, through the wire but without a browser. Each takes a
 * product of its own, so that they do not meet. Run on every database the app supports.
 */
export function lives(start: () => Promise<RunningSandbox>): void {
  let s: RunningSandbox;
  let next = 0;
  let product: Product;
  let variant: number;
  const refunded = (order: { refunds: { minor: number }[] }) => order.refunds.reduce((sum, r) => sum + r.minor, 0);
  const mails = (to: string, words: string) => s.mailbox.all().filter((m) => m.to.includes(to) && m.subject.includes(words)).length;

  beforeAll(async () => {
    s = await start();
    await s.install();
  });
  afterAll(() => s?.stop());
  beforeEach(() => {
    const active = s.world.products.filter((p) => p.status === "ACTIVE");
    product = active[next++ % active.length]!;
    variant = product.variants[0]!.id;
    Object.assign(s.world.switchboard, { paused: false, duplicate: false, lose: [], delayMs: 0, shuffle: false });
    s.world.shop.capture = "AUTOMATIC";
  });

  // A product sells one way at a time: the next life may use it again.
  afterEach(async () => {
    for (const m of s.world.metafields.filter((f) => f.ownerType === "PRODUCT")) await merchant(s).act(`/app/campaigns/${(JSON.parse(m.value) as { campaign: string }).campaign}`, "end");
    await s.quiet();
  });

  it("a late payment into a full group opens a group of its own, where the merchant wants that", async () => {
    const id = await merchant(s).launch(product, { size: "2" });
    const mei = await shopper(s, "Mei").buy(id, variant);
    const slow = shopper(s, "Slow");
    const kept = await slow.ask(id, variant, { invite: mei.seat.group.invite });
    await s.clock.advance(HOUR / 2);
    await shopper(s, "Liang").buy(id, variant, { invite: mei.seat.group.invite });
    const order = slow.order(kept);
    if ("error" in order) throw new Error(order.error);
    await s.quiet();
    const seat = await slow.status(kept.seat.token);
    expect(seat).toMatchObject({ state: "counted", opener: true, refund: "none", group: { status: "forming", counted: 1 } });
    expect(refunded(order)).toBe(0);
    expect(order.fulfillmentOrders.some((f) => f.status === "ON_HOLD")).toBe(true);
  });

  it("a late payment is refunded in full where the merchant wants that", async () => {
    const id = await merchant(s).launch(product, { size: "2", onLate: "refund" });
    const mei = await shopper(s, "Mei").buy(id, variant);
    const slow = shopper(s, "Slow");
    const kept = await slow.ask(id, variant, { invite: mei.seat.group.invite });
    await s.clock.advance(HOUR / 2);
    await shopper(s, "Liang").buy(id, variant, { invite: mei.seat.group.invite });
    const order = slow.order(kept);
    if ("error" in order) throw new Error(order.error);
    await s.quiet();
    expect(refunded(order)).toBe(order.total);
    expect(await slow.status(kept.seat.token)).toMatchObject({ state: "failed", refund: "done", group: { status: "succeeded", counted: 2 } });
    expect(mails(slow.email, "The group had closed")).toBe(1);
  });

  it("of two who want the last seat one gets it, and the other a clear answer", async () => {
    const id = await merchant(s).launch(product, { size: "2" });
    const mei = await shopper(s, "Mei").buy(id, variant);
    const answers = await Promise.all(["Bo", "Cy"].map((name) => shopper(s, name).ask(id, variant, { invite: mei.seat.group.invite }).then(() => "seat", (e: Error) => e.message)));
    expect(answers.sort()).toEqual(["group.full", "seat"]);
  });

  it("a bank transfer that clears after the deadline is an open problem for the merchant, never silence", async () => {
    const id = await merchant(s).launch(product, { size: "2", hours: "1", onLate: "refund", matchFirst: false });
    await shopper(s, "Mei").buy(id, variant);
    const opener = (await shopper(s, "x").live(id)).groups[0]!;
    const bank = await shopper(s, "Bank").buy(id, variant, { invite: opener.invite, payment: "bank" });
    expect(bank.seat.state).toBe("secured");
    await s.clock.advance(HOUR + SETTLING + 1_000);
    await s.quiet();
    expect(bank.order.cancelledAt).not.toBeNull();
    expect(refunded(bank.order)).toBe(0);
    expect(mails("bank", "nothing was charged")).toBe(1);
    expect(s.orders.markPaid(bank.order)).toBeNull();
    await s.quiet();
    expect((await merchant(s).call("/app/problems", {})).body).toContain(bank.order.name);
  });

  it("a shop that only authorises does not deadlock: authorised counts where chosen, and is captured at success", async () => {
    s.world.shop.capture = "MANUAL";
    const id = await merchant(s).launch(product, { size: "2", counts: "authorized" });
    const mei = await shopper(s, "Mei").buy(id, variant);
    expect(mei.seat.state).toBe("counted");
    expect(mei.order.financial).toBe("AUTHORIZED");
    const liang = await shopper(s, "Liang").buy(id, variant, { invite: mei.seat.group.invite });
    expect(liang.seat.group.status).toBe("succeeded");
    expect([mei.order.financial, liang.order.financial]).toEqual(["PAID", "PAID"]);
  });

  it("an authorised order of an unfilled group is given back without a charge", async () => {
    s.world.shop.capture = "MANUAL";
    const id = await merchant(s).launch(product, { size: "2", hours: "1", counts: "authorized" });
    const mei = await shopper(s, "Mei").buy(id, variant);
    await s.clock.advance(HOUR + SETTLING + 1_000);
    await s.quiet();
    expect(mei.order.financial).toBe("VOIDED");
    expect(await shopper(s, "x").status(mei.reply.seat.token)).toMatchObject({ state: "failed", refund: "done" });
  });

  it("cash on delivery counts where chosen", async () => {
    const id = await merchant(s).launch(product, { size: "2", counts: "placed" });
    const mei = await shopper(s, "Mei").buy(id, variant, { payment: "cod" });
    expect(mei.seat).toMatchObject({ state: "counted", group: { status: "forming" } });
  });

  it("when the opener is refunded the next member leads, and the count goes down", async () => {
    const id = await merchant(s).launch(product, { size: "3" });
    const mei = await shopper(s, "Mei").buy(id, variant);
    const liang = await shopper(s, "Liang").buy(id, variant, { invite: mei.seat.group.invite });
    s.orders.refund(mei.order, mei.order.lines.map((l) => ({ lineId: l.id, quantity: l.quantity, restock: true })), 0, null, null);
    await s.quiet();
    expect(await shopper(s, "x").status(liang.reply.seat.token)).toMatchObject({ state: "counted", opener: true, group: { counted: 1, status: "forming" } });
    expect((await shopper(s, "x").status(mei.reply.seat.token)).state).toBe("left");
  });

  it("a mixed cart keeps its other goods when the group fails", async () => {
    const other = s.world.products.find((p) => p.id !== product.id && p.status === "ACTIVE")!.variants[0]!;
    const id = await merchant(s).launch(product, { size: "2", hours: "1" });
    const mei = shopper(s, "Mei");
    const reply = await mei.ask(id, variant);
    const order = mei.order(reply, "card", { also: [{ variantId: other.id, quantity: 2 }] });
    if ("error" in order) throw new Error(order.error);
    await s.quiet();
    await s.clock.advance(HOUR + SETTLING + 1_000);
    await s.quiet();
    const line = order.lines.find((l) => l.variantId === variant)!;
    expect(order.cancelledAt).toBeNull();
    expect(refunded(order)).toBe(line.unitMinor - line.allocations.reduce((sum, a) => sum + a.minor, 0));
    expect(order.lines.find((l) => l.variantId === other.id)!.currentQuantity).toBe(2);
  });

  it("webhooks twice, late and in any order change nothing twice", async () => {
    const id = await merchant(s).launch(product, { size: "2" });
    Object.assign(s.world.switchboard, { duplicate: true, shuffle: true, delayMs: 90_000 });
    const mei = shopper(s, "Mei");
    const kept = await mei.ask(id, variant);
    const order = mei.order(kept);
    if ("error" in order) throw new Error(order.error);
    for (let i = 0; i < 4; i++) await s.clock.advance(60_000);
    const seat = await mei.status(kept.seat.token);
    expect(seat).toMatchObject({ state: "counted", group: { counted: 1 } });
    Object.assign(s.world.switchboard, { duplicate: false, shuffle: false, delayMs: 0 });
    for (const delivery of s.world.deliveries.filter((d) => d.topic.startsWith("orders/")).slice(-3)) await s.webhooks.again(delivery.id);
    await s.quiet();
    expect((await mei.status(kept.seat.token)).group.counted).toBe(1);
    expect(mails(mei.email, "You are in")).toBe(1);
    expect(order.fulfillmentOrders.flatMap((f) => f.holds)).toHaveLength(1);
  });

  it("a webhook that never comes is made good by reconciliation", async () => {
    const id = await merchant(s).launch(product, { size: "2" });
    s.world.switchboard.lose = ["orders/create", "orders/paid", "orders/updated", "fulfillment_orders/order_routing_complete"];
    const mei = await shopper(s, "Mei").buy(id, variant);
    expect(mei.seat.state).toBe("held");
    await s.clock.advance(16 * 60_000);
    await s.quiet();
    expect((await shopper(s, "x").status(mei.reply.seat.token)).state).toBe("counted");
  });

  it("money that came before the deadline fills the group, though the news of it comes after", async () => {
    const id = await merchant(s).launch(product, { size: "2", hours: "1", matchFirst: false });
    const mei = await shopper(s, "Mei").buy(id, variant);
    const left = () => Date.parse(mei.seat.group.deadline!) - s.world.now();
    await s.clock.advance(left() - 30_000);
    const liang = shopper(s, "Liang");
    const kept = await liang.ask(id, variant, { invite: mei.seat.group.invite });
    s.world.switchboard.lose = ["orders/create", "orders/paid", "orders/updated", "fulfillment_orders/order_routing_complete"];
    const order = liang.order(kept);
    if ("error" in order) throw new Error(order.error);
    expect(left()).toBeGreaterThan(0);
    await s.clock.advance(left() + 1_000);
    await s.quiet();
    expect((await liang.status(kept.seat.token)).group).toMatchObject({ status: "forming", counted: 1 });
    await expect(shopper(s, "Ana").ask(id, variant, { invite: mei.seat.group.invite })).rejects.toThrow("group.closed");
    await s.clock.advance(SETTLING);
    await s.quiet();
    expect(await liang.status(kept.seat.token)).toMatchObject({ state: "counted", group: { status: "succeeded", counted: 2, ending: "filled" } });
    expect([refunded(mei.order), refunded(order)]).toEqual([0, 0]);
  });

  it("a member who names another campaign's group is refused", async () => {
    const elsewhere = s.world.products.filter((p) => p.status === "ACTIVE" && p.id !== product.id).at(-1)!;
    const id = await merchant(s).launch(product, { size: "2" });
    const other = await merchant(s).launch(elsewhere, { size: "2" });
    const mei = await shopper(s, "Mei").buy(other, elsewhere.variants[0]!.id);
    await expect(shopper(s, "Bo").ask(id, variant, { invite: mei.seat.group.invite })).rejects.toThrow("group.other_campaign");
  });

  it("a code used twice is a second payment with a place of its own, or its money back", async () => {
    const id = await merchant(s).launch(product, { size: "2", onLate: "refund" });
    const mei = await shopper(s, "Mei").buy(id, variant);
    const code = mei.reply.cart.discount;
    const found = s.discounts.byCode(code)!;
    // Shopify's own limit is the first guard; here it fails, as it may when two checkouts race.
    found.discount.usageLimit = null;
    const again = shopper(s, "Mei").order(mei.reply);
    if ("error" in again) throw new Error(again.error);
    await s.quiet();
    expect(refunded(again)).toBe(again.total);
    expect((await shopper(s, "x").status(mei.reply.seat.token)).group).toMatchObject({ counted: 1, status: "forming" });
  });

  it("asking twice, as a double click does, gives the same seat", async () => {
    const id = await merchant(s).launch(product, { size: "2" });
    const mei = shopper(s, "Mei");
    const [one, two] = await Promise.all([mei.ask(id, variant), mei.ask(id, variant)]);
    expect(one.cart.discount).toBe(two.cart.discount);
    expect((await mei.live(id)).mine).toMatchObject({ state: "held", share: null });
  });

  it("one shopper has as many seats as the merchant allows, known or as a guest", async () => {
    const id = await merchant(s).launch(product, { size: "3" });
    const customer = s.world.customers[0]!;
    const as = { customerId: customer.id, email: customer.email };
    const first = shopper(s, "Ana");
    const order = first.order(await first.ask(id, variant), "card", as);
    if ("error" in order) throw new Error(order.error);
    await s.quiet();
    await expect(first.ask(id, variant)).rejects.toThrow("seat.limit");
    const guest = shopper(s, "Ana again");
    const second = guest.order(await guest.ask(id, variant), "card", as);
    if ("error" in second) throw new Error(second.error);
    await s.quiet();
    expect(refunded(second)).toBe(second.total);
    expect(refunded(order)).toBe(0);
  });

  it("more units than a seat may buy go back", async () => {
    const id = await merchant(s).launch(product, { size: "2" });
    const mei = shopper(s, "Mei");
    const order = mei.order(await mei.ask(id, variant), "card", { quantity: 3 });
    if ("error" in order) throw new Error(order.error);
    await s.quiet();
    expect(order.lines[0]!.currentQuantity).toBe(1);
  });

  it("the app killed between payment and completion goes on where it was", async () => {
    const id = await merchant(s).launch(product, { size: "2" });
    const mei = await shopper(s, "Mei").buy(id, variant);
    const liang = shopper(s, "Liang");
    const kept = await liang.ask(id, variant, { invite: mei.seat.group.invite });
    const order = liang.order(kept);
    if ("error" in order) throw new Error(order.error);
    await s.webhooks.deliver();
    await s.app.kill("SIGKILL");
    await s.app.start();
    // Webhooks that met no app are sent again; a lease of the dead process runs out.
    await s.clock.advance(5 * 60_000);
    await s.clock.advance(5 * 60_000);
    expect(await liang.status(kept.seat.token)).toMatchObject({ state: "counted", group: { status: "succeeded", counted: 2 } });
    for (const o of [mei.order, order]) expect(o.fulfillmentOrders.flatMap((f) => f.holds)).toHaveLength(0);
    expect(mails(liang.email, "Everyone is in")).toBe(1);
  });

  it("an unfilled group is first matched with another one", async () => {
    const id = await merchant(s).launch(product, { size: "3", hours: "2" });
    const mei = await shopper(s, "Mei").buy(id, variant);
    await s.clock.advance(HOUR);
    const bo = await shopper(s, "Bo").buy(id, variant);
    await s.clock.advance(HOUR + SETTLING + 1_000);
    await s.quiet();
    const moved = await shopper(s, "x").status(mei.reply.seat.token);
    expect(moved).toMatchObject({ state: "counted", opener: false, group: { status: "forming", counted: 2 } });
    expect(moved.group.deadline).toBe(bo.seat.group.deadline);
    expect(refunded(mei.order)).toBe(0);
  });

  it("a fixed price per variant is what the checkout takes, and a moved list price pauses the campaign until it is worked out again", async () => {
    const [first] = product.variants;
    const id = await merchant(s).launch(product, { size: "2", priceKind: "fixed", percent: "", fixed: { [`gid://shopify/ProductVariant/${first!.id}`]: ((first!.price - 501) / 100).toFixed(2) } });
    const mei = await shopper(s, "Mei").buy(id, variant);
    expect(mei.order.lines[0]!.allocations.map((a) => a.minor)).toEqual([501]);
    const list = first!.price;
    s.products.update(product, { prices: { [variant]: list + 300 } });
    await s.quiet();
    await expect(shopper(s, "Bo").ask(id, variant)).rejects.toThrow("campaign.paused");
    await merchant(s).act(`/app/campaigns/${id}`, "resume");
    await s.quiet();
    const bo = await shopper(s, "Bo").buy(id, variant, { invite: mei.seat.group.invite });
    expect(bo.order.lines[0]!.allocations.map((a) => a.minor)).toEqual([801]);
    s.products.update(product, { prices: { [variant]: list } });
    await s.quiet();
  });

  it("works with personal data withheld: nobody is named or written to, and the group still fills", async () => {
    s.world.shop.withholdPersonalData = true;
    try {
      const id = await merchant(s).launch(product, { size: "2" });
      const mei = await shopper(s, "Mei").buy(id, variant);
      const liang = await shopper(s, "Liang").buy(id, variant, { invite: mei.seat.group.invite });
      expect(liang.seat.group.status).toBe("succeeded");
      expect(mails(mei.order.email, "")).toBe(0);
    } finally {
      s.world.shop.withholdPersonalData = false;
    }
  });

  it("a code that was shown and never used goes when its group fails", async () => {
    const id = await merchant(s).launch(product, { size: "3", hours: "1" });
    const mei = await shopper(s, "Mei").buy(id, variant);
    const idle = await shopper(s, "Idle").ask(id, variant, { invite: mei.seat.group.invite });
    expect(s.discounts.byCode(idle.cart.discount)).not.toBeNull();
    await s.clock.advance(HOUR + SETTLING + 1_000);
    await s.quiet();
    expect(s.discounts.byCode(idle.cart.discount)).toBeNull();
  });
}
