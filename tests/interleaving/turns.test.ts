import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { campaign, CAMPAIGN, SHOP, shopRecord } from "../contracts/samples";
import { groupStage } from "../support/group-stage";
import { dice } from "../simulation/dice";
import { anomaly, serial } from "./search";
import { type InterleavingStage, type Race, interleavingStage } from "./stage";
import { byLot } from "./turns";

describe("turns on PostgreSQL", () => {
  let stage: InterleavingStage;
  beforeAll(async () => void (stage = await interleavingStage()));
  afterAll(() => stage?.close());

  /** Two who raise the quota of a campaign by one, each by what is to be read of it first. */
  const raising = async ({ prisma, uow }: InterleavingStage, lock: boolean): Promise<Race> => {
    await uow.run((tx) => tx.campaigns.insert(campaign({ quota: 1 }), []));
    const row = { shop: SHOP, id: CAMPAIGN };
    const raise = () =>
      prisma.$transaction(async (tx) => {
        if (lock) await tx.$executeRaw`UPDATE "Campaign" SET "lock" = "lock" + 1 WHERE "shop" = ${SHOP}`;
        const { quota } = await tx.campaign.findUniqueOrThrow({ where: { shop_id: row } });
        await tx.campaign.updateMany({ where: row, data: { quota: quota! + 1 } });
      });
    return { works: [raise, raise], seen: async () => (await prisma.campaign.findUniqueOrThrow({ where: { shop_id: row } })).quota };
  };

  it("finds what is read, changed by another, and written over", async () => {
    const prepared = await stage.prepare((s) => raising(s, false));
    const orders = await serial(prepared);
    expect([...orders.right]).toEqual(['{"answers":[null,null],"seen":3}']);
    expect(await anomaly(prepared, orders)).toMatchObject({ after: 1, outcome: '{"answers":[null,null],"seen":2}' });
  });

  it("sees who waits for a lock, lets the other go on, and finds nothing where the lock is", async () => {
    const prepared = await stage.prepare((s) => raising(s, true));
    expect(await anomaly(prepared, await serial(prepared))).toBeNull();
  });

  it("finds two who both look before either has committed", async () => {
    const prepared = await stage.prepare(async ({ prisma }) => {
      const add = (id: string) => () =>
        prisma.$transaction(async (tx) => {
          await tx.session.create({ data: { id, shop: SHOP, state: "", accessToken: "" } });
          if ((await tx.session.count()) === 2) await tx.session.updateMany({ data: { state: "both" } });
        });
      return { works: [add("a"), add("b")], seen: async () => (await prisma.session.findMany({ orderBy: { id: "asc" } })).map(({ state }) => state) };
    });
    expect(await anomaly(prepared, await serial(prepared))).toMatchObject({ outcome: '{"answers":[null,null],"seen":["",""]}' });
  });

  it("tells of two who wait for each other, though their work is started again", async () => {
    const prepared = await stage.prepare(async ({ uow }) => {
      await uow.run(async (tx) => {
        await tx.shops.save(shopRecord());
        await tx.campaigns.insert(campaign(), []);
      });
      const crossing = (shopFirst: boolean) => () =>
        uow.run(async (tx) => {
          const steps = [() => tx.shops.setProxyPrefix(SHOP, "/apps/new"), () => tx.campaigns.shiftQuota(SHOP, CAMPAIGN, 1)];
          for (const step of shopFirst ? steps : steps.reverse()) await step();
        });
      return { works: [crossing(true), crossing(false)], seen: async () => (await uow.read((tx) => tx.campaigns.find(SHOP, CAMPAIGN)))?.quotaTaken };
    });
    expect(await anomaly(prepared, await serial(prepared))).toMatchObject({ outcome: '{"answers":[null,null],"seen":2,"conflicts":1}' });
  });

  it("gives the last seat to one of three, whoever goes next by lot", async () => {
    const prepared = await stage.prepare(async (s) => {
      const group = groupStage(s);
      const campaignId = await group.campaign({ size: 2 });
      const { seat } = await group.member(campaignId, "Mei");
      const ask = (who: string) => async () => (await group.ask(campaignId, who, { invite: seat.inviteCode })).ok;
      return { works: ["An", "Bo", "Cy"].map(ask), seen: async () => (await group.groups()).map(({ taken }) => taken) };
    });
    for (let seed = 1; seed <= 8; seed++) {
      const { outcome } = await prepared.play(byLot(dice(seed).next));
      expect(JSON.parse(outcome), `seed ${seed}`).toMatchObject({ seen: [2] });
      expect(outcome.match(/true/g)).toHaveLength(1);
    }
  });
});
