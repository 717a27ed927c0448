import { PROPERTY_SEAT } from "../../../app/contracts/storefront";
import { type Group, type Seat, taken } from "../../../app/domain/group";
import { gid, numeric } from "../../../app/domain/id";
import { HOUR, MINUTE } from "../../../app/domain/instant";
import type { AskSeat } from "../../../app/mechanisms/group-buy/ask-seat";
import { pendingSale } from "../../../sandbox/world/money-state";
import type { Order } from "../../../sandbox/world/types";
import { dice as throwsOf } from "../dice";
import type { Simulation } from "../simulation";
import { browses } from "./pixel";
import { journey, visits } from "./rewards";
import { checkHandedOut } from "../invariants/codes";
import { soon, type KnownCampaign, type Town } from "./town";

type Person = { name: string; email: string; word: string; customerId: number | null; address: string | null };

/** A person: sometimes signed in, sometimes one with two browsers. */
export function person(sim: Simulation, { api }: Town, number: number): Person {
  const { dice } = sim;
  const customer = dice.chance(0.35) ? dice.pick(api.world.customers) : null;
  const again = number > 0 && dice.chance(0.1) ? number - 1 : number;
  return {
    name: customer?.firstName || `Person${number}`,
    email: customer?.email ?? `person${again}@example.com`,
    word: `v:word-${again}${dice.chance(0.1) ? "-other-browser" : ""}`,
    customerId: customer && dice.chance(0.8) ? customer.id : null,
    address: dice.chance(0.5) ? `address-${dice.below(3)}` : null,
  };
}

/** What one shopper does: asks, perhaps pays, perhaps late, perhaps twice, perhaps regrets. */
export async function shop(sim: Simulation, town: Town, number: number): Promise<void> {
  const { dice } = sim;
  const who = person(sim, town, number);
  for (let visit = 0; visit < (dice.chance(0.25) ? 2 : 1); visit++) {
    if (town.campaigns.length === 0) return;
    const campaign = dice.pick(town.campaigns);
    const got = await ask(sim, town, who, campaign);
    if (!got) continue;
    town.invites.push(got.seat.inviteCode);
    if (dice.chance(0.15)) continue;
    await sim.until(payTime(sim, got.seat, got.group));
    await pay(sim, town, who, got.seat);
  }
}

async function ask(sim: Simulation, town: Town, who: Person, { id, product }: KnownCampaign): Promise<{ seat: Seat; group: Group } | null> {
  const { dice } = sim;
  const invite = town.invites.length > 0 && dice.chance(0.7) ? dice.pick(town.invites) : null;
  const wanted: AskSeat = {
    campaignId: id, variantId: gid("ProductVariant", dice.pick(product.variants).id), quantity: dice.weighted([[1, 6], [2, 1]]), invite, via: dice.chance(0.5) ? "link" : "list",
    shopperKey: who.customerId === null ? who.word : `c:${gid("Customer", who.customerId)}`, customerId: who.customerId === null ? null : gid("Customer", who.customerId), addressKey: who.address, name: who.name, locale: dice.pick(["en", "zh-CN", "zh-TW"]),
  };
  for (let tries = 0; tries < 4; tries++) {
    const asked = sim.request(({ app }) => app.storefront.askSeat(town.shop, wanted));
    // A double click.
    if (dice.chance(0.1)) void sim.request(({ app }) => app.storefront.askSeat(town.shop, wanted)).catch(() => {});
    const answer = await asked;
    sim.count("seats asked for");
    if ("lost" in answer) {
      await sim.pause(dice.between(1_000, MINUTE));
      continue;
    }
    if (answer.ok) {
      const { group } = answer.value;
      if (taken(group) > group.size) sim.violation(`${town.shop} group ${group.id} has ${taken(group)} seats of ${group.size}`);
      if (town.tidied) await checkHandedOut(sim, town, answer.value.seat);
      return answer.value;
    }
    sim.count(`refused: ${answer.refusal.code}`);
    if (answer.refusal.code !== "pool.empty" && wanted.invite === null) return null;
    wanted.invite = null;
    await sim.pause(dice.between(1_000, 5 * MINUTE));
  }
  return null;
}

/** Mostly in time; sometimes on the very edge of the hold or of the group's deadline, or long after. */
function payTime(sim: Simulation, seat: Seat, group: Group): number {
  const { dice } = sim;
  const edge = dice.pick([-1, 0, 1, 1_000]);
  return dice.weighted([
    [sim.now + dice.between(5_000, Math.max(seat.holdUntil - sim.now, 6_000)), 7],
    [seat.holdUntil + edge, 1],
    [seat.holdUntil + dice.between(0, 2 * HOUR), 1],
    [(group.deadline ?? sim.now + HOUR) + edge, 1.5],
  ]);
}

async function pay(sim: Simulation, town: Town, who: Person, seat: Seat): Promise<void> {
  const { dice } = sim;
  const { api } = town;
  const own = town.affiliates.length > 0 ? dice.fork() : null;
  const order = checkout(sim, town, who, seat, own ? await visits(sim, town, own) : {});
  if (!order) return;
  if (own) sim.begin(`the goods of ${order.name}`, () => journey(sim, town, order, own));
  await afterwards(sim, town, order);
  if (!dice.chance(0.06)) return;
  // Shopify's limit of one use is the first guard; here it fails, as it may when two checkouts race.
  const found = api.discounts.byCode(seat.code);
  if (!found) return;
  found.discount.usageLimit = null;
  await sim.pause(soon(dice));
  const second = checkout(sim, town, dice.chance(0.5) ? who : { ...who, email: `other-${who.email}`, customerId: null }, seat, {});
  found.discount.usageLimit = 1;
  if (second) {
    sim.count("codes used twice");
    await afterwards(sim, town, second);
  }
}

