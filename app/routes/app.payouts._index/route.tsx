import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { clock, reads, useCases } from "../../composition.server";
import { toLocal } from "../../contracts/local-time";
import { waiting } from "../../contracts/payout-files";
import type { PayoutRow } from "../../domain/views";
import { PayoutsPage } from "../../ui/payouts/PayoutsPage";
import { everyRow } from "../app/every-page.server";
import { payoutsAsked } from "../app/payouts-asked.server";
import { pageOf, signedIn } from "../app/signed-in.server";
import { decide } from "./action.server";

export async function loader({ request }: LoaderFunctionArgs) {
  const shop = await signedIn(request);
  const url = new URL(request.url);
  const { filter, ...asked } = await payoutsAsked(shop, url);
  const payouts = await reads.payouts(shop, { ...filter, page: pageOf(url) });
  const approved: PayoutRow[] = [];
  for await (const row of everyRow((page) => reads.payouts(shop, { state: "approved", of: null, program: null, method: "all", currency: null, page }), (row) => row.payout.id)) approved.push(row);
  const { timezone } = await useCases.readShop(shop);
  return { payouts, filter, ...asked, waiting: waiting(approved), batches: await reads.openBatches(shop), today: toLocal(clock.now(), timezone).date, holds: await reads.holdCount(shop) };
}

export const action = (args: ActionFunctionArgs) => decide(args);

export default function Payouts() {
  return <PayoutsPage {...useLoaderData<typeof loader>()} />;
}

export { PageErrorBoundary as ErrorBoundary } from "../../ui/shell/errors";
