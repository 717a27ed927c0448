/**
 * Shopify's Customer Privacy API (https://shopify.dev/docs/api/customer-privacy), as far as apps use it: nothing is there
 * before `loadFeatures` has loaded it, which takes a moment; a visitor's choice is kept in the cookie that Shopify keeps
 * it in, and told to the page. Where consent is needed, nothing is allowed before the choice, and a plain banner asks.
 * @param needed whether visitors are asked first; where they are not, everything is allowed until they object
 */
export const privacyScript = (needed: boolean): string => `<script>{const __name=(it)=>it;(${privacy.toString()})(${needed})}</script>`;

/* Runs in the browser: it may use nothing from outside itself, but `__name`, which some compilers put in. */
function privacy(needed: boolean): void {
  type Choice = { marketing: boolean; analytics: boolean; preferences: boolean; sale_of_data: boolean };
  const all = (yes: boolean): Choice => ({ marketing: yes, analytics: yes, preferences: yes, sale_of_data: yes });
  const chosen = (): Choice | null => {
    const found = /(?:^|; )_tracking_consent=([^;]+)/.exec(document.cookie);
    return found ? (JSON.parse(decodeURIComponent(found[1]!)) as Choice) : null;
  };
  const stands = (): Choice => chosen() ?? all(!needed);
  const banner = () => document.getElementById("stand-in-consent");
  const api = {
    marketingAllowed: () => stands().marketing,
    analyticsProcessingAllowed: () => stands().analytics,
    preferencesProcessingAllowed: () => stands().preferences,
    saleOfDataAllowed: () => stands().sale_of_data,
    shouldShowBanner: () => needed && chosen() === null,
    currentVisitorConsent: () => Object.fromEntries(Object.entries(chosen() ?? {}).map(([name, yes]) => [name, yes ? "yes" : "no"])),
    setTrackingConsent(choice: Partial<Choice>, done?: (error?: { error: string }) => void) {
      const now = { ...stands(), ...choice };
      document.cookie = `_tracking_consent=${encodeURIComponent(JSON.stringify(now))}; Path=/; Max-Age=31536000; SameSite=Lax`;
      banner()?.remove();
      const detail = { marketingAllowed: now.marketing, analyticsAllowed: now.analytics, preferencesAllowed: now.preferences, saleOfDataAllowed: now.sale_of_data };
      document.dispatchEvent(new CustomEvent("visitorConsentCollected", { detail }));
      done?.();
    },
  };
  const shopify = (window as unknown as { Shopify: { customerPrivacy?: typeof api; loadFeatures?: unknown } }).Shopify;
  shopify.loadFeatures = (wanted: { name: string; version: string }[], done?: (error?: Error) => void) =>
    void setTimeout(() => {
      const known = wanted.every(({ name, version }) => name === "consent-tracking-api" && version === "0.1");
      if (known) shopify.customerPrivacy = api;
      done?.(known ? undefined : new Error("unknown feature"));
    });
  if (!api.shouldShowBanner()) return;
  document.addEventListener("DOMContentLoaded", () => {
    const bar = document.createElement("section");
    bar.id = "stand-in-consent";
    bar.setAttribute("aria-label", "Cookie consent");
    bar.style.cssText = "position:fixed;inset:auto 16px 16px;z-index:99;display:flex;gap:12px;flex-wrap:wrap;align-items:center;padding:16px;background:#fff;color:#222;border:1px solid #999;border-radius:8px";
    bar.append("May we remember your visit? ");
    for (const [label, yes] of [["Accept", true], ["Decline", false]] as const) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "button";
      button.style.cssText = "color:#222;border-color:#999";
      button.textContent = label;
      button.addEventListener("click", () => api.setTrackingConsent(all(yes)));
      bar.append(button);
    }
    document.body.append(bar);
  });
}
