import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { clock, reads, useCases } from "../../composition.server";
import { isId } from "../../domain/id";
import { ProblemsPage } from "../../ui/problems/ProblemsPage";
import type { ActionReply } from "../../ui/parts/useAction";
import { readForm } from "../app/bodies.server";
import { oneOf, pageOf, signedIn } from "../app/signed-in.server";

export async function loader({ request }: LoaderFunctionArgs) {
  const shop = await signedIn(request);
  const url = new URL(request.url);
  const status = oneOf(url, "status", ["open", "resolved"]);
  const campaign = url.searchParams.get("campaign");
  const problems = await reads.problems(shop, { status, campaign: isId("cmp", campaign) ? campaign : null, group: null, page: pageOf(url) });
  return { problems, status, now: clock.now() };
}

/** Solves one problem; every list of problems in the admin posts here. */
export async function action({ request }: ActionFunctionArgs): Promise<ActionReply> {
  const shop = await signedIn(request);
  const form = await readForm(request);
  const how = form.get("intent") === "settled" ? "settled" : "retry";
  const result = await useCases.solveProblem(shop, String(form.get("key")), how);
  return result.ok ? { done: `done.problem.${how}` } : { refused: result.refusal.code };
}

export default function Problems() {
  return <ProblemsPage {...useLoaderData<typeof loader>()} />;
}

export { PageErrorBoundary as ErrorBoundary } from "../../ui/shell/errors";
