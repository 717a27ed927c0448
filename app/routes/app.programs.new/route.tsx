import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { clock, useCases } from "../../composition.server";
import { newProgramForm } from "../../contracts/program-form-values";
import { ProgramEditorPage } from "../../ui/program-editor/ProgramEditorPage";
import { saveFromProgramEditor } from "../app/save-program.server";
import { signedIn } from "../app/signed-in.server";

export async function loader({ request }: LoaderFunctionArgs) {
  const shop = await signedIn(request);
  const { currency, timezone } = await useCases.readShop(shop);
  return { saved: newProgramForm({ currency, timezone }, clock.now()), currency };
}

export const action = ({ request }: ActionFunctionArgs) => saveFromProgramEditor(request, undefined);

/** A failed save must not reload the form under the merchant's hands. */
export const shouldRevalidate = () => false;

export default function NewProgram() {
  return <ProgramEditorPage {...useLoaderData<typeof loader>()} />;
}

export { PageErrorBoundary as ErrorBoundary } from "../../ui/shell/errors";
