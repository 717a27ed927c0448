import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { ROOT } from "./root";

/** Where the web pixel extension lies. */
export const PIXEL_FOLDER = path.join(ROOT, "extensions/tuan-pixel");

export type Consent = { analytics: boolean; marketing: boolean; preferences: boolean; sale_of_data: boolean };
/** What Shopify knows of a web pixel from its shopify.extension.toml. */
export type PixelManifest = { /** What a visitor must allow before it is loaded. */ needs: Consent; settings: { key: string; min: number }[] };

/**
 * Reads what this stand-in honours; the file as a whole is checked by `shopify app build`.
 * @returns null where there is no such extension
 * @throws where it asks for what an app's pixel is not given: every one runs in the strict sandbox
 */
export function readPixelManifest(folder = PIXEL_FOLDER): PixelManifest | null {
  const file = path.join(folder, "shopify.extension.toml");
  if (!existsSync(file)) return null;
  const text = readFileSync(file, "utf8");
  const value = (key: string) => new RegExp(`^\\s*${key}\\s*=\\s*"?([^"\\n]+?)"?\\s*$`, "m").exec(text)?.[1];
  if (value("type") !== "web_pixel_extension" || value("runtime_context") !== "strict") throw new Error(`${file}: a web pixel's runtime_context is "strict"`);
  const settings = [...text.matchAll(/^\[settings\.fields\.(\w+)\]\n([^[]*(?:\[\s*\{[^\]]*\]\s*)?)/gm)].map(([, key, body]) => ({ key: key!, min: Number(/name = "min", value = "(\d+)"/.exec(body!)?.[1] ?? 0) }));
  const yes = (key: string) => value(key) === "true";
  return { needs: { analytics: yes("analytics"), marketing: yes("marketing"), preferences: yes("preferences"), sale_of_data: value("sale_of_data") === "enabled" }, settings };
}
