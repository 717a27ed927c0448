import { gid } from "../../../app/domain/id";
import { DAY, MINUTE } from "../../../app/domain/instant";
import { balances } from "../../../app/domain/ledger";
import { onePersonsAddress } from "../../../app/domain/participant";
import type { Grant } from "../../../app/domain/reward";
import { goodwill, received, returned, shippingBack } from "../../../sandbox/world/money-state";
import type { Order } from "../../../sandbox/world/types";
import { orderFacts } from "../commerce/order-facts";
import type { ShopRows } from "../gears/gear";
import type { Town } from "../life/town";

type Tell = (what: string) => void;

/** The books balance, say what every order is worth to whom, and pay out exactly what they say. */
export function checkRewards(town: Town, rows: ShopRows, now: number, tell: Tell): void {
  const about = (what: string) => tell(`${town.shop} ${what}`);
  checkBooks(rows, about);
  for (const grant of rows.grants.values()) {
    const order = town.api.world.orders.find((one) => gid("Order", one.id) === grant.orderId);
    if (!order) about(`the grant ${grant.id} is of no order`);
    else checkGrant(town, rows, grant, order, now, (what) => about(`${order.name}: ${what}`));
  }
  checkLevels(town, rows, about);
  for (const order of town.api.world.orders) checkAttribution(town, rows, order, (what) => about(`${order.name}: ${what}`));
  checkPayouts(rows, about);
}

/** At most two people earn by an order, and the floor holds over what they earn together. */
function checkLevels(town: Town, rows: ShopRows, about: Tell) {
  for (const order of town.api.world.orders) {
    const grants = [...rows.grants.values()].filter((grant) => grant.orderId === gid("Order", order.id));
    if (grants.length > 2 || grants.filter((grant) => grant.terms.level === undefined).length > 1) about(`${order.name}: ${grants.length} people earn by it`);
    if (grants.some((grant) => grant.terms.level === undefined && grant.state === "rejected") && grants.some((grant) => grant.terms.level === 2 && grant.state !== "rejected")) about(`${order.name}: the reward of who brought the buyer was rejected, and who brought them earns`);
    const floor = grants.find((grant) => grant.terms.floor)?.terms.floor;
    const sum = grants.reduce((all, grant) => all + grant.standingMinor, 0);
    if (floor && sum > roomOf(town, rows, order, floor.keep) + 1) about(`${order.name}: its rewards come to ${sum}, and the floor leaves ${roomOf(town, rows, order, floor.keep)}`);
  }
}

const minorOf = (rows: ShopRows, of: (entry: ShopRows["ledger"] extends Map<string, infer E> ? E : never) => boolean) => [...rows.ledger.values()].filter(of).reduce((sum, entry) => sum + entry.minor, 0);

function checkBooks(rows: ShopRows, about: Tell) {
  const entries = [...rows.ledger.values()];
  const bookings = new Map<string, number>();
  for (const { booking, currency, minor } of entries) bookings.set(`${booking} ${currency}`, (bookings.get(`${booking} ${currency}`) ?? 0) + minor);
  for (const [booking, minor] of bookings) if (minor !== 0) about(`the booking ${booking} sums to ${minor}`);
  const sums = new Map<string, number>();
  for (const [key, minor] of balances(entries)) sums.set(key.split(" ")[1]!, (sums.get(key.split(" ")[1]!) ?? 0) + minor);
  for (const [currency, minor] of sums) if (minor !== 0) about(`the ledger sums to ${minor} ${currency}`);
  for (const entry of entries) if (entry.participantId !== null && !rows.participants.has(entry.participantId)) about(`an entry is of ${entry.participantId}, whom nobody knows`);
}

