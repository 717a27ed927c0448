import { defaultProgram, type ProgramRules } from "../../../app/domain/program";
import { type ParticipantId, type PayoutId, type ProgramId, gid } from "../../../app/domain/id";
import { HOUR, MINUTE } from "../../../app/domain/instant";
import { VISITS } from "../../../app/domain/order";
import { awaitsReview } from "../../../app/domain/review";
import type { PayoutDecision } from "../../../app/domain/payout";
import type { Order } from "../../../sandbox/world/types";
import type { Dice } from "../dice";
import type { Simulation } from "../simulation";
import type { Town } from "./town";

/** An hour stands for some days: a life is six hours long. */
export const day = (hours: number) => hours / 24;

function rules(dice: Dice, { api }: Town): ProgramRules & { agreement: { version: number; text: string } } {
  return {
    ...defaultProgram,
    attribution: { click: dice.pick(["first", "last"]), days: dice.pick([1, day(2)]), protectDays: dice.pick([0, day(0.5)]), binding: dice.chance(0.5), newCustomersOnly: dice.chance(0.1) },
    reward: { ...defaultProgram.reward, rate: dice.chance(0.7) ? { kind: "percent", basisPoints: dice.pick([1_000, 1_234, 5_000]) } : { kind: "fixed", minor: dice.between(1, 900) }, capMinor: dice.chance(0.2) ? dice.between(1, 500) : null, ...(dice.chance(0.4) && { second: { basisPoints: dice.pick([100, 777]), countries: ["DE", "CN"] } }), ...(dice.chance(0.3) && { collections: [{ collectionId: gid("Collection", dice.pick(api.world.collections).id), basisPoints: dice.pick([0, 300, 2_000]) }] }) },
    maturing: { daysAfterDelivery: day(dice.pick([0, 0.2, 1])), daysAfterShipping: day(dice.pick([0.5, 2])) },
    payout: { minimumMinor: dice.pick([1, 100, 1_000]), methods: ["bank", "paypal"] },
    joining: { open: true, byHand: dice.chance(0.5), questions: [] },
  };
}

/** A program from its making on: people join, the merchant changes their mind, money is asked for and paid. @returns null when it could not be made */
export async function affiliates(sim: Simulation, town: Town): Promise<ProgramId | null> {
  const own = sim.dice.fork();
  const { agreement, ...rest } = rules(own, town);
  const draft = { id: null as ProgramId | null, revision: 0, title: "Friends", rules: { ...rest, agreement: agreement.text } };
  if (own.chance(0.3)) await persist(sim, ({ app }) => app.useCases.saveSettings(town.shop, { marginFloor: own.pick([0, 2_000, 4_000]) }));
  const saved = await persist(sim, (running) => running.app.useCases.saveProgram(town.shop, draft));
  if (!saved?.ok) return null;
  const program = saved.value.id;
  await persist(sim, ({ app }) => app.useCases.steerProgram(town.shop, program, "live"));
  sim.count("programs");
  for (let number = own.between(1, 3); number > 0; number--) {
    const customer = own.chance(0.4) ? own.pick(town.api.world.customers) : null;
    const email = customer?.email ?? `person${own.below(4)}@example.com`;
    const joined = await persist(sim, ({ app }) => app.storefront.joinProgram(town.shop, { programId: program, customerId: customer ? String(customer.id) : null, name: "Affiliate", email, locale: "en", answers: {}, agreed: 1, payTo: "DE89 3704 0044 0532 0130 00", by: town.affiliates[0]?.code ?? null, country: own.pick(["DE", "CN", "CN", "US"]) }));
    if (!joined?.ok) continue;
    if (joined.value.standing === "applied") {
      let word = "declined" as "approved" | "declined";
      const decided = await persist(sim, ({ app }) => app.useCases.decideParticipant(town.shop, joined.value.id, (word = own.chance(0.95) ? "approved" : "declined"), null));
      if (!decided?.ok || word !== "approved") town.turned.add(joined.value.id);
    }
    town.affiliates.push({ id: joined.value.id, code: joined.value.code, email, customerId: customer?.id ?? null });
    sim.count("affiliates");
    sim.begin("an affiliate", () => asks(sim, town, joined.value.id, own.fork()));
  }
  sim.begin("the merchant of a program", () => meddles(sim, town, program, own.fork()));
  // The other half never looks: what is held must wait for them all their life.
  if (own.chance(0.5)) sim.begin("the merchant reviews", () => reviews(sim, town, own.fork()));
  return program;
}

