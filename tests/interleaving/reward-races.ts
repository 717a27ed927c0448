import { MINUTE } from "../../app/domain/instant";
import type { Order } from "../../app/domain/order";
import { closeProgram, publishProgram } from "../../app/features/effects/programs";
import { notePaid, payOutAtOnce } from "../../app/features/pay-out";
import { ok } from "../../app/domain/result";
import { SHOP } from "../contracts/samples";
import { scripted } from "../support/effect-stage";
import { shareStage } from "../support/share-stage";
import { said } from "./group-races";
import type { InterleavingStage, Scenario } from "./stage";

export function rewards(stage: InterleavingStage) {
  const s = shareStage(stage);
  const shipped = () => ({ fulfilled: true, shippedAt: s.clock.at, deliveredAt: s.clock.at });
  return {
    ...s, shipped,
    handlers: { ...s, commerce: scripted({ ensureCoupon: async () => ok({ discountId: "gid://shopify/DiscountCodeNode/1" }), stopDiscount: async () => ok(null) }) } as never,
    refunded: (order: Order): Order => ({ ...order, updatedAt: s.clock.at, financialStatus: "refunded", refundedMinor: order.totalMinor, lines: order.lines.map((line) => ({ ...line, currentQuantity: 0, netMinor: 0 })) }),
    /** Shopify shows it so, and the app reads it: whoever began to read before has read what was shown then. */
    reads: (order: Order) => async () => {
      s.shows(order);
      await s.again(order);
    },
    /** A friend's order, as it is shown once it is delivered. */
    friends: (program: { id: Parameters<typeof s.visit>[0] }, change: Partial<Order> = {}) => s.place({ customerOrders: 1, visits: [s.visit(program.id)], ...shipped(), ...change }),
    /** What the orders have earned, what the budget has given, and how the books stand. */
    seen: async () => {
      const grants = await stage.prisma.grant.findMany({ orderBy: { id: "asc" } });
      const stocks = await stage.prisma.programStock.findMany();
      return {
        grants: grants.map(({ state, standingMinor, hold, looksAt }) => `${state} ${standingMinor} ${hold} ${looksAt === null ? "sleeps" : "wakes"}`).sort(),
        stock: stocks.map(({ takenMinor, draws }) => [takenMinor, draws]),
        coupons: (await stage.prisma.coupon.groupBy({ by: ["state", "side"], _count: true, orderBy: [{ side: "asc" }, { state: "asc" }] })).map(({ state, side, _count }) => `${side} ${state} ${_count}`),
        books: (await s.books()).unbalanced,
        people: await Promise.all((await stage.prisma.participant.findMany({ orderBy: { id: "asc" } })).map((one) => s.balance(one.id as never))),
        asked: (await stage.prisma.outboxMessage.groupBy({ by: ["kind"], where: { state: { not: "done" } }, _count: true, orderBy: { kind: "asc" } })).map(({ kind, _count }) => `${kind} ${_count}`),
      };
    },
  };
}
type Stage = ReturnType<typeof rewards>;

/** What each order has earned, whoever it is said to be the doing of. */
const earned = async (s: Stage, orders: Order[]) => ({ earned: await Promise.all(orders.map(async (order) => (await s.grants(order)).reduce((sum, one) => sum + one.standingMinor, 0))), stock: (await s.seen()).stock, books: (await s.books()).unbalanced });

/** Somebody with so many packets that are ready to be opened. */
async function ready(s: Stage, count: number) {
  const mei = await s.sharer(await s.packets({ method: "store_credit" }), { customerId: "7777" });
  const orders: Order[] = [];
  for (let i = 0; i < count; i++) {
    orders.push(s.friends(mei));
    await s.again(orders[i]!);
  }
  s.pass(14 * 86_400_000);
  await s.mature();
  const packets = (await Promise.all(orders.map((order) => s.grants(order)))).map((grants) => grants[0]!.id);
  return { mei, orders, packets };
}

/** A program that has ended, and a friend's order that has just earned a coupon of it. */
async function owed(s: Stage) {
  const program = await s.shares();
  const order = s.friends(await s.sharer(program, { customerId: "7777" }));
  await s.again(order);
  await s.steer(SHOP, program, "ended");
  s.pass(MINUTE);
  return { program, order };
}

