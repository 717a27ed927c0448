import { createHmac, timingSafeEqual } from "node:crypto";
import type { Secrets } from "../../ports/system";
import { deriveKey } from "./keys";

/**
 * Signatures and keyed hashes: HMAC-SHA256, base64url.
 * @param secret signs and opens
 * @param former secrets whose signatures still open, after the secret was changed
 */
export function systemSecrets(secret: string, ...former: string[]): Secrets {
  const keys = new Map<string, Buffer>();
  const keyFor = (of: string, purpose: string) => {
    const name = `${of} ${purpose}`;
    const key = keys.get(name) ?? deriveKey(of, purpose);
    keys.set(name, key);
    return key;
  };
  const mac = (of: string, purpose: string, text: string) => createHmac("sha256", keyFor(of, purpose)).update(text).digest("base64url");
  return {
    sign(purpose, payload) {
      const text = Buffer.from(payload).toString("base64url");
      return `${text}.${mac(secret, `sign:${purpose}`, text)}`;
    },

    open(purpose, signed) {
      const [text, signature, ...rest] = signed.split(".");
      if (!text || !signature || rest.length > 0) return null;
      const given = Buffer.from(signature);
      const ours = [secret, ...former].some((one) => {
        const expected = Buffer.from(mac(one, `sign:${purpose}`, text));
        return expected.length === given.length && timingSafeEqual(expected, given);
      });
      return ours ? Buffer.from(text, "base64url").toString() : null;
    },

    digest: (purpose, text) => mac(secret, `digest:${purpose}`, text),
    digests: (purpose, text) => [mac(secret, `digest:${purpose}`, text), ...former.map((one) => mac(one, `digest:${purpose}`, text))],
  };
}
