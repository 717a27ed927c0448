import { expect, it } from "vitest";
import { buy, cartOf, discount, moment, product, testShop } from "../../sandbox/world/testing/shop";
import type { Affiliate, Brought } from "./affiliates";
import { due, rewardsOf } from "./oracle-rewards";
import type { RewardBooks } from "./reward-books";

// Whether the judge of killed lives sees what it is there to see. Its books are written by hand, right at first.

const AT = new Date(0);
const gid = (order: { id: number }) => `gid://shopify/Order/${order.id}`;

/** Mei brings an order by her link; Bo, who joined by hers, one by his code, of which a unit came back; one is nobody's. Mei has been paid. */
async function shop() {
  const api = testShop();
  const [mei, bo] = [api.world.customers[0]!, api.world.customers[1]!];
  discount(api, { codes: ["BO"], usageLimit: null, value: { kind: "percentage", rate: 0.15 } });
  const hers = buy(api, cartOf(api, [["bamboo-desk-lamp", 1], ["travel-brush-roll", 2]]), { email: "a@example.com" });
  const his = buy(api, cartOf(api, [["silk-scarf-plum-rain", 3]], ["BO"]), { email: "b@example.com" });
  const nobodys = buy(api, cartOf(api, [["enamel-camp-mug", 1]]), { email: "c@example.com" });
  await moment(api);
  api.orders.fulfil(hers);
  expect(api.orders.refund(his, [{ lineId: his.lines[0]!.id, quantity: 1, restock: true }], 0, null, null)).toHaveProperty("refundId");
  await api.clock.advance(3_600_000);
  const people: Affiliate[] = [{ code: "MEI", customerId: mei.id, by: null, method: "store_credit", address: "" }, { code: "BO", customerId: bo.id, by: "MEI", method: "gift_card", address: "" }];
  const brought: Brought = { program: "prg", ownRate: product(api, "travel-brush-roll").id, people, orders: new Map([[hers.id, { code: "MEI", via: "click" }], [his.id, { code: "BO", via: "code" }]]), visits: new Map([["MEI", { answered: 1, tried: 2 }]]), asked: [], decided: new Map() };
  const books: RewardBooks = { attributions: [], grants: [], entries: [], payouts: [], participants: people.map(({ code }) => ({ id: `par ${code}`, code })) as RewardBooks["participants"], visitDays: [{ shop: "s", participantId: "par MEI", day: "1970-01-01", visits: 2, begun: 0, completed: 0 }] };
  let bookings = 0;
  const move = (from: string, to: string, minor: number, about: { code: string; grantId?: string; orderId?: string; payoutId?: string; booking?: string }) => {
    const { code, booking = `b${++bookings}`, grantId = null, orderId = null, payoutId = null } = about;
    for (const [line, account] of [from, to].entries()) books.entries.push({ shop: "s", booking, line, kind: "", account, participantId: account === "merchant" ? null : `par ${code}`, currency: "USD", minor: BigInt(line === 0 ? -minor : minor), at: AT, grantId, orderId, payoutId, cause: "" });
  };
  const attribute = (order: typeof hers, code: string, via: string) => books.attributions.push({ shop: "s", orderId: gid(order), at: AT, participantId: `par ${code}`, programId: "prg", via, claims: [], lock: 0 });
  /** A reward of what was earned, less what was taken back. */
  const earn = (order: typeof hers, code: string, earned: number, back: number, state: string) => {
    const grantId = `grt ${order.name} ${code}`;
    books.grants.push({ shop: "s", id: grantId, orderId: gid(order), programId: "prg", participantId: `par ${code}`, terms: {}, currency: "USD", baseMinor: 0n, fullMinor: 0n, plainMinor: 0n, uncappedMinor: 0n, standingMinor: BigInt(earned - back), state, hold: null, maturesAt: null, looksAt: null, bookings: 1, createdAt: AT });
    const about = { code, grantId, orderId: gid(order) };
    move("merchant", "accrued", earned, about);
    if (state === "matured") move("accrued", "payable", earned, about);
    if (back > 0) move(state === "matured" ? "payable" : "accrued", "merchant", back, about);
    return about;
  };
  attribute(hers, "MEI", "click");
  attribute(his, "BO", "code");
  // 12.34 % of 58.99 is 7.28, and 7.77 % of 55.54 is 4.32.
  earn(hers, "MEI", 1_160, 0, "matured");
  // Three scarves at 39.99, less 15 %, came to 101.97: 12.58; the third took its share back. Mei has 2.5 % of both sums.
  earn(his, "BO", 1_258, 419, "accrued");
  earn(his, "MEI", 255, 85, "accrued");
  for (const entry of books.entries) if (entry.account === "payable") entry.payoutId = "pay";
  books.payouts.push({ shop: "s", id: "pay", programId: "prg", participantId: "par MEI", currency: "USD", minor: 1_160n, method: "store_credit", state: "paid", reason: null, reference: "gid", payTo: null, requestedAt: AT, decidedAt: AT, paidAt: AT, batchId: null, batchLine: null });
  brought.asked.push({ code: "MEI", minor: 1_160 });
  brought.decided.set("pay", "approved");
  move("payable", "payout", 1_160, { code: "MEI", payoutId: "pay", booking: "pay:requested" });
  move("payout", "paid", 1_160, { code: "MEI", payoutId: "pay", booking: "pay:paid" });
  api.storeCredit.credit({ customerId: mei.id }, { minor: 1_160, currency: "USD", expiresAt: null });
  return { api, brought, books, orders: { hers, his, nobodys }, move, earn, attribute, wrongs: () => rewardsOf(api.world, books, brought) };
}
type Shop = Awaited<ReturnType<typeof shop>>;

