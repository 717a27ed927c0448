import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, type ShouldRevalidateFunction } from "@remix-run/react";
import { clock, reads, useCases } from "../../composition.server";
import { formOf } from "../../contracts/campaign-form-values";
import { isId } from "../../domain/id";
import { EditorPage } from "../../ui/editor/EditorPage";
import { saveFromEditor } from "../app/save-campaign.server";
import { signedIn } from "../app/signed-in.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const shop = await signedIn(request);
  const now = clock.now();
  const view = isId("cmp", params.id) ? await reads.campaign(shop, params.id, now) : null;
  if (!view) throw new Response("no such campaign", { status: 404 });
  const { campaign } = view;
  const product = await useCases.readProduct(shop, campaign.product.id);
  const clashes = await reads.clashes(shop, campaign.product.id, campaign.id, now);
  return { saved: formOf(campaign, campaign.currency), published: campaign.status !== "draft", product: { product: product.ok ? product.value : null, clashes } };
}

export const action = ({ request }: ActionFunctionArgs) => saveFromEditor(request);

/** A refused save keeps what the merchant typed; asking for the stored version is their own click. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ formMethod, defaultShouldRevalidate }) => (formMethod ? false : defaultShouldRevalidate);

export default function EditCampaign() {
  return <EditorPage {...useLoaderData<typeof loader>()} />;
}

export { PageErrorBoundary as ErrorBoundary } from "../../ui/shell/errors";
