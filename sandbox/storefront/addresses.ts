import path from "node:path";
import { fileURLToPath } from "node:url";

/** Where the theme's files lie, and under which addresses assets are served. */
export const THEME_ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), "theme");
export const THEME_ASSETS = "/theme-assets";
export const EXTENSION_ASSETS = "/extensions/tuan-storefront/assets";
