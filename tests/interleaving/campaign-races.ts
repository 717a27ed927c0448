import { systemIds } from "../../app/adapters/system/ids";
import { type CampaignId, gid } from "../../app/domain/id";
import { DAY, HOUR } from "../../app/domain/instant";
import { ok, refuse } from "../../app/domain/result";
import { makeCodes, publish } from "../../app/features/effects/publish";
import { hearOfDiscount } from "../../app/features/hear-of-discount";
import { installShop } from "../../app/features/install-shop";
import { refreshProduct } from "../../app/features/refresh-product";
import { tryAgain } from "../../app/features/retry-problem";
import { saveCampaign } from "../../app/features/save-campaign";
import { saveSettings } from "../../app/features/save-settings";
import { endCampaign, pauseCampaign, publishCampaign } from "../../app/features/steer-campaign";
import { turnCampaign } from "../../app/features/turn-campaigns";
import { eraseShop, uninstallShop } from "../../app/features/uninstall-shop";
import { mechanisms } from "../../app/mechanisms/registry";
import type { ShopFacts } from "../../app/ports/commerce";
import type { Campaign } from "../../app/domain/campaign";
import { defaultRules } from "../../app/domain/group-rules";
import { NOW, SHOP, campaign, id, shopRecord } from "../contracts/samples";
import { scripted } from "../support/effect-stage";
import { groupStage } from "../support/group-stage";
import { said } from "./group-races";
import type { InterleavingStage, Scenario } from "./stage";

/** The merchant's and the worker's use cases of campaigns, at a Shopify that does as it is told. */
function campaignStage(stage: InterleavingStage) {
  const s = groupStage(stage);
  const product = { id: gid("Product", 1), handle: "oolong", title: "Oolong, renamed", image: null, status: "active" as const, variants: [{ id: gid("ProductVariant", 1), title: "", minor: 1_000, available: true, image: null }] };
  const commerce = scripted({
    product: async () => ok(product),
    shop: async () => ok({ currency: "EUR", currencies: ["EUR"] } as ShopFacts),
    ensureDiscount: async () => ok({ discountId: gid("DiscountCodeNode", 1) }),
    hasDiscount: async () => ok(false),
    codesAdded: async () => ok({ done: true, failed: [] }),
  });
  const ids = systemIds(s.clock);
  const deps = { uow: stage.uow, clock: s.clock, ids, secrets: s.secrets, commerce };
  const handlers = { ...deps, mailer: { configured: true, send: async () => {} }, mailFrom: "", mechanisms: mechanisms({ ids, secrets: s.secrets }), recordOrder: async () => "recorded" };
  const message = (key: string, payload: object, progress: unknown = null) => ({ shop: s.shop, key, payload, progress, createdAt: s.clock.at }) as never;
  const one = async () => (await s.campaigns())[0]!;
  return {
    ...s, one,
    end: (campaign: CampaignId) => said(endCampaign(deps)(s.shop, campaign)),
    pause: (campaign: CampaignId) => said(pauseCampaign(deps)(s.shop, campaign)),
    publish: (campaign: CampaignId) => said(publishCampaign(deps)(s.shop, campaign)),
    turn: (campaign: CampaignId) => turnCampaign(deps)(s.shop, campaign),
    refresh: () => refreshProduct(deps)(s.shop, product.id, false),
    tryAgain: (key: string) => stage.uow.run(async (tx) => tryAgain(tx, s.shop, (await tx.problems.find(s.shop, key))!, s.clock.at)),
    async save(campaign: CampaignId, change: Partial<Campaign>) {
      const { revision, product: sold, rules, startsAt, endsAt, timezone, quota, rewarded, title } = { ...(await stage.uow.read((tx) => tx.campaigns.find(s.shop, campaign)))!, ...change };
      return said(saveCampaign(deps)(s.shop, { id: campaign, revision, title, product: sold, rules: { ...defaultRules, ...(rules as object) }, startsAt, endsAt, timezone, quota, rewarded }));
    },
    /** The worker carries out what publishing asks for. */
    make: async (campaign: CampaignId, worker: string) => (await publish(handlers, message(worker, { campaignId: campaign }), async () => true)).kind,
    hear: (discount: number) => hearOfDiscount(deps)(s.shop, gid("DiscountCodeNode", discount)),
    arrive: async (campaign: CampaignId, offer: number, batch: string) => (await makeCodes(handlers, message(`codes.make:${batch}`, { offerId: id("ofr", offer), campaignId: campaign, batch }, { jobId: "1" }), async () => true)).kind,
    /** The offer's discount, as the app knows it, and how many codes are in which state. */
    stock: async () => ({ discount: (await stage.prisma.offer.findFirst({ where: { shop: s.shop } }))?.discountId, codes: (await stage.prisma.code.groupBy({ by: ["state"], where: { shop: s.shop }, _count: true, orderBy: { state: "asc" } })).map(({ state, _count }) => `${state} ${_count}`) }),
    /** How the campaign stands, and what is asked for. */
    seen: async () => ({ ...(({ status, publication, title, productTitle }) => ({ status, publication, title, productTitle }))(await one()), facts: (await stage.prisma.fact.findMany({ where: { shop: s.shop } })).map(({ kind }) => kind).sort(), asked: (await s.messages()).map(({ kind }) => kind).sort(), problems: (await s.problems()).map(({ kind, status }) => `${kind} ${status}`) }),
  };
}

