import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { clock, reads, useCases } from "../../composition.server";
import { isId } from "../../domain/id";
import { CampaignPage } from "../../ui/campaign/CampaignPage";
import { links } from "../../ui/links";
import type { ActionReply } from "../../ui/parts/useAction";
import { readForm } from "../app/bodies.server";
import { signedIn } from "../app/signed-in.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const shop = await signedIn(request);
  const now = clock.now();
  const view = isId("cmp", params.id) ? await reads.campaign(shop, params.id, now) : null;
  if (!view) throw new Response("no such campaign", { status: 404 });
  const groups = await reads.groups(shop, { campaign: view.campaign.id, status: "all", since: null, page: 1 });
  return { view, groups, now };
}

const simple = { publish: useCases.publishCampaign, pause: useCases.pauseCampaign, resume: useCases.resumeCampaign, end: useCases.endCampaign } as const;

export async function action({ request, params }: ActionFunctionArgs) {
  const shop = await signedIn(request);
  if (!isId("cmp", params.id)) return { refused: "campaign.unknown" } satisfies ActionReply;
  const intent = String((await readForm(request)).get("intent"));
  if (intent === "duplicate") {
    const copy = await useCases.duplicateCampaign(shop, params.id);
    return copy.ok ? redirect(links.editCampaign(copy.value.id)) : ({ refused: copy.refusal.code } satisfies ActionReply);
  }
  if (intent === "delete") {
    const gone = await useCases.deleteCampaign(shop, params.id);
    return gone.ok ? redirect(links.campaigns()) : ({ refused: gone.refusal.code } satisfies ActionReply);
  }
  if (!Object.hasOwn(simple, intent)) return { refused: "unexpected" } satisfies ActionReply;
  const result = await simple[intent as keyof typeof simple](shop, params.id);
  return (result.ok ? { done: `done.campaign.${intent}` } : { refused: result.refusal.code }) satisfies ActionReply;
}

export default function Campaign() {
  return <CampaignPage {...useLoaderData<typeof loader>()} />;
}

export { PageErrorBoundary as ErrorBoundary } from "../../ui/shell/errors";
