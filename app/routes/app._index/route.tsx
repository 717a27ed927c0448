import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { clock, mailReady, reads, useCases } from "../../composition.server";
import { HomePage } from "../../ui/home/HomePage";
import { stepNames } from "../../ui/home/setup-steps";
import type { ActionReply } from "../../ui/parts/useAction";
import { signedIn } from "../app/signed-in.server";

export async function loader({ request }: LoaderFunctionArgs) {
  const shop = await signedIn(request);
  const now = clock.now();
  const { currency, settings } = await useCases.readShop(shop);
  return { home: await reads.home(shop, currency, now), done: settings.done ?? [], mailReady, now };
}

/** Ticks off a set-up step. */
export async function action({ request }: ActionFunctionArgs): Promise<ActionReply> {
  const shop = await signedIn(request);
  const form = await request.formData();
  const step = stepNames.find((name) => name === form.get("step"));
  if (!step) return { refused: "unexpected" };
  const { settings } = await useCases.readShop(shop);
  await useCases.saveSettings(shop, { ...settings, done: [...new Set([...(settings.done ?? []), step])] });
  return { done: "done.step" };
}

export default function Home() {
  return <HomePage {...useLoaderData<typeof loader>()} />;
}

export { PageErrorBoundary as ErrorBoundary } from "../../ui/shell/errors";
