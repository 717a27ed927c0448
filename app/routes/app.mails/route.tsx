import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { mailReady, reads, useCases } from "../../composition.server";
import { MailsPage, mailViews } from "../../ui/mails/MailsPage";
import type { ActionReply } from "../../ui/parts/useAction";
import { readForm } from "../app/bodies.server";
import { oneOf, pageOf, signedIn } from "../app/signed-in.server";

export async function loader({ request }: LoaderFunctionArgs) {
  const shop = await signedIn(request);
  const url = new URL(request.url);
  const state = oneOf(url, "state", mailViews);
  return { mails: await reads.mails(shop, { state, page: pageOf(url) }), state, mailReady };
}

export async function action({ request }: ActionFunctionArgs): Promise<ActionReply> {
  const shop = await signedIn(request);
  const result = await useCases.retryMail(shop, String((await readForm(request)).get("key")));
  return result.ok ? { done: "done.mail" } : { refused: result.refusal.code };
}

export default function Mails() {
  return <MailsPage {...useLoaderData<typeof loader>()} />;
}

export { PageErrorBoundary as ErrorBoundary } from "../../ui/shell/errors";