/** Tries until somebody answers; what was done before the answer was lost may be done again. */
export async function persist<T>(sim: Simulation, work: Parameters<typeof sim.request<T>>[0]): Promise<T | null> {
  for (let tries = 0; tries < 12; tries++) {
    const answer = await sim.request(work);
    if (!(answer !== null && typeof answer === "object" && "lost" in answer)) return answer as T;
    await sim.pause(20_000);
  }
  return null;
}

/** Asks for what is payable, now and then, and sometimes presses twice. */
async function asks(sim: Simulation, town: Town, id: ParticipantId, dice: Dice): Promise<void> {
  for (let times = dice.between(1, 3); times > 0; times--) {
    await sim.pause(dice.between(HOUR, 3 * HOUR));
    const ask = () => sim.request(({ app }) => app.storefront.requestPayout(town.shop, id, town.api.world.shop.currency, "bank"));
    if (dice.chance(0.3)) void ask().catch(() => {});
    const asked = await ask();
    sim.count("lost" in asked ? "payouts: answer lost" : asked.ok ? "payouts asked for" : `refused: ${asked.refusal.code}`);
  }
}

/** What a merchant does with a program and its payouts, wisely or not. */
async function meddles(sim: Simulation, town: Town, program: ProgramId, dice: Dice): Promise<void> {
  const { shop } = town;
  for (let times = dice.between(2, 7); times > 0; times--) {
    await sim.pause(dice.between(10 * MINUTE, 90 * MINUTE));
    const rows = (await sim.rows([shop])).get(shop);
    const what = dice.weighted([["payout", 8], ["suspend", 0.5], ["rate", 1], ["pause", 0.5], ["end", 0.1]] as const);
    if (what === "suspend" && town.affiliates.length > 0) {
      const { id } = dice.pick(town.affiliates);
      town.turned.add(id);
      await sim.request(({ app }) => app.useCases.decideParticipant(shop, id, dice.pick(["suspended", "approved", "banned"] as const), "Because"));
    } else if (what === "rate") {
      const stored = rows?.programs.get(program);
      const { agreement, ...rest } = rules(dice, town);
      if (stored) await sim.request(({ app }) => app.useCases.saveProgram(shop, { id: program, revision: stored.revision, title: "Friends", rules: { ...rest, ...(stored.rules.coupon && { coupon: stored.rules.coupon }), agreement: agreement.text } }));
    } else if (what === "pause" || what === "end") {
      town.turned.add(program);
      await sim.request(({ app }) => app.useCases.steerProgram(shop, program, what === "end" ? "ended" : dice.pick(["paused", "live"] as const)));
    } else if (what === "payout" && rows) {
      const ids = [...rows.payouts.keys()] as PayoutId[];
      if (ids.length === 0) continue;
      const id = dice.pick(ids);
      const decide = () => decides(sim, town, id, () => dice.pick<PayoutDecision>([{ to: "approved" }, { to: "approved" }, { to: "declined", reason: "No" }, { to: "paid", reference: "T" }]));
      if (dice.chance(0.3)) void decide().catch(() => {});
      await decide();
    }
    sim.count(`program: ${what}`);
  }
}

/** The merchant's word on a payout, found while the app is asked; what the app has said to be done is remembered. */
export async function decides(sim: Simulation, { shop, told }: Town, id: PayoutId, word: () => PayoutDecision): Promise<void> {
  let decision: PayoutDecision | null = null;
  const answer = await sim.request(({ app }) => app.useCases.decidePayout(shop, id, (decision = word())));
  const to = (decision as PayoutDecision | null)?.to;
  if ("lost" in answer || !answer.ok) return;
  if (answer.value === "had_left") sim.count("payouts: had left after all");
  if (to === "declined" || to === "paid") told.set(id, answer.value === "had_left" ? "paid" : to);
}

