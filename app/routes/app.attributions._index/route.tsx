import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { reads } from "../../composition.server";
import { AttributionsPage } from "../../ui/attributions/AttributionsPage";
import { attributionsAsked } from "../app/attributions-asked.server";
import { pageOf, signedIn } from "../app/signed-in.server";

export async function loader({ request }: LoaderFunctionArgs) {
  const shop = await signedIn(request);
  const url = new URL(request.url);
  const { filter, asked } = await attributionsAsked(shop, url);
  return { attributions: await reads.attributions(shop, { ...filter, page: pageOf(url) }), verdict: filter.verdict, asked, program: filter.program, holds: await reads.holdCount(shop) };
}

export default function Attributions() {
  return <AttributionsPage {...useLoaderData<typeof loader>()} />;
}

export { PageErrorBoundary as ErrorBoundary } from "../../ui/shell/errors";
