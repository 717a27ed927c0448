import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { clock, reads } from "../../composition.server";
import { isId } from "../../domain/id";
import { OrdersPage, orderViews } from "../../ui/orders/OrdersPage";
import { daysOf, oneOf, pageOf, signedIn, sinceOf } from "../app/signed-in.server";

export async function loader({ request }: LoaderFunctionArgs) {
  const shop = await signedIn(request);
  const url = new URL(request.url);
  const state = oneOf(url, "state", orderViews);
  const search = (url.searchParams.get("q") ?? "").slice(0, 30);
  const asked = url.searchParams.get("campaign");
  const campaign = isId("cmp", asked) ? asked : null;
  const seats = await reads.seats(shop, { campaign, state, invited: url.searchParams.has("invited"), since: sinceOf(url, clock.now()), search, page: pageOf(url) });
  return { seats, state, campaign, campaigns: await reads.campaignNames(shop), days: daysOf(url), search };
}

export default function Orders() {
  return <OrdersPage {...useLoaderData<typeof loader>()} />;
}

export { PageErrorBoundary as ErrorBoundary } from "../../ui/shell/errors";
