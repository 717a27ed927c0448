import { sessionToken } from "./shopify/session-token";
import type { World } from "./world/types";

/** An ordinary browser's: the app's library turns robots away from its admin pages. */
const BROWSER = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36";

/**
 * Opens the embedded app once as Shopify's admin would, so that it exchanges the session token for an offline one and
 * knows the shop.
 * @param front the app's public origin
 * @throws when the app does not show its page
 */
export async function openEmbeddedApp(front: string, world: World): Promise<void> {
  const handle = world.shop.domain.replace(/\.myshopify\.com$/, "");
  const id_token = sessionToken({ shop: world.shop.domain, clientId: world.app.clientId, secret: world.app.secret, now: world.now() });
  const query = new URLSearchParams({ embedded: "1", shop: world.shop.domain, host: Buffer.from(`admin.shopify.com/store/${handle}`).toString("base64"), locale: "en", id_token });
  const response = await fetch(`${front}/app?${query}`, { headers: { "user-agent": BROWSER, accept: "text/html" }, redirect: "manual" });
  const body = await response.text();
  if (response.status !== 200) throw new Error(`sandbox: the app answered ${response.status} to its installation: ${response.headers.get("location") ?? body.slice(0, 500)}`);
}
