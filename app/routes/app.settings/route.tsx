import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useCases } from "../../composition.server";
import { readSettingsForm, settingsFormOf } from "../../contracts/settings-form";
import { SettingsPage } from "../../ui/settings/SettingsPage";
import { readJson } from "../app/bodies.server";
import { signedIn } from "../app/signed-in.server";

export async function loader({ request }: LoaderFunctionArgs) {
  const { settings, proxyPrefix } = await useCases.readShop(await signedIn(request));
  return { saved: settingsFormOf(settings), proxyPrefix };
}

export async function action({ request }: ActionFunctionArgs) {
  const shop = await signedIn(request);
  const read = readSettingsForm(await readJson(request));
  if (!read.ok) return { errors: read.errors };
  const { settings } = await useCases.readShop(shop);
  await useCases.saveSettings(shop, { ...settings, ...read.value });
  return { saved: true as const };
}

export default function Settings() {
  return <SettingsPage {...useLoaderData<typeof loader>()} />;
}

export { PageErrorBoundary as ErrorBoundary } from "../../ui/shell/errors";
