import { randomBytes } from "node:crypto";

export const CART = "cart";
/** Which currency the shopper chose to see. */
export const CURRENCY = "cart_currency";
export const DISCOUNT = "discount_code";
export const CUSTOMER = "_customer_session";

/** A browser's cookies as sent with one request, and those that the reply sets. */
export class Cookies {
  private readonly sent = new Map<string, string>();
  private readonly changed: string[] = [];

  constructor(header: string | null) {
    for (const pair of (header ?? "").split(/;\s*/)) {
      const at = pair.indexOf("=");
      if (at > 0) this.sent.set(pair.slice(0, at), decode(pair.slice(at + 1)));
    }
  }

  get(name: string): string | undefined {
    return this.sent.get(name);
  }

  set(name: string, value: string): void {
    this.sent.set(name, value);
    this.changed.push(`${name}=${encodeURIComponent(value)}; Path=/; Max-Age=1209600; SameSite=Lax; HttpOnly`);
  }

  drop(name: string): void {
    this.sent.delete(name);
    this.changed.push(`${name}=; Path=/; Max-Age=0; SameSite=Lax; HttpOnly`);
  }

  /** Puts the changes on the reply. */
  writeTo(response: Response): Response {
    for (const line of this.changed) response.headers.append("set-cookie", line);
    return response;
  }
}

/** A malformed value is kept as it came: it will match nothing. */
function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

export const freshToken = (): string => randomBytes(16).toString("hex");
