import { randomBytes } from "node:crypto";
import type { World } from "../world/types";
import { verify } from "./auth/jwt";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange";
const ID_TOKEN = "urn:ietf:params:oauth:token-type:id_token";
const OFFLINE = "urn:shopify:params:oauth:token-type:offline-access-token";
/** A used refresh token may be tried again for so long, as long as its replacement has not been used. */
const RETRY = 30 * DAY;

type Pair = { access: string; refresh: string; accessUntil: number; refreshUntil: number; previous: { refresh: string; until: number } | null };
export type TokenAnswer = { status: number; body: Record<string, unknown> };

const refuse = (error: string, error_description: string): TokenAnswer => ({ status: 400, body: { error, error_description } });

/**
 * The access tokens of one shop for the one app: expiring offline tokens of an hour with a refresh token of ninety
 * days (https://shopify.dev/docs/apps/build/authentication-authorization/access-tokens/offline-access-tokens). One
 * pair is good at a time; what it replaces is revoked, stricter than Shopify, which lets some overlap.
 */
export class Tokens {
  private pair: Pair | null = null;
  private readonly granted = new Set<string>();

  constructor(private readonly world: World) {}

  /** @returns whether this access token opens the Admin API now; its use retires the refresh token before it. None does once the app is uninstalled. */
  accepts(access: string | undefined): boolean {
    const { pair } = this;
    if (!this.world.app.installed) return false;
    if (access && this.granted.has(access)) return true;
    if (!pair || !access || access !== pair.access || pair.accessUntil <= this.world.now()) return false;
    pair.previous = null;
    return true;
  }

  /** @returns an access token without the OAuth steps and without an end, beside the app's own: for tests that are about something else */
  grant(): string {
    const access = `shpat_test_${randomBytes(16).toString("hex")}`;
    this.granted.add(access);
    return access;
  }

  /** Answers POST /admin/oauth/access_token. */
  answer(input: Record<string, unknown>): TokenAnswer {
    const { app } = this.world;
    if (input.client_id !== app.clientId || input.client_secret !== app.secret) return refuse("invalid_client", "The client credentials are not valid.");
    if (input.grant_type === EXCHANGE) return this.exchange(input);
    if (input.grant_type === "refresh_token") return this.refresh(input);
    return refuse("unsupported_grant_type", "The grant type is not supported.");
  }

  private exchange(input: Record<string, unknown>): TokenAnswer {
    if (input.subject_token_type !== ID_TOKEN) return refuse("invalid_request", "subject_token_type must be an id token.");
    if (!this.isOurs(String(input.subject_token ?? ""))) return refuse("invalid_subject_token", "The subject token is not valid.");
    if (input.requested_token_type !== OFFLINE) return refuse("invalid_request", "stand-in: only offline access tokens are implemented");
    if (String(input.expiring) !== "1") return refuse("invalid_request", "Public apps must use expiring offline access tokens.");
    // A merchant who opens the app has installed it, be it again.
    this.world.app.installed = true;
    return this.issue(null);
  }

  private refresh(input: Record<string, unknown>): TokenAnswer {
    const pair = this.world.app.installed ? this.pair : null;
    const now = this.world.now();
    const given = String(input.refresh_token ?? "");
    if (pair && given === pair.refresh && pair.refreshUntil > now) return this.issue({ refresh: given, until: Math.min(pair.refreshUntil, now + RETRY) });
    // https://shopify.dev/changelog/more-resilient-refreshes-for-expiring-offline-access-tokens: a lost answer can be asked for again.
    if (pair?.previous && given === pair.previous.refresh && pair.previous.until > now) return this.issue(pair.previous);
    return refuse("invalid_request", "This request requires an active refresh_token");
  }

  private issue(previous: Pair["previous"]): TokenAnswer {
    const now = this.world.now();
    const pair: Pair = { access: `shpat_${randomBytes(16).toString("hex")}`, refresh: `shprt_${randomBytes(16).toString("hex")}`, accessUntil: now + HOUR, refreshUntil: now + 90 * DAY, previous };
    this.pair = pair;
    return {
      status: 200,
      body: { access_token: pair.access, scope: this.world.app.scopes.join(","), expires_in: HOUR / 1000, refresh_token: pair.refresh, refresh_token_expires_in: (90 * DAY) / 1000 },
    };
  }

  /** A session token of this shop's admin, for one of its users, for this app; signed with its secret and neither stale nor from the future. */
  private isOurs(token: string): boolean {
    const claims = verify(token, this.world.app.secret);
    if (!claims) return false;
    const seconds = this.world.now() / 1000;
    return claims.aud === this.world.app.clientId && claims.dest === `https://${this.world.shop.domain}` && claims.iss === `https://${this.world.shop.domain}/admin` && /^[1-9]\d*$/.test(String(claims.sub)) && typeof claims.exp === "number" && claims.exp > seconds && typeof claims.nbf === "number" && claims.nbf <= seconds + 10;
  }
}
