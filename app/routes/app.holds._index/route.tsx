import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { reads, useCases } from "../../composition.server";
import { isId } from "../../domain/id";
import { HoldsPage } from "../../ui/holds/HoldsPage";
import type { ActionReply } from "../../ui/parts/useAction";
import { readForm, wordsOf } from "../app/bodies.server";
import { pageOf, signedIn } from "../app/signed-in.server";

export async function loader({ request }: LoaderFunctionArgs) {
  const shop = await signedIn(request);
  return { holds: await reads.holds(shop, pageOf(new URL(request.url))) };
}

export async function action({ request }: ActionFunctionArgs): Promise<ActionReply> {
  const shop = await signedIn(request);
  const form = await readForm(request);
  const [id, intent, reason] = [form.get("grant"), form.get("intent"), wordsOf(form, "reason")];
  if (!isId("grt", id)) return { refused: "grant.unknown" };
  if (intent !== "release" && intent !== "reject") return { refused: "unexpected" };
  if (intent === "reject" && reason === "") return { refused: "reason.missing" };
  const result = intent === "release" ? await useCases.releaseHold(shop, id) : await useCases.rejectHold(shop, id, reason);
  return result.ok ? { done: intent === "release" ? "done.hold.released" : "done.hold.rejected" } : { refused: result.refusal.code };
}

export default function Holds() {
  return <HoldsPage {...useLoaderData<typeof loader>()} />;
}

export { PageErrorBoundary as ErrorBoundary } from "../../ui/shell/errors";
