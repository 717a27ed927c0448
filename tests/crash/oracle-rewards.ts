import type { Grant, LedgerEntry } from "@prisma/client";
import type { Order } from "../../sandbox/world/types";
import { type Affiliate, type Brought, RATES } from "./affiliates";
import { payoutsOf } from "./oracle-payouts";
import { type RewardBooks, type RewardWorld, sum } from "./reward-books";

/** What is safe is let go once a minute. */
const SOON_MS = 5 * 60_000;
const settled = (order: Order, kinds: string[]) => sum(order.transactions.filter((t) => kinds.includes(t.kind) && t.status === "SUCCESS").map((t) => t.minor));
/** Half a minor unit is a whole one. */
const share = (minor: number, basisPoints: number) => Math.floor((minor * basisPoints + 5_000) / 10_000);

/**
 * What an order earns, told from the world outside alone: with what is paid for its goods and was not given back.
 * @returns in minor units, what whoever brought it is due, and what whoever brought them is
 */
export function due(order: Order, ownRate: number): { first: number; second: number } {
  const received = settled(order, ["SALE", "CAPTURE"]);
  if (received === 0 || settled(order, ["REFUND"]) >= received || order.cancelledAt !== null || order.test) return { first: 0, second: 0 };
  const back = (id: number) => sum(order.refunds.flatMap((refund) => refund.lines.filter(({ lineId }) => lineId === id).map(({ minor }) => minor)));
  const paid = (line: Order["lines"][number]) => line.unitMinor * line.quantity - sum(line.allocations.map(({ minor }) => minor)) - back(line.id);
  const beyond = sum(order.refunds.map(({ minor }) => minor)) - sum(order.lines.map(({ id }) => back(id)));
  const goodwill = Math.max(0, beyond - order.shipping);
  if (goodwill > 0 && order.lines.length > 1) throw new Error(`${order.name}: nobody here knows which line the goodwill is for`);
  // A gift card is money: what is bought with it earns, later.
  const worths = order.lines.filter((line) => !line.giftCard).map((line) => ({ own: line.productId === ownRate, minor: Math.max(0, paid(line) - goodwill) }));
  const of = (own: boolean) => worths.filter((one) => one.own === own).map(({ minor }) => minor);
  return { first: share(sum(of(false)), RATES.plain) + sum(of(true).map((minor) => share(minor, RATES.own))), second: share(sum(worths.map(({ minor }) => minor)), RATES.second) };
}

/**
 * Every order that somebody brought is theirs, once, and has earned exactly what is left of it; nobody else's earns
 * anything; the books balance, and what was paid out left once.
 * @returns what is wrong, one line each
 */
export function rewardsOf(world: RewardWorld, books: RewardBooks, brought: Brought): string[] {
  return [...world.orders.flatMap((order) => orderWrong(world, books, brought, order)), ...booksWrong(world, books), ...payoutsOf(world, books, brought), ...visitsWrong(books, brought)];
}

const idOf = (order: Pick<Order, "id">) => `gid://shopify/Order/${order.id}`;
const personOf = ({ participants }: RewardBooks, code: string | null) => participants.find((one) => one.code === code);

function orderWrong(world: RewardWorld, books: RewardBooks, brought: Brought, order: Order): string[] {
  const wrong: string[] = [];
  const say = (words: string) => wrong.push(`order ${order.name}: ${words}`);
  const attributions = books.attributions.filter(({ orderId }) => orderId === idOf(order));
  const grants = books.grants.filter(({ orderId }) => orderId === idOf(order));
  const by = brought.orders.get(order.id);
  if (!by) {
    if (attributions.length + grants.length > 0) say(`it is nobody's doing, and has ${attributions.length} attributions and ${grants.length} rewards`);
    return wrong;
  }
  const first = personOf(books, by.code);
  if (attributions.length !== 1) say(`it is the doing of ${by.code}, and has ${attributions.length} attributions`);
  else if (attributions[0]!.participantId !== first?.id || attributions[0]!.via !== by.via) say(`it is the doing of ${by.code} by ${by.via}, and was attributed to ${attributions[0]!.participantId} by ${attributions[0]!.via}`);
  const second = personOf(books, brought.people.find(({ code }) => code === by.code)?.by ?? null);
  const owed = due(order, brought.ownRate);
  for (const { person, minor } of [{ person: first, minor: owed.first }, ...(second ? [{ person: second, minor: owed.second }] : [])]) {
    const own = grants.filter(({ participantId }) => participantId === person?.id);
    if (own.length !== 1) say(`${person?.code} has ${own.length} rewards for it, not one`);
    for (const grant of own) wrong.push(...grantWrong(world, books, grant, order, minor).map((words) => `order ${order.name}: ${words}`));
  }
  const others = grants.filter(({ participantId }) => participantId !== first?.id && participantId !== second?.id);
  if (others.length > 0) say(`${others.map(({ participantId }) => participantId).join()} earn by it and did not bring it`);
  return wrong;
}

