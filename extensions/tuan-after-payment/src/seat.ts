import type { AfterPayment, PROPERTY_SEAT } from "../../../app/contracts/storefront";
import { appUrl } from "./app-url";
import type { Host } from "./host";

const SEAT: typeof PROPERTY_SEAT = "_tuan_seat";

/** @returns the signed seat token on the order's lines, or null for an order without one of our seats */
export function seatToken(lines: { attributes: { key: string; value: string }[] }[]): string | null {
  for (const line of lines) {
    const found = line.attributes.find(({ key }) => key === SEAT);
    if (found) return found.value;
  }
  return null;
}

/**
 * Asks the app about the seat, with a session token as proof of where the question comes from.
 * @returns null when the app does not know the seat, which is no error of the shopper's
 * @throws when the app cannot be reached
 */
export async function fetchSeat(host: Host, token: string): Promise<AfterPayment | null> {
  const session = await host.sessionToken.get();
  const response = await fetch(`${appUrl()}/extension/invite`, {
    method: "POST",
    headers: { authorization: `Bearer ${session}`, "content-type": "application/json" },
    body: JSON.stringify({ token, locale: host.localization.language.value.isoCode }),
  });
  if (response.ok) return (await response.json()) as AfterPayment;
  if (response.status === 404) return null;
  throw new Error(`invite answered ${response.status}`);
}
