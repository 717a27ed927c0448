import type { ExtensionShare } from "../../../app/contracts/share";
import { appUrl } from "./app-url";
import type { Host } from "./host";

const WORD = "tuan.shopper";

/** The word by which a guest is known again; Shopify keeps it for this extension alone. It is made when they ask for a link, not by looking. */
async function shopper(host: Host, make: boolean): Promise<string | undefined> {
  const kept = await host.storage.read<string>(WORD);
  if (typeof kept === "string" && /^[\w-]{16,64}$/.test(kept)) return kept;
  if (!make) return undefined;
  const word = Array.from(crypto.getRandomValues(new Uint8Array(24)), (byte) => (byte % 36).toString(36)).join("");
  await host.storage.write(WORD, word);
  return word;
}

/**
 * Asks what can be shared, and for the buyer's own link when there is one. Who is logged in is told by the session token.
 * @param start makes a link for who has none
 * @returns null when there is nothing to share
 * @throws when the app cannot be reached, or refuses
 */
export async function fetchShare(host: Host, start: boolean): Promise<ExtensionShare | null> {
  const session = await host.sessionToken.get();
  const response = await fetch(`${appUrl()}/extension/share`, {
    method: "POST",
    headers: { authorization: `Bearer ${session}`, "content-type": "application/json" },
    body: JSON.stringify({ shopper: await shopper(host, start), start, locale: host.localization.language.value.isoCode }),
  });
  if (!response.ok) throw new Error(`share answered ${response.status}`);
  return (await response.json()) as ExtensionShare | null;
}
