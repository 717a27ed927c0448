import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { clock, reads, useCases } from "../../composition.server";
import { lastDays } from "../../contracts/local-time";
import { ProgramsPage } from "../../ui/programs/ProgramsPage";
import { signedIn } from "../app/signed-in.server";

export async function loader({ request }: LoaderFunctionArgs) {
  const shop = await signedIn(request);
  const programs = await reads.programs(shop);
  const now = clock.now();
  const { timezone } = await useCases.readShop(shop);
  return { programs, days: programs.length > 0 ? await reads.programDays(shop, lastDays(now, timezone, 30)) : null, now };
}

export default function Programs() {
  return <ProgramsPage {...useLoaderData<typeof loader>()} />;
}

export { PageErrorBoundary as ErrorBoundary } from "../../ui/shell/errors";
