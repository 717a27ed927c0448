import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { EnvError, loadEnv } from "./env.server";

const least = { SHOPIFY_API_KEY: "key", SHOPIFY_API_SECRET: "secret", SHOPIFY_APP_URL: "https://tuan.example.com/" };
const production = { ...least, NODE_ENV: "production", DATABASE_URL: "postgresql://u:p@db/tuan", TUAN_SECRET: "x".repeat(32) };

const complaint = (source: Record<string, string | undefined>) => {
  try {
    loadEnv(source, "/srv");
  } catch (error) {
    return error instanceof EnvError ? error.problems : [String(error)];
  }
  return [];
};

describe("settings", () => {
  test("development needs three values and gets the rest", () => {
    expect(loadEnv(least, "/srv/tuan")).toMatchObject({
      nodeEnv: "development",
      port: 3000,
      host: "0.0.0.0",
      databaseUrl: "file:/srv/tuan/.data/tuan.db",
      shopify: { apiKey: "key", apiSecret: "secret", appUrl: "https://tuan.example.com", scopes: [] },
      smtpUrl: null,
      mailFrom: null,
      trustedProxies: [],
      pollMs: 1000,
      workers: true,
      metricsToken: null,
      drainMs: 3_000,
      maxConnections: 4_000,
    });
  });

  test("the development secret is long, stable, and not the API secret", () => {
    const { secret } = loadEnv(least, "/srv");
    expect(secret.length).toBeGreaterThanOrEqual(32);
    expect(secret).not.toContain("secret");
    expect(loadEnv(least, "/elsewhere").secret).toBe(secret);
  });

  test("every value is read", () => {
    expect(loadEnv({ ...production, PORT: "8080", HOST: "127.0.0.1", SCOPES: "write_orders, read_products", SMTP_URL: "smtp://localhost:2525", MAIL_FROM: "Tea house <tea@example.com>", TUAN_FORMER_SECRETS: `${"y".repeat(32)}, ${"z".repeat(40)}`, TUAN_POLL_MS: "50", TUAN_TRUSTED_PROXIES: "203.0.113.7, 2001:db8::/32", TUAN_WORKERS: "off", TUAN_DRAIN_MS: "10000", TUAN_MAX_CONNECTIONS: "500", TUAN_METRICS_TOKEN: "a-token-for-prometheus" }, "/srv")).toEqual({
      nodeEnv: "production",
      port: 8080,
      host: "127.0.0.1",
      databaseUrl: "postgresql://u:p@db/tuan",
      shopify: { apiKey: "key", apiSecret: "secret", appUrl: "https://tuan.example.com", scopes: ["write_orders", "read_products"] },
      secret: "x".repeat(32),
      formerSecrets: ["y".repeat(32), "z".repeat(40)],
      smtpUrl: "smtp://localhost:2525",
      mailFrom: "Tea house <tea@example.com>",
      trustedProxies: ["203.0.113.7", "2001:db8::/32"],
      pollMs: 50,
      workers: false,
      metricsToken: "a-token-for-prometheus",
      drainMs: 10_000,
      maxConnections: 500,
    });
  });

  test("a relative database file is made absolute; an absolute one stays", () => {
    expect(loadEnv({ ...least, DATABASE_URL: "file:./a.db?connection_limit=1" }, "/srv").databaseUrl).toBe("file:/srv/a.db?connection_limit=1");
    expect(loadEnv({ ...least, DATABASE_URL: "file:/data/a.db" }, "/srv").databaseUrl).toBe("file:/data/a.db");
    expect(loadEnv({ ...least, DATABASE_URL: "file:///data/a.db" }, "/srv").databaseUrl).toBe("file:/data/a.db");
  });

  test("HOST as Shopify's command line sets it is the app's address", () => {
    const got = loadEnv({ ...least, SHOPIFY_APP_URL: undefined, HOST: "https://tunnel.example.com" }, "/srv");
    expect(got.shopify.appUrl).toBe("https://tunnel.example.com");
    expect(got.host).toBe("0.0.0.0");
  });

  test.each([
    [{ ...least, PORT: "70000" }, "PORT: set it to a port number"],
    [{ ...least, PORT: "http" }, "PORT: set it to a port number"],
    [{ ...least, SHOPIFY_API_KEY: " " }, "SHOPIFY_API_KEY: set it to the app's client ID"],
    [{ ...least, SHOPIFY_APP_URL: "tuan.example.com" }, "SHOPIFY_APP_URL: set it to an https:// address"],
    [{ ...least, SHOPIFY_APP_URL: "http://tuan.example.com" }, "SHOPIFY_APP_URL: set it to an https:// address"],
    [{ ...least, DATABASE_URL: "mysql://x" }, "DATABASE_URL: set it to file:"],
    [{ ...least, TUAN_SECRET: "short" }, "TUAN_SECRET: use at least 32 characters"],
    [{ ...least, TUAN_FORMER_SECRETS: `${"x".repeat(32)},short` }, "TUAN_FORMER_SECRETS: write the former secrets with commas between them"],
    [{ ...least, SMTP_URL: "mail.example.com" }, "SMTP_URL: set it to smtp://"],
    [{ ...least, MAIL_FROM: "nobody" }, "MAIL_FROM: set it to an address"],
    [{ ...least, TUAN_MAX_CONNECTIONS: "1" }, "TUAN_MAX_CONNECTIONS: set it to a number, 10–1000000"],
    [{ ...least, TUAN_DRAIN_MS: "soon" }, "TUAN_DRAIN_MS: set it to milliseconds, 0–600000"],
    [{ ...least, TUAN_TRUSTED_PROXIES: "10.0.0.0/33" }, "TUAN_TRUSTED_PROXIES: set it to addresses or networks"],
    [{ ...least, TUAN_TRUSTED_PROXIES: "balancer.internal" }, "TUAN_TRUSTED_PROXIES: set it to addresses or networks"],
    [{ ...least, TUAN_METRICS_TOKEN: "short" }, "TUAN_METRICS_TOKEN: use at least 16 letters"],
    [{ ...least, TUAN_WORKERS: "yes" }, "TUAN_WORKERS: set it to on or off"],
    [{ ...least, NODE_ENV: "staging" }, "NODE_ENV: set it to development, production or test"],
    [{ ...production, DATABASE_URL: "" }, "DATABASE_URL: set it to file:"],
    [{ ...production, TUAN_SECRET: undefined }, "TUAN_SECRET: set it to a secret"],
  ])("names the field and what to do: %#", (source, line) => {
    expect(complaint(source)).toEqual([expect.stringContaining(line)]);
  });

  test("all problems are told at once", () => {
    expect(complaint({ NODE_ENV: "production" })).toHaveLength(5);
  });

  test("a process with bad settings ends with the fields and no stack", () => {
    const run = spawnSync(process.execPath, ["--import", "tsx", "-e", "import('./app/config/env.server.ts').then((m) => m.env())"], { env: { NODE_ENV: "test", PATH: process.env.PATH, PORT: "-1" }, encoding: "utf8" });
    expect(run.status).toBe(1);
    expect(run.stderr).toContain("PORT: set it to a port number");
    expect(run.stderr).not.toMatch(/\n\s+at /);
  });
});