function grantWrong(world: RewardWorld, { entries }: RewardBooks, grant: Grant, order: Order, minor: number): string[] {
  const wrong: string[] = [];
  const stands = (account: string) => sum(entries.filter((entry) => entry.grantId === grant.id && entry.account === account).map((entry) => entry.minor));
  if (Number(grant.standingMinor) !== minor) wrong.push(`reward ${grant.id} is ${grant.standingMinor}; ${minor} is due`);
  const [accrued, payable] = grant.state === "accrued" ? [minor, 0] : [0, minor];
  if (stands("accrued") !== accrued || stands("payable") !== payable || stands("merchant") !== -minor) wrong.push(`reward ${grant.id} is ${grant.state}; ${minor} is due, and the ledger has ${stands("accrued")} accrued, ${stands("payable")} payable and ${-stands("merchant")} from the merchant`);
  const shipped = order.fulfillmentOrders.filter(({ status }) => status === "CLOSED").map(({ shippedAt }) => shippedAt ?? 0);
  if (grant.state === "matured" && (shipped.length === 0 || grant.hold !== null)) wrong.push(`reward ${grant.id} was let go before it was safe`);
  const safe = order.fulfillment === "FULFILLED" && Math.max(...shipped) < world.now() - SOON_MS && order.cancelledAt === null && (order.financial === "PAID" || order.financial === "PARTIALLY_REFUNDED");
  if (grant.state === "accrued" && grant.hold === null && safe) wrong.push(`reward ${grant.id} is safe, and waits`);
  return wrong;
}

/** Each booking, each person and all of the ledger add up; nothing in it is of what nobody knows. */
function booksWrong(world: RewardWorld, { entries, grants, participants, payouts }: RewardBooks): string[] {
  const wrong: string[] = [];
  const per = (key: (entry: LedgerEntry) => string) => {
    const sums = new Map<string, number>();
    for (const entry of entries) sums.set(key(entry), (sums.get(key(entry)) ?? 0) + Number(entry.minor));
    return [...sums].filter(([, minor]) => minor !== 0);
  };
  for (const [name, minor] of per(({ booking, currency }) => `booking ${booking} in ${currency}`)) wrong.push(`${name} sums to ${minor}`);
  for (const [name, minor] of per(({ currency }) => currency)) wrong.push(`the ledger sums to ${minor} ${name}`);
  for (const { id, code } of participants) {
    const stands = sum(entries.filter(({ participantId }) => participantId === id).map(({ minor }) => minor));
    const earned = sum(grants.filter(({ participantId }) => participantId === id).map(({ standingMinor }) => standingMinor));
    if (stands !== earned) wrong.push(`${code} has ${stands} on all accounts together, and earned ${earned}`);
  }
  const known = new Set<string | null>([null, ...grants.map(({ id }) => id), ...payouts.map(({ id }) => id), ...participants.map(({ id }) => id)]);
  for (const entry of entries) if (![entry.grantId, entry.payoutId, entry.participantId].every((id) => known.has(id))) wrong.push(`booking ${entry.booking} is of what nobody knows`);
  for (const grant of grants) if (!world.orders.some((order) => idOf(order) === grant.orderId)) wrong.push(`reward ${grant.id} is of no order`);
  return wrong;
}

/** A visit that was answered is counted; one whose answer was lost may be. */
const visitsWrong = (books: RewardBooks, { people, visits }: Brought): string[] =>
  people.flatMap(({ code }: Affiliate) => {
    const person = personOf(books, code);
    if (!person) return [`${code} joined, and is nobody`];
    const counted = sum(books.visitDays.filter(({ participantId }) => participantId === person.id).map((day) => day.visits));
    const { answered, tried } = visits.get(code) ?? { answered: 0, tried: 0 };
    return counted >= answered && counted <= tried ? [] : [`${code} has ${counted} visits; ${answered} were answered, of ${tried}`];
  });
