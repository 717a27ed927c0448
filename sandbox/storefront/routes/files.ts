import fs from "node:fs";
import path from "node:path";
import { CONTENT_TYPES } from "../http";
import { EXTENSION_ASSETS, THEME_ASSETS, THEME_ROOT } from "../addresses";
import { picture } from "../../world/pictures";
import type { Route } from "./route";

const missing = (): Response => new Response("Not found", { status: 404, headers: { "content-type": "text/plain" } });

/** A product's picture. Any page may show it: the app's admin does. */
function productPicture(name: string): Response {
  const svg = picture(name);
  return svg === null ? missing() : new Response(svg, { headers: { "content-type": "image/svg+xml", "cache-control": "public, max-age=3600", "access-control-allow-origin": "*" } });
}

/** A file of a flat folder, or 404. */
export function file(folder: string, name: string): Response {
  const full = path.join(folder, path.basename(decodeURIComponent(name)));
  if (!fs.existsSync(full) || !fs.statSync(full).isFile()) return missing();
  const type = CONTENT_TYPES[path.extname(full)] ?? "application/octet-stream";
  return new Response(fs.readFileSync(full), { headers: { "content-type": type, "cache-control": "no-cache", "access-control-allow-origin": "*" } });
}

export const fileRoutes: Route[] = [
  { method: "GET", path: new RegExp(`^${THEME_ASSETS}/([^/]+)$`), handle: (_visit, [name]) => file(path.join(THEME_ROOT, "assets"), name ?? "") },
  { method: "GET", path: new RegExp(`^${EXTENSION_ASSETS}/([^/]+)$`), handle: (visit, [name]) => file(path.join(visit.shop.extensionRoot, "assets"), name ?? "") },
  { method: "GET", path: /^(?:\/cdn)?\/pictures\/([^/]+)$/, handle: (_visit, [name]) => productPicture(name ?? "") },
  { method: "GET", path: /^\/favicon\.ico$/, handle: () => file(path.join(THEME_ROOT, "assets"), "favicon.svg") },
];
