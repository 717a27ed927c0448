import { bundlePixel } from "../host/bundle";

/**
 * What a pixel cannot reach in Shopify's strict sandbox, beside the page itself: it is a worker of an origin of its own
 * (https://shopify.dev/docs/api/web-pixels-api#strict-sandbox-app-web-pixels). Shopify leaves a few of these; nothing here
 * is to depend on them.
 */
const OUT_OF_REACH = ["importScripts", "indexedDB", "caches", "XMLHttpRequest", "WebSocket", "WebTransport", "EventSource", "BroadcastChannel", "Worker", "Notification"];

/** The document that runs the pixel's worker, for a sandboxed frame: calls from it carry `Origin: null` and no cookies. */
export async function pixelFrame(): Promise<string> {
  const source = `const __name=(it)=>it;(${strict.toString()})(${JSON.stringify(OUT_OF_REACH)});\n${await bundlePixel()}`;
  return `<!doctype html><meta charset="utf-8"><title>Web pixel</title><script>
const worker=new Worker(URL.createObjectURL(new Blob([${JSON.stringify(source).replace(/</g, "\\u003c")}],{type:"text/javascript"})));
worker.onerror=(event)=>console.error("web pixel: "+event.message);
worker.onmessage=({data})=>console.error("web pixel: "+data);
addEventListener("message",({data,source})=>{if(source===parent)worker.postMessage(data)});</script>`;
}

/* Runs in the worker, before the pixel: its `shopify` global, and nothing that a strict pixel does not have. */
function strict(outOfReach: string[]): void {
  type Callback = (event: unknown) => void;
  const KNOWN = ["page_viewed", "product_viewed", "collection_viewed", "cart_viewed", "search_submitted", "product_added_to_cart", "product_removed_from_cart", "checkout_started", "checkout_contact_info_submitted", "checkout_address_info_submitted", "checkout_shipping_info_submitted", "payment_info_submitted", "checkout_completed", "alert_displayed", "ui_extension_errored"];
  const scope = self as unknown as Record<string, unknown> & { fetch: typeof fetch; postMessage(data: unknown): void };
  const tell = scope.postMessage.bind(scope);
  const send = scope.fetch.bind(scope);
  const extensions: ((api: object) => void)[] = [];
  const heard: Record<string, Callback[]> = {};
  const subscribe = (known: string[]) => (name: string, callback: Callback) => {
    if (!known.includes(name)) throw new Error(`Shopify publishes no ${name}`);
    (heard[name] ??= []).push(callback);
    return () => true;
  };
  const missing = new Proxy({}, { get: (_target, name) => () => Promise.reject(new Error(`stand-in: browser storage (${String(name)}) is not for this pixel`)) });
  addEventListener("message", (message: MessageEvent) => {
    message.stopImmediatePropagation();
    const { start, event, consent } = message.data as { start?: object; event?: { name: string }; consent?: object };
    const guarded = (act: () => void) => {
      try {
        act();
      } catch (error) {
        tell(String(error));
      }
    };
    if (start) for (const extend of extensions) guarded(() => extend({ analytics: { subscribe: subscribe(KNOWN) }, customerPrivacy: { subscribe: subscribe(["visitorConsentCollected"]) }, browser: { cookie: missing, localStorage: missing, sessionStorage: missing, sendBeacon: missing }, ...start }));
    for (const callback of heard[event?.name ?? ""] ?? []) guarded(() => callback(event));
    if (consent) for (const callback of heard["visitorConsentCollected"] ?? []) guarded(() => callback(consent));
  });
  for (const name of outOfReach) Object.defineProperty(scope, name, { value: undefined });
  Object.defineProperty(scope, "postMessage", { value: undefined });
  Object.defineProperty(scope, "fetch", { value: (input: RequestInfo, init?: RequestInit) => send(input, { ...init, credentials: "omit" }) });
  Object.defineProperty(scope, "shopify", {
    value: {
      extend(point: string, extend: (api: object) => void) {
        if (point !== "WebPixel::Render") throw new Error(`no such extension point: ${point}`);
        extensions.push(extend);
      },
    },
  });
}
