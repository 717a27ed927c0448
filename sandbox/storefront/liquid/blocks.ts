import fs from "node:fs";
import path from "node:path";
import type { LiquidRoom } from "./engine";
import type { Environment } from "./environment";
import { escapeHtml } from "./escape";

export type BlockSchema = {
  name: string;
  target: "section" | "head" | "body" | "compliance_head";
  stylesheet?: string;
  javascript?: string;
  tag?: string;
  class?: string;
  enabled_on?: { templates?: string[] };
  settings?: { id?: string; default?: unknown }[];
};
export type PlacedBlock = { type: string; settings: Record<string, unknown> };
export type RenderedBlock = { html: string; schema: BlockSchema };

/**
 * Reads a block's schema.
 * @throws when the extension has no such block, or the block no schema. Shopify would show nothing in its place; here
 *   somebody has to notice.
 */
export function readSchema(extensionRoot: string, type: string): BlockSchema {
  const file = path.join(extensionRoot, "blocks", `${path.basename(type)}.liquid`);
  if (!fs.existsSync(file)) throw new Error(`The theme places a block "${type}" that the extension does not have`);
  const schema = /\{%-?\s*schema\s*-?%\}([\s\S]*?)\{%-?\s*endschema/.exec(fs.readFileSync(file, "utf8"))?.[1];
  if (!schema) throw new Error(`blocks/${type}.liquid has no schema`);
  return JSON.parse(schema) as BlockSchema;
}

/**
 * Renders an app block or embed in the wrapper Shopify puts around it
 * (https://shopify.dev/docs/apps/build/online-store/theme-app-extensions/configuration).
 * @returns null when the block is not for this template
 */
export async function renderBlock(
  room: LiquidRoom,
  extensionRoot: string,
  placed: PlacedBlock,
  page: { template: string; designMode: boolean; globals: object; environment: Environment },
): Promise<RenderedBlock | null> {
  const schema = readSchema(extensionRoot, placed.type);
  const only = schema.enabled_on?.templates;
  if (only && !only.includes("*") && !only.includes(page.template)) return null;
  const defaults = Object.fromEntries((schema.settings ?? []).filter((one) => one.id && "default" in one).map((one) => [one.id!, one.default]));
  const id = `tuan_${placed.type.replace(/\W/g, "_")}`;
  const editor = page.designMode ? `data-shopify-editor-block="${escapeHtml(JSON.stringify({ id, type: placed.type }))}"` : "";
  const block = { id, type: placed.type, settings: { ...defaults, ...placed.settings }, shopify_attributes: editor };
  const inner = await room.render(`blocks/${placed.type}`, { block }, page.globals, page.environment);
  if (schema.target === "head" || schema.target === "compliance_head") return { html: inner, schema };
  const tag = schema.tag ?? "div";
  const name = `shopify-block shopify-app-block${schema.class ? ` ${schema.class}` : ""}`;
  return { html: `<${tag} id="shopify-block-${id}" class="${escapeHtml(name)}"${schema.target === "section" && editor ? ` ${editor}` : ""}>${inner}</${tag}>`, schema };
}
