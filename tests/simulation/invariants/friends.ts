import { draw } from "../../../app/domain/draw";
import { drawnOf } from "../../../app/domain/gift";
import { gid } from "../../../app/domain/id";
import { isAutomatic } from "../../../app/domain/payout";
import type { ShopRows } from "../gears/gear";
import type { Town } from "../life/town";

type Tell = (what: string) => void;

/** No budget is overspent, nobody is thanked twice, no code is anybody's but its holder's, and what was paid out left once. */
export function checkFriends(town: Town, rows: ShopRows, tell: Tell): void {
  const about = (what: string) => tell(`${town.shop} ${what}`);
  for (const id of rows.stocks.keys()) checkStock(rows, id, about);
  checkCoupons(town, rows, about);
  checkSent(town, rows, about);
}

/** Sealed packets hold what stands for them; opened ones what was in them, whatever came back later. */
function checkStock(rows: ShopRows, id: string, about: Tell) {
  const program = rows.programs.get(id)!;
  const stock = rows.stocks.get(id)!;
  const friends = program.rules.friends;
  if (!friends) return stock.takenMinor !== 0 || stock.draws !== 0 ? about(`${id} has no friends, and gave ${stock.takenMinor} in ${stock.draws} draws`) : undefined;
  const grants = [...rows.grants.values()].filter((grant) => grant.programId === id);
  const opened = (grant: string) => [...rows.ledger.values()].filter((entry) => entry.grantId === grant && entry.kind === "matured" && entry.account === "payable").reduce((sum, entry) => sum + entry.minor, 0);
  const held = grants.reduce((sum, grant) => sum + (grant.state === "matured" ? opened(grant.id) : grant.standingMinor), 0);
  const budget = friends.thanks.kind === "packet" ? (friends.thanks.budgetMinor ?? Infinity) : 0;
  if (stock.takenMinor !== held) about(`${id} has taken ${stock.takenMinor} of its budget, and its packets hold ${held}`);
  if (stock.takenMinor > budget) about(`${id} has taken ${stock.takenMinor} of a budget of ${budget}`);
  const draws = grants.flatMap((grant) => (grant.terms.rate.kind === "packet" && grant.terms.rate.draw !== null ? grant.terms.rate.draw : []));
  if (new Set(draws).size !== draws.length || draws.some((draw) => draw > stock.draws)) about(`${id} has ${stock.draws} draws, and packets have ${draws.join(", ")}`);
  for (const one of grants.flatMap((grant) => drawnOf(grant.terms) ?? [])) if (draw(stock.drawSeed, one.number, one.fromMinor, one.toMinor) !== one.minor) about(`draw ${one.number} of ${id} does not give ${one.minor} again`);
  for (const person of new Set(grants.map((grant) => grant.participantId))) {
    const theirs = grants.filter((grant) => grant.participantId === person);
    const given = theirs.filter((grant) => grant.state === "ready" || grant.state === "matured").length;
    if (friends.perSharer !== null && given > friends.perSharer) about(`${person} was thanked for ${given} friends, at most ${friends.perSharer}`);
    const open = theirs.filter((grant) => grant.state === "accrued" && grant.standingMinor > 0).length;
    if (friends.perSharer !== null && open > 0 && given + open > friends.perSharer) about(`${person} holds ${given + open} amounts of the budget, at most ${friends.perSharer}`);
  }
}

