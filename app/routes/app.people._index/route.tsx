import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { reads } from "../../composition.server";
import { PeoplePage } from "../../ui/people/PeoplePage";
import { peopleAsked } from "../app/people-asked.server";
import { pageOf, signedIn } from "../app/signed-in.server";

export async function loader({ request }: LoaderFunctionArgs) {
  const shop = await signedIn(request);
  const url = new URL(request.url);
  const filter = peopleAsked(url);
  return { people: await reads.participants(shop, { ...filter, page: pageOf(url) }), filter, programs: await reads.programNames(shop) };
}

export default function People() {
  return <PeoplePage {...useLoaderData<typeof loader>()} />;
}

export { PageErrorBoundary as ErrorBoundary } from "../../ui/shell/errors";
