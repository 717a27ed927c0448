import type { Payout } from "@prisma/client";
import type { Brought } from "./affiliates";
import { type RewardBooks, type RewardWorld, sum } from "./reward-books";

/**
 * A payout settles what it says, is where the books and the merchant's last word say it is, and has left once: as one
 * credit or one card of its sum, and there are no others.
 * @returns what is wrong, one line each
 */
export function payoutsOf(world: RewardWorld, books: RewardBooks, brought: Brought): string[] {
  const promised = brought.people.flatMap(({ code }) => {
    const person = books.participants.find((one) => one.code === code);
    const asked = brought.asked.filter((one) => one.code === code).map(({ minor }) => minor);
    const missing = without(asked, books.payouts.filter(({ participantId }) => participantId === person?.id).map(({ minor }) => Number(minor)));
    return missing.map((minor) => `${code} was told to have asked for ${minor}, and no payout is of it`);
  });
  return [...promised, ...books.payouts.flatMap((payout) => payoutWrong(books, brought, payout)), ...leftWrong(world, books, brought)];
}

function payoutWrong({ entries }: RewardBooks, { decided }: Brought, payout: Payout): string[] {
  const wrong: string[] = [];
  const { id, state } = payout;
  const minor = Number(payout.minor);
  if (minor <= 0) wrong.push(`payout ${id} is of ${minor}`);
  const settles = sum(entries.filter((entry) => entry.payoutId === id && entry.account === "payable").map((entry) => entry.minor));
  if (settles !== 0) wrong.push(`payout ${id} leaves ${settles} of what it settles`);
  const booked = (account: string) => sum(entries.filter((entry) => entry.booking.startsWith(`${id}:`) && entry.account === account).map((entry) => entry.minor));
  const [payable, way, paid] = state === "declined" ? [0, 0, 0] : state === "paid" ? [-minor, 0, minor] : [-minor, minor, 0];
  if (booked("payable") !== payable || booked("payout") !== way || booked("paid") !== paid) wrong.push(`payout ${id} of ${minor} is ${state}, and the ledger has ${booked("payout")} on the way, ${booked("paid")} paid and ${booked("payable")} on the balance`);
  const word = decided.get(id);
  if (word && word !== state && !(word === "approved" && state === "paid")) wrong.push(`payout ${id} was ${word}, and is ${state}`);
  if (state === "approved" && payout.method !== "paypal") wrong.push(`payout ${id} was approved, and has not left`);
  return wrong;
}

/** Credits and cards at Shopify are those of payouts that are paid: each once. */
function leftWrong({ storeCredit, giftCards }: RewardWorld, { payouts, participants }: RewardBooks, { people }: Brought): string[] {
  const wrong: string[] = [];
  const paid = payouts.filter(({ state }) => state === "paid");
  for (const { customerId, code } of people) {
    const person = participants.find((one) => one.code === code);
    const credits = storeCredit.filter((account) => account.customerId === customerId).flatMap((account) => account.transactions.filter(({ kind }) => kind === "CREDIT").map(({ minor }) => minor));
    const owed = paid.filter(({ method, participantId }) => method === "store_credit" && participantId === person?.id).map(({ minor }) => Number(minor));
    for (const minor of without(owed, credits)) wrong.push(`${code} was paid ${minor} in store credit, and has not got it`);
    for (const minor of without(credits, owed)) wrong.push(`${code} got ${minor} in store credit that nobody owed`);
  }
  const cards = giftCards.map(({ code, initialMinor }) => `${initialMinor} on a card that ends in ${code.slice(-4).toUpperCase()}`);
  const promised = paid.filter(({ method }) => method === "gift_card").map(({ minor, reference }) => `${minor} on a card that ends in ${reference}`);
  for (const card of without(promised, cards)) wrong.push(`a payout was paid with ${card}, and there is none`);
  for (const card of without(cards, promised)) wrong.push(`there is ${card}, and no payout was paid with it`);
  return wrong;
}

/** @returns what of `all` is left when each of `gone` has taken its like */
function without<T>(all: readonly T[], gone: readonly T[]): T[] {
  const left = [...all];
  for (const one of gone) {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
  }
  return left;
}
