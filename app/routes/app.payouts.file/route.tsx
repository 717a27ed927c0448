import type { LoaderFunctionArgs } from "@remix-run/node";
import { clock, reads } from "../../composition.server";
import { fileMethods, payoutFile } from "../../contracts/payout-files";
import { iso } from "../../domain/instant";
import { csvFile } from "../app/csv.server";
import { everyPage } from "../app/every-page.server";
import { oneOf, signedIn } from "../app/signed-in.server";

/** The approved payouts of one method in one currency, as a file to pay them by. */
export async function loader({ request }: LoaderFunctionArgs) {
  const shop = await signedIn(request);
  const url = new URL(request.url);
  const method = oneOf(url, "method", fileMethods);
  const currency = url.searchParams.get("currency") ?? "";
  if (!/^[A-Z]{3}$/.test(currency)) throw new Response("which currency?", { status: 400 });
  const approved = await everyPage((page) => reads.payouts(shop, { state: "approved", of: null, page }), (row) => row.payout.id);
  return csvFile(payoutFile(approved, { method, currency }), `payouts-${method}-${currency}-${iso(clock.now()).slice(0, 10)}.csv`, { mark: method !== "paypal" });
}
