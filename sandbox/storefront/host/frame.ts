import fs from "node:fs";
import path from "node:path";
import type { Order } from "../../world/types";
import { clockScript } from "../clock-script";
import type { Visit } from "../visit";
import { bundleExtension, bundleHost } from "./bundle";
import { readManifest } from "./manifest";
import { snapshotOf } from "./snapshot";

const scriptSafe = (code: string): string => code.replace(/<\/(script)/gi, "<\\/$1").replace(/<!--/g, "<\\!--");

/**
 * Names a UI extension cannot reach: it runs in a worker of an origin of its own on Shopify, so there is no storage,
 * no page around it, no dialogue (https://shopify.dev/docs/apps/build/checkout/technologies#security).
 */
const OUT_OF_REACH = ["localStorage", "sessionStorage", "indexedDB", "caches", "parent", "top", "opener", "frames", "frameElement", "history", "location", "open", "alert", "confirm", "prompt", "postMessage", "XMLHttpRequest", "WebSocket"];

/**
 * The document that runs one UI extension: shown in a sandboxed frame of an opaque origin, so that calls to the app
 * carry `Origin: null`, as they do from Shopify's worker. Empty when the extension does not aim at `target`.
 */
export async function frameDocument(visit: Visit, order: Order, target: string): Promise<string> {
  const folder = path.join(visit.shop.extensionRoot, "../tuan-after-payment");
  if (!fs.existsSync(path.join(folder, "shopify.extension.toml"))) return "<!doctype html>";
  const manifest = readManifest(folder);
  const module = manifest.targets.find((one) => one.target === target)?.module;
  if (!module) return "<!doctype html>";
  const [host, extension] = await Promise.all([bundleHost(), bundleExtension(folder, module, visit.world.app.url)]);
  const snapshot = JSON.stringify(snapshotOf(visit, order, target, manifest, folder)).replace(/</g, "\\u003c");
  const names = ["shopify", "window", "self", "globalThis", "navigator", "fetch", ...OUT_OF_REACH].join(",");
  return `<!doctype html><html lang="${visit.locale}"${visit.world.theme.dark ? ' data-dark=""' : ""}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">${clockScript(visit.shop.now())}
<link rel="stylesheet" href="/theme-assets/ui-extension.css">
<script>window.__snapshot=${snapshot}</script><script>${scriptSafe(host)}</script></head><body>
<script>window.__run=function(${names}){${scriptSafe(extension)}
return __extension};window.__start()</script></body></html>`;
}
