import type { LoaderFunctionArgs } from "@remix-run/node";
import { reads } from "../../composition.server";
import { payoutFile } from "../../contracts/payout-files";
import { isId } from "../../domain/id";
import { iso } from "../../domain/instant";
import { csvFile } from "../app/csv.server";
import { signedIn } from "../app/signed-in.server";

/** The file of a batch, as often as it is asked for the same. */
export async function loader({ request }: LoaderFunctionArgs) {
  const shop = await signedIn(request);
  const id = new URL(request.url).searchParams.get("batch");
  const found = isId("bat", id) ? await reads.batch(shop, id) : null;
  if (!found) throw new Response("There is no such file.", { status: 404 });
  const { batch, lines } = found;
  return csvFile(payoutFile(lines, batch), `payouts-${batch.method}-${batch.currency}-${iso(batch.createdAt).slice(0, 10)}.csv`, { mark: batch.method !== "paypal" });
}
