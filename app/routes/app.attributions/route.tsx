import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { reads } from "../../composition.server";
import { isId } from "../../domain/id";
import { AttributionsPage, attributionViews } from "../../ui/attributions/AttributionsPage";
import { personAsked } from "../app/person-asked.server";
import { oneOf, pageOf, signedIn } from "../app/signed-in.server";

export async function loader({ request }: LoaderFunctionArgs) {
  const shop = await signedIn(request);
  const url = new URL(request.url);
  const verdict = oneOf(url, "verdict", attributionViews);
  const asked = await personAsked(shop, url);
  const wanted = url.searchParams.get("program");
  const program = isId("prg", wanted) ? wanted : null;
  return { attributions: await reads.attributions(shop, { program, of: asked.of, verdict, page: pageOf(url) }), verdict, asked, program, holds: await reads.holdCount(shop) };
}

export default function Attributions() {
  return <AttributionsPage {...useLoaderData<typeof loader>()} />;
}

export { PageErrorBoundary as ErrorBoundary } from "../../ui/shell/errors";
