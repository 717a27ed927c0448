import type { LoaderFunctionArgs } from "@remix-run/node";
import { clock, reads } from "../../composition.server";
import { holdsSheet } from "../../contracts/rewards-file";
import { iso } from "../../domain/instant";
import { everyRow } from "../app/every-page.server";
import { exportFile } from "../app/export.server";
import { signedIn } from "../app/signed-in.server";

/** Rewards that wait for the merchant's word, as a file. */
export async function loader({ request }: LoaderFunctionArgs) {
  const shop = await signedIn(request);
  const holds = everyRow((page) => reads.holds(shop, page), ({ grant }) => grant.id);
  return exportFile(request, shop, holdsSheet, holds, `held-rewards-${iso(clock.now()).slice(0, 10)}.csv`);
}
