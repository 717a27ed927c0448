import { Session } from "@shopify/shopify-app-remix/server";
import { z } from "zod";
import type { ShopDomain } from "../../domain/id";
import { MINUTE, SECOND } from "../../domain/instant";
import { refuse, ok, type Result } from "../../domain/result";
import { CommerceUnavailable } from "../../ports/commerce";
import type { Clock } from "../../ports/system";
import type { KeyedLock } from "./keyed-lock";
import type { SessionStorage } from "./session-storage";

/** Tokens are renewed this long before they end, as Shopify's own library does. */
const EARLY = 5 * MINUTE;
const PATIENCE = 15 * SECOND;

const reply = z.object({ access_token: z.string(), scope: z.string().optional(), expires_in: z.number().optional(), refresh_token: z.string().optional(), refresh_token_expires_in: z.number().optional() });

export type Token = Result<string, { code: "uninstalled" }>;

/** The id under which the library keeps a shop's offline session. */
export const offlineSessionId = (shop: string) => `offline_${shop}`;

/**
 * A shop's offline token for work outside a request. Expiring offline tokens live an hour; the refresh token 90 days
 * (shopify.dev, "Offline access tokens"). Renewal runs under the shop's lock, and both new tokens are stored in one write.
 */
export class OfflineTokens {
  constructor(
    private readonly deps: { storage: SessionStorage; lock: KeyedLock; clock: Clock; apiKey: string; apiSecret: string; fetch: typeof fetch },
  ) {}

  /**
   * @param rejected a token that Shopify has just answered with 401: any other is then preferred, else it is renewed
   * @returns a token to use now; `uninstalled` when the shop has none and none can be had
   * @throws CommerceUnavailable when Shopify could not be asked, or what is stored cannot be read
   */
  current(shop: ShopDomain, rejected?: string): Promise<Token> {
    return this.deps.lock.run(shop, async () => {
      const session = await this.deps.storage.loadSession(offlineSessionId(shop));
      if (!session) return refuse("uninstalled");
      const usable = session.accessToken && session.accessToken !== rejected ? session.accessToken : null;
      if (usable && !this.endsSoon(session)) return ok(usable);
      if (session.refreshToken) return this.renew(shop, session);
      if (usable && !session.expires) return ok(usable);
      if (rejected || usable) return refuse("uninstalled");
      throw new CommerceUnavailable("the stored token cannot be read: was TUAN_SECRET changed? Opening the app in the admin mends it");
    });
  }

  private endsSoon(session: Session): boolean {
    return session.expires !== undefined && session.expires.getTime() - EARLY <= this.deps.clock.now();
  }

  private async renew(shop: ShopDomain, session: Session): Promise<Token> {
    const { apiKey, apiSecret, storage, clock } = this.deps;
    const response = await this.deps
      .fetch(`https://${shop}/admin/oauth/access_token`, {
        method: "POST",
        headers: { "content-type": "application/json", accept: "application/json" },
        body: JSON.stringify({ client_id: apiKey, client_secret: apiSecret, grant_type: "refresh_token", refresh_token: session.refreshToken }),
        signal: AbortSignal.timeout(PATIENCE),
      })
      .catch((error: unknown) => {
        throw new CommerceUnavailable(`renewing the token of ${shop}: ${String(error)}`);
      });
    if (response.status >= 500 || response.status === 429) throw new CommerceUnavailable(`renewing the token of ${shop}: HTTP ${response.status}`);
    if (!response.ok) return this.renewedElsewhere(session);
    const read = reply.safeParse(await response.json().catch(() => null));
    if (!read.success) throw new CommerceUnavailable(`renewing the token of ${shop}: an answer that cannot be read`);
    const { access_token, scope, expires_in, refresh_token, refresh_token_expires_in } = read.data;
    const after = (seconds: number | undefined, otherwise: Date | undefined) => (seconds === undefined ? otherwise : new Date(clock.now() + seconds * SECOND));
    await storage.storeSession(
      new Session({
        ...session.toObject(),
        accessToken: access_token,
        scope: scope ?? session.scope,
        expires: after(expires_in, undefined),
        refreshToken: refresh_token ?? session.refreshToken,
        refreshTokenExpires: after(refresh_token_expires_in, session.refreshTokenExpires),
      }),
    );
    return ok(access_token);
  }

  /** The refresh token was refused. Another process may have used it a moment ago and stored what it got. */
  private async renewedElsewhere(session: Session): Promise<Token> {
    const stored = await this.deps.storage.loadSession(session.id);
    const fresh = stored?.accessToken && stored.accessToken !== session.accessToken && !this.endsSoon(stored);
    return fresh ? ok(stored.accessToken!) : refuse("uninstalled");
  }
}
