import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { clock, log, mailReady, reads, useCases } from "../../composition.server";
import { lastDays } from "../../contracts/local-time";
import { causeOf } from "../../domain/cause";
import { HomePage } from "../../ui/home/HomePage";
import { stepNames } from "../../ui/home/setup-steps";
import type { ActionReply } from "../../ui/parts/useAction";
import { readForm } from "../app/bodies.server";
import { signedIn } from "../app/signed-in.server";

export async function loader({ request }: LoaderFunctionArgs) {
  const shop = await signedIn(request);
  const now = clock.now();
  const { currency, settings, timezone } = await useCases.readShop(shop);
  const home = await reads.home(shop, currency, now);
  const { sharing, affiliate } = home.programs;
  // The page is worth having without this one card.
  const health = await reads.health(shop, now).catch((error: unknown) => (log.error({ shop, error: causeOf(error) }, "health could not be read"), null));
  return { home, programs: sharing + affiliate > 0 ? await reads.programDays(shop, lastDays(now, timezone, 30)) : null, health, done: settings.done ?? [], mailReady, now };
}

/** Puts back what is stuck, or ticks off a set-up step. */
export async function action({ request }: ActionFunctionArgs): Promise<ActionReply> {
  const shop = await signedIn(request);
  const form = await readForm(request);
  if (form.get("intent") === "retry_stuck") {
    const result = await useCases.retryStuck(shop);
    return result.ok ? { done: "done.stuck" } : { refused: result.refusal.code };
  }
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
