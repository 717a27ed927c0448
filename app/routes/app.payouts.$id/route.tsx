import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { StatementPage } from "../../ui/payouts/StatementPage";
import { signedIn } from "../app/signed-in.server";
import { statementAsked } from "../app/statement-asked.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  return { view: await statementAsked(await signedIn(request), params.id) };
}

export default function PayoutStatement() {
  return <StatementPage {...useLoaderData<typeof loader>()} />;
}

export { PageErrorBoundary as ErrorBoundary } from "../../ui/shell/errors";
