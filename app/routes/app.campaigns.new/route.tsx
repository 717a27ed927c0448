import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { clock, useCases } from "../../composition.server";
import { newForm } from "../../contracts/campaign-form-values";
import { EditorPage } from "../../ui/editor/EditorPage";
import { saveFromEditor } from "../app/save-campaign.server";
import { signedIn } from "../app/signed-in.server";

export async function loader({ request }: LoaderFunctionArgs) {
  const shop = await signedIn(request);
  const { currency, timezone, settings } = await useCases.readShop(shop);
  return { saved: newForm({ currency, timezone, defaults: settings.defaults }, clock.now()), standing: null, product: { product: null, unread: false, clashes: [] } };
}

export const action = ({ request }: ActionFunctionArgs) => saveFromEditor(request);

/** A failed save must not reload the form under the merchant's hands. */
export const shouldRevalidate = () => false;

export default function NewCampaign() {
  return <EditorPage {...useLoaderData<typeof loader>()} />;
}

export { PageErrorBoundary as ErrorBoundary } from "../../ui/shell/errors";
