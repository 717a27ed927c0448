import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { clock, reads } from "../../composition.server";
import { isId } from "../../domain/id";
import { GroupsPage, groupViews } from "../../ui/groups/GroupsPage";
import { daysOf, oneOf, pageOf, signedIn, sinceOf } from "../app/signed-in.server";

export async function loader({ request }: LoaderFunctionArgs) {
  const shop = await signedIn(request);
  const url = new URL(request.url);
  const now = clock.now();
  const status = oneOf(url, "status", groupViews);
  const asked = url.searchParams.get("campaign");
  const campaign = isId("cmp", asked) ? asked : null;
  const groups = await reads.groups(shop, { campaign, status, since: sinceOf(url, now), page: pageOf(url) });
  return { groups, status, campaign, campaigns: await reads.campaignNames(shop), days: daysOf(url), now };
}

export default function Groups() {
  return <GroupsPage {...useLoaderData<typeof loader>()} />;
}

export { PageErrorBoundary as ErrorBoundary } from "../../ui/shell/errors";