/** Mei may have one packet; a second order of a friend's waits for its place. */
async function waiting(s: Stage) {
  const program = await s.packets({}, { perSharer: 1 });
  const mei = await s.sharer(program, { customerId: "7777" });
  const [first, second] = [s.friends(mei), s.friends(mei)];
  for (const order of [first, second]) await s.again(order);
  return { program, mei, first, second };
}

/** Someone who sells, and an order of theirs. */
async function sold(s: Stage, change: Partial<Order> = {}) {
  const program = await s.program({ payout: { minimumMinor: 1, methods: ["bank"] } });
  const mei = await s.person(program, "mei");
  const order = await s.order({ visits: [s.visit(mei)], ...s.shipped(), ...change });
  return { program, mei, order };
}

/** Opens one more packet, and pays out what has come by then. */
const openAndPay = (s: Stage, who: Parameters<Stage["open"]>[0], packet: Parameters<Stage["open"]>[1]) => async () => {
  const opened = await s.open(who, packet);
  await payOutAtOnce(s)(SHOP, who, "EUR");
  return said(Promise.resolve(opened));
};

/** Which payouts there are, and whether what is in none of them is forgotten: neither behind one that is on its way, nor asked for by one that ended. */
const paidOut = async (s: Stage, stage: InterleavingStage) => {
  const payouts = (await stage.prisma.payout.findMany()).map(({ state, minor }) => `${state} ${minor}`).sort();
  const { people, books } = await s.seen();
  const asked = await stage.prisma.outboxMessage.count({ where: { key: { startsWith: "payout.ask:pay_" } } });
  return { payouts, books, forgotten: asked === 0 && !payouts.some((one) => one.startsWith("approved")) && people.some((balance) => (balance["payable EUR"] ?? 0) > 0) };
};

