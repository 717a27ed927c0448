import { Session } from "@shopify/shopify-app-remix/server";
import type { TokenCipher } from "./token-cipher";

/** What the library asks of a session storage (@shopify/shopify-app-session-storage). */
export interface SessionStorage {
  storeSession(session: Session): Promise<boolean>;
  loadSession(id: string): Promise<Session | undefined>;
  deleteSession(id: string): Promise<boolean>;
  deleteSessions(ids: string[]): Promise<boolean>;
  findSessionsByShop(shop: string): Promise<Session[]>;
}

/**
 * Keeps access and refresh tokens encrypted at rest, in front of any storage. Both tokens go down in one write. A
 * token that cannot be opened (another secret, a row edited by hand) is as good as none: the session is then given
 * back without it, and the next visit of the merchant exchanges a new one.
 */
export class EncryptedSessionStorage implements SessionStorage {
  constructor(
    private readonly inner: SessionStorage,
    private readonly cipher: TokenCipher,
  ) {}

  async storeSession(session: Session): Promise<boolean> {
    const seal = (token: string | undefined, column: string) => token && this.cipher.seal(token, `${session.id} ${column}`);
    return this.inner.storeSession(withTokens(session, seal(session.accessToken, "access"), seal(session.refreshToken, "refresh")));
  }

  async loadSession(id: string): Promise<Session | undefined> {
    const session = await this.inner.loadSession(id);
    return session && this.opened(session);
  }

  async findSessionsByShop(shop: string): Promise<Session[]> {
    return (await this.inner.findSessionsByShop(shop)).map((session) => this.opened(session));
  }

  deleteSession(id: string): Promise<boolean> {
    return this.inner.deleteSession(id);
  }

  deleteSessions(ids: string[]): Promise<boolean> {
    return this.inner.deleteSessions(ids);
  }

  private opened(session: Session): Session {
    const open = (sealed: string | undefined, column: string) => (sealed && this.cipher.open(sealed, `${session.id} ${column}`)) || undefined;
    return withTokens(session, open(session.accessToken, "access"), open(session.refreshToken, "refresh"));
  }
}

/** A copy of the session with these tokens: the library keeps using the object it handed in. */
export function withTokens(session: Session, accessToken: string | undefined, refreshToken: string | undefined): Session {
  return new Session({ ...session.toObject(), accessToken, refreshToken });
}
