import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

const VERSION = "v1";
const IV_BYTES = 12;
const TAG_BYTES = 16;

const keyOf = (secret: string) => Buffer.from(hkdfSync("sha256", secret, "tuan", "session tokens v1", 32));

/**
 * Seals access tokens for the database with AES-256-GCM under a key derived from the app's secret by HKDF. `place`
 * (the session's id and the column) is authenticated, so a sealed token copied into another shop's row does not open.
 */
export class TokenCipher {
  private readonly keys: [Buffer, ...Buffer[]];

  /** @param former secrets that still open what they sealed, after the secret was changed */
  constructor(secret: string, ...former: string[]) {
    this.keys = [keyOf(secret), ...former.map(keyOf)];
  }

  /** @returns `v1.` and base64url of nonce, tag and ciphertext */
  seal(token: string, place: string): string {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv("aes-256-gcm", this.keys[0], iv).setAAD(Buffer.from(place));
    const body = Buffer.concat([cipher.update(token, "utf8"), cipher.final()]);
    return `${VERSION}.${Buffer.concat([iv, cipher.getAuthTag(), body]).toString("base64url")}`;
  }

  /** @returns the token; null when it was sealed under an unknown key, for another place, in another version, or not at all */
  open(sealed: string, place: string): string | null {
    for (const key of this.keys) {
      const token = openWith(key, sealed, place);
      if (token !== null) return token;
    }
    return null;
  }

  /** @returns whether the secret itself opens this, not one of the former ones */
  isCurrent(sealed: string, place: string): boolean {
    return openWith(this.keys[0], sealed, place) !== null;
  }
}

function openWith(key: Buffer, sealed: string, place: string): string | null {
  const [version, data] = sealed.split(".");
  if (version !== VERSION || !data) return null;
  const bytes = Buffer.from(data, "base64url");
  if (bytes.length < IV_BYTES + TAG_BYTES) return null;
  try {
    const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES });
    decipher.setAAD(Buffer.from(place)).setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString("utf8");
  } catch {
    return null;
  }
}
