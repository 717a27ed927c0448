import type { LoaderFunctionArgs } from "@remix-run/node";
import { shopify } from "../composition.server";

/** Shopify's library answers everything under /auth itself: the bounce page, leaving the frame, the old callback. */
export async function loader({ request }: LoaderFunctionArgs) {
  await shopify.authenticate.admin(request);
  return null;
}