export const rewardRaces: Record<string, Scenario> = {
  "two orders want the last packet of a budget": async (stage) => {
    const s = rewards(stage);
    const program = await s.packets({ budgetMinor: 500 });
    const orders = [s.friends(await s.sharer(program, { customerId: "7777" })), s.friends(await s.sharer(program, { customerId: "8888" }))];
    return { works: orders.map((order) => async () => void (await s.again(order))), seen: () => earned(s, orders), alike: true };
  },

  "two orders want the one packet a sharer may have": async (stage) => {
    const s = rewards(stage);
    const mei = await s.sharer(await s.packets({}, { perSharer: 1 }), { customerId: "7777" });
    const orders = [s.friends(mei), s.friends(mei)];
    return { works: orders.map((order) => async () => void (await s.again(order))), seen: () => earned(s, orders), alike: true };
  },

  "two orders of one sharer are thanked for, who may have one coupon": async (stage) => {
    const s = rewards(stage);
    const mei = await s.sharer(await s.shares(), { customerId: "7777" });
    const orders = [s.friends(mei), s.friends(mei)];
    for (const order of orders) await s.again(order);
    s.pass(MINUTE);
    return { works: orders.map((order) => () => s.matureOne(order)), seen: s.seen, alike: true };
  },

  "two sharers are thanked from one pool": async (stage) => {
    const s = rewards(stage);
    const program = await s.shares();
    const orders = [s.friends(await s.sharer(program, { customerId: "7777" })), s.friends(await s.sharer(program, { customerId: "8888" }))];
    for (const order of orders) await s.again(order);
    s.pass(MINUTE);
    return { works: orders.map((order) => () => s.matureOne(order)), seen: s.seen, alike: true };
  },

  "a packet looks for a place while the one before it comes back": async (stage) => {
    const s = rewards(stage);
    const { first, second } = await waiting(s);
    s.pass(14 * 86_400_000);
    return { works: [() => s.matureOne(second), s.reads(s.refunded(first))], seen: s.seen };
  },

  "a packet looks for a place while the merchant allows one more": async (stage) => {
    const s = rewards(stage);
    const { program, second } = await waiting(s);
    s.pass(14 * 86_400_000);
    const { rules, revision, title } = (await s.uow.read((tx) => tx.programs.find(SHOP, program)))!;
    const save = () => said(s.save(SHOP, { id: program, revision, title, rules: { ...rules, friends: { ...rules.friends!, perSharer: 2 }, agreement: rules.agreement.text } }));
    return { works: [() => s.matureOne(second), save], seen: s.seen };
  },

  "a packet that nobody opened ends while another order is read": async (stage) => {
    const s = rewards(stage);
    const { mei, orders } = await ready(s, 1);
    s.pass(31 * 86_400_000);
    const next = s.friends(mei);
    return { works: [() => s.matureOne(orders[0]!), async () => void (await s.again(next))], seen: s.seen };
  },

  "a packet is made ready while another order is read": async (stage) => {
    const s = rewards(stage);
    const { mei, first } = await waiting(s);
    s.pass(14 * 86_400_000);
    const next = s.friends(mei);
    return { works: [() => s.matureOne(first), async () => void (await s.again(next))], seen: async () => ({ ...(await earned(s, [first, next])) }) };
  },

  "a program of lucky packets ends while one is drawn": async (stage) => {
    const s = rewards(stage);
    const program = await s.packets({ fromMinor: 100, toMinor: 900 });
    const order = s.friends(await s.sharer(program, { customerId: "7777" }), { financialStatus: "pending", paidAt: null });
    await s.again(order);
    s.pass(MINUTE);
    const paid: Order = { ...order, updatedAt: s.clock.at, financialStatus: "paid", paidAt: s.clock.at };
    const drawn = async () => ({ draws: (await s.stock(program)).draws, status: (await s.uow.read((tx) => tx.programs.find(SHOP, program)))!.status });
    return { works: [() => said(s.steer(SHOP, program, "ended")), s.reads(paid)], seen: drawn, inOrder: true };
  },

  "one friend takes the coupon twice": async (stage) => {
    const s = rewards(stage);
    const mei = await s.sharer(await s.shares(), { customerId: "7777" });
    return { works: [() => said(s.claim(mei.code, "bo")), () => said(s.claim(mei.code, "bo"))], seen: s.seen, alike: true };
  },

  "two workers make a program's codes": async (stage) => {
    const s = rewards(stage);
    const programId = await s.shares();
    await stage.prisma.coupon.deleteMany();
    const make = (key: string) => async () => (await publishProgram(s.handlers, { shop: SHOP, payload: { programId }, key } as never, async () => true)).kind;
    return { works: [make("a"), make("b")], seen: s.seen, alike: true };
  },

  "two workers wake what stands behind the thank-yous of a program that has ended": async (stage) => {
    const s = rewards(stage);
    const { program } = await owed(s);
    await s.uow.run((tx) => tx.stocks.setDiscount(SHOP, program, "sharer", null));
    await stage.prisma.coupon.deleteMany({ where: { side: "sharer" } });
    const wake = (key: string) => async () => (await publishProgram(s.handlers, { shop: SHOP, payload: { programId: program }, key, createdAt: s.clock.at } as never, async () => true)).kind;
    return { works: [wake("a"), wake("b")], seen: s.seen, alike: true };
  },

  "a coupon is given while the discounts of its program are let go of": async (stage) => {
    const s = rewards(stage);
    const { program, order } = await owed(s);
    const close = async () => (await closeProgram(s.handlers, { shop: SHOP, payload: { programId: program }, key: "a", createdAt: s.clock.at - 90 * 86_400_000, progress: (await s.stock(program)).discounts } as never, async () => true)).kind;
    const held = async () => ({ asleep: (await s.stock(program)).discounts.sharer === null, given: (await s.uow.read((tx) => tx.coupons.figures(SHOP, program, "sharer"))).given });
    return { works: [() => s.matureOne(order), close], seen: held };
  },

  "there is news twice of an order that can be read no more": async (stage) => {
    const s = rewards(stage);
    const { order } = await sold(s);
    s.pass(14 * 86_400_000);
    await s.matureOne(order);
    s.hide(order);
    const news = () => s.news(order);
    return { works: [news, news], seen: s.seen, alike: true };
  },

  "two workers have expired codes taken away": async (stage) => {
    const s = rewards(stage);
    const mei = await s.sharer(await s.shares(), { customerId: "7777" });
    for (const guest of ["bo", "liang"]) await s.claim(mei.code, guest);
    s.pass(400 * 86_400_000);
    const expire = async () => void (await s.expire());
    return { works: [expire, expire], seen: s.seen, alike: true };
  },

  "a reward matures while its order comes back": async (stage) => {
    const s = rewards(stage);
    const { order } = await sold(s);
    s.pass(14 * 86_400_000);
    const mature = async () => {
      s.shows(order);
      await s.matureOne(order);
    };
    return { works: [mature, s.reads(s.refunded(order))], seen: s.seen };
  },

  "two workers mature a reward": async (stage) => {
    const s = rewards(stage);
    const { order } = await sold(s);
    s.pass(14 * 86_400_000);
    return { works: [() => s.matureOne(order), () => s.matureOne(order)], seen: s.seen, alike: true };
  },

  "a held reward is released while its order comes back": async (stage) => {
    const s = rewards(stage);
    const { order } = await sold(s, { email: "x@mailinator.com" });
    const [grant] = await s.grants(order);
    s.pass(MINUTE);
    return { works: [() => said(s.release(SHOP, grant!.id)), s.reads(s.refunded(order))], seen: s.seen };
  },

  "a held packet is rejected while another order wants what is in it": async (stage) => {
    const s = rewards(stage);
    const mei = await s.sharer(await s.packets({ budgetMinor: 500 }, { perSharer: 1 }), { customerId: "7777" });
    const held = s.friends(mei, { email: "x@mailinator.com" });
    await s.again(held);
    const [grant] = await s.grants(held);
    const next = s.friends(mei);
    return { works: [() => said(s.reject(SHOP, grant!.id, "Not a friend")), async () => void (await s.again(next))], seen: () => earned(s, [held, next]) };
  },

  "a packet is opened while its order comes back": async (stage) => {
    const s = rewards(stage);
    const { mei, orders, packets } = await ready(s, 1);
    return { works: [() => said(s.open(mei.id, packets[0]!)), s.reads(s.refunded(orders[0]!))], seen: s.seen };
  },

  "a packet is opened while its sharer is banned": async (stage) => {
    const s = rewards(stage);
    const { mei, packets } = await ready(s, 1);
    return { works: [() => said(s.open(mei.id, packets[0]!)), () => said(s.decide(SHOP, mei.id, "banned", "No"))], seen: s.seen };
  },

  "packets are paid out while the one before them is": async (stage) => {
    const s = rewards(stage);
    const { mei, packets } = await ready(s, 2);
    await s.open(mei.id, packets[0]!);
    await payOutAtOnce(s)(SHOP, mei.id, "EUR");
    const { id } = (await s.uow.read((tx) => tx.payouts.ofParticipant(SHOP, mei.id, 1)))[0]!;
    return { works: [openAndPay(s, mei.id, packets[1]!), () => s.uow.run((tx) => notePaid(tx, SHOP, id, "ref", s.clock.at))], seen: () => paidOut(s, stage) };
  },

  "packets are paid out while the one before them, which gave up, is declined": async (stage) => {
    const s = rewards(stage);
    const { mei, packets } = await ready(s, 1);
    s.kept.away = true;
    await s.open(mei.id, packets[0]!);
    for (let days = 0; days < 40; days++, s.pass(86_400_000)) await s.work();
    s.kept.away = false;
    // Opened later than forty days, a packet holds nothing any more: the next one is of now.
    const next = s.friends(mei);
    await s.again(next);
    s.pass(14 * 86_400_000);
    await s.mature();
    const [later] = await s.grants(next);
    const { id } = (await s.uow.read((tx) => tx.payouts.ofParticipant(SHOP, mei.id, 1)))[0]!;
    return { works: [openAndPay(s, mei.id, later!.id), () => said(s.answer(SHOP, id, { to: "declined", reason: "No" }))], seen: () => paidOut(s, stage) };
  },

  "two workers pay out what somebody's packets have given, of which one has just been opened": async (stage) => {
    const s = rewards(stage);
    const { mei, packets } = await ready(s, 2);
    await s.open(mei.id, packets[0]!);
    return { works: [async () => void (await payOutAtOnce(s)(SHOP, mei.id, "EUR")), openAndPay(s, mei.id, packets[1]!)], seen: () => paidOut(s, stage) };
  },

  "two workers pay out what somebody's packets have given": async (stage) => {
    const s = rewards(stage);
    const { mei, packets } = await ready(s, 2);
    for (const packet of packets) await s.open(mei.id, packet);
    const pay = () => payOutAtOnce(s)(SHOP, mei.id, "EUR");
    return { works: [pay, pay], seen: async () => ({ ...(await s.seen()), payouts: (await stage.prisma.payout.findMany()).map(({ state, minor }) => [state, minor]) }), alike: true };
  },
};
