import type { LoaderFunctionArgs } from "@remix-run/node";
import { useCases } from "../../composition.server";
import { statementFile } from "../../contracts/statement-file";
import { csvFile } from "../app/csv.server";
import { signedIn } from "../app/signed-in.server";
import { statementAsked } from "../app/statement-asked.server";

/** A payout's statement as a file. */
export async function loader({ request }: LoaderFunctionArgs) {
  const shop = await signedIn(request);
  const view = await statementAsked(shop, new URL(request.url).searchParams.get("payout"));
  return csvFile(statementFile(view, (await useCases.readShop(shop)).name), `statement-${view.payout.id}.csv`);
}
