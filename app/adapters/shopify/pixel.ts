import { ok } from "../../domain/result";
import type { Commerce } from "../../ports/commerce";
import type { AdminApi } from "./admin-api";
import { CREATE_PIXEL, OWN_PIXEL, UPDATE_PIXEL } from "./operations/pixels";
import { refusalOf, refused } from "./user-errors";

/** Shopify's words where the merchant has not granted the scopes yet: it denies the field. */
const DENIED = /^Access denied\b/;

/**
 * Turns the app's web pixel on in a shop, with the address it tells of checkouts. An app has one in a shop: a second
 * creation is refused as taken, and then the first one is brought up to date.
 */
export const ensurePixel =
  (api: AdminApi): Commerce["ensurePixel"] =>
  async (shop, app) => {
    // Shopify documents JSON as text here, and answers in either way.
    const webPixel = { settings: JSON.stringify({ app }) };
    const created = await api.request(shop, CREATE_PIXEL, { webPixel });
    if (!created.ok) return created.refusal.code === "refused" && DENIED.test(created.refusal.message) ? ok({ state: "denied" }) : created;
    const errors = created.value.webPixelCreate?.userErrors ?? [];
    if (created.value.webPixelCreate?.webPixel) return ok({ state: "on" });
    if (!errors.some(({ code }) => code === "TAKEN")) return refusalOf(errors) ?? refused("Shopify turned no web pixel on and gave no reason");
    const own = await api.request(shop, OWN_PIXEL, {});
    if (!own.ok) return own;
    const pixel = own.value.webPixel;
    if (!pixel) return refused("Shopify says there is a web pixel, and shows none");
    if (addressIn(pixel.settings) === app) return ok({ state: "on" });
    const updated = await api.request(shop, UPDATE_PIXEL, { id: pixel.id, webPixel });
    if (!updated.ok) return updated;
    return refusalOf(updated.value.webPixelUpdate?.userErrors) ?? ok({ state: "on" });
  };

function addressIn(settings: unknown): unknown {
  try {
    const read: unknown = typeof settings === "string" ? JSON.parse(settings) : settings;
    return (read as { app?: unknown } | null)?.app;
  } catch {
    return undefined;
  }
}
