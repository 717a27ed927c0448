import type { WorldApi } from "./api";
import { shareOfUnits } from "./amounts";
import { type Context, DELAY, refuse } from "./context";
import { sum, variantOf } from "./find";
import { withdraw } from "./fulfilment";
import { financialStatus, paidForLine, received, refundable } from "./money-state";
import { orderPayload, refundPayload } from "./payloads";
import { touch } from "./search-index";
import type { Order, Refund, Transaction } from "./types";

type Wanted = { lineId: number; quantity: number; restock: boolean }[];

/** What the given units are worth: what was paid for them, discounts in proportion, to the cent over all refunds of the line. */
export const worth = (line: Order["lines"][number], quantity: number) => shareOfUnits(paidForLine(line), line.quantity, line.quantity - line.currentQuantity, quantity);

function badLines(order: Order, wanted: Wanted): string | null {
  if (new Set(wanted.map((w) => w.lineId)).size !== wanted.length) return "Refund line items must be unique";
  for (const { lineId, quantity } of wanted) {
    const line = order.lines.find((l) => l.id === lineId);
    if (!line) return "Line item could not be found";
    if (!Number.isInteger(quantity) || quantity < 1) return "Quantity must be greater than 0";
    if (quantity > line.currentQuantity) return "Quantity cannot refund more items than were purchased";
  }
  return null;
}

/** Takes units off the order and, where asked, back into stock. */
export function takeBack({ world }: Context, order: Order, wanted: Wanted) {
  for (const { lineId, quantity, restock } of wanted) {
    const line = order.lines.find((l) => l.id === lineId);
    if (!line) continue;
    line.currentQuantity -= quantity;
    withdraw(order, lineId, quantity);
    const found = restock ? variantOf(world, line.variantId) : null;
    if (found) found.variant.stock += quantity;
  }
}

/** The way back to the payment it came from; PENDING first, as with real processors, and SUCCESS a little later. */
function sendBack({ world, schedule, emit }: Context, order: Order, minor: number): Transaction {
  const source = order.transactions.find((t) => (t.kind === "SALE" || t.kind === "CAPTURE") && t.status === "SUCCESS");
  const transaction: Transaction = { id: world.nextId(), kind: "REFUND", status: "PENDING", minor, gateway: source?.gateway ?? "manual", at: world.now(), parentId: source?.id ?? null };
  order.transactions.push(transaction);
  schedule.at(world.now() + DELAY.refund, () => {
    const refused = world.refusedRefunds > 0;
    if (refused) world.refusedRefunds -= 1;
    transaction.status = refused ? "FAILURE" : "SUCCESS";
    order.financial = financialStatus(order);
    touch(world, order);
    emit("orders/updated", orderPayload(world, order));
  });
  return transaction;
}

/**
 * Refunds lines and amounts (https://shopify.dev/docs/api/admin-graphql/latest/mutations/refundCreate): never more than
 * came in; a key that was used before gives the refund of then; lines of an unpaid order are removed without money.
 */
export function refund(context: Context, order: Order, wanted: Wanted, extraMinor: number, note: string | null, key: string | null): ReturnType<WorldApi["orders"]["refund"]> {
  const { world, emit } = context;
  const earlier = key === null ? undefined : order.refunds.find((r) => r.idempotencyKey === key);
  if (earlier) return { refundId: earlier.id };
  const bad = badLines(order, wanted);
  if (bad) return refuse(bad);
  const lines = wanted.map(({ lineId, quantity }) => {
    const line = order.lines.find((l) => l.id === lineId);
    return { lineId, quantity, minor: line ? worth(line, quantity) : 0 };
  });
  const minor = received(order) > 0 ? sum(lines.map((l) => l.minor)) + extraMinor : extraMinor;
  if (minor < 0) return refuse("Refund amount must be positive");
  if (minor > refundable(order)) return refuse("Refund amount cannot be greater than the amount that can be refunded");
  if (lines.length === 0 && minor === 0) return refuse("Refund must have at least one line item or transaction");

  takeBack(context, order, wanted);
  const transactionIds = minor > 0 ? [sendBack(context, order, minor).id] : [];
  const made: Refund = { id: world.nextId(), at: world.now(), note, lines, minor, transactionIds, idempotencyKey: key };
  order.refunds.push(made);
  order.financial = financialStatus(order);
  touch(world, order);
  emit("refunds/create", refundPayload(world, order, made));
  emit("orders/updated", orderPayload(world, order));
  return { refundId: made.id };
}