function checkGrant(town: Town, rows: ShopRows, grant: Grant, order: Order, now: number, about: Tell) {
  const of = (account: string) => minorOf(rows, (entry) => entry.grantId === grant.id && entry.account === account);
  if (grant.state === "rejected" && grant.standingMinor !== 0) about(`was rejected, and earns ${grant.standingMinor}`);
  const [accrued, payable] = grant.state === "accrued" || grant.state === "ready" ? [grant.standingMinor, 0] : [0, grant.standingMinor];
  if (of("accrued") !== accrued || of("payable") !== payable) about(`${grant.standingMinor} are ${grant.state}, and the ledger has ${of("accrued")} accrued and ${of("payable")} payable`);
  const winner = rows.attributions.get(grant.orderId)?.participantId ?? "";
  if ((grant.terms.level === 2 ? rows.participants.get(winner)?.broughtBy : winner) !== grant.participantId) about(`is rewarded to ${grant.participantId}, and is somebody else's doing`);
  if (grant.state === "accrued" && grant.hold === null && grant.maturesAt !== null && grant.maturesAt < now - 5 * MINUTE && !waitsForPlace(rows, grant)) about("its reward is safe, and did not mature");
  if (grant.state === "accrued" && grant.hold === null && grant.maturesAt === null && grant.standingMinor > 0 && order.createdAt < now - 62 * DAY) about("can be read no more, and its reward waits for nobody");
  if (grant.state === "ready" && (grant.looksAt === null || grant.looksAt < now - 5 * MINUTE)) about("its packet was not opened in time, and did not lapse");
  const stored = rows.orders.get(grant.orderId);
  if (!stored || stored.updatedAt < Math.floor(order.updatedAt / 1_000) * 1_000) return about("has rewards, and was not read again");
  if (grant.state === "rejected" || grant.state === "lapsed") return;
  const lines = worthsOf(town, rows, order);
  const { least, most } = boundsOf(grant, lines);
  const before = grant.terms.level === 2 ? [...rows.grants.values()].filter((one) => one.orderId === grant.orderId && one.terms.level === undefined).reduce((sum, one) => sum + one.standingMinor, 0) : 0;
  const room = (grant.terms.floor ? roomOf(town, rows, order, grant.terms.floor.keep) : worthsOf(town, rows, order, true).reduce((sum, { minor }) => sum + minor, 0)) - before;
  const worth = lines.map(({ minor }) => minor).join(" + ");
  // Worth is split between lines to the minor unit, and each line's share is a whole number.
  if (grant.standingMinor > Math.min(most, room) + lines.length + 1) about(`earns ${grant.standingMinor} on ${worth}, at most ${Math.min(most, room)}`);
  if (!grant.terms.floor && grant.standingMinor < Math.min(least, room) - lines.length - 1) about(`earns only ${grant.standingMinor} on ${worth}, at least ${least}`);
  if (grant.standingMinor < 0) about(`earns ${grant.standingMinor}`);
}

/** `units` that are still there, and what they cost: an amount for each unit is no more than that. */
/** An empty packet beyond its sharer's limit waits as long as one before it may still come back. */
function waitsForPlace(rows: ShopRows, grant: Grant): boolean {
  const perSharer = rows.programs.get(grant.programId)?.rules.friends?.perSharer ?? null;
  if (grant.terms.rate.kind !== "packet" || grant.standingMinor !== 0 || perSharer === null) return false;
  const others = [...rows.grants.values()].filter((one) => one.participantId === grant.participantId && one.id !== grant.id);
  const given = others.filter(({ state }) => state === "ready" || state === "matured").length;
  return given < perSharer && given + others.filter(({ state, standingMinor }) => state === "accrued" && standingMinor > 0).length >= perSharer;
}

type Worth = { id: string; minor: number; units: number; net: number };

/** What of an order's goods is paid and kept, line by line in minor units; nothing where nothing may be earned. @param all with what a group buy keeps from earning */
function worthsOf(town: Town, rows: ShopRows, order: Order, all = false): Worth[] {
  const facts = orderFacts(town.api.world, order);
  const whole = received(order) > 0 && order.financial !== "PARTIALLY_PAID" && order.financial !== "REFUNDED";
  if (!whole || order.test || order.cancelledAt !== null || facts.dispute === "lost") return [];
  const silent = new Set([...rows.seats.values()].filter((seat) => seat.orderId === facts.id && rows.campaigns.get(seat.campaignId)?.rewarded === false).flatMap((seat) => seat.lineIds));
  const there = facts.lines.filter((line) => line.currentQuantity > 0);
  const goods = there.reduce((sum, line) => sum + line.netMinor, 0);
  const costs = goods + order.shipping - shippingBack(order);
  const paid = order.financial === "PAID" || costs === 0 ? 1 : (received(order) - returned(order) + shippingBack(order)) / costs;
  const kept = Math.max(0, Math.min(goods - goodwill(order), goods * paid));
  return goods === 0 ? [] : there.filter((line) => !line.giftCard && (all || !silent.has(line.id))).map((line) => ({ id: line.id, minor: (line.netMinor * Math.min(kept, goods)) / goods, units: line.currentQuantity, net: line.netMinor }));
}

