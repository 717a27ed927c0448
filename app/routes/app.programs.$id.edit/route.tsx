import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, type ShouldRevalidateFunction } from "@remix-run/react";
import { clock, reads, useCases } from "../../composition.server";
import { type ProductName, programFormOf } from "../../contracts/program-form-values";
import { isId } from "../../domain/id";
import { takesCurrency } from "../../domain/program";
import { ProgramEditorPage } from "../../ui/program-editor/ProgramEditorPage";
import { saveFromProgramEditor } from "../app/save-program.server";
import { signedIn } from "../app/signed-in.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const shop = await signedIn(request);
  const row = isId("prg", params.id) ? await reads.program(shop, params.id) : null;
  if (!row) throw new Response("no such program", { status: 404 });
  const { timezone, currency: used, settings } = await useCases.readShop(shop);
  const { id, kind, revision, title, currency, rules, status } = row.program;
  const products = rules.reward.products.flatMap(({ productIds }) => productIds.map((product) => useCases.readProduct(shop, product)));
  const found = await Promise.all([...products, ...(rules.reward.collections ?? []).map(({ collectionId }) => useCases.readCollection(shop, collectionId))]);
  // A form without the names of what it holds would look as if it held less.
  if (found.some((one) => !one.ok && one.refusal.code === "shopify.unavailable")) throw new Response("Shopify does not answer", { status: 503 });
  const names = new Map<string, ProductName>(found.flatMap((one) => (one.ok ? [[one.value.id, one.value]] : [])));
  const now = clock.now();
  return { now, saved: programFormOf({ id, kind, revision, title, rules: { ...rules, agreement: rules.agreement.text } }, { currency, timezone }, names, now), currency: takesCurrency(row.program) ? used : currency, meant: currency, status, floor: settings.marginFloor !== undefined };
}

export const action = ({ request, params }: ActionFunctionArgs) => saveFromProgramEditor(request, params["id"]);

/** A refused save keeps what the merchant typed; asking for the stored version is their own click. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ formMethod, defaultShouldRevalidate }) => (formMethod ? false : defaultShouldRevalidate);

export default function EditProgram() {
  return <ProgramEditorPage {...useLoaderData<typeof loader>()} />;
}

export { PageErrorBoundary as ErrorBoundary } from "../../ui/shell/errors";