/** A shop that Shopify refuses until its new token is stored; it is noted as installed after that. */
async function comesBack({ uow, prisma }: InterleavingStage, uninstalledAt: number | null) {
  const row = { id: `offline_${SHOP}`, shop: SHOP, state: "", accessToken: "old" };
  await uow.run(async (tx) => {
    await tx.shops.save(shopRecord({ uninstalledAt }));
    await tx.campaigns.insert(campaign(), []);
  });
  await prisma.session.create({ data: row });
  const { installedAt: _installed, uninstalledAt: _gone, ...facts } = shopRecord();
  const clock = { now: () => NOW + DAY };
  const token = async () => (await uow.read((tx) => tx.shops.tokens(SHOP))).length;
  const commerce = { shop: async () => ((await prisma.session.findFirst({ where: { shop: SHOP } }))?.accessToken === "new" ? ok(facts) : refuse("uninstalled" as const)) };
  const install = installShop({ uow, clock, commerce: { shop: async () => ok(facts) } });
  const installs = async () => {
    // In a transaction, so that it is seen whom it waits for.
    await prisma.$transaction((queries) => queries.session.upsert({ where: { id: row.id }, create: { ...row, accessToken: "new" }, update: { accessToken: "new" } }));
    await install(SHOP);
  };
  const seen = async () => ({ tokens: await token(), campaigns: await prisma.campaign.count(), gone: (await uow.read((tx) => tx.shops.find(SHOP)))?.uninstalledAt !== null });
  return { uow, clock, commerce, installs, seen };
}

