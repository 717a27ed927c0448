import type { ExtensionApi } from "@shopify/web-pixels-extension";
import type { PixelStep } from "../../../app/contracts/pixel";
import type { VISITS } from "../../../app/domain/order";

const ATTRIBUTE: typeof VISITS = "_tuan_visits";

/** What is read of a checkout: nothing else of it is looked at. */
type Checkout = { token: string | null; attributes: { key: string; value: string }[] };

/** @returns what is told of a checkout; null when nobody's link led to it */
export function stepOf(step: PixelStep["step"], { token, attributes }: Checkout): PixelStep | null {
  const visits = attributes.find(({ key }) => key === ATTRIBUTE)?.value;
  return token && visits ? { step, checkout: token, visits } : null;
}

/**
 * Tells the app when a checkout that somebody's link led to is begun and complete. Shopify starts this only where it may
 * measure; the visits in the cart were kept because marketing was allowed, so that must still be so, too.
 */
export function start({ analytics, customerPrivacy, init, settings }: ExtensionApi): void {
  let consent = init.customerPrivacy;
  customerPrivacy.subscribe("visitorConsentCollected", (event) => void (consent = event.customerPrivacy));
  const { app } = settings as { app?: string };
  const shop = init.data.shop.myshopifyDomain;
  const tell = (step: PixelStep["step"], checkout: Checkout) => {
    const told = consent.analyticsProcessingAllowed && consent.marketingAllowed ? stepOf(step, checkout) : null;
    // As text: a browser sends that without asking first, and keeps it alive when the page is left. Nothing waits for an answer.
    if (told && app) void fetch(`${app}/pixel?shop=${encodeURIComponent(shop)}`, { method: "POST", body: JSON.stringify(told), keepalive: true, credentials: "omit", referrerPolicy: "no-referrer" }).catch(() => undefined);
  };
  analytics.subscribe("checkout_started", ({ data }) => tell("begun", data.checkout));
  analytics.subscribe("checkout_completed", ({ data }) => tell("completed", data.checkout));
}
