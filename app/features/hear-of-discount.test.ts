import { expect, it } from "vitest";
import { CAMPAIGN, group, NOW, OFFER, seat, SHOP, shopRecord } from "../../tests/contracts/samples";
import { eachDatabase } from "../../tests/support/databases";
import { effectStage, scripted } from "../../tests/support/effect-stage";
import { systemIds } from "../adapters/system/ids";
import { DAY, MINUTE, SECOND } from "../domain/instant";
import { ok } from "../domain/result";
import { CommerceUnavailable } from "../ports/commerce";
import { hearOfDiscount } from "./hear-of-discount";
import { endCampaign, pauseCampaign, resumeCampaign } from "./steer-campaign";

const gid = (number: number) => `gid://shopify/DiscountCodeNode/${number}`;
const PROBLEM = `discount_gone:${CAMPAIGN}`;

eachDatabase((open) => {
  /** A campaign that is published, and a Shopify that remembers which codes are good. */
  async function start() {
    const stage = await effectStage(open);
    const { uow, clock, told } = stage;
    const shop = { good: new Map<string, Set<string>>(), made: 0, shown: undefined as unknown, away: false };
    told.shopify = {
      async ensureDiscount(_shop, { seedCode }) {
        const known = [...shop.good].find(([, codes]) => codes.has(seedCode));
        if (known) return ok({ discountId: known[0] });
        const discountId = gid(++shop.made);
        shop.good.set(discountId, new Set([seedCode]));
        return ok({ discountId });
      },
      async addCodes(_shop, id, codes) {
        if (!shop.good.has(id)) return { ok: false, refusal: { code: "refused", message: "Discount does not exist" } };
        for (const code of codes) shop.good.get(id)!.add(code);
        return ok({ jobId: "job" });
      },
      codesAdded: async () => ok({ done: true, failed: [] }),
      stopDiscount: async () => ok(null),
      async removeCodes(_shop, id, codes) {
        for (const code of codes) shop.good.get(id)?.delete(code);
        return ok(null);
      },
      async hasDiscount(_shop, id) {
        if (shop.away) throw new CommerceUnavailable("Shopify is away");
        return ok(shop.good.has(id));
      },
      writeProductState: async (_shop, _id, state) => ((shop.shown = state), ok(null)),
      product: async () => ok({ id: "gid://shopify/Product/1", handle: "tea", title: "Tea", image: null, status: "active", variants: [{ id: "gid://shopify/ProductVariant/1", title: "Box", minor: 1_000, available: true, image: null }] }),
      shop: async () => ok({ ...shopRecord(), currencies: ["EUR"] }),
    };
    const deps = { uow, clock, ids: systemIds(clock), commerce: scripted(told.shopify) };
    const settle = async () => {
      for (let turn = 0; turn < 6; turn++) {
        await stage.work();
        clock.at += SECOND;
      }
    };
    await stage.ask({ kind: "campaign.publish", key: `campaign.publish:${CAMPAIGN}:0`, payload: { campaignId: CAMPAIGN, revision: 0 }, campaignId: CAMPAIGN, groupId: null, seatId: null });
    await settle();
    const held = (await uow.run((tx) => tx.codes.show(SHOP, OFFER, seat(1).id, NOW)))!;
    await uow.run((tx) => tx.groups.insert(SHOP, group({ seats: [seat(1, { code: held })] })));
    return {
      ...stage, shop, settle, held,
      works: (code: string) => [...shop.good.values()].some((codes) => codes.has(code)),
      pooled: () => uow.run((tx) => tx.codes.show(SHOP, OFFER, seat(2).id, NOW)),
      campaign: async () => (await uow.read((tx) => tx.campaigns.find(SHOP, CAMPAIGN)))!,
      hear: (number = 1) => hearOfDiscount(deps)(SHOP, gid(number)),
      pause: () => pauseCampaign(deps)(SHOP, CAMPAIGN),
      end: () => endCampaign(deps)(SHOP, CAMPAIGN),
      /** The discount is deleted, nobody hears of it, and the campaign is paused and resumed. */
      async resumesUnheard() {
        shop.good.clear();
        await pauseCampaign(deps)(SHOP, CAMPAIGN);
        expect(await resumeCampaign(deps)(SHOP, CAMPAIGN)).toEqual(ok(null));
        await settle();
      },
    };
  }

  it("pauses a campaign whose discount was deleted, shows it nobody, and asks the merchant once", async () => {
    const s = await start();
    expect(s.shop.shown).not.toBeNull();
    s.shop.good.clear();
    await s.hear();
    await s.hear();
    await s.settle();
    expect(await s.campaign()).toMatchObject({ status: "paused", publication: "problem" });
    expect(s.shop.shown).toBeNull();
    expect(await s.problem(PROBLEM)).toMatchObject({ kind: "discount_gone", status: "open", campaignId: CAMPAIGN });
  });

  it("goes on with another discount: what shoppers hold is good again, and nobody is invited before there are codes", async () => {
    const s = await start();
    s.shop.good.clear();
    await s.hear();
    await s.settle();
    expect(await s.pooled()).toBeNull();
    expect(await s.solve(SHOP, PROBLEM, "retry")).toEqual(ok(null));
    expect([(await s.campaign()).publication, await s.pooled(), (await s.problem(PROBLEM))?.status]).toEqual(["working", null, "resolved"]);
    await s.work();
    expect([await s.campaign(), s.shop.shown, await s.pooled()]).toMatchObject([{ status: "live", publication: "working" }, null, null]);
    await s.settle();
    expect(await s.campaign()).toMatchObject({ status: "live", publication: "ready" });
    expect(s.shop.shown).not.toBeNull();
    expect(await s.uow.read((tx) => tx.codes.figures(SHOP, OFFER))).toMatchObject({ making: 0, pooled: 249, shown: 1 });
    expect([s.works(s.held), s.works((await s.pooled())!)]).toEqual([true, true]);
    // The news of it comes once more.
    await s.hear();
    expect([(await s.campaign()).status, (await s.problem(PROBLEM))?.status]).toEqual(["live", "resolved"]);
  });

  it("takes back what was taken back while it was made once more", async () => {
    const s = await start();
    s.shop.good.clear();
    await s.hear();
    await s.solve(SHOP, PROBLEM, "retry");
    await s.work();
    expect(s.works(s.held)).toBe(true);
    await s.uow.run((tx) => tx.codes.remove(SHOP, [s.held]));
    await s.settle();
    expect([s.works(s.held), s.works((await s.pooled())!)]).toEqual([false, true]);
  });

  it("makes others where Shopify takes none of the codes again", async () => {
    const s = await start();
    let asked: string[] = [];
    const { addCodes } = s.told.shopify;
    s.told.shopify.addCodes = async (shop, id, codes) => (asked.length === 0 ? ((asked = codes), ok({ jobId: "refused" })) : addCodes!(shop, id, codes));
    s.told.shopify.codesAdded = async (_shop, jobId) => ok({ done: true, failed: jobId === "refused" ? asked : [] });
    s.shop.good.clear();
    await s.hear();
    await s.solve(SHOP, PROBLEM, "retry");
    await s.settle();
    expect([(await s.campaign()).publication, s.works((await s.pooled())!)]).toEqual(["ready", true]);
  });

  it("has another one at once for groups that are forming when their campaign has ended, before it was deleted or after", async () => {
    for (const [deletedFirst, dealtWith] of [[true, false], [true, true], [false, false]]) {
      const s = await start();
      if (!deletedFirst) await s.end();
      s.shop.good.clear();
      await s.hear();
      await s.settle();
      if (dealtWith) expect(await s.solve(SHOP, PROBLEM, "settled")).toEqual(ok(null));
      if (deletedFirst) await s.end();
      await s.settle();
      expect((await s.campaign()).status).toBe("ended");
      expect([s.works(s.held), s.works((await s.pooled())!)]).toEqual([true, true]);
      expect((await s.problem(PROBLEM))?.status ?? "resolved").toBe("resolved");
    }
  });

  it("asks nobody any more once it has ended, though it got another one while it was paused", async () => {
    const s = await start();
    s.shop.good.clear();
    await s.hear();
    await s.ask({ kind: "campaign.publish", key: `campaign.publish:${CAMPAIGN}:late`, payload: { campaignId: CAMPAIGN, revision: 0 }, campaignId: CAMPAIGN, groupId: null, seatId: null });
    await s.settle();
    expect([(await s.problem(PROBLEM))?.status, s.works(s.held)]).toEqual(["open", true]);
    await s.end();
    expect((await s.problem(PROBLEM))?.status).toBe("resolved");
  });

  it("hands out nothing of it when nobody goes on, whoever comes by a friend's link", async () => {
    const s = await start();
    s.shop.good.clear();
    await s.hear();
    s.clock.at += 30 * DAY;
    expect([(await s.campaign()).status, await s.pooled()]).toEqual(["paused", null]);
  });

  it("hands out no dead code either when nobody heard of it, and the campaign is resumed", async () => {
    const s = await start();
    await s.resumesUnheard();
    expect([s.works(s.held), s.works((await s.pooled())!)]).toEqual([true, true]);
  });

  it("makes no code again whose group is over", async () => {
    const s = await start();
    await s.uow.run(async (tx) => {
      const before = (await tx.groups.load(SHOP, group().id))!;
      await tx.groups.save(SHOP, before, { ...before, status: "failed", ending: "unfilled", closedAt: NOW });
    });
    await s.resumesUnheard();
    expect([s.works(s.held), s.works((await s.pooled())!)]).toEqual([false, true]);
  });

  it("leaves alone what is still there, and what is not ours", async () => {
    const s = await start();
    await s.hear();
    await s.hear(9);
    expect(await s.campaign()).toMatchObject({ status: "live", publication: "ready" });
    expect(await s.problem(PROBLEM)).toBeNull();
  });

  it("tells of a paused campaign, too, and says so later when Shopify does not answer", async () => {
    const s = await start();
    await s.pause();
    s.shop.good.clear();
    s.shop.away = true;
    await expect(s.hear()).rejects.toThrow("away");
    s.shop.away = false;
    s.clock.at += MINUTE;
    await s.hear();
    expect(await s.campaign()).toMatchObject({ status: "paused", publication: "problem" });
    expect(await s.problem(PROBLEM)).toMatchObject({ status: "open" });
  });
});
