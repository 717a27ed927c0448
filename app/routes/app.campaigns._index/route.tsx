import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { clock, reads } from "../../composition.server";
import { campaignViews } from "../../ui/campaigns/CampaignFilters";
import { CampaignsPage } from "../../ui/campaigns/CampaignsPage";
import { oneOf, pageOf, signedIn } from "../app/signed-in.server";

export async function loader({ request }: LoaderFunctionArgs) {
  const shop = await signedIn(request);
  const url = new URL(request.url);
  const view = oneOf(url, "view", campaignViews);
  const search = (url.searchParams.get("q") ?? "").slice(0, 100);
  const now = clock.now();
  const campaigns = await reads.campaigns(shop, { view, search, page: pageOf(url) }, now);
  const any = campaigns.total > 0 || (await reads.campaigns(shop, { view: "all", search: "", page: 1 }, now)).total > 0;
  const { total: problems } = await reads.problems(shop, { status: "open", campaign: null, group: null, page: 1 });
  return { campaigns, view, search, now, any, problems };
}

export default function Campaigns() {
  return <CampaignsPage {...useLoaderData<typeof loader>()} />;
}

export { PageErrorBoundary as ErrorBoundary } from "../../ui/shell/errors";
