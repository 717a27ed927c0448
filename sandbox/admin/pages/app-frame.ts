import { randomUUID } from "node:crypto";
import { APP_HANDLE, FRAME_PARAMETERS } from "../admin-links";
import { type Context, get, type Reply, text } from "../http";
import { json } from "../html";
import { framePage } from "../layout";
import { findCollections, findProducts } from "../resource-picker";
import { sessionToken } from "../session-token";
import type { PickerRequest } from "../bridge-protocol";

const APP_NAME = "Tuan";
const BASE = `/apps/${APP_HANDLE}`;

/** The app's home, as application_url names it. */
const HOME = "/app";

/** @returns where the frame starts: the app's page with what Shopify's admin adds to an embedded app's first request */
function frameSource({ api: { world }, origins, url }: Context): string {
  const path = url.pathname.slice(BASE.length);
  const source = new URL(path === "" || path === "/" ? HOME : path, origins.front);
  // A path that names another host must not carry a session token there.
  if (source.origin !== origins.front) return origins.front + HOME;
  for (const [name, value] of url.searchParams) if (!FRAME_PARAMETERS.includes(name)) source.searchParams.append(name, value);
  const store = world.shop.domain.replace(/\.myshopify\.com$/, "");
  const added = { embedded: "1", shop: world.shop.domain, host: Buffer.from(`admin.shopify.com/store/${store}`).toString("base64url"), id_token: sessionToken(world), locale: world.shop.locale, session: randomUUID().replaceAll("-", ""), timestamp: String(Math.floor(world.now() / 1000)) };
  for (const [name, value] of Object.entries(added)) source.searchParams.set(name, value);
  return source.href;
}

function frame(context: Context): Reply {
  const settings = { source: frameSource(context), origin: context.origins.front, base: BASE, storefront: context.storefront, name: APP_NAME };
  return { kind: "document", type: "text/html; charset=utf-8", body: framePage(context, APP_NAME, json("frame-settings", settings)) };
}

function pickerProducts({ api, url, storefront }: Context): Reply {
  if (url.searchParams.get("type") === "collection") return { kind: "document", type: "application/json", body: JSON.stringify(findCollections(api.world, url.searchParams.get("query") ?? "")) };
  const filter = JSON.parse(url.searchParams.get("filter") ?? "{}") as PickerRequest["filter"];
  return { kind: "document", type: "application/json", body: JSON.stringify(findProducts(api.world, filter, url.searchParams.get("query") ?? "", storefront)) };
}

/** The theme editor is the storefront in design mode; a link for the product template opens a product. */
function themeEditor({ api, storefront, url }: Context): Reply {
  const product = api.world.products.find(({ status }) => status === "ACTIVE");
  const page = url.searchParams.get("template") === "product" && product ? `/products/${product.handle}` : "/";
  return { kind: "redirect", to: `${storefront}${page}?design=1` };
}

export const appFrameRoutes = [
  get("/", () => ({ kind: "redirect", to: BASE })),
  get(BASE, frame),
  get(`${BASE}/*`, frame),
  get("/session-token", ({ api }) => text(sessionToken(api.world))),
  get("/resource-picker", pickerProducts),
  get("/themes/*", themeEditor),
];
