import type { LoaderFunctionArgs } from "@remix-run/node";
import { clock, reads } from "../../composition.server";
import { holdsFile } from "../../contracts/rewards-file";
import { iso } from "../../domain/instant";
import { csvFile } from "../app/csv.server";
import { everyPage } from "../app/every-page.server";
import { signedIn } from "../app/signed-in.server";

/** Rewards that wait for the merchant's word, as a file. */
export async function loader({ request }: LoaderFunctionArgs) {
  const shop = await signedIn(request);
  const holds = await everyPage((page) => reads.holds(shop, page), ({ grant }) => grant.id);
  return csvFile(holdsFile(holds), `held-rewards-${iso(clock.now()).slice(0, 10)}.csv`);
}