it("finds nothing wrong where every order has earned what is left of it, once", async () => {
  const { wrongs, orders, brought } = await shop();
  expect([due(orders.hers, brought.ownRate).first, due(orders.his, brought.ownRate)]).toEqual([1_160, { first: 839, second: 170 }]);
  expect(wrongs()).toEqual([]);
});

const of = (order: { id: number }) => (row: { orderId: string | null }) => row.orderId === gid(order);
const entriesOf = ({ books }: Shop, grantId: string) => books.entries.filter((entry) => entry.grantId === grantId);

it.each<[what: string, spoil: (shop: Shop) => unknown, said: string]>([
  ["a sale without its commission", ({ books, orders }) => { books.attributions = books.attributions.filter((row) => !of(orders.his)(row)); books.grants = books.grants.filter((row) => !of(orders.his)(row)); books.entries = books.entries.filter((row) => !of(orders.his)(row)); }, "has 0 attributions"],
  ["a reward that was never made", (s) => { s.books.grants = s.books.grants.filter(({ id }) => id !== "grt #1002 MEI"); s.books.entries = s.books.entries.filter(({ grantId }) => grantId !== "grt #1002 MEI"); }, "MEI has 0 rewards for it, not one"],
  ["a second commission", (s) => s.earn(s.orders.his, "BO", 839, 0, "accrued"), "BO has 2 rewards for it, not one"],
  ["a commission that was booked twice", (s) => s.move("merchant", "accrued", 839, { code: "BO", grantId: "grt #1002 BO" }), "1678 accrued"],
  ["a refund that took nothing back", (s) => { s.books.entries = s.books.entries.filter((entry) => !(entry.grantId === "grt #1002 BO" && entry.booking === entriesOf(s, "grt #1002 BO").at(-1)!.booking)); s.books.grants.find(({ id }) => id === "grt #1002 BO")!.standingMinor = 1_258n; }, "is 1258; 839 is due"],
  ["a minor unit too many", (s) => { s.books.grants.find(({ id }) => id === "grt #1001 MEI")!.standingMinor += 1n; }, "is 1161; 1160 is due"],
  ["an order of somebody else", ({ books, orders }) => { books.attributions.find(of(orders.hers))!.participantId = "par BO"; }, "was attributed to par BO"],
  ["an order of nobody that earns", (s) => s.earn(s.orders.nobodys, "MEI", 10, 0, "accrued"), "it is nobody's doing"],
  ["an entry without its other side", ({ books }) => books.entries.pop(), "sums to -1160"],
  ["a reward that was let go unsent", (s) => { s.books.grants.find(({ id }) => id === "grt #1002 BO")!.state = "matured"; }, "was let go before it was safe"],
  ["a reward that waits for ever", (s) => { s.books.grants.find(({ id }) => id === "grt #1001 MEI")!.state = "accrued"; }, "is safe, and waits"],
  ["a payout that was promised and is not there", ({ brought }) => brought.asked.push({ code: "BO", minor: 5 }), "BO was told to have asked for 5"],
  ["a payout that is not what the merchant said", ({ brought }) => brought.decided.set("pay", "declined"), "payout pay was declined, and is paid"],
  ["a payout that was approved and never left", ({ books }) => { books.payouts[0]!.state = "approved"; }, "was approved, and has not left"],
  ["a payout that settles more than it is", ({ books }) => { books.payouts[0]!.minor = 1_000n; }, "payout pay of 1000 is paid, and the ledger has"],
  ["store credit that was given twice", ({ api, brought }) => api.storeCredit.credit({ customerId: brought.people[0]!.customerId }, { minor: 1_160, currency: "USD", expiresAt: null }), "MEI got 1160 in store credit that nobody owed"],
  ["store credit that never came", ({ api }) => { api.world.storeCredit.length = 0; }, "and has not got it"],
  ["a gift card that nobody owed", ({ api }) => api.giftCards.create({ code: "ABCD1234EFGH5678", minor: 700, currency: "USD", customerId: null, note: null }), "there is 700 on a card that ends in 5678"],
  ["a visit that was answered and not counted", ({ books }) => { books.visitDays.length = 0; }, "MEI has 0 visits"],
])("tells of %s", async (_what, spoil, said) => {
  const made = await shop();
  spoil(made);
  expect(made.wrongs().join("\n")).toContain(said);
});