function checkCoupons(town: Town, rows: ShopRows, about: Tell) {
  const { world } = town.api;
  const discountsOf = new Map<string, typeof world.discounts>();
  for (const discount of world.discounts) for (const { code } of discount.codes) discountsOf.set(code, [...(discountsOf.get(code) ?? []), discount]);
  for (const coupon of rows.coupons.values()) {
    const good = discountsOf.get(coupon.code)?.length ?? 0;
    if (coupon.state === "making" && rows.stocks.get(coupon.programId)?.discounts[coupon.side] !== null && rows.outbox.get(`coupons.make:${coupon.batch}`)?.state !== "dead") about(`the coupon ${coupon.code} is still being made`);
    if (coupon.state === "given" && good !== 1 && !town.removed) about(`the coupon ${coupon.code} was given, and Shopify has ${good}`);
    // On a discount that is stopped nothing is good; one that could not be stopped is told.
    const stuck = [...rows.outbox.values()].some((message) => message.kind === "program.close" && message.payload.programId === coupon.programId && message.state === "dead");
    if (coupon.state === "withdrawn" && (discountsOf.get(coupon.code) ?? []).some((one) => !one.deactivated) && !stuck && !town.removed) about(`the coupon ${coupon.code} is withdrawn, and still good`);
    if (coupon.grantId === null) continue;
    const grant = rows.grants.get(coupon.grantId);
    const order = world.orders.find((one) => gid("Order", one.id) === grant?.orderId);
    const gone = order && (order.cancelledAt !== null || order.financial === "REFUNDED");
    if (gone && coupon.state === "given" && rows.outbox.get(`coupons.remove:returned:${coupon.code}`)?.state !== "dead" && !town.removed) about(`the coupon ${coupon.code} thanks for ${order.name}, which came back`);
    if (grant?.state !== "matured" || grant.participantId !== coupon.participantId) about(`the coupon ${coupon.code} thanks for ${coupon.grantId}, which is ${grant?.state}`);
  }
  const thanked = [...rows.coupons.values()].flatMap((coupon) => coupon.grantId ?? []);
  if (new Set(thanked).size !== thanked.length) about("a friend was thanked for twice");
  const firstIn = new Map<unknown, string>();
  for (const seed of [...rows.stocks.values()].flatMap((stock) => Object.values(stock.seeds))) {
    const made = discountsOf.get(seed) ?? [];
    if (made.length > 1) about(`${made.length} discounts have the first code ${seed}`);
    for (const discount of made) {
      if (firstIn.has(discount)) about(`a discount has the first codes of ${firstIn.get(discount)} and ${seed}`);
      firstIn.set(discount, seed);
    }
  }
}

/** Each payout that the app carries out left once: paid, or not and somebody is told. Whatever Shopify has given is the one thing that one payout says of itself, or may be an undecided one's. */
function checkSent(town: Town, rows: ShopRows, about: Tell) {
  const { world } = town.api;
  const automatic = [...rows.payouts.values()].filter((payout) => isAutomatic(payout.method));
  const isTold = (id: string) => rows.problems.has(`effect_dead:payout.send:${id}`);
  for (const payout of automatic) if (payout.state === "approved" && !town.removed && !isTold(payout.id)) about(`the payout ${payout.id} was to be sent, and was not`);
  const credits = world.storeCredit.flatMap((account) => account.transactions.map((transaction) => ({ name: gid("StoreCreditAccountCreditTransaction", transaction.id), minor: transaction.minor })));
  const cards = world.giftCards.map((card) => ({ name: card.code.slice(-4), minor: card.initialMinor }));
  for (const [method, given] of [["store_credit", credits], ["gift_card", cards]] as const) {
    const own = automatic.filter((payout) => payout.method === method);
    // What gave up may be paid by hand; its reference is the merchant's word then.
    const sent = own.filter((payout) => payout.state === "paid" && !(isTold(payout.id) && !given.some(({ name }) => name === payout.reference)));
    for (const payout of sent) {
      const found = given.filter(({ name }) => name === payout.reference);
      if (found.length !== 1 || found[0]!.minor !== payout.minor) about(`the payout ${payout.id} of ${payout.minor} was given as ${payout.reference}: ${JSON.stringify(found)}`);
    }
    const undecided = own.filter((payout) => payout.state === "approved" && isTold(payout.id)).length;
    const extra = given.length - sent.length;
    if (extra < 0 || extra > undecided) about(`${given.length} times ${method} for ${sent.length} payouts that were sent, and ${undecided} that may have been`);
  }
}
