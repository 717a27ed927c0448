import { setTimeout as pause } from "node:timers/promises";
import type { RunningSandbox } from "../../sandbox/run";
import { type Random, random } from "../../sandbox/world/random";
import type { Order } from "../../sandbox/world/types";
import { merchant } from "../support/merchant";
import { type Affiliate, type Brought, submit, visit } from "./affiliates";
import type { Book } from "./load";

/**
 * What earns, and what takes back, while the app may die at any moment: people buy by links and by codes, goods ship and
 * come back, and Shopify delivers some webhooks two and three times.
 * @param allowed how many such things may have happened by now
 * @returns stops it
 */
export function commissions(s: RunningSandbox, book: Book, seed: number, allowed: () => number): () => Promise<void> {
  const dice = random(seed * 100 + 77);
  const own: Order[] = [];
  let going = true;
  let done = 0;
  const life = async () => {
    while (going) {
      await pause(10 + dice.below(30));
      if (!going || done >= allowed()) continue;
      done += 1;
      await happen(s, book.brought, own, dice, () => going);
    }
  };
  const lives = [life(), life(), repeated(s, random(seed * 100 + 78), () => going)];
  return async () => {
    going = false;
    await Promise.all(lives);
  };
}

async function happen(s: RunningSandbox, brought: Brought, own: Order[], dice: Random, going: () => boolean) {
  const what = dice.next();
  if (what < 0.5) return buy(s, brought, own, dice, going);
  if (what < 0.8) return ship(s, own, dice);
  return comesBack(s, own, dice);
}

/** Somebody buys by links, by an affiliate's code, or by both: then the code decides. Some pay by transfer. */
async function buy(s: RunningSandbox, brought: Brought, own: Order[], dice: Random, going: () => boolean) {
  const typed = dice.next() < 0.4 ? brought.people[dice.below(brought.people.length)]!.code : null;
  const came = typed !== null && dice.next() < 0.7 ? null : await visit(s, brought, dice, going);
  const cart = s.cart.create("en");
  const goods = s.world.products.filter((p) => p.status === "ACTIVE" && !p.giftCard && p.variants[0]!.stock > 100);
  const wanted = Array.from({ length: 1 + dice.below(2) }, () => goods[dice.below(goods.length)]!.variants[0]!.id);
  const filled = s.cart.add(cart, wanted.map((variantId) => ({ variantId, quantity: 1 + dice.below(3), properties: {} })));
  if ("error" in filled) return;
  Object.assign(filled.attributes, came?.attributes);
  const name = `Friend ${dice.hex(8)}`;
  const order = s.checkout.complete(s.cart.setCodes(filled, typed === null ? [] : [typed]), { email: `${name.replace(" ", "-").toLowerCase()}@example.com`, name, customerId: null, payment: dice.next() < 0.15 ? "bank" : "card" });
  if ("error" in order) return;
  own.push(order);
  const by = typed === null ? came?.by : { code: typed, via: "code" as const };
  if (by) brought.orders.set(order.id, by);
}

function ship(s: RunningSandbox, own: Order[], dice: Random) {
  const waiting = own.filter((one) => one.fulfillment === "UNFULFILLED" && one.cancelledAt === null);
  const order = waiting[dice.below(waiting.length)];
  if (order?.financial === "PENDING") s.orders.markPaid(order);
  else if (order) s.orders.fulfil(order);
}

/** A unit comes back, all of it, some money alone, or the order is called off. */
function comesBack(s: RunningSandbox, own: Order[], dice: Random) {
  const order = own[dice.below(own.length)];
  if (!order || order.cancelledAt !== null || order.financial === "PENDING") return;
  const left = order.lines.filter((line) => line.currentQuantity > 0);
  const what = dice.next();
  if (what < 0.5 && left[0]) s.orders.refund(order, [{ lineId: left[0].id, quantity: 1, restock: true }], 0, null, null);
  else if (what < 0.75) s.orders.refund(order, left.map((line) => ({ lineId: line.id, quantity: line.currentQuantity, restock: true })), 0, null, null);
  // Shipping goes first: what is beyond it is a part of the goods' price.
  else if (what < 0.9 && order.lines.length === 1) s.orders.refund(order, [], order.shipping + 1 + dice.below(500), null, null);
  else if (order.fulfillment === "UNFULFILLED") s.orders.cancel(order, { refund: true, restock: true, reason: "CUSTOMER" });
}

/** Affiliates ask for their money again and again, and the merchant decides, until the app has died. @returns waits for whoever still asks */
export function payDays(s: RunningSandbox, { brought }: Book, dice: Random): () => Promise<void> {
  let going = true;
  const days = (async () => {
    while (going) {
      for (const person of brought.people) if (going) await ask(s, brought, person);
      if (going) await decide(s, brought, dice);
      await pause(150);
    }
  })();
  return async () => {
    going = false;
    await days;
  };
}

/** Asks for all that is safe; what the page answers is a promise. */
async function ask(s: RunningSandbox, { program, asked }: Brought, person: Affiliate) {
  const page = await submit(s, person, "payout", { program, currency: s.world.shop.currency, method: person.method });
  const sum = page?.status === 200 && /You asked for \$([\d,]+\.\d\d)/.exec(page.text)?.[1];
  if (sum) asked.push({ code: person.code, minor: Math.round(Number(sum.replaceAll(",", "")) * 100) });
}

/** The merchant looks at the payouts and decides about each of them, most for their owner. */
async function decide(s: RunningSandbox, { decided }: Brought, dice: Random) {
  const owner = merchant(s);
  const page = await owner.call("/app/payouts?state=requested", { method: "GET" }).catch(() => null);
  const waiting = await owner.call("/app/payouts?state=approved", { method: "GET" }).catch(() => null);
  for (const payout of new Set(`${page?.body} ${waiting?.body}`.match(/pay_[0-9a-z]{26}/g) ?? [])) {
    const to = decided.get(payout) === "approved" ? "paid" : dice.next() < 0.85 ? "approved" : "declined";
    const reply = await owner.act("/app/payouts", to, { payout, words: "TR-1" }).catch(() => null);
    if (reply?.body.includes(`done.payout.${to}`)) decided.set(payout, to);
  }
}

/** Shopify delivers at least once: half of what has arrived comes once more, half of that a third time. */
async function repeated(s: RunningSandbox, dice: Random, going: () => boolean) {
  for (let next = 0; going(); ) {
    const delivery = s.world.deliveries[next];
    if (!delivery || delivery.state === "due") {
      // One that meets no app is due for long: those behind it need not wait.
      if (delivery && s.world.deliveries.length > next + 20) next += 1;
      await pause(5);
      continue;
    }
    next += 1;
    if (delivery.state !== "delivered") continue;
    for (let times = dice.next() < 0.5 ? 0 : dice.next() < 0.5 ? 1 : 2; times > 0 && going(); times--) await s.webhooks.again(delivery.id);
  }
}
