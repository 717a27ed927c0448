import type { LoaderFunctionArgs } from "@remix-run/node";
import { clock, reads } from "../../composition.server";
import { peopleSheet } from "../../contracts/people-file";
import { iso } from "../../domain/instant";
import { everyRow } from "../app/every-page.server";
import { exportFile } from "../app/export.server";
import { peopleAsked } from "../app/people-asked.server";
import { signedIn } from "../app/signed-in.server";

/** People of all programs, or of one, as a file. */
export async function loader({ request }: LoaderFunctionArgs) {
  const shop = await signedIn(request);
  const filter = peopleAsked(new URL(request.url));
  const people = everyRow((page) => reads.participants(shop, { ...filter, page }), ({ participant }) => participant.id);
  return exportFile(request, shop, peopleSheet, people, `people-${iso(clock.now()).slice(0, 10)}.csv`);
}
