import { readCampaignForm, type CampaignForm } from "../../../app/contracts/campaign-form";
import { toLocal } from "../../../app/contracts/local-time";
import type { GroupRules } from "../../../app/domain/group-rules";
import type { GroupId } from "../../../app/domain/id";
import { gid } from "../../../app/domain/id";
import { HOUR, MINUTE } from "../../../app/domain/instant";
import { toDecimal } from "../../../app/domain/money";
import type { Product } from "../../../sandbox/world/types";
import type { Simulation } from "../simulation";
import type { Town } from "./town";

/** The editor's form, filled in by somebody who tries everything. */
function form(sim: Simulation, { api }: Town, product: Product): CampaignForm {
  const { dice } = sim;
  const { timezone, currency } = api.world.shop;
  const start = toLocal(sim.now + dice.pick([-2 * MINUTE, -2 * MINUTE, 7 * MINUTE]), timezone);
  const end = toLocal(sim.now + dice.between(2, 7) * HOUR, timezone);
  const fixed = dice.chance(0.3);
  return {
    id: "", revision: 0, title: `Together: ${product.title}`.slice(0, 80), product: { id: gid("Product", product.id), handle: product.handle, title: product.title, image: null }, variantIds: [],
    size: String(dice.weighted([[2, 4], [3, 4], [4, 1]])),
    priceKind: fixed ? "fixed" : "percent", percent: dice.pick(["30", "12.5", "33.33", "50"]),
    fixed: fixed ? Object.fromEntries(product.variants.map((v) => [gid("ProductVariant", v.id), toDecimal({ minor: Math.max(1, v.price - dice.between(1, v.price - 1)), currency })])) : {},
    hours: String(dice.weighted([[1, 4], [2, 3], [6, 1]])),
    startDate: start.date, startTime: start.time, endDate: end.date, endTime: end.time, timezone,
    perShopper: dice.pick(["", "1", "1", "2"]), unitsPerSeat: dice.pick(["1", "1", "2"]), quota: dice.weighted([["", 4], ["5", 1]]),
    counts: dice.weighted([["paid", 4], ["authorized", 2], ["placed", 1]]),
    onFailure: dice.weighted([["refund", 5], ["honour", 1]]), matchFirst: dice.chance(0.6), onLate: dice.chance(0.6) ? "spill" : "refund",
    onExcess: dice.chance(0.5) ? "refund" : "honour", onOtherPrice: dice.chance(0.5) ? "refund" : "ignore", holdMinutes: dice.pick(["5", "15", "60"]), captureOnSuccess: dice.chance(0.8), rewarded: true,
  };
}

/** Makes a campaign and publishes it, trying again when nobody answers. */
export async function launch(sim: Simulation, town: Town): Promise<void> {
  const product = sim.dice.pick(town.api.world.products.slice(0, 10).filter((p) => p.status === "ACTIVE"));
  const filled = form(sim, town, product);
  const read = readCampaignForm(filled, { currency: town.api.world.shop.currency, currencies: [town.api.world.shop.currency] });
  // An hour that daylight saving skips is refused, and so is a campaign that it makes too short.
  if (!read.ok) return sim.count("forms refused");
  for (let tries = 0; tries < 12; tries++) {
    const saved = await sim.request(({ app }) => app.useCases.saveCampaign(town.shop, read.value));
    if (!("lost" in saved)) {
      if (!saved.ok) return sim.count(`refused: ${saved.refusal.code}`);
      const { id } = saved.value;
      for (; tries < 24; tries++) {
        const published = await sim.request(({ app }) => app.useCases.publishCampaign(town.shop, id));
        if ("lost" in published) {
          await sim.pause(sim.dice.between(1_000, 40_000));
          continue;
        }
        if (published.ok || published.refusal.code === "campaign.not_draft") {
          town.campaigns.push({ id, product });
          town.ruled.set(id, [{ from: sim.now, sure: sim.now, rules: read.value.rules }]);
          sim.count("campaigns");
        } else sim.count(`refused: ${published.refusal.code}`);
        return;
      }
    }
    await sim.pause(sim.dice.between(1_000, 40_000));
  }
}

