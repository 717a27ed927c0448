import { reads } from "../../composition.server";
import { type ShopDomain, isId } from "../../domain/id";
import { payoutMethods } from "../../domain/payout";
import type { PayoutFilter } from "../../ports/admin-reads";
import { payoutViews } from "../../ui/payouts/payout-views";
import { personAsked } from "./person-asked.server";
import { oneOf } from "./signed-in.server";

/** What of the payouts the address asks for; the screen and the file read it alike. */
export async function payoutsAsked(shop: ShopDomain, url: URL) {
  const asked = await personAsked(shop, url);
  const [program, currency] = [url.searchParams.get("program"), url.searchParams.get("currency")];
  const filter = { state: oneOf(url, "state", payoutViews), of: asked.of, program: isId("prg", program) ? program : null, method: oneOf(url, "method", ["all", ...payoutMethods]), currency: currency !== null && /^[A-Z]{3}$/.test(currency) ? currency : null } satisfies Omit<PayoutFilter, "page">;
  return { filter, asked, programs: await reads.programNames(shop), currencies: await reads.payoutCurrencies(shop) };
}