export const campaignRaces: Record<string, Scenario> = {
  "two campaigns of one product are published": async (stage) => {
    const s = campaignStage(stage);
    const campaign = await s.campaign({}, { status: "draft", publication: "none" });
    const other = { ...(await stage.uow.read((tx) => tx.campaigns.find(s.shop, campaign)))!, id: id("cmp", 2) };
    await stage.uow.run(async (tx) => {
      await tx.shops.save(shopRecord({ shop: s.shop }));
      await tx.campaigns.insert(other, []);
    });
    return { works: [() => s.publish(campaign), () => s.publish(other.id)], seen: async () => (await s.campaigns()).map(({ status }) => status).sort(), alike: true };
  },

  "a shop that has gone is erased while it installs again": async (stage) => {
    await stage.uow.run((tx) => tx.shops.save(shopRecord({ uninstalledAt: NOW })));
    const { installedAt: _installed, uninstalledAt: _gone, ...facts } = shopRecord();
    const { uow } = stage;
    const find = () => uow.read((tx) => tx.shops.find(SHOP));
    // Shopify gives access from the moment the shop installs again.
    const erase = eraseShop({ uow, commerce: { shop: async () => ((await find())?.uninstalledAt === null ? ok(facts) : refuse("uninstalled")) }, sweep: async () => {} });
    const install = installShop({ uow, clock: { now: () => NOW + DAY }, commerce: { shop: async () => ok(facts) } });
    return { works: [() => erase(SHOP), () => install(SHOP)], seen: async () => (await find())?.uninstalledAt === null };
  },

  "a shop that has gone is erased while its new token comes": async (stage) => {
    const { uow, installs, commerce, seen } = await comesBack(stage, NOW);
    const erase = eraseShop({ uow, commerce, sweep: async () => {} });
    return { works: [() => erase(SHOP), installs], seen };
  },

  "a shop is noted as gone while its new token comes": async (stage) => {
    const { uow, clock, installs, commerce, seen } = await comesBack(stage, null);
    const uninstall = uninstallShop({ uow, clock, commerce });
    return { works: [() => uninstall(SHOP), installs], seen };
  },

  "settings are saved while news of the shop is worked on": async (stage) => {
    await stage.uow.run((tx) => tx.shops.save(shopRecord()));
    const clock = { now: () => NOW };
    const news = { ...shopRecord(), name: "Renamed" };
    const facts: ShopFacts = { name: news.name, email: news.email, url: news.url, currency: news.currency, currencies: news.currencies, timezone: news.timezone, locale: news.locale, capture: news.capture };
    const install = installShop({ uow: stage.uow, clock, commerce: { shop: async () => ok(facts) } });
    const save = saveSettings({ uow: stage.uow, clock });
    const seen = async () => (({ name, settings }) => ({ name, settings }))((await stage.uow.read((tx) => tx.shops.find(SHOP)))!);
    return { works: [() => install(SHOP), () => save(SHOP, { invite: { en: "Come along" } })], seen };
  },

  "a draft is published twice": async (stage) => {
    const s = campaignStage(stage);
    const campaign = await s.campaign({}, { status: "draft", publication: "none" });
    return { works: [() => s.publish(campaign), () => s.publish(campaign)], seen: s.seen, alike: true };
  },

  "a campaign is paused while it is ended": async (stage) => {
    const s = campaignStage(stage);
    const campaign = await s.campaign();
    return { works: [() => s.pause(campaign), () => s.end(campaign)], seen: s.seen };
  },

  "a campaign's time comes while it is paused": async (stage) => {
    const s = campaignStage(stage);
    const campaign = await s.campaign({}, { endsAt: s.clock.at + DAY });
    s.pass(2 * DAY);
    return { works: [() => s.turn(campaign), () => s.pause(campaign)], seen: s.seen };
  },

  "a product is renamed while its campaign is ended": async (stage) => {
    const s = campaignStage(stage);
    const campaign = await s.campaign();
    return { works: [() => s.refresh(), () => s.end(campaign)], seen: s.seen };
  },

  "a campaign is saved while its codes arrive": async (stage) => {
    const s = campaignStage(stage);
    const campaign = await s.campaign({}, { publication: "working" });
    await s.emptyPool("making");
    return { works: [() => s.save(campaign, { title: "Oolong for two" }), () => s.arrive(campaign, 1, "batch-1")], seen: s.seen };
  },

  "two workers publish a campaign": async (stage) => {
    const s = campaignStage(stage);
    const campaign = await s.campaign({}, { publication: "working" });
    await s.emptyPool();
    return { works: [() => s.make(campaign, "a"), () => s.make(campaign, "b")], seen: async () => ({ ...(await s.seen()), codes: await stage.prisma.code.count({ where: { shop: s.shop } }) }), alike: true };
  },

  "the last codes of two offers arrive": async (stage) => {
    const s = campaignStage(stage);
    const campaign = await s.campaign({}, { publication: "working" });
    await s.emptyPool("making");
    await stage.uow.run(async (tx) => {
      const [offer] = await tx.campaigns.offers(s.shop, campaign);
      await tx.campaigns.replaceOffers(s.shop, campaign, [offer!, { ...offer!, id: id("ofr", 2), variantId: gid("ProductVariant", 2), seedCode: "SEED-2" }]);
      for (const number of [1, 2]) await tx.codes.add(s.shop, id("ofr", number), `batch-${number}`, [`D-${number}`]);
    });
    return { works: [() => s.arrive(campaign, 1, "batch-1"), () => s.arrive(campaign, 2, "batch-2")], seen: s.seen };
  },

  "two workers make another discount for a campaign": async (stage) => {
    const s = campaignStage(stage);
    const campaign = await s.campaign();
    await stage.uow.run((tx) => tx.campaigns.setDiscount(s.shop, id("ofr", 1), gid("DiscountCodeNode", 9)));
    return { works: [() => s.make(campaign, "a"), () => s.make(campaign, "b")], seen: async () => ({ ...(await s.seen()), ...(await s.stock()) }), alike: true };
  },

  "a discount is heard to be gone while its campaign gets another": async (stage) => {
    const s = campaignStage(stage);
    const campaign = await s.campaign();
    await stage.uow.run((tx) => tx.campaigns.setDiscount(s.shop, id("ofr", 1), gid("DiscountCodeNode", 9)));
    return { works: [() => s.hear(9), () => s.make(campaign, "a")], seen: async () => ({ ...(await s.seen()), ...(await s.stock()) }) };
  },

  "publishing is tried again while the campaign is ended": async (stage) => {
    const s = campaignStage(stage);
    const campaign = await s.campaign({}, { publication: "problem" });
    const key = `publish_failed:${campaign}`;
    await stage.uow.run((tx) => tx.problems.raise(s.shop, { key, kind: "publish_failed", campaignId: campaign, groupId: null, seatId: null, orderId: null, detail: {}, raisedAt: s.clock.at - HOUR }));
    return { works: [() => s.tryAgain(key), () => s.end(campaign)], seen: s.seen };
  },
};
