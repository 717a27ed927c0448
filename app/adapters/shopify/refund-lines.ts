import { z } from "zod";
import type { ShopDomain } from "../../domain/id";
import { type Instant, MINUTE } from "../../domain/instant";
import { parseDecimal, toDecimal } from "../../domain/money";
import { ok } from "../../domain/result";
import type { Answer, Commerce } from "../../ports/commerce";
import type { Clock } from "../../ports/system";
import type { AdminApi } from "./admin-api";
import { type Cancelling, cancelling, jobDone, startCancel } from "./cancel";
import { type OrderMoney, type Payment, readOrderMoney, type RefundState } from "./order-money";
import { createRefund, noteWith, resendRefund, type UnitsBack } from "./refund";
import { refused } from "./user-errors";

const SOON = 10 * MINUTE;
const KEPT = "The order was cancelled, and its money was not given back";

type Input = Parameters<Commerce["refundLines"]>[1];
type State = { state: "done" | "pending" | "nothing"; progress: unknown };

const refunding = z.object({ way: z.literal("refund"), refundId: z.string() });

/**
 * Gives the lines' money back. What was done before is found in the order itself, which is read first every time: a
 * refund of ours by its id or by the key in its note, a cancellation by the order's date of cancellation. So a repeat
 * after an answer that was lost gives nothing back twice.
 */
export const refundLines =
  (api: AdminApi, clock: Clock): Commerce["refundLines"] =>
  async (shop, input) => {
    const cancel = cancelling.safeParse(input.progress).data;
    // The job first, the order second: the other way round a job that ends in between would look like a failure.
    const finished = cancel && (await jobDone(api, shop, cancel.jobId));
    if (finished && !finished.ok) return finished;
    const read = await readOrderMoney(api, shop, input.orderId);
    if (!read.ok) return read;
    const money = read.value;

    const refundId = refunding.safeParse(input.progress).data?.refundId;
    const ours = money.refunds.filter((refund) => refund.id === refundId || refund.note.includes(noteWith("", input.key)));
    const standing = ours.find((refund) => refund.state !== "failed");
    if (standing) return settled(standing.state, { way: "refund", refundId: standing.id });
    // The one we waited for was refused: that is told once, and what asks afresh after it tries again.
    if (ours.some((refund) => refund.id === refundId)) return settled("failed", null);
    const lost = money.refunds.filter((refund) => refund.state === "failed");
    const failed = ours.at(-1);
    if (failed) return sendAgain(api, shop, input, money, failed.failed, lost.length);
    if (finished && !finished.value) return ok({ state: "pending", progress: cancel });

    const units = unitsBack(input, money);
    if (money.cancelledAt !== null) {
      const where = afterCancel(money, cancel, lost.at(-1)?.failed ?? [], clock.now());
      if (where === "again") return sendAgain(api, shop, input, money, lost.at(-1)!.failed, lost.length);
      return where ?? (units.length > 0 ? refundUnits(api, shop, input, money, units) : refused(KEPT));
    }
    if (units.length === 0) return alreadyBack(input, money);
    const alone = !money.shipped && isAllThatIsLeft(units, money);
    // A cancellation that Shopify finished without cancelling is tried without restocking, then line by line.
    if (alone && (!cancel || cancel.restock)) {
      const next = await startCancel(api, shop, { orderId: input.orderId, staffNote: noteWith(input.note, input.key), refund: true, restock: !cancel });
      if (next.ok) return ok({ state: "pending", progress: next.value });
      if (next.refusal.code !== "refused") return next;
    }
    return refundUnits(api, shop, input, money, units);
  };

async function refundUnits(api: AdminApi, shop: ShopDomain, input: Input, money: OrderMoney, units: UnitsBack[]): Answer<State> {
  // Money that came for an order after it was cancelled: nothing will be shipped, so shipping goes back as well.
  const shipping = money.cancelledAt !== null && isAllThatIsLeft(units, money);
  const refund = await createRefund(api, shop, { ...input, units, shipping, currency: money.currency });
  return refund.ok ? settled(refund.value.state, { way: "refund", refundId: refund.value.id }) : refund;
}

