import type { LoaderFunctionArgs } from "@remix-run/node";
import { clock, reads } from "../../composition.server";
import { ledgerFile } from "../../contracts/ledger-file";
import { iso } from "../../domain/instant";
import { csvFile } from "../app/csv.server";
import { everyPage } from "../app/every-page.server";
import { personAsked } from "../app/person-asked.server";
import { signedIn } from "../app/signed-in.server";

/** The books, or one person's, as a file. */
export async function loader({ request }: LoaderFunctionArgs) {
  const shop = await signedIn(request);
  const { of } = await personAsked(shop, new URL(request.url));
  const entries = await everyPage((page) => reads.entries(shop, { of, page }), ({ entry }) => `${entry.booking}:${entry.line}`);
  return csvFile(ledgerFile(entries), `ledger-${iso(clock.now()).slice(0, 10)}.csv`);
}
