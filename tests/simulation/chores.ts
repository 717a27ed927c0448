import { DAY, HOUR, MINUTE } from "../../app/domain/instant";
import type { ShopRecord } from "../../app/ports/unit-of-work";
import type { Town } from "./life/town";
import { openTown } from "./life/town";
import { install } from "./life/merchant";
import { checkQueues } from "./invariants/queues";
import type { LiveOptions, Outcome } from "./live";
import { settle } from "./settle";
import { Simulation, Violation } from "./simulation";

const START = Date.UTC(2026, 4, 4, 8);
const APP = "https://app.tuan.example";
const RENAMED = "Tea under another name";
/** Shopify asks for it so long after a shop has left. */
const REDACTED_AFTER = 2 * DAY;
/** What is done is kept so long. */
const KEPT = 30 * DAY;

/**
 * A life that is about nothing but the house: the web pixel is turned on, and again once its scopes are granted; a shop
 * gets another name, another one leaves and is forgotten; customers change, and nobody minds; what was done a month ago
 * is taken out of the queues. Usual lives are six hours long and do none of it.
 */
export async function chores(seed: number, gear: Simulation["gear"], { traced = false, crash = null, told }: LiveOptions = {}): Promise<Outcome> {
  const sim = new Simulation(seed, gear, START, traced, crash);
  if (told) told(sim);
  const findings: string[] = [];
  const tell = (what: string) => void findings.push(what);
  try {
    await gear.reset();
    sim.appUrl = APP;
    const [stays, leaves] = [openTown(sim, "first", 1), openTown(sim, "second", 2)];
    sim.start(0);
    sim.begin("two shops", () => days(sim, stays, leaves));
    await sim.run(sim.now + 6 * HOUR);
    await settle(sim);
    let rows = await gear.rows([stays.shop, leaves.shop]);
    for (const town of [stays, leaves]) checkQueues(sim, town, rows.get(town.shop)!, tell);
    const { pixel } = stays.api.world.app;
    if (JSON.stringify(pixel?.settings).includes(APP) !== true) tell(`the web pixel is ${JSON.stringify(pixel)}`);
    if ((await recordOf(sim, stays))?.name !== RENAMED) tell("the shop's new name was not heard");
    if (((await recordOf(sim, leaves))?.uninstalledAt ?? null) === null) tell("the shop that left is not gone");

    sim.now += REDACTED_AFTER;
    leaves.api.privacy.redactShop();
    await settle(sim);
    if (leaves.api.world.deliveries.some((one) => one.topic === "shop/redact" && one.state !== "delivered")) tell("shop/redact never arrived");
    if ((await recordOf(sim, leaves)) !== null) tell("the shop that left was not forgotten");
    if ((await recordOf(sim, stays))?.uninstalledAt !== null) tell("the shop that stays was forgotten, too");

    sim.now += KEPT + HOUR;
    await settle(sim);
    rows = await gear.rows([stays.shop, leaves.shop]);
    for (const town of [stays, leaves]) {
      const { inbox, outbox } = rows.get(town.shop)!;
      const old = [...inbox.values(), ...outbox.values()].filter((one) => one.state !== "waiting" && one.runAt < sim.now - KEPT - 2 * HOUR);
      if (old.length > 0) tell(`${town.shop} keeps ${old.length} messages of more than a month ago`);
    }
  } catch (error) {
    if (!(error instanceof Violation)) throw error;
    tell(error.message);
  }
  return { seed, findings, figures: sim.figures, lines: sim.lines };
}

/** A shop as the app knows it; null: nothing is left of it. */
async function recordOf(sim: Simulation, { shop }: Town): Promise<ShopRecord | null> {
  let found: ShopRecord | null = null;
  sim.begin("a look at a shop", async () => {
    const answer = await sim.request(({ store }) => store.uow.read((tx) => tx.shops.find(shop)));
    if (answer !== null && "lost" in answer) throw new Error("nobody is there to tell");
    found = answer;
  });
  await sim.run(sim.now);
  return found;
}

async function days(sim: Simulation, stays: Town, leaves: Town): Promise<void> {
  const { webhooks, world } = stays.api;
  await install(sim, stays);
  await install(sim, leaves);
  await sim.pause(10 * MINUTE);
  // As if the pixel's scopes had not been granted at first.
  world.app.pixel = null;
  webhooks.emit("app/scopes_update", { current: [] });
  webhooks.emit("customers/update", { id: 1 });
  webhooks.emit("customers_email_marketing_consent/update", { customer_id: 1 });
  webhooks.emit("fulfillments/create", { id: 1 });
  webhooks.emit("discounts/delete", { admin_graphql_api_id: "gid://shopify/DiscountCodeNode/1" });
  await sim.pause(10 * MINUTE);
  world.shop.name = RENAMED;
  // Nobody subscribes to it today; it is understood where it comes all the same.
  while ((await sim.post("/webhooks", { "x-shopify-shop-domain": stays.shop, "x-shopify-webhook-id": "renamed", "x-shopify-topic": "shop/update" }, "{}")) !== 200) await sim.pause(MINUTE);
  await sim.pause(10 * MINUTE);
  leaves.api.privacy.uninstall();
}
