/** What an app without approval for protected customer data does not get (https://shopify.dev/docs/apps/launch/protected-customer-data). */
const PERSONAL = new Set(["email", "contact_email", "phone", "first_name", "last_name", "address1", "address2", "city", "zip", "province", "province_code", "latitude", "longitude", "company"]);
/** `name` is an order's number elsewhere; only in here it is a person's. */
const PEOPLE = new Set(["customer", "shipping_address", "billing_address", "default_address"]);

/** @returns a copy of a payload with every personal field null; ids, amounts and order names stay */
export function withhold(payload: unknown, within = ""): unknown {
  if (Array.isArray(payload)) return payload.map((item) => withhold(item, within));
  if (payload === null || typeof payload !== "object") return payload;
  return Object.fromEntries(
    Object.entries(payload).map(([key, value]) => [key, PERSONAL.has(key) || (key === "name" && PEOPLE.has(within)) ? null : withhold(value, key)]),
  );
}
