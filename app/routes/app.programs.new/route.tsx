import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, type ShouldRevalidateFunction } from "@remix-run/react";
import { clock, useCases } from "../../composition.server";
import { newFriendsForm } from "../../contracts/program-form-friends-values";
import { newProgramForm } from "../../contracts/program-form-values";
import { ChooseKindPage, programKinds } from "../../ui/programs/ChooseKindPage";
import { ProgramEditorPage } from "../../ui/program-editor/ProgramEditorPage";
import { saveFromProgramEditor } from "../app/save-program.server";
import { signedIn } from "../app/signed-in.server";

export async function loader({ request }: LoaderFunctionArgs) {
  const shop = await signedIn(request);
  const asked = new URL(request.url).searchParams.get("kind");
  const kind = programKinds.find((one) => one === asked);
  if (!kind) return null;
  const { currency, timezone, settings } = await useCases.readShop(shop);
  const now = clock.now();
  return { now, saved: kind === "affiliate" ? newProgramForm({ currency, timezone }, now) : newFriendsForm(kind, currency), currency, floor: settings.marginFloor !== undefined };
}

export const action = ({ request }: ActionFunctionArgs) => saveFromProgramEditor(request, undefined);

/** A failed save must not reload the form under the merchant's hands; another kind is another form. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ currentUrl, nextUrl }) => currentUrl.search !== nextUrl.search;

export default function NewProgram() {
  const chosen = useLoaderData<typeof loader>();
  return chosen ? <ProgramEditorPage {...chosen} status={null} /> : <ChooseKindPage />;
}

export { PageErrorBoundary as ErrorBoundary } from "../../ui/shell/errors";
