import { createHmac, timingSafeEqual } from "node:crypto";
import type { Secrets } from "../../ports/system";
import { deriveKey } from "./keys";

/** Signatures and keyed hashes: HMAC-SHA256, base64url. */
export function systemSecrets(secret: string): Secrets {
  const keys = new Map<string, Buffer>();
  const keyFor = (purpose: string) => {
    const key = keys.get(purpose) ?? deriveKey(secret, purpose);
    keys.set(purpose, key);
    return key;
  };
  const mac = (purpose: string, text: string) => createHmac("sha256", keyFor(purpose)).update(text).digest("base64url");
  return {
    sign(purpose, payload) {
      const text = Buffer.from(payload).toString("base64url");
      return `${text}.${mac(`sign:${purpose}`, text)}`;
    },

    open(purpose, signed) {
      const [text, signature, ...rest] = signed.split(".");
      if (!text || !signature || rest.length > 0) return null;
      const [expected, given] = [Buffer.from(mac(`sign:${purpose}`, text)), Buffer.from(signature)];
      return expected.length === given.length && timingSafeEqual(expected, given) ? Buffer.from(text, "base64url").toString() : null;
    },

    digest: (purpose, text) => mac(`digest:${purpose}`, text),
  };
}
