import { MINUTE } from "../../app/domain/instant";
import type { Order } from "../../app/domain/order";
import { ok } from "../../app/domain/result";
import { closeProgram, makeCoupons, publishProgram } from "../../app/features/effects/programs";
import { SHOP } from "../contracts/samples";
import { scripted } from "../support/effect-stage";
import { said } from "./group-races";
import { rewards, type Rewards } from "./reward-scene";
import type { Scenario } from "./stage";

/** A program that has ended, and a friend's order that has just earned a coupon of it. */
async function owed(s: Rewards) {
  const program = await s.shares();
  const order = s.friends(await s.sharer(program, { customerId: "7777" }));
  await s.again(order);
  await s.steer(SHOP, program, "ended");
  s.pass(MINUTE);
  return { program, order };
}

/** Someone who sells, and an order of theirs. */
async function sold(s: Rewards, change: Partial<Order> = {}) {
  const program = await s.program({ payout: { minimumMinor: 1, methods: ["bank"] } });
  const mei = await s.person(program, "mei");
  const order = await s.order({ visits: [s.visit(mei)], ...s.shipped(), ...change });
  return { program, mei, order };
}

export const rewardRaces: Record<string, Scenario> = {
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

  "a discount is heard to be gone while its program gets another": async (stage) => {
    const s = rewards(stage);
    const programId = await s.shares();
    const gone = "gid://shopify/DiscountCodeNode/9";
    await s.uow.run((tx) => tx.stocks.setDiscount(SHOP, programId, "friend", gone));
    const make = async () => (await publishProgram(s.handlers, { shop: SHOP, payload: { programId }, key: "a" } as never, async () => true)).kind;
    const seen = async () => ({ ...(await s.seen()), discount: (await s.stock(programId)).discounts.friend, status: (await s.uow.read((tx) => tx.programs.find(SHOP, programId)))?.status });
    return { works: [() => s.hearOfDiscount(gone), make], seen };
  },

  "two workers make another discount for the thank-yous of a program that has ended": async (stage) => {
    const s = rewards(stage);
    const { program } = await owed(s);
    await s.uow.run((tx) => tx.stocks.letGo(SHOP, program, "sharer", "TUAN-ANOTHER"));
    const make = (key: string) => async () => (await publishProgram(s.handlers, { shop: SHOP, payload: { programId: program }, key, createdAt: s.clock.at } as never, async () => true)).kind;
    return { works: [make("a"), make("b")], seen: s.seen, alike: true };
  },

  "Shopify took none of a program's codes, of either batch": async (stage) => {
    const s = rewards(stage);
    const programId = await s.shares();
    await stage.prisma.coupon.deleteMany();
    const codes = ["D-1", "D-2"];
    await s.uow.run(async (tx) => { for (const code of codes) await tx.coupons.add(SHOP, programId, "friend", `batch-${code}`, [code]); });
    const handlers = { ...s, commerce: scripted({ codesAdded: async () => ok({ done: true, failed: codes }) }) };
    const make = (code: string) => async () => (await makeCoupons(handlers as never, { shop: SHOP, payload: { programId, side: "friend", batch: `batch-${code}` }, key: code, createdAt: s.clock.at, progress: { jobId: code } } as never, async () => true)).kind;
    return { works: codes.map(make), seen: s.seen, alike: true };
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
};
