import { expect, it } from "vitest";
import { NOW, SHOP, campaign, id, offer, shopRecord } from "../../tests/contracts/samples";
import { eachStore } from "../../tests/support/stores";
import { defaultRules } from "../domain/group-rules";
import { DAY } from "../domain/instant";
import { ok } from "../domain/result";
import { saveCampaign } from "./save-campaign";

const clock = { now: () => NOW };
const product = { id: "gid://shopify/Product/1", handle: "oolong", title: "Oolong", image: null, status: "active" as const, variants: [] };
const commerce = { shop: async () => ok({ currency: "EUR", currencies: ["EUR"] }), product: async () => ok(product) } as never;

eachStore((open) => {
  it("moves no public campaign into another one's time", async () => {
    const db = await open();
    const rules = { ...defaultRules };
    const first = campaign({ status: "live", rules: rules as never, endsAt: NOW + 2 * DAY });
    const second = campaign({ id: id("cmp", 2), status: "scheduled", rules: rules as never, startsAt: NOW + 3 * DAY, endsAt: NOW + 5 * DAY });
    await db.uow.run(async (tx) => {
      await tx.shops.save(shopRecord());
      await tx.campaigns.insert(first, [offer()]);
      await tx.campaigns.insert(second, [offer({ id: id("ofr", 2), campaignId: second.id })]);
    });
    const save = saveCampaign({ uow: db.uow, clock, ids: {} as never, commerce });
    const draft = (change: object) => ({ id: first.id, revision: 0, title: first.title, product: first.product, rules, startsAt: first.startsAt, endsAt: first.endsAt, timezone: first.timezone, quota: null, rewarded: true, ...change }) as never;
    expect(await save(SHOP, draft({ endsAt: NOW + 4 * DAY }))).toMatchObject({ ok: false, refusal: { code: "campaign.clash" } });
    expect(await save(SHOP, draft({ endsAt: NOW + 3 * DAY }))).toMatchObject({ ok: true });
  });
});
