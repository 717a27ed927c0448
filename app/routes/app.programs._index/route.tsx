import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { clock, reads } from "../../composition.server";
import { ProgramsPage } from "../../ui/programs/ProgramsPage";
import { signedIn } from "../app/signed-in.server";

export async function loader({ request }: LoaderFunctionArgs) {
  const shop = await signedIn(request);
  return { programs: await reads.programs(shop), now: clock.now() };
}

export default function Programs() {
  return <ProgramsPage {...useLoaderData<typeof loader>()} />;
}

export { PageErrorBoundary as ErrorBoundary } from "../../ui/shell/errors";
