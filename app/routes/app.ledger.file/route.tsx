import type { LoaderFunctionArgs } from "@remix-run/node";
import { clock, reads } from "../../composition.server";
import { ledgerSheet } from "../../contracts/ledger-file";
import { iso } from "../../domain/instant";
import { entriesAsked } from "../app/entries-asked.server";
import { everyRow } from "../app/every-page.server";
import { exportFile } from "../app/export.server";
import { signedIn } from "../app/signed-in.server";

/** The books, or what the screen's filters leave of them, as a file. */
export async function loader({ request }: LoaderFunctionArgs) {
  const shop = await signedIn(request);
  const { filter } = await entriesAsked(shop, new URL(request.url));
  const entries = everyRow((page) => reads.entries(shop, { ...filter, page }), ({ entry }) => `${entry.booking}:${entry.line}`);
  return exportFile(request, shop, ledgerSheet, entries, `ledger-${iso(clock.now()).slice(0, 10)}.csv`);
}
