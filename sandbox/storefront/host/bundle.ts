import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { PIXEL_FOLDER } from "../../pixel-manifest";

const HERE = path.dirname(fileURLToPath(import.meta.url));
const kept = new Map<string, { stamp: number; code: Promise<string> }>();

/**
 * Bundles an extension module from its source, as Shopify's CLI does: one script, Preact's JSX, `process.env.APP_URL`
 * filled in. Built once, and again when a file of the extension has changed.
 * @param appUrl the app's public address, as in shopify.app.toml
 */
export function bundleExtension(folder: string, module: string, appUrl: string): Promise<string> {
  const entry = path.join(folder, module);
  return cached(`${entry}|${appUrl}`, newest(folder), () =>
    bundled(entry, { globalName: "__extension", jsx: "automatic", jsxImportSource: "preact", define: { "process.env.APP_URL": JSON.stringify(appUrl), "process.env.NODE_ENV": '"production"' } }),
  );
}

/** The host's own script: the `s-*` elements and the `shopify` global. */
export function bundleHost(): Promise<string> {
  const folder = path.join(HERE, "client");
  return cached(folder, newest(folder), () => bundled(path.join(folder, "main.ts"), {}));
}

/** The web pixel from its source, as Shopify's CLI bundles it: one script that registers itself. */
export function bundlePixel(): Promise<string> {
  return cached(PIXEL_FOLDER, newest(PIXEL_FOLDER), () => bundled(path.join(PIXEL_FOLDER, "src/index.ts"), {}));
}

function cached(key: string, stamp: number, make: () => Promise<string>): Promise<string> {
  const found = kept.get(key);
  if (found && found.stamp === stamp) return found.code;
  const code = make();
  kept.set(key, { stamp, code });
  // A failed build is not kept: the next page tries again.
  code.catch(() => kept.delete(key));
  return code;
}

async function bundled(entry: string, options: Parameters<typeof build>[0]): Promise<string> {
  const result = await build({ ...options, entryPoints: [entry], bundle: true, write: false, format: "iife", target: "es2022", platform: "browser", minify: true, logLevel: "silent", legalComments: "none" });
  return result.outputFiles![0]!.text;
}

/** Time of the last change below a folder, without its dependencies. */
function newest(folder: string): number {
  let latest = 0;
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    if (entry.name === "node_modules" || entry.name === "dist") continue;
    const full = path.join(folder, entry.name);
    latest = Math.max(latest, entry.isDirectory() ? newest(full) : fs.statSync(full).mtimeMs);
  }
  return latest;
}
