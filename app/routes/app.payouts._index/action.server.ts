import type { ActionFunctionArgs } from "@remix-run/node";
import { clock, useCases } from "../../composition.server";
import { paidDay } from "../../contracts/paid-day";
import { type ShopDomain, isId } from "../../domain/id";
import { fileMethods } from "../../domain/payout-batch";
import type { ActionReply } from "../../ui/parts/useAction";
import { readForm, wordsOf } from "../app/bodies.server";
import { signedIn } from "../app/signed-in.server";

/** What the merchant decides about payouts: one of them, or a file of many. */
export async function decide({ request }: ActionFunctionArgs): Promise<ActionReply> {
  const shop = await signedIn(request);
  const form = await readForm(request);
  const intent = form.get("intent");
  if (intent === "file") return makeFile(shop, form);
  if (intent === "batch.paid") return markBatch(shop, form);
  const id = form.get("payout");
  if (!isId("pay", id)) return { refused: "payout.unknown" };
  if (intent !== "approved" && intent !== "declined" && intent !== "paid") return { refused: "unexpected" };
  const words = wordsOf(form, "words");
  if (intent === "declined" && words === "") return { refused: "reason.missing" };
  const paid = await paymentOf(shop, form);
  if (intent === "paid" && "refused" in paid) return paid;
  const result = await useCases.decidePayout(shop, id, intent === "approved" ? { to: intent } : intent === "declined" ? { to: intent, reason: words, notPaid: form.get("notPaid") === "yes" } : { to: intent, ...(paid as Payment) });
  if (result.ok && result.value === "had_left") return { done: "done.payout.had_left" };
  return result.ok ? { done: intent === "approved" && form.get("sends") === "yes" ? "done.payout.sends" : `done.payout.${intent}` } : { refused: result.refusal.code };
}

async function makeFile(shop: ShopDomain, form: FormData): Promise<ActionReply> {
  const method = fileMethods.find((one) => one === form.get("method"));
  const currency = wordsOf(form, "currency");
  if (!method || !/^[A-Z]{3}$/.test(currency)) return { refused: "unexpected" };
  const made = await useCases.makeBatch(shop, method, currency);
  return made.ok ? { done: "done.payout.file", detail: { batch: made.value.id } } : { refused: made.refusal.code };
}

async function markBatch(shop: ShopDomain, form: FormData): Promise<ActionReply> {
  const id = form.get("batch");
  if (!isId("bat", id)) return { refused: "batch.unknown" };
  const paid = await paymentOf(shop, form);
  if ("refused" in paid) return paid;
  const marked = await useCases.payBatch(shop, id, paid);
  if (!marked.ok) return { refused: marked.refusal.code };
  return { done: marked.value.declined > 0 ? "done.payout.batch.declined" : "done.payout.batch", detail: marked.value };
}

type Payment = { reference: string | null; paidAt: number };
/** What a payment was called, and when it left. */
async function paymentOf(shop: ShopDomain, form: FormData): Promise<Payment | { refused: string }> {
  const day = paidDay(wordsOf(form, "day"), (await useCases.readShop(shop)).timezone, clock.now());
  return day.ok ? { reference: wordsOf(form, "words") || null, paidAt: day.value } : { refused: day.refusal.code };
}
