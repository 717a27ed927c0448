import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { reads, useCases } from "../../composition.server";
import { isId } from "../../domain/id";
import { PersonPage } from "../../ui/person/PersonPage";
import { decisions, needsReason } from "../../ui/person/decisions";
import type { ActionReply } from "../../ui/parts/useAction";
import { readForm, wordsOf } from "../app/bodies.server";
import { signedIn } from "../app/signed-in.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const shop = await signedIn(request);
  const view = isId("par", params.id) ? await reads.participant(shop, params.id) : null;
  if (!view) throw new Response("no such person", { status: 404 });
  return { view };
}

export async function action({ request, params }: ActionFunctionArgs): Promise<ActionReply> {
  const shop = await signedIn(request);
  if (!isId("par", params.id)) return { refused: "participant.unknown" };
  const form = await readForm(request);
  const standing = decisions.find((one) => one === form.get("intent"));
  if (!standing) return { refused: "unexpected" };
  const reason = wordsOf(form, "reason");
  if (reason === "" && needsReason(standing)) return { refused: "reason.missing" };
  const result = await useCases.decideParticipant(shop, params.id, standing, reason || null);
  return result.ok ? { done: `done.person.${standing}` } : { refused: result.refusal.code };
}

export default function Person() {
  return <PersonPage {...useLoaderData<typeof loader>()} />;
}

export { PageErrorBoundary as ErrorBoundary } from "../../ui/shell/errors";