/** Sends what was refused before, unless somebody has given it back by hand meanwhile; of it never more than the order still owes. */
async function sendAgain(api: AdminApi, shop: ShopDomain, input: Input, money: OrderMoney, refused: Payment[], attempt: number): Answer<State> {
  // Of a cancelled order nothing is shipped, so its shipping is owed as well.
  const owed = money.receivedMinor - money.refundedMinor - (money.cancelledAt === null ? money.worthMinor : 0);
  if (owed <= money.slackMinor) return ok({ state: "done", progress: null });
  const payments = sumOf(refused, money) <= owed + money.slackMinor ? refused : upTo(owed, refused, money.currency);
  const refund = await resendRefund(api, shop, { ...input, currency: money.currency }, payments, attempt);
  return refund.ok ? settled(refund.value.state, { way: "refund", refundId: refund.value.id }) : refund;
}

/** How many units of each line are still to be given back. */
function unitsBack(input: Input, money: OrderMoney): UnitsBack[] {
  const { among } = input;
  let spare = among ? money.lines.filter((line) => among.lineIds.includes(line.id)).reduce((sum, line) => sum + line.current, 0) - among.keep : Number.MAX_SAFE_INTEGER;
  return input.lines.flatMap(({ lineId, quantity, keep = 0 }) => {
    const line = money.lines.find((l) => l.id === lineId);
    const units = line ? Math.min(quantity === "all" ? line.refundable : quantity, line.refundable, line.current - keep, spare) : 0;
    spare -= Math.max(units, 0);
    return line && units > 0 ? [{ lineId, units, unshipped: line.unfulfilled >= units }] : [];
  });
}

const isAllThatIsLeft = (units: UnitsBack[], money: OrderMoney) => money.lines.every((line) => line.current <= (units.find((u) => u.lineId === line.id)?.units ?? 0));

const sumOf = (payments: readonly Payment[], { currency }: OrderMoney) => payments.reduce((sum, { amount }) => sum + parseDecimal(amount, currency).minor, 0);

/** The first of these payments, together no more than `minor`. */
function upTo(minor: number, payments: readonly Payment[], currency: string): Payment[] {
  let left = minor;
  return payments.flatMap((payment) => {
    const part = Math.min(left, parseDecimal(payment.amount, currency).minor);
    left -= part;
    return part > 0 ? [{ ...payment, amount: toDecimal({ minor: part, currency }) }] : [];
  });
}

/** Whether these payments are all that a cancelled order still keeps: a smaller refund that failed before it is none of ours. */
const isAllOfIt = (payments: readonly Payment[], money: OrderMoney) => sumOf(payments, money) + money.slackMinor >= money.receivedMinor - money.refundedMinor;

/**
 * The order is cancelled, by us or by the merchant: all that matters is where its money is.
 * @returns null when it was kept: a merchant can cancel without refunding; "again" when the provider refused to give it
 *   back, that was told, and it is asked for afresh
 */
function afterCancel(money: OrderMoney, cancel: Cancelling | undefined, lost: readonly Payment[], now: Instant): Awaited<Answer<State>> | "again" | null {
  if (money.givingBack === "pending") return ok({ state: "pending", progress: cancel ?? null });
  if (money.receivedMinor <= money.refundedMinor) return ok({ state: money.receivedMinor > 0 || cancel ? "done" : "nothing", progress: null });
  // Asked afresh, only what was refused is sent once more; where more is kept than that, a person has to say what goes back.
  if (money.givingBack === "failed" && !cancel && lost.length > 0) return isAllOfIt(lost, money) ? "again" : refused(KEPT);
  if (money.givingBack === "failed") return refused("The payment provider refused the refund");
  // The refund of a cancellation appears a moment after the cancellation.
  return now - (money.cancelledAt ?? now) < SOON ? ok({ state: "pending", progress: cancel ?? null }) : null;
}

/** Nothing is left to refund on these lines: somebody else gave it back, or it was never there. */
function alreadyBack(input: Input, money: OrderMoney): Awaited<Answer<State>> {
  const returned = input.lines.some(({ lineId }) => money.lines.some((line) => line.id === lineId && line.current < line.quantity));
  if (returned && money.refundedMinor > 0) return settled(money.givingBack, null);
  // An edit took the lines off the order, and nobody gave their money back: that is not ours to work out.
  if (returned && money.givingBack !== "pending" && money.receivedMinor > money.worthMinor) return refused("The lines were taken off the order, and their money was not given back");
  return ok({ state: money.givingBack === "pending" ? "pending" : "nothing", progress: null });
}

function settled(state: RefundState, progress: unknown): Awaited<Answer<State>> {
  return state === "failed" ? refused("The payment provider refused the refund") : ok({ state, progress });
}
