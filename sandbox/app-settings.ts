import { readFileSync } from "node:fs";

/** What Shopify would know of the app from its shopify.app.toml. `fields` of a topic: only these top-level fields are sent. */
export type DeclaredSettings = { scopes: string[]; webhookTopics: { topic: string; path: string; fields?: string[] }[]; proxy: { url: string; subpath: string; prefix: string } };

type Block = { name: string; lines: string };

const words = (text: string) => [...text.matchAll(/"([^"]*)"/g)].map((m) => m[1] ?? "");
const value = (block: Block | undefined, key: string) => new RegExp(`^\\s*${key}\\s*=\\s*"([^"]*)"`, "m").exec(block?.lines ?? "")?.[1];
const list = (block: Block, key: string) => words(new RegExp(`^\\s*${key}\\s*=\\s*\\[([^\\]]*)\\]`, "m").exec(block.lines)?.[1] ?? "");

function blocks(toml: string): Block[] {
  const found: Block[] = [{ name: "", lines: "" }];
  for (const line of toml.split("\n")) {
    const name = /^\s*\[{1,2}([\w.]+)\]{1,2}\s*$/.exec(line)?.[1];
    if (name) found.push({ name, lines: "" });
    else if (!line.trim().startsWith("#")) found.at(-1)!.lines += `${line}\n`;
  }
  return found;
}

/**
 * Reads the few settings of shopify.app.toml that the stand-in must know: scopes, webhook subscriptions, app proxy.
 * @throws naming what is missing, since a shop that sends no webhooks would only look like a broken app
 */
export function readAppSettings(file: string): DeclaredSettings {
  const all = blocks(readFileSync(file, "utf8"));
  const need = (section: string, key: string) => {
    const text = value(all.find((b) => b.name === section), key);
    if (text === undefined) throw new Error(`${file}: [${section}] ${key} is missing`);
    return text;
  };
  const webhookTopics = all.filter((b) => b.name === "webhooks.subscriptions").flatMap((block) => {
    const path = value(block, "uri");
    if (path === undefined) throw new Error(`${file}: a webhook subscription has no uri`);
    const fields = list(block, "include_fields");
    return [...list(block, "topics"), ...list(block, "compliance_topics")].map((topic) => ({ topic, path, ...(fields.length > 0 ? { fields } : {}) }));
  });
  if (webhookTopics.length === 0) throw new Error(`${file}: no webhook subscriptions`);
  return {
    scopes: need("access_scopes", "scopes").split(",").map((scope) => scope.trim()),
    webhookTopics,
    proxy: { url: need("app_proxy", "url"), subpath: need("app_proxy", "subpath"), prefix: need("app_proxy", "prefix") },
  };
}
