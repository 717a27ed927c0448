import type { LoaderFunctionArgs } from "@remix-run/node";
import { shopify } from "../composition.server";

/** Shopify's library answers everything under /auth itself: the bounce page, leaving the frame, the old callback. */
export async function loader({ request }: LoaderFunctionArgs) {
  await shopify.authenticate.admin(request);
  // A bare null is only for pages: Remix would write a warning for each such call.
  return new Response(null, { status: 204 });
}
