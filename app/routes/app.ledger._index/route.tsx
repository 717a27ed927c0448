import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { reads } from "../../composition.server";
import { LedgerPage } from "../../ui/ledger/LedgerPage";
import { entriesAsked } from "../app/entries-asked.server";
import { pageOf, signedIn } from "../app/signed-in.server";

export async function loader({ request }: LoaderFunctionArgs) {
  const shop = await signedIn(request);
  const url = new URL(request.url);
  const { filter, ...asked } = await entriesAsked(shop, url);
  return { entries: await reads.entries(shop, { ...filter, page: pageOf(url) }), filter, ...asked };
}

export default function Ledger() {
  return <LedgerPage {...useLoaderData<typeof loader>()} />;
}

export { PageErrorBoundary as ErrorBoundary } from "../../ui/shell/errors";
