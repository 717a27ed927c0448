import { actions } from "./elements-actions";
import { layout } from "./elements-layout";
import { pictures } from "./elements-pictures";
import { words } from "./elements-words";
import { define, type Definition } from "./host-element";

/**
 * The `s-*` components this host knows, after Shopify's list for checkout and customer accounts
 * (https://shopify.dev/docs/api/checkout-ui-extensions/latest/polaris-web-components). Looks are plain; names and
 * attributes are theirs.
 */
const elements: Record<string, Definition> = { ...layout, ...words, ...actions, ...pictures };

export function defineElements(): void {
  for (const [tag, definition] of Object.entries(elements)) define(tag, definition);
}

/** @returns the attributes of a tag in lower case, or null for a tag the host does not know */
export function knownAttributes(tag: string): Set<string> | null {
  const definition = Object.hasOwn(elements, tag) ? elements[tag] : undefined;
  return definition ? new Set(definition.properties.map((name) => name.toLowerCase())) : null;
}
