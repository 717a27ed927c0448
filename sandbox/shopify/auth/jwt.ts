import { createHmac, timingSafeEqual } from "node:crypto";

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
const mac = (text: string, secret: string) => createHmac("sha256", secret).update(text).digest();

/** @returns the claims as a JWT signed with HS256 */
export function sign(claims: Record<string, unknown>, secret: string): string {
  const text = `${part({ alg: "HS256", typ: "JWT" })}.${part(claims)}`;
  return `${text}.${mac(text, secret).toString("base64url")}`;
}

/** @returns the claims, or null when it is no JWT of ours or its signature is wrong */
export function verify(token: string, secret: string): Record<string, unknown> | null {
  const [header, body, signature, ...rest] = token.split(".");
  if (!header || !body || !signature || rest.length) return null;
  try {
    if ((JSON.parse(Buffer.from(header, "base64url").toString("utf8")) as { alg?: string }).alg !== "HS256") return null;
    const expected = mac(`${header}.${body}`, secret);
    const given = Buffer.from(signature, "base64url");
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
    return JSON.parse(Buffer.from(body, "base64url").toString("utf8")) as Record<string, unknown>;
  } catch {
    return null; // not JSON: not a token
  }
}
