import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { CONTENT_TYPES } from "../http";
import { EXTENSION_ASSETS, THEME_ASSETS, THEME_ROOT } from "../pages";
import type { Route } from "./route";

const PICTURES = path.join(path.dirname(fileURLToPath(import.meta.url)), "../../world/pictures");

/** A file of a flat folder, or 404. */
export function file(folder: string, name: string): Response {
  const full = path.join(folder, path.basename(decodeURIComponent(name)));
  if (!fs.existsSync(full) || !fs.statSync(full).isFile()) return new Response("Not found", { status: 404, headers: { "content-type": "text/plain" } });
  const type = CONTENT_TYPES[path.extname(full)] ?? "application/octet-stream";
  return new Response(fs.readFileSync(full), { headers: { "content-type": type, "cache-control": "no-cache", "access-control-allow-origin": "*" } });
}

export const fileRoutes: Route[] = [
  { method: "GET", path: new RegExp(`^${THEME_ASSETS}/([^/]+)$`), handle: (_visit, [name]) => file(path.join(THEME_ROOT, "assets"), name ?? "") },
  { method: "GET", path: new RegExp(`^${EXTENSION_ASSETS}/([^/]+)$`), handle: (visit, [name]) => file(path.join(visit.shop.extensionRoot, "assets"), name ?? "") },
  { method: "GET", path: /^(?:\/cdn)?\/pictures\/([^/]+)$/, handle: (_visit, [name]) => file(PICTURES, name ?? "") },
  { method: "GET", path: /^\/favicon\.ico$/, handle: () => file(path.join(THEME_ROOT, "assets"), "favicon.svg") },
];
