import type { Order } from "../../../sandbox/world/types";
import type { Dice } from "../dice";
import type { Simulation } from "../simulation";
import { browses } from "./pixel";
import { goods } from "./rewards";
import { afterwards } from "./shopper";
import type { Town } from "./town";

/** What somebody brings to a checkout, without a group. `email`: of a guest who is known by it; nobody's in particular otherwise. */
export type Basket = { codes: string[]; customerId: number | null; email?: string; attributes?: Record<string, string> };

/** An order of one's own, with codes: its goods go out, and may come back. */
export async function buys(sim: Simulation, town: Town, { codes, customerId, email, attributes = {} }: Basket, own: Dice): Promise<Order | null> {
  const { api } = town;
  const cart = api.cart.create("en");
  const filled = api.cart.add(cart, [{ variantId: own.pick(own.pick(api.world.products).variants).id, quantity: own.between(1, 3), properties: {} }]);
  if ("error" in filled) return null;
  Object.assign(filled.attributes, attributes);
  api.cart.setCodes(filled, codes);
  const page = browses(sim, town, attributes);
  const customer = api.world.customers.find((one) => one.id === customerId);
  const order = api.checkout.complete(filled, { email: email ?? customer?.email ?? `friend${own.below(50)}@example.com`, name: customer?.firstName ?? "Friend", customerId, payment: own.weighted([["card", 8], ["bank", 2]] as const), test: own.chance(0.03) });
  if ("error" in order) {
    sim.count("checkouts refused");
    return null;
  }
  page?.completed();
  town.orders.push(order);
  sim.count("orders of friends");
  sim.note(`an order ${order.name} with ${codes.join(" ")}: ${order.financial}`);
  sim.begin(`the goods of ${order.name}`, () => goods(sim, town, order, own.fork()));
  await afterwards(sim, town, order, own);
  return order;
}
