import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type GroupStage, groupStage, stageDatabase } from "../../../tests/support/group-stage";
import type { CampaignId } from "../../domain/id";
import { DAY, HOUR, MINUTE } from "../../domain/instant";
import { T0 } from "./testing";

let opened: Awaited<ReturnType<typeof stageDatabase>>;
let s: GroupStage;
let c: CampaignId;
beforeAll(async () => void (opened = await stageDatabase()));
afterAll(() => opened.end());
beforeEach(async () => {
  s = groupStage(opened.database);
  c = await s.campaign({ size: 3 });
});

const refusal = async (...of: Parameters<GroupStage["ask"]>) => {
  const answer = await s.ask(...of);
  return answer.ok ? null : answer.refusal.code;
};

describe("a new group", () => {
  it("is a draft with a held seat, a code of its own and nothing public", async () => {
    const seat = await s.seat(c, "mei");
    expect(seat).toMatchObject({ state: "held", opener: true, holdUntil: T0 + 15 * MINUTE });
    expect(await s.group(seat.groupId)).toMatchObject({ status: "draft", deadline: null });
    expect(await s.uow.read((tx) => tx.groups.open(s.shop, c, T0, 10))).toEqual([]);
    expect(await s.quotaTaken(c)).toBe(1);
  });

  it("is not opened twice by a double click, and is opened anew with another variant, the old hold ended", async () => {
    const seat = await s.seat(c, "mei");
    expect((await s.seat(c, "mei")).id).toBe(seat.id);
    const other = await s.seat(c, "mei", { variantId: "gid://shopify/ProductVariant/2" });
    expect(other.id).not.toBe(seat.id);
    expect(await s.now(seat)).toMatchObject({ state: "lapsed" });
    expect(await s.quotaTaken(c)).toBe(1);
  });

  it("waits for its opener: nobody joins a draft", async () => {
    const seat = await s.seat(c, "mei");
    expect(await refusal(c, "liang", { invite: seat.inviteCode })).toBe("group.not_started");
  });

  it("is not opened so late that a hold would outlive the campaign", async () => {
    const own = await s.campaign({}, { endsAt: T0 + 15 * MINUTE - 1 });
    expect(await refusal(own, "mei")).toBe("campaign.ended");
  });

  it("respects the campaign's dates, pause and end", async () => {
    for (const [change, code] of [[{ startsAt: T0 + 1 }, "campaign.not_started"], [{ status: "paused" }, "campaign.paused"], [{ status: "ended" }, "campaign.ended"], [{ endsAt: T0 }, "campaign.ended"], [{ status: "draft" }, "unknown"]] as const) {
      const own = await s.campaign({}, change);
      expect(await refusal(own, "mei")).toBe(code);
    }
  });
});

describe("joining", () => {
  it("takes nobody's word for a group: an invitation leads to its own campaign's group or nowhere", async () => {
    const d = await s.campaign();
    const { seat } = await s.member(d, "mei");
    expect(await refusal(c, "liang", { invite: seat.inviteCode })).toBe("group.other_campaign");
    expect(await refusal(c, "liang", { invite: "NOSUCHCODE" })).toBe("group.unknown");
    const elsewhere = groupStage(opened.database);
    expect((await elsewhere.campaign())).toBe(c);
    expect((await elsewhere.ask(c, "liang", { invite: seat.inviteCode })).ok).toBe(false);
  });

  it("gives exactly as many seats as there are, however many ask at once", async () => {
    const { seat } = await s.member(c, "mei");
    const answers = await Promise.all(["a", "b", "c", "d", "e"].map((who) => refusal(c, who, { invite: seat.inviteCode })));
    expect(answers.filter((code) => code === null)).toHaveLength(2);
    expect(answers.filter((code) => code === "group.full")).toHaveLength(3);
  });

  it("is refused to who is in already, at the first purchase as at the second, and at the deadline", async () => {
    const { seat } = await s.member(c, "mei");
    expect(await refusal(c, "mei", { invite: seat.inviteCode })).toBe("seat.own_group");
    expect(await refusal(c, "mei")).toBe("seat.limit");
    s.pass(24 * HOUR);
    expect(await refusal(c, "liang", { invite: seat.inviteCode })).toBe("group.closed");
  });

  it("goes on after the merchant has ended the campaign, until the group's own deadline", async () => {
    const { seat } = await s.member(c, "mei");
    await s.uow.run(async (tx) => {
      const campaign = await tx.campaigns.lock(s.shop, c);
      if (campaign) await tx.campaigns.update({ ...campaign, status: "ended", endedAt: T0 });
    });
    expect(await refusal(c, "liang", { invite: seat.inviteCode })).toBeNull();
    expect(await refusal(c, "ana")).toBe("campaign.ended");
  });
});

describe("limits", () => {
  it("holds for a signed-in customer across devices", async () => {
    const customerId = "gid://shopify/Customer/7";
    await s.member(c, "guest", null, { customerId });
    expect(await refusal(c, "elsewhere", { shopperKey: `c:${customerId}`, customerId })).toBe("seat.limit");
  });

  it("of a campaign: no more seats than its quota, and a lapsed hold gives its place back", async () => {
    const own = await s.campaign({}, { quota: 1 });
    await s.seat(own, "mei");
    expect(await refusal(own, "liang")).toBe("campaign.sold_out");
    s.pass(15 * MINUTE);
    await s.tick();
    expect(await s.quotaTaken(own)).toBe(0);
    expect(await refusal(own, "liang")).toBeNull();
  });

  it("of units, of variants, and of a pool that is empty", async () => {
    expect(await refusal(c, "mei", { quantity: 2 })).toBe("seat.too_many_units");
    const own = await s.campaign({ variantIds: ["gid://shopify/ProductVariant/9"] });
    expect(await refusal(own, "mei")).toBe("seat.variant");
    await opened.database.prisma.code.updateMany({ where: { shop: s.shop }, data: { state: "removed" } });
    expect(await refusal(c, "mei")).toBe("pool.empty");
    expect(await s.groups()).toEqual([]);
    expect((await s.messages("codes.make")).length).toBe(1);
  });

  it("of unpaid holds: by shopper within a day, and by address", async () => {
    for (let i = 0; i < 10; i++) {
      await s.seat(c, "mei");
      s.pass(15 * MINUTE);
      await s.tick();
    }
    expect(await refusal(c, "mei")).toBe("seat.too_many_holds");
    s.pass(DAY);
    expect(await refusal(c, "mei")).toBeNull();
    for (let i = 0; i < 12; i++) await s.seat(c, `neighbour ${i}`, { addressKey: "a" });
    expect(await refusal(c, "one more", { addressKey: "a" })).toBe("seat.too_many_holds");
  });

  it("never shows a code twice", async () => {
    const seats = await Promise.all(Array.from({ length: 30 }, (_, i) => s.seat(c, `v${i}`)));
    expect(new Set(seats.map((x) => x.code)).size).toBe(30);
  });
});
