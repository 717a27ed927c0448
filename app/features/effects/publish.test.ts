import { expect, it } from "vitest";
import { CAMPAIGN, OFFER, SHOP } from "../../../tests/contracts/samples";
import { eachDatabase } from "../../../tests/support/databases";
import { effectStage, type EffectStage } from "../../../tests/support/effect-stage";
import { SECOND } from "../../domain/instant";
import { ok } from "../../domain/result";
import type { Commerce } from "../../ports/commerce";
import type { OutboxMessage } from "../../ports/outbox";

const KEY = `campaign.publish:${CAMPAIGN}:0`;
const PROBLEM = `publish_failed:${CAMPAIGN}`;
const publish: OutboxMessage = { kind: "campaign.publish", key: KEY, payload: { campaignId: CAMPAIGN, revision: 0 }, campaignId: CAMPAIGN, groupId: null, seatId: null };
const refusing = (message: string): Partial<Commerce> => ({ ensureDiscount: async () => ({ ok: false, refusal: { code: "refused", message } }) });
const willing: Partial<Commerce> = {
  ensureDiscount: async () => ok({ discountId: "gid://shopify/DiscountCodeNode/1" }),
  addCodes: async () => ok({ jobId: "job" }),
  codesAdded: async () => ok({ done: true, failed: [] }),
  writeProductState: async () => ok(null),
};

eachDatabase((open) => {
  const campaign = (stage: EffectStage) => stage.uow.read((tx) => tx.campaigns.find(SHOP, CAMPAIGN));

  it("makes discount and codes, then shows the campaign", async () => {
    const stage = await effectStage(open);
    let shown: unknown = null;
    const added: string[] = [];
    stage.told.shopify = { ...willing, addCodes: async (_shop, _id, codes) => { added.push(...codes); return ok({ jobId: "job" }); }, writeProductState: async (_shop, _id, state) => { shown = state; return ok(null); } };
    await stage.ask(publish);
    await stage.work();
    expect((await campaign(stage))?.publication).toBe("none");
    expect(shown).toBeNull();
    stage.clock.at += SECOND;
    await stage.work();
    expect((await campaign(stage))?.publication).toBe("ready");
    expect(shown).toMatchObject({ campaign: CAMPAIGN, state: "live" });
    expect(await stage.uow.read((tx) => tx.codes.figures(SHOP, OFFER))).toEqual({ making: 0, pooled: added.length, shown: 0 });
    expect(added.length).toBe(250);
  });

  it("shows what Shopify refused, again after every try, and goes on when it agrees", async () => {
    const stage = await effectStage(open);
    await stage.ask(publish);
    for (const words of ["Title is too long", "Still too long", "Too long, really"]) {
      stage.told.shopify = refusing(words);
      await stage.work();
      expect((await campaign(stage))?.publication).toBe("problem");
      expect(await stage.problem(PROBLEM)).toMatchObject({ status: "open", kind: "publish_failed", campaignId: CAMPAIGN, detail: { words } });
      expect(await stage.solve(SHOP, PROBLEM, "retry")).toEqual(ok(null));
      expect((await campaign(stage))?.publication).toBe("working");
    }
    stage.told.shopify = willing;
    await stage.work();
    stage.clock.at += SECOND;
    await stage.work();
    expect((await campaign(stage))?.publication).toBe("ready");
    expect(await stage.problem(PROBLEM)).toMatchObject({ status: "resolved" });
  });

  it("is a problem, too, when Shopify was away for as long as we try", async () => {
    const stage = await effectStage(open);
    stage.told.shopify = { ensureDiscount: () => Promise.reject(new Error("Shopify answers 503")) };
    await stage.ask(publish);
    await stage.wearOut();
    expect(await stage.message(KEY)).toMatchObject({ state: "dead" });
    expect((await campaign(stage))?.publication).toBe("problem");
    expect(await stage.problem(PROBLEM)).toMatchObject({ status: "open", detail: { words: "Shopify answers 503" } });
    stage.told.shopify = willing;
    expect(await stage.solve(SHOP, PROBLEM, "retry")).toEqual(ok(null));
    await stage.work();
    stage.clock.at += SECOND;
    await stage.work();
    expect((await campaign(stage))?.publication).toBe("ready");
  });

  it("drops codes that Shopify could not add, and starts over when it lost the job", async () => {
    const stage = await effectStage(open);
    let asked: string[] = [];
    let looks = 0;
    stage.told.shopify = {
      ...willing,
      addCodes: async (_shop, _id, codes) => { asked = codes; return ok({ jobId: "job" }); },
      codesAdded: async () => (++looks === 1 ? { ok: false, refusal: { code: "gone" } } : ok({ done: true, failed: asked.slice(0, 10) })),
    };
    await stage.ask(publish);
    for (let turn = 0; turn < 4; turn++) {
      await stage.work();
      stage.clock.at += SECOND;
    }
    expect(await stage.uow.read((tx) => tx.codes.figures(SHOP, OFFER))).toMatchObject({ making: 0, pooled: 240 });
  });
});
