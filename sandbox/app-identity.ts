import path from "node:path";
import { readAppSettings } from "./app-settings";
import { ROOT } from "./root";
import type { AppSettings } from "./world/seed";

export const SHOP = "tuan-demo.myshopify.com";
export const OTHER_SHOP = "tuan-other.myshopify.com";

/** The app as this stand-in knows it. Made up, the same on each start, and worth nothing anywhere else. */
const CLIENT_ID = "5a4db0c5a4db0c5a4db0c5a4db0c5a4d";
const CLIENT_SECRET = "sandbox-client-secret-not-a-secret-0001";
export const METRICS_TOKEN = "sandbox-metrics-not-a-secret";
const APP_SECRET = "sandbox-root-key-not-a-secret-0123456789abcdef";

/** @returns the app's settings, its scopes and webhooks as shopify.app.toml declares them */
export function appSettings(): AppSettings {
  const { scopes, webhookTopics, proxy } = readAppSettings(path.join(ROOT, "shopify.app.toml"));
  return { clientId: CLIENT_ID, secret: CLIENT_SECRET, scopes, webhookTopics, url: "http://localhost", proxy };
}

/** The whole environment of the app, as a production process would have it. */
export const appEnvironment = (at: { port?: number; database: string; front: string; smtpPort: number | null; tlsPort: number }): Record<string, string> => ({
  NODE_ENV: "production",
  PORT: String(at.port ?? 0),
  HOST: "127.0.0.1",
  DATABASE_URL: at.database,
  SHOPIFY_API_KEY: CLIENT_ID,
  SHOPIFY_API_SECRET: CLIENT_SECRET,
  SHOPIFY_APP_URL: at.front,
  SCOPES: appSettings().scopes.join(","),
  TUAN_SECRET: APP_SECRET,
  TUAN_POLL_MS: "100",
  TUAN_DRAIN_MS: "0",
  TUAN_METRICS_TOKEN: METRICS_TOKEN,
  MAIL_FROM: "Lantern & Leaf <hello@lanternandleaf.example>",
  ...(at.smtpPort === null ? {} : { SMTP_URL: `smtp://127.0.0.1:${at.smtpPort}` }),
  TUAN_SANDBOX_TLS_PORT: String(at.tlsPort),
});
