import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, type ShouldRevalidateFunction } from "@remix-run/react";
import { clock, reads } from "../../composition.server";
import { formOf } from "../../contracts/campaign-form-values";
import { isId } from "../../domain/id";
import { EditorPage } from "../../ui/editor/EditorPage";
import { productReply } from "../app/product-reply.server";
import { saveFromEditor } from "../app/save-campaign.server";
import { signedIn } from "../app/signed-in.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const shop = await signedIn(request);
  const view = isId("cmp", params.id) ? await reads.campaign(shop, params.id, clock.now()) : null;
  if (!view) throw new Response("no such campaign", { status: 404 });
  const { campaign } = view;
  return { saved: formOf(campaign, campaign.currency), standing: campaign.status === "draft" ? null : campaign.rules, product: await productReply(shop, campaign.product.id, campaign.id) };
}

export const action = ({ request }: ActionFunctionArgs) => saveFromEditor(request);

/** A refused save keeps what the merchant typed; asking for the stored version is their own click. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ formMethod, defaultShouldRevalidate }) => (formMethod ? false : defaultShouldRevalidate);

export default function EditCampaign() {
  return <EditorPage {...useLoaderData<typeof loader>()} />;
}

export { PageErrorBoundary as ErrorBoundary } from "../../ui/shell/errors";
