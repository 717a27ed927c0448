import { Drop } from "liquidjs";
import type { Metafield, World } from "../../world/types";

/** A metafield as Liquid sees it: `.value` is parsed by type, printing it gives the stored text. */
export class MetafieldDrop extends Drop {
  readonly type: string;
  readonly value: unknown;

  constructor(private readonly stored: Metafield) {
    super();
    this.type = stored.type;
    this.value = parse(stored);
  }

  override valueOf(): string {
    return this.stored.value;
  }

  override toString(): string {
    return this.stored.value;
  }
}

function parse({ type, value }: Metafield): unknown {
  if (type === "json" || type.startsWith("list.")) return JSON.parse(value);
  if (type === "number_integer" || type === "number_decimal") return Number(value);
  if (type === "boolean") return value === "true";
  return value;
}

/**
 * The app's own namespace is stored as `app--{id}` or `app--{id}--{name}`; the app's blocks may also read it as `$app`
 * and `$app:{name}` (https://shopify.dev/docs/apps/build/metafields#app-owned-metafields).
 */
function namesOf(namespace: string, appId: string): string[] {
  const own = `app--${appId}`;
  if (namespace === own) return [namespace, "$app"];
  return namespace.startsWith(`${own}--`) ? [namespace, `$app:${namespace.slice(own.length + 2)}`] : [namespace];
}

/** @returns metafields by namespace and key, as `product.metafields[namespace].key` reads them */
export function metafieldsOf({ metafields, app }: World, ownerType: Metafield["ownerType"], ownerId?: number): Record<string, Record<string, MetafieldDrop>> {
  const found: Record<string, Record<string, MetafieldDrop>> = {};
  for (const metafield of metafields) {
    if (metafield.ownerType !== ownerType || (ownerId !== undefined && metafield.ownerId !== ownerId)) continue;
    for (const name of namesOf(metafield.namespace, app.clientId)) (found[name] ??= {})[metafield.key] = new MetafieldDrop(metafield);
  }
  return found;
}
