import { ok } from "../../domain/result";
import type { Commerce } from "../../ports/commerce";
import type { AdminApi } from "./admin-api";
import { SHOP } from "./operations/shop";

/**
 * Reads the shop's settings. The Admin API does not tell how payments are captured, so `capture` is "unknown" here;
 * each order says of itself whether it waits for a capture.
 */
export const readShop =
  (api: AdminApi): Commerce["shop"] =>
  async (shop) => {
    const answer = await api.request(shop, SHOP, {});
    if (!answer.ok) return answer;
    const { shop: s, shopLocales } = answer.value;
    return ok({
      name: s.name,
      email: s.contactEmail || null,
      url: new URL(s.primaryDomain.url).origin,
      currency: s.currencyCode,
      currencies: s.enabledPresentmentCurrencies,
      timezone: s.ianaTimezone,
      locale: shopLocales.find((l) => l.primary)?.locale ?? "en",
      capture: "unknown",
    });
  };
