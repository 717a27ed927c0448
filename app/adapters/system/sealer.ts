import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import type { Sealer } from "../../ports/system";
import { deriveKey } from "./keys";

/** Names the algorithm and the layout below, so that a later one can be told apart. */
const VERSION = "v1";
const IV = 12;
const TAG = 16;

/**
 * Encrypts with AES-256-GCM: `v1.` and, in base64url, initialisation vector, tag and text.
 * @param secret seals and opens
 * @param former secrets that still open what they sealed, after the secret was changed
 */
export function systemSealer(secret: string, ...former: string[]): Sealer & { isCurrent(sealed: string): boolean } {
  const [key, ...olderKeys] = [secret, ...former].map((one) => deriveKey(one, "seal:v1")) as [Buffer, ...Buffer[]];
  return {
    seal(text) {
      const iv = randomBytes(IV);
      const cipher = createCipheriv("aes-256-gcm", key, iv, { authTagLength: TAG });
      const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      return `${VERSION}.${Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString("base64url")}`;
    },

    /** @returns whether the secret itself opens this, not one of the former ones */
    isCurrent: (sealed) => opened(key, bytesOf(sealed)) !== null,

    open(sealed) {
      const bytes = bytesOf(sealed);
      for (const each of [key, ...olderKeys]) {
        const text = opened(each, bytes);
        if (text !== null) return text;
      }
      throw new Error("sealer: altered, or sealed with another secret");
    },
  };
}

function bytesOf(sealed: string): Buffer {
  const [version, body] = sealed.split(".");
  if (version !== VERSION || body === undefined) throw new Error("sealer: not sealed text");
  return Buffer.from(body, "base64url");
}

function opened(key: Buffer, bytes: Buffer): string | null {
  if (bytes.length < IV + TAG) return null;
  const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, IV), { authTagLength: TAG });
  decipher.setAuthTag(bytes.subarray(IV, IV + TAG));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(IV + TAG)), decipher.final()]).toString("utf8");
  } catch {
    return null;
  }
}
