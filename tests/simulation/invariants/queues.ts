import type { ShopRows } from "../gears/gear";
import type { Town } from "../life/town";
import type { Simulation } from "../simulation";

type Tell = (what: string) => void;

/** What may die without a problem of its own: mails are shown among the mails, a tag is an ornament. */
const QUIET = new Set(["mail.send", "order.tag"]);

/** Every message ends done, or dead with a reason that somebody is shown; everything outside happened once. */
export function checkQueues(sim: Simulation, town: Town, rows: ShopRows, tell: Tell): void {
  const about = (what: string) => tell(`${town.shop} ${what}`);
  const problems = [...rows.problems.values()];
  for (const message of rows.outbox.values()) {
    if (message.state !== "done" && message.state !== "dead") about(`message ${message.key} is ${message.state}`);
    if (message.state !== "dead") continue;
    if (!message.lastError) about(`message ${message.key} is dead without a reason`);
    if (QUIET.has(message.kind)) continue;
    const shown = problems.some((p) => p.key === `effect_dead:${message.key}` || (p.seatId !== null && p.seatId === message.seatId) || (p.campaignId === message.campaignId && p.kind === "publish_failed"));
    if (!shown) about(`message ${message.key} died of ${JSON.stringify(message.lastError)}, and nobody is told`);
  }
  for (const message of rows.inbox.values()) {
    if (message.state !== "done" && message.state !== "dead") about(`webhook ${message.topic} ${message.id} is ${message.state}`);
    if (message.state === "dead" && !problems.some((p) => p.key === `webhook_dead:${message.id}`)) about(`webhook ${message.topic} ${message.id} died, and nobody is told`);
  }
  for (const id of sim.acknowledged) {
    const [shop, delivery] = id.split(" ");
    if (shop === town.shop && !rows.inbox.has(delivery!)) about(`webhook ${delivery} was answered 200, and is not here`);
  }
  const { discounts } = town.api.world;
  const seeds = new Map([...rows.offers.values()].map((offer) => [offer.seedCode, offer]));
  for (const [seed, offer] of seeds) {
    const made = discounts.filter((d) => d.codes.some((c) => c.code === seed));
    if (made.length > 1) about(`offer ${offer.id} has ${made.length} discounts`);
  }
  for (const row of rows.codes.values()) if (row.state === "making" && rows.offers.get(row.offerId)?.discountId !== null && rows.outbox.get(`codes.make:${row.batch}`)?.state !== "dead") about(`code ${row.code} is still being made`);
}
