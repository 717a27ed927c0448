import { readPixelManifest } from "../../pixel-manifest";
import type { PixelEvent, Visit } from "../visit";

/** Where the frame with the pixel's worker is. */
export const PIXEL_FRAME = "/web-pixels/tuan-pixel";

/**
 * Shopify's manager of web pixels, for the one that the app has turned on: it publishes what happens on a page, and loads
 * the pixel once the visitor has allowed what its shopify.extension.toml asks for. Before that nothing of it is there.
 * @returns a script for the page's head; nothing where no pixel is on
 */
export function pixelManager(visit: Visit, events: readonly PixelEvent[]): string {
  const { app, shop } = visit.world;
  const manifest = readPixelManifest();
  if (!app.pixel || !app.installed || !manifest || visit.designMode) return "";
  const input: Input = {
    frame: PIXEL_FRAME, needs: manifest.needs, asks: shop.asksConsent, settings: app.pixel.settings,
    events: [{ name: "page_viewed", data: {} }, ...events],
    data: { cart: null, customer: null, purchasingCompany: null, shop: { countryCode: "US", myshopifyDomain: shop.domain, name: shop.name, paymentSettings: { currencyCode: shop.currency }, storefrontUrl: visit.url.origin } },
  };
  return `<script>{const __name=(it)=>it;(${manage.toString()})(${JSON.stringify(input).replace(/</g, "\\u003c")})}</script>`;
}

type Input = { frame: string; needs: Record<string, boolean>; asks: boolean; settings: Record<string, string>; events: PixelEvent[]; data: object };

/* Runs in the browser: it may use nothing from outside itself, but `__name`, which some compilers put in. */
function manage({ frame, needs, asks, settings, events, data }: Input): void {
  type Choice = Record<"marketing" | "analytics" | "preferences" | "sale_of_data", boolean>;
  const stands = (): Choice => {
    const found = /(?:^|; )_tracking_consent=([^;]+)/.exec(document.cookie);
    return found ? (JSON.parse(decodeURIComponent(found[1]!)) as Choice) : { marketing: !asks, analytics: !asks, preferences: !asks, sale_of_data: !asks };
  };
  const privacy = () => {
    const { analytics, marketing, preferences, sale_of_data } = stands();
    return { analyticsProcessingAllowed: analytics, marketingAllowed: marketing, preferencesProcessingAllowed: preferences, saleOfDataAllowed: sale_of_data };
  };
  const context = () => ({ document: { characterSet: document.characterSet, location: { href: location.href, host: location.host, pathname: location.pathname, search: location.search }, referrer: document.referrer, title: document.title }, navigator: { language: navigator.language, cookieEnabled: true, languages: [], userAgent: navigator.userAgent }, window: { innerHeight, innerWidth, scrollX, scrollY } });
  let worker: Window | null = null;
  const load = () => {
    if (worker || !Object.entries(needs).every(([name, needed]) => !needed || stands()[name as keyof Choice])) return;
    const element = document.createElement("iframe");
    element.title = "Web pixel";
    element.hidden = true;
    element.setAttribute("sandbox", "allow-scripts");
    element.addEventListener("load", () => {
      worker = element.contentWindow!;
      const published = events.map(({ name, data }, seq) => ({ id: `sh-${Date.now().toString(36)}-${seq}`, clientId: "stand-in", name, type: "standard", seq, timestamp: new Date().toISOString(), context: context(), data }));
      worker.postMessage({ start: { settings, init: { context: context(), data, customerPrivacy: privacy() } } }, "*");
      for (const event of published) worker.postMessage({ event }, "*");
    });
    element.src = frame;
    document.body.append(element);
  };
  document.addEventListener("visitorConsentCollected", () => {
    worker?.postMessage({ consent: { customerPrivacy: privacy() } }, "*");
    load();
  });
  document.addEventListener("DOMContentLoaded", load);
}
