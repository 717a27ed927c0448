import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { clock, reads, useCases } from "../../composition.server";
import { isId } from "../../domain/id";
import { ProgramPage } from "../../ui/program/ProgramPage";
import { isProgramIntent, steps } from "../../ui/program/program-actions";
import type { ActionReply } from "../../ui/parts/useAction";
import { readForm } from "../app/bodies.server";
import { peopleAsked } from "../app/people-asked.server";
import { pageOf, signedIn } from "../app/signed-in.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const shop = await signedIn(request);
  const row = isId("prg", params.id) ? await reads.program(shop, params.id) : null;
  if (!row) throw new Response("no such program", { status: 404 });
  const url = new URL(request.url);
  const { standing, search, program } = peopleAsked(url, row.program.id);
  const people = await reads.participants(shop, { program, standing, search, page: pageOf(url) });
  const record = await useCases.readShop(shop);
  return { row, friends: await reads.friends(shop, row.program.id), people, standing, search, applyUrl: `${record.url}${record.proxyPrefix}/affiliates`, floor: record.settings.marginFloor !== undefined, now: clock.now() };
}

export async function action({ request, params }: ActionFunctionArgs): Promise<ActionReply> {
  const shop = await signedIn(request);
  if (!isId("prg", params.id)) return { refused: "program.unknown" };
  const intent = String((await readForm(request)).get("intent"));
  if (!isProgramIntent(intent)) return { refused: "unexpected" };
  const result = await useCases.steerProgram(shop, params.id, steps[intent]);
  return result.ok ? { done: `done.program.${intent}` } : { refused: result.refusal.code };
}

export default function Program() {
  return <ProgramPage {...useLoaderData<typeof loader>()} />;
}

export { PageErrorBoundary as ErrorBoundary } from "../../ui/shell/errors";
