const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** HTML-escapes as Shopify's `escape` does. Nothing in Liquid is escaped unless a template asks for it. */
export const escapeHtml = (value: unknown): string => String(value ?? "").replace(/[&<>"']/g, (mark) => ENTITIES[mark]!);
