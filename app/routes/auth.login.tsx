import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { shopify } from "../composition.server";

/**
 * Where Shopify's library sends a visit that names no shop. With `?shop=` it leads on to the installation; without, to
 * the front page: an app of the App Store may not ask people to type their shop's address (App Store requirement 2.3.1).
 */
export async function loader({ request }: LoaderFunctionArgs) {
  // The library reads a form from whatever is no GET. Remix asks loaders for HEAD and OPTIONS, too, which bring none.
  await shopify.login(new Request(request.url, { headers: request.headers }));
  throw redirect("/");
}