/** What an order leaves for rewards when its goods are paid and the shop has kept its share, as the shop's own prices say. */
function roomOf(town: Town, rows: ShopRows, order: Order, keep: number): number {
  const worth = worthsOf(town, rows, order, true).reduce((sum, { minor }) => sum + minor, 0);
  const variants = town.api.world.products.flatMap((product) => product.variants);
  const cost = order.lines.filter((line) => !line.giftCard).reduce((sum, line) => sum + (variants.find((variant) => variant.id === line.variantId)?.cost ?? 0) * line.currentQuantity, 0);
  return Math.max(0, worth - cost - Math.round((worth * keep) / 10_000));
}

/** The least and the most that terms give on lines worth so much. A fixed reward, and one at its cap, shrink with their order: their whole is the most they may be. */
function boundsOf({ terms: { rate, byLine, capMinor } }: Grant, lines: Worth[]): { least: number; most: number } {
  const worth = lines.reduce((sum, { minor }) => sum + minor, 0);
  if (worth === 0 || rate.kind === "coupon") return { least: 0, most: 0 };
  if (rate.kind === "packet") return { least: 0, most: worth + 1 < rate.minimumMinor ? 0 : (rate.minor ?? 0) };
  const ownOf = ({ id, minor, units, net }: Worth, by = byLine[id] ?? 0) => (typeof by === "number" ? (minor * by) / 10_000 : (Math.min(by.minor * units, net) * minor) / net);
  const own = lines.reduce((sum, line) => sum + ownOf(line), 0);
  const plain = lines.reduce((sum, { id, minor }) => sum + (id in byLine ? 0 : minor), 0);
  const whole = own + (rate.kind === "percent" ? (plain * rate.basisPoints) / 10_000 : Math.min(rate.minor, plain));
  return { least: capMinor !== null ? 0 : rate.kind === "percent" ? whole : own, most: Math.min(whole, capMinor ?? Number.MAX_SAFE_INTEGER) };
}

function checkAttribution(town: Town, rows: ShopRows, order: Order, about: Tell) {
  const attribution = rows.attributions.get(gid("Order", order.id));
  if (!attribution) return;
  const won = attribution.claims.filter((claim) => claim.verdict === "won");
  if (won.length > 1 || won[0]?.participantId !== (attribution.participantId ?? undefined)) about(`is the doing of ${attribution.participantId}, and ${won.length} claims won`);
  const winner = town.affiliates.find((one) => one.id === attribution.participantId);
  if (!winner || town.api.world.shop.withholdPersonalData) return;
  // Whoever asked to be forgotten is nobody any more.
  if (rows.participants.get(winner.id)?.email === null) return;
  if (winner.customerId !== null && winner.customerId === order.customerId) about("was bought by whom it is attributed to");
  if (onePersonsAddress(winner.email) === onePersonsAddress(order.email)) about("was bought from the mailbox of whom it is attributed to");
}

function checkPayouts(rows: ShopRows, about: Tell) {
  for (const payout of rows.payouts.values()) {
    const of = (account: string) => minorOf(rows, (entry) => entry.payoutId === payout.id && entry.account === account);
    if (payout.minor <= 0) about(`the payout ${payout.id} is of ${payout.minor}`);
    if (of("payable") !== 0) about(`the payout ${payout.id} leaves ${of("payable")} of what it settles`);
    const whole = (account: string) => minorOf(rows, (entry) => entry.booking.startsWith(`${payout.id}:`) && entry.account === account);
    const way = payout.state === "requested" || payout.state === "approved" ? payout.minor : 0;
    const paid = payout.state === "paid" ? payout.minor : 0;
    const back = payout.state === "declined" ? 0 : -payout.minor;
    if (whole("payout") !== way || whole("paid") !== paid || whole("payable") !== back) about(`the payout ${payout.id} of ${payout.minor} is ${payout.state}, and the ledger has ${whole("payout")} on the way, ${whole("paid")} paid, ${whole("payable")} on the balance`);
  }
  for (const person of rows.participants.keys()) {
    const stands = minorOf(rows, (entry) => entry.participantId === person);
    const earned = [...rows.grants.values()].filter((grant) => grant.participantId === person).reduce((sum, grant) => sum + grant.standingMinor, 0);
    if (stands !== earned) about(`${person} has ${stands} on all accounts, and earned ${earned}`);
  }
}
