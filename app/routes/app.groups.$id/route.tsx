import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { clock, reads, useCases } from "../../composition.server";
import { isId } from "../../domain/id";
import { GroupPage } from "../../ui/groups/GroupPage";
import type { ActionReply } from "../../ui/parts/useAction";
import { readForm } from "../app/bodies.server";
import { signedIn } from "../app/signed-in.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const shop = await signedIn(request);
  const view = isId("grp", params.id) ? await reads.group(shop, params.id) : null;
  if (!view) throw new Response("no such group", { status: 404 });
  return { view, now: clock.now() };
}

export async function action({ request, params }: ActionFunctionArgs): Promise<ActionReply> {
  const shop = await signedIn(request);
  if (!isId("grp", params.id)) return { refused: "group.unknown" };
  const intent = (await readForm(request)).get("intent");
  const result = intent === "complete" ? await useCases.completeGroup(shop, params.id) : await useCases.cancelGroup(shop, params.id);
  return result.ok ? { done: intent === "complete" ? "done.group.complete" : "done.group.cancel" } : { refused: result.refusal.code };
}

export default function Group() {
  return <GroupPage {...useLoaderData<typeof loader>()} />;
}

export { PageErrorBoundary as ErrorBoundary } from "../../ui/shell/errors";
