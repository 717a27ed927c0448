import type { LoaderFunctionArgs } from "@remix-run/node";
import { clock, reads } from "../../composition.server";
import { sheetText } from "../../contracts/csv";
import { programsSheet } from "../../contracts/people-file";
import { iso } from "../../domain/instant";
import { csvFile } from "../app/csv.server";
import { signedIn } from "../app/signed-in.server";

/** All programs with their figures, as a file. */
export async function loader({ request }: LoaderFunctionArgs) {
  const shop = await signedIn(request);
  return csvFile(sheetText(programsSheet, await reads.programs(shop)), `programs-${iso(clock.now()).slice(0, 10)}.csv`);
}