/** Looks at what is held, now and then, and decides; sometimes twice at once, and not the same. */
async function reviews(sim: Simulation, { shop }: Town, dice: Dice): Promise<void> {
  for (let times = dice.between(2, 5); times > 0; times--) {
    await sim.pause(dice.between(20 * MINUTE, 2 * HOUR));
    for (const { id } of [...((await sim.rows([shop])).get(shop)?.grants.values() ?? [])].filter(awaitsReview)) {
      const decide = () => sim.request(({ app }) => (dice.chance(0.5) ? app.useCases.releaseHold(shop, id) : app.useCases.rejectHold(shop, id, "Not a friend")));
      if (dice.chance(0.3)) void decide().catch(() => {});
      const done = await decide();
      sim.count("lost" in done ? "reviews: answer lost" : done.ok ? "rewards reviewed" : `refused: ${done.refusal.code}`);
    }
  }
}

/** When all is calm, everybody asks for what is theirs, and some are paid. Afterwards goods may still come back. */
export async function payDay(sim: Simulation, town: Town): Promise<void> {
  if (town.affiliates.length === 0) return;
  const own = sim.dice.fork();
  for (const { id } of town.affiliates) {
    const ask = () => sim.request(({ app }) => app.storefront.requestPayout(town.shop, id, town.api.world.shop.currency, "bank"));
    sim.begin("asks on pay day", async () => {
      const asked = await Promise.all([ask(), ask()]);
      for (const one of asked) if (!("lost" in one) && one.ok) sim.count("payouts asked for");
    });
  }
  await sim.run(sim.now);
  for (const id of ((await sim.rows([town.shop])).get(town.shop)?.payouts.keys() ?? []) as Iterable<PayoutId>) {
    // Most are left to who keeps the books.
    if (town.batched && own.chance(0.7)) continue;
    for (const decision of own.pick<PayoutDecision[]>([[{ to: "approved" }, { to: "paid", reference: "T" }], [{ to: "declined", reason: "No" }], [{ to: "approved" }]]))
      sim.begin("decides on pay day", () => decides(sim, town, id, () => decision));
  }
  await sim.run(sim.now);
  for (const order of town.orders.filter((one) => one.attributes[VISITS] !== undefined && one.cancelledAt === null && own.chance(0.2))) {
    const done = own.chance(0.5) ? town.api.orders.dispute(order, "LOST") : town.api.orders.refund(order, order.lines.filter((line) => line.currentQuantity > 0).slice(0, 1).map((line) => ({ lineId: line.id, quantity: line.currentQuantity, restock: true })), 0, null, null);
    if (done && "error" in done) continue;
    town.touched.add(order.id);
    sim.count("money back after pay day");
  }
}

/** What a shopper's cart brings along: visits by one affiliate's link or by several. */
export async function visits(sim: Simulation, town: Town, dice: Dice): Promise<Record<string, string>> {
  if (town.affiliates.length === 0 || dice.chance(0.3)) return {};
  const tokens: string[] = [];
  for (let number = dice.between(1, 2); number > 0; number--) {
    const { code } = dice.pick(town.affiliates);
    const noted = await sim.request(({ app }) => app.storefront.noteVisit(town.shop, code));
    if (!("lost" in noted) && noted.ok) tokens.push(noted.value.token);
  }
  if (dice.chance(0.1)) tokens.push("forged.token");
  if (tokens.length === 0) return {};
  sim.count("orders with visits");
  return { [VISITS]: tokens.join(" ") };
}

/** The goods of an order that somebody may have brought. */
export async function journey(sim: Simulation, town: Town, order: Order, dice: Dice): Promise<void> {
  if (order.attributes[VISITS] !== undefined) await goods(sim, town, order, dice);
}

/** Goods that go out and arrive; some come back. */
export async function goods(sim: Simulation, { api }: Town, order: Order, dice: Dice): Promise<void> {
  if (dice.chance(0.15)) return;
  await sim.pause(dice.between(MINUTE, HOUR));
  if (order.cancelledAt !== null || api.orders.fulfil(order) !== null) return;
  sim.count("orders shipped");
  if (dice.chance(0.7)) {
    await sim.pause(dice.between(MINUTE, HOUR));
    if (api.orders.deliver(order) === null) sim.count("orders delivered");
  }
  if (!dice.chance(0.2)) return;
  await sim.pause(dice.between(0, HOUR));
  if (api.orders.setReturns(order, "IN_PROGRESS") !== null) return;
  sim.count("returns");
  await sim.pause(dice.between(MINUTE, HOUR));
  api.orders.setReturns(order, "RETURNED");
}
