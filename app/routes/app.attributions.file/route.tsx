import type { LoaderFunctionArgs } from "@remix-run/node";
import { clock, reads } from "../../composition.server";
import { attributionsSheet } from "../../contracts/rewards-file";
import { iso } from "../../domain/instant";
import { attributionsAsked } from "../app/attributions-asked.server";
import { everyRow } from "../app/every-page.server";
import { exportFile } from "../app/export.server";
import { signedIn } from "../app/signed-in.server";

/** Orders that somebody claims, and why each is whose, as a file. */
export async function loader({ request }: LoaderFunctionArgs) {
  const shop = await signedIn(request);
  const { filter } = await attributionsAsked(shop, new URL(request.url));
  const rows = everyRow((page) => reads.attributions(shop, { ...filter, page }), ({ attribution }) => attribution.orderId);
  const titles = new Map((await reads.programNames(shop)).map(({ id, title }) => [id as string, title]));
  return exportFile(request, shop, attributionsSheet(titles), rows, `orders-and-why-${iso(clock.now()).slice(0, 10)}.csv`);
}
