import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { reads, useCases } from "../../composition.server";
import { batches } from "../../contracts/payout-files";
import { isId } from "../../domain/id";
import { PayoutsPage, payoutViews } from "../../ui/payouts/PayoutsPage";
import type { ActionReply } from "../../ui/parts/useAction";
import { readForm, wordsOf } from "../app/bodies.server";
import { everyPage } from "../app/every-page.server";
import { personAsked } from "../app/person-asked.server";
import { oneOf, pageOf, signedIn } from "../app/signed-in.server";

export async function loader({ request }: LoaderFunctionArgs) {
  const shop = await signedIn(request);
  const url = new URL(request.url);
  const state = oneOf(url, "state", payoutViews);
  const asked = await personAsked(shop, url);
  const payouts = await reads.payouts(shop, { state, of: asked.of, page: pageOf(url) });
  const approved = await everyPage((page) => reads.payouts(shop, { state: "approved", of: null, page }), (row) => row.payout.id);
  return { payouts, state, asked, batches: batches(approved), holds: await reads.holdCount(shop) };
}

export async function action({ request }: ActionFunctionArgs): Promise<ActionReply> {
  const shop = await signedIn(request);
  const form = await readForm(request);
  const [id, to, words] = [form.get("payout"), form.get("intent"), wordsOf(form, "words")];
  if (!isId("pay", id)) return { refused: "payout.unknown" };
  if (to !== "approved" && to !== "declined" && to !== "paid") return { refused: "unexpected" };
  if (to !== "approved" && words === "") return { refused: to === "paid" ? "reference.missing" : "reason.missing" };
  const result = await useCases.decidePayout(shop, id, to === "approved" ? { to } : to === "declined" ? { to, reason: words } : { to, reference: words });
  return result.ok ? { done: to === "approved" && form.get("sends") === "yes" ? "done.payout.sends" : `done.payout.${to}` } : { refused: result.refusal.code };
}

export default function Payouts() {
  return <PayoutsPage {...useLoaderData<typeof loader>()} />;
}

export { PageErrorBoundary as ErrorBoundary } from "../../ui/shell/errors";
