import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SETTLING } from "../../app/domain/group";
import { type RunningSandbox, startSandbox } from "../../sandbox/run";
import { merchant } from "../support/merchant";
import { shopper } from "../support/shopper";

let sandbox: RunningSandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
  await sandbox.install();
});
afterAll(() => sandbox?.stop());

describe("a group's life", () => {
  it("succeeds: opened, joined, complete, released, told", async () => {
    const product = sandbox.world.products[0]!;
    const variant = product.variants[0]!.id;
    const campaign = await merchant(sandbox).launch(product, { size: "2" });
    expect(JSON.parse(sandbox.world.metafields.find((m) => m.ownerId === product.id)?.value ?? "null")).toMatchObject({ campaign, state: "live", size: 2, percent: 3_000 });

    const mei = await shopper(sandbox, "Mei").buy(campaign, variant);
    expect(mei.seat).toMatchObject({ state: "counted", opener: true, group: { status: "forming", counted: 1, free: 1 } });
    expect(mei.order.fulfillmentOrders.some((f) => f.status === "ON_HOLD")).toBe(true);

    // The card's first paint tells the very price that the checkout then takes.
    const line = mei.order.lines[0]!;
    const card = /<tuan-group[\s\S]*?<\/tuan-group>/.exec(await (await fetch(`${sandbox.storefront}/products/${product.handle}`)).text())?.[0];
    expect(card).toContain(`$${((line.unitMinor - line.allocations[0]!.minor) / 100).toFixed(2)}`);

    const liang = await shopper(sandbox, "Liang").buy(campaign, variant, { invite: mei.seat.group.invite });
    expect(liang.seat.group).toMatchObject({ status: "succeeded", counted: 2, ending: "filled" });
    for (const { order } of [mei, liang]) {
      expect(order.fulfillmentOrders.every((f) => f.holds.length === 0)).toBe(true);
      expect(order.tags).toContain("Tuan group complete");
      expect(order.lines[0]!.allocations[0]).toMatchObject({ minor: Math.round(order.lines[0]!.unitMinor * 0.3) });
    }
    expect(sandbox.mailbox.all().filter((m) => m.subject === "Everyone is in: your order ships")).toHaveLength(2);
  });

  it("fails: everybody is refunded once, and told", async () => {
    const product = sandbox.world.products[1]!;
    const campaign = await merchant(sandbox).launch(product, { size: "3", hours: "2" });
    const ana = await shopper(sandbox, "Ana").buy(campaign, product.variants[0]!.id);
    await sandbox.clock.advance(2 * 3_600_000 + SETTLING + 1_000);
    await sandbox.quiet();
    expect(ana.order.refunds).toHaveLength(1);
    expect(ana.order.refunds[0]!.minor).toBe(ana.order.total);
    expect(ana.order.cancelledAt).not.toBeNull();
    expect(await shopper(sandbox, "x").status(ana.reply.seat.token)).toMatchObject({ state: "failed", refund: "done", group: { status: "failed", ending: "unfilled" } });
    expect(sandbox.mailbox.all().filter((m) => m.to.startsWith("ana") && m.subject.startsWith("Not filled:"))).toHaveLength(1);
  });
});