/** What a merchant does in the course of a campaign, wisely or not. */
export async function meddle(sim: Simulation, town: Town): Promise<void> {
  const { dice } = sim;
  const known = town.campaigns.length > 0 ? dice.pick(town.campaigns) : null;
  const { shop, api } = town;
  const what = dice.weighted([["pause", 2], ["end", 1], ["group", 4], ["price", 1], ["edit", 2], ["remove", 0.3], ["redact", 1], ["uninstall", 0.3], ["duplicate", 0.5]] as const);
  if (what === "uninstall") return uninstall(sim, town);
  if (!known) return;
  sim.count(`merchant: ${what}`);
  const useCases = <T>(work: (u: Parameters<Parameters<Simulation["request"]>[0]>[0]["app"]["useCases"]) => Promise<T>) => sim.request(({ app }) => work(app.useCases));
  switch (what) {
    case "pause":
      await useCases((u) => u.pauseCampaign(shop, known.id));
      await sim.pause(dice.between(1_000, 30 * MINUTE));
      await useCases((u) => u.resumeCampaign(shop, known.id));
      return;
    case "end":
      await useCases((u) => u.endCampaign(shop, known.id));
      return;
    case "duplicate":
      await useCases((u) => u.duplicateCampaign(shop, known.id));
      return;
    case "group": {
      const groups = [...((await sim.rows([shop])).get(shop)?.groups.keys() ?? [])] as GroupId[];
      if (groups.length === 0) return;
      const group = dice.pick(groups);
      await useCases((u) => (dice.chance(0.5) ? u.completeGroup(shop, group) : u.cancelGroup(shop, group)));
      return;
    }
    case "price": {
      const variant = dice.pick(known.product.variants);
      api.products.update(known.product, { prices: { [variant.id]: variant.price + dice.between(1, 500) } });
      return;
    }
    case "edit": {
      const campaign = (await sim.rows([shop])).get(shop)?.campaigns.get(known.id);
      if (campaign) await useCases((u) => u.saveCampaign(shop, { id: known.id, revision: campaign.revision, title: `${campaign.title}.`.slice(0, 80), product: campaign.product, rules: { ...(campaign.rules as GroupRules), matchFirst: dice.chance(0.5) || (campaign.rules as GroupRules).matchFirst, hours: dice.pick([1, 2]) }, startsAt: campaign.startsAt, endsAt: campaign.endsAt + dice.pick([0, HOUR]), timezone: campaign.timezone, quota: campaign.quota, rewarded: campaign.rewarded }));
      return;
    }
    case "remove":
      town.removed = true;
      api.products.remove(known.product);
      return;
    case "redact": {
      const customer = dice.pick(api.world.customers);
      api.privacy.requestData(customer);
      await sim.pause(dice.between(0, HOUR));
      api.privacy.redactCustomer(customer);
    }
  }
}

/** Leaves the app, and comes back: what is owed waits. */
async function uninstall(sim: Simulation, { api, shop }: Town): Promise<void> {
  sim.count("merchant: uninstall");
  api.privacy.uninstall();
  await sim.pause(sim.dice.between(MINUTE, 2 * HOUR));
  await install(sim, { api, shop });
}

/** Installs, or installs again: access is there at once, and the app notes it when somebody opens it; who finds it broken tries again. */
export async function install(sim: Simulation, { api, shop }: Pick<Town, "api" | "shop">): Promise<void> {
  api.world.app.installed = true;
  for (;;) {
    const done = await sim.request(async ({ app }) => {
      await app.install(shop);
      return true;
    });
    if (done === true) return;
    await sim.pause(sim.dice.between(500, 20_000));
  }
}
