import { MINUTE } from "../../app/domain/instant";
import type { Order } from "../../app/domain/order";
import { notePaid, payOutAtOnce } from "../../app/features/pay-out";
import { SHOP } from "../contracts/samples";
import { said } from "./group-races";
import { earned, rewards, type Rewards } from "./reward-scene";
import type { InterleavingStage, Scenario } from "./stage";

/** Somebody with so many packets that are ready to be opened. */
async function ready(s: Rewards, count: number) {
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

/** Mei may have one packet; a second order of a friend's waits for its place. */
async function waiting(s: Rewards) {
  const program = await s.packets({}, { perSharer: 1 });
  const mei = await s.sharer(program, { customerId: "7777" });
  const [first, second] = [s.friends(mei), s.friends(mei)];
  for (const order of [first, second]) await s.again(order);
  return { program, mei, first, second };
}

/** Opens one more packet, and pays out what has come by then. */
const openAndPay = (s: Rewards, who: Parameters<Rewards["open"]>[0], packet: Parameters<Rewards["open"]>[1]) => async () => {
  const opened = await s.open(who, packet);
  await payOutAtOnce(s)(SHOP, who, "EUR");
  return said(Promise.resolve(opened));
};

/** Which payouts there are, and whether what is in none of them is forgotten: neither behind one that is on its way, nor asked for by one that ended. */
const paidOut = async (s: Rewards, stage: InterleavingStage) => {
  const payouts = (await stage.prisma.payout.findMany()).map(({ state, minor }) => `${state} ${minor}`).sort();
  const { people, books } = await s.seen();
  const asked = await stage.prisma.outboxMessage.count({ where: { key: { startsWith: "payout.ask:pay_" } } });
  return { payouts, books, forgotten: asked === 0 && !payouts.some((one) => one.startsWith("approved")) && people.some((balance) => (balance["payable EUR"] ?? 0) > 0) };
};

export const packetRaces: Record<string, Scenario> = {
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