function checkout(sim: Simulation, town: Town, who: Person, seat: Seat, attributes: Record<string, string>): Order | null {
  const { dice } = sim;
  const { api, orders } = town;
  const cart = api.cart.create("en");
  Object.assign(cart.attributes, attributes);
  const { presentments } = api.world.shop;
  if (presentments.length > 0) api.cart.setCurrency(cart, throwsOf(sim.seed + api.world.orders.length * 7_919).pick([api.world.shop.currency, ...presentments.map((one) => one.currency)]));
  const properties: Record<string, string> = dice.chance(0.9) ? { [PROPERTY_SEAT]: sim.secrets.sign("seat", seat.id) } : {};
  const items = [{ variantId: Number(numeric(seat.variantId)), quantity: dice.weighted([[seat.quantity, 8], [3, 1]]), properties }];
  const also = dice.chance(0.15) ? [{ variantId: dice.pick(api.world.products.slice(5, 9)).variants[0]!.id, quantity: 1, properties: {} }] : [];
  const filled = api.cart.add(cart, [...items, ...also]);
  if ("error" in filled) return null;
  if (dice.chance(0.95)) api.cart.setCodes(filled, [seat.code, ...alsoTyped(sim, town)]);
  const page = browses(sim, town, attributes);
  const payment = dice.weighted([["card", 8], ["bank", 2], ["cod", 1]] as const);
  for (let tries = 0; tries < 2; tries++) {
    const order = api.checkout.complete(filled, { email: who.email, name: who.name, customerId: who.customerId, payment, test: dice.chance(0.03) });
    // A code that died is taken out of the cart: the buyer may pay the full price then, or leave.
    if ("error" in order) {
      sim.count("checkouts refused");
      if (dice.chance(0.5)) return null;
      continue;
    }
    page?.completed();
    orders.push(order);
    sim.count(`orders by ${payment}`);
    sim.note(`${who.name} (${who.email}) orders ${order.name} by ${payment} for seat ${seat.id} with ${seat.code}: ${order.financial}`);
    return order;
  }
  return null;
}

/** Some who have a seat try an affiliate's code as well: the better one of both takes something off. */
function alsoTyped(sim: Simulation, { typed, affiliates, api }: Town): string[] {
  if (!typed || affiliates.length === 0) return [];
  const own = throwsOf(sim.seed ^ (0x7e9d + api.world.orders.length * 104_729));
  return own.chance(0.1) ? [own.pick(affiliates).code] : [];
}

/** Money that comes later, and whatever merchants and shoppers do to an order. */
export async function afterwards(sim: Simulation, { api, touched }: Town, order: Order, dice = sim.dice): Promise<void> {
  const sale = pendingSale(order);
  if (sale && dice.chance(0.1)) {
    await sim.pause(soon(dice));
    if (api.orders.payPart(order, dice.between(1, Math.max(1, sale.minor - 1))) === null) {
      sim.note(`a part of the money comes for ${order.name}`);
      sim.count("payments in part");
    }
  }
  if (pendingSale(order) && dice.chance(0.75)) {
    await sim.pause(soon(dice));
    if (api.orders.markPaid(order) === null) {
      sim.note(`money comes for ${order.name}`);
      sim.count("payments that came later");
    }
  }
  if (order.financial === "AUTHORIZED" && dice.chance(0.4)) {
    await sim.pause(soon(dice));
    if (api.orders.capture(order) === null) sim.count("captures by hand");
  }
  if (!dice.chance(0.25)) return;
  await sim.pause(soon(dice));
  const what = dice.weighted([["refund", 3], ["part", 2], ["cancel", 2], ["cancel without refund", 1], ["ship", 3], ["money only", 1], ["edit", 1.5], ["exchange", 1], ["dispute", 0.5]] as const);
  if (order.cancelledAt !== null) return;
  const line = dice.pick(order.lines);
  const lines = (units: number) => (line.currentQuantity >= units && units > 0 ? [{ lineId: line.id, quantity: units, restock: true }] : []);
  const done =
    what === "refund" ? api.orders.refund(order, order.lines.filter((l) => l.currentQuantity > 0).map((l) => ({ lineId: l.id, quantity: l.currentQuantity, restock: true })), 0, null, null)
    : what === "part" ? api.orders.refund(order, lines(1), 0, null, null)
    : what === "money only" ? api.orders.refund(order, [], dice.between(1, 300), null, null)
    : what === "ship" ? api.orders.fulfil(order)
    : what === "dispute" ? api.orders.dispute(order, dice.pick(["NEEDS_RESPONSE", "WON", "LOST"] as const))
    : what === "edit" || what === "exchange" ? api.orders.edit(order, line.id, what === "exchange" ? otherSize(api, line.productId) : null)
    : api.orders.cancel(order, { refund: what === "cancel", restock: true, reason: "CUSTOMER" });
  if (done && "error" in done) return;
  if (what !== "ship" && what !== "dispute") touched.add(order.id);
  sim.count(`by hand: ${what}`);
  sim.note(`by hand: ${what} of ${order.name}`);
}

function otherSize(api: Town["api"], productId: number) {
  return api.world.products.find((product) => product.id === productId)?.variants.at(-1) ?? null;
}
