import type { LoaderFunctionArgs } from "@remix-run/node";
import { clock, reads } from "../../composition.server";
import { payoutListSheet } from "../../contracts/payout-list-file";
import { iso } from "../../domain/instant";
import { everyRow } from "../app/every-page.server";
import { exportFile } from "../app/export.server";
import { payoutsAsked } from "../app/payouts-asked.server";
import { signedIn } from "../app/signed-in.server";

/** Payouts, or what the screen's filters leave of them, as a file. Nothing is paid by it: that is what batches are for. */
export async function loader({ request }: LoaderFunctionArgs) {
  const shop = await signedIn(request);
  const { filter } = await payoutsAsked(shop, new URL(request.url));
  const rows = everyRow((page) => reads.payouts(shop, { ...filter, page }), ({ payout }) => payout.id);
  return exportFile(request, shop, payoutListSheet, rows, `payout-list-${iso(clock.now()).slice(0, 10)}.csv`);
}
