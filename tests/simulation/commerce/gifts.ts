import { gid } from "../../../app/domain/id";
import { HOUR } from "../../../app/domain/instant";
import type { Answer, Commerce } from "../../../app/ports/commerce";
import type { WorldApi } from "../../../sandbox/world/api";
import { gone, ok, refused } from "./give-back";

type Credit = Parameters<Commerce["creditStore"]>[1];
type Looked = { seen: string[] };

/** Credits in two calls, as the port promises: a credit has no name, only that it was not there before. */
export async function creditStore(api: WorldApi, { customerId, minor, currency, claimed, progress, ours: stillOurs }: Credit): ReturnType<Commerce["creditStore"]> {
  const owner = Number(customerId);
  if (!api.world.customers.some((one) => one.id === owner)) return gone();
  const idOf = (transaction: { id: number }) => gid("StoreCreditAccountCreditTransaction", transaction.id);
  const account = api.world.storeCredit.find((one) => one.customerId === owner && one.currency === currency);
  const same = account?.transactions.filter((one) => one.kind === "CREDIT" && one.minor === minor).map(idOf) ?? [];
  const before = progress as Looked | null;
  if (!before) return ok({ state: "looked", progress: { seen: same } satisfies Looked, reference: null });
  const ours = same.find((id) => !before.seen.includes(id) && !claimed.includes(id));
  if (ours) return ok({ state: "done", progress, reference: ours });
  if (!(await stillOurs())) return ok({ state: "looked", progress, reference: null });
  const done = api.storeCredit.credit({ customerId: owner }, { minor, currency, expiresAt: null });
  return "error" in done ? refused(done.error) : ok({ state: "done", progress, reference: idOf(done.transaction) });
}

/** A card under our own code, which only we know. */
export function giftCard(api: WorldApi, card: Parameters<Commerce["giftCard"]>[1]): Awaited<Answer<null>> {
  const made = api.giftCards.create({ ...card, customerId: null });
  return "error" in made && made.code !== "TAKEN" ? refused(made.error) : ok(null);
}

/** A card by what Shopify still tells of it. */
export const findGiftCard = (api: WorldApi, { signs, minor, currency, since }: Parameters<Commerce["findGiftCard"]>[1]): Awaited<Answer<boolean>> =>
  ok(api.world.giftCards.some((card) => card.createdAt >= since - HOUR && card.code.slice(-4).toUpperCase() === signs.toUpperCase() && card.initialMinor === minor && card.currency === currency));
