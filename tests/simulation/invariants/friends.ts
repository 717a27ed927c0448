import { draw } from "../../../app/domain/draw";
import { drawnOf } from "../../../app/domain/gift";
import { gid, numeric } from "../../../app/domain/id";
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
    if (coupon.state === "making" && rows.outbox.get(`coupons.make:${coupon.batch}`)?.state !== "dead") about(`the coupon ${coupon.code} is still being made`);
    if (coupon.state === "given" && good !== 1 && !town.removed) about(`the coupon ${coupon.code} was given, and Shopify has ${good}`);
    if (coupon.state === "withdrawn" && good > 0 && !town.removed) about(`the coupon ${coupon.code} is withdrawn, and still good`);
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

/** Each payout that the app carries out left once: paid, or not and somebody is told. */
function checkSent(town: Town, rows: ShopRows, about: Tell) {
  const { world } = town.api;
  const automatic = [...rows.payouts.values()].filter((payout) => isAutomatic(payout.method));
  for (const payout of automatic) {
    if (payout.state !== "approved" || town.removed) continue;
    if (!rows.problems.has(`effect_dead:payout.send:${payout.id}`)) about(`the payout ${payout.id} was to be sent, and was not`);
  }
  const unsure = new Set(automatic.filter((payout) => rows.problems.has(`effect_dead:payout.send:${payout.id}`)).map((payout) => payout.id));
  const credits = world.storeCredit.flatMap((account) => account.transactions.map((transaction) => ({ id: String(transaction.id), minor: transaction.minor })));
  const paid = automatic.filter((payout) => payout.method === "store_credit" && payout.state === "paid" && !unsure.has(payout.id));
  for (const payout of paid) {
    const found = credits.filter((credit) => credit.id === numeric(payout.reference ?? ""));
    if (found.length !== 1 || found[0]!.minor !== payout.minor) about(`the payout ${payout.id} of ${payout.minor} is credited by ${payout.reference}: ${JSON.stringify(found)}`);
  }
  const extra = credits.length - paid.length;
  const maybe = [...unsure].filter((id) => rows.payouts.get(id)!.method === "store_credit").length;
  if (extra < 0 || extra > maybe) about(`${credits.length} credits for ${paid.length} payouts`);
  const cards = automatic.filter((payout) => payout.method === "gift_card" && payout.state === "paid" && !unsure.has(payout.id)).length;
  const cardsMaybe = [...unsure].filter((id) => rows.payouts.get(id)!.method === "gift_card").length;
  if (world.giftCards.length < cards || world.giftCards.length > cards + cardsMaybe) about(`${world.giftCards.length} gift cards for ${cards} payouts`);
}
