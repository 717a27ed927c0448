import { hkdfSync } from "node:crypto";

/**
 * A key of its own for each purpose, derived from the app's secret (HKDF, RFC 5869): what leaks in one place opens
 * nothing elsewhere.
 * @returns 32 bytes
 */
export const deriveKey = (secret: string, purpose: string): Buffer => Buffer.from(hkdfSync("sha256", secret, "tuan", purpose, 32));
