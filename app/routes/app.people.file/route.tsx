import type { LoaderFunctionArgs } from "@remix-run/node";
import { clock, reads } from "../../composition.server";
import { peopleFile } from "../../contracts/people-file";
import { iso } from "../../domain/instant";
import { csvFile } from "../app/csv.server";
import { everyPage } from "../app/every-page.server";
import { peopleAsked } from "../app/people-asked.server";
import { signedIn } from "../app/signed-in.server";

/** People of all programs, or of one, as a file. */
export async function loader({ request }: LoaderFunctionArgs) {
  const shop = await signedIn(request);
  const filter = peopleAsked(new URL(request.url));
  const people = await everyPage((page) => reads.participants(shop, { ...filter, page }), ({ participant }) => participant.id);
  return csvFile(peopleFile(people), `people-${iso(clock.now()).slice(0, 10)}.csv`);
}
