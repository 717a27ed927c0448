import { createHash } from "node:crypto";
import { isIP } from "node:net";
import { resolve } from "node:path";
import { z } from "zod";

/** The app's settings, checked. Read once, from the process environment, by `env()` alone. */
export type Env = {
  nodeEnv: "development" | "production" | "test";
  port: number;
  /** Address to listen on. */
  host: string;
  /** "file:/absolute/path.db" or "postgresql://…" */
  databaseUrl: string;
  shopify: {
    apiKey: string;
    apiSecret: string;
    /** Origin under which Shopify and browsers reach the app, without a trailing slash. */
    appUrl: string;
    /** Empty: whatever shopify.app.toml declares, which is what Shopify-managed installation uses. */
    scopes: string[];
  };
  /** Root of every key the app derives. */
  secret: string;
  /** Secrets from before it was changed: they still open and prove, and seal and sign nothing any more. */
  formerSecrets: string[];
  /** Null: mail is kept and shown as not sent. */
  smtpUrl: string | null;
  /** "Name <address>" or a bare address. */
  mailFrom: string | null;
  /** Addresses or networks of balancers of ours, beside those in private networks. */
  trustedProxies: string[];
  /** How often workers look at their queues, in milliseconds. */
  pollMs: number;
  /** Whether this process works on the queues, or only answers requests. */
  workers: boolean;
  /** What whoever reads /metrics must send. Null: nobody may in production, and only callers on this machine elsewhere. */
  metricsToken: string | null;
  /** For how long a process that was told to end (SIGTERM) goes on taking requests, so that a balancer notices. */
  drainMs: number;
  /** Connections that are open at one time; more are hung up on. */
  maxConnections: number;
};

/** What is wrong with the settings, one line a field. Its message is all a person needs: no stack. */
export class EnvError extends Error {
  constructor(readonly problems: string[]) {
    super(["Tuan cannot start: its settings are not complete.", ...problems.map((p) => `  ${p}`)].join("\n"));
    this.name = "EnvError";
  }
}

const text = (hint: string) => z.string(hint).trim().min(1, hint);
const isUrl = (value: string) => /^https?:\/\//.test(value);
const isAppUrl = (value: string) => {
  if (!URL.canParse(value)) return false;
  const url = new URL(value);
  return url.protocol === "https:" || (url.protocol === "http:" && ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname));
};
const isNetwork = (value: string) => {
  const [address = "", bits, rest] = value.split("/");
  const longest = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  return longest > 0 && rest === undefined && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= longest));
};
const number = (from: number, to: number, hint: string) => z.string().regex(/^\d+$/, hint).transform(Number).refine((n) => n >= from && n <= to, hint);

const shape = z.object({
  NODE_ENV: z.enum(["development", "production", "test"], "set it to development, production or test").default("development"),
  PORT: number(0, 65_535, "set it to a port number, 0–65535").default(3000),
  HOST: z.string().trim().default("0.0.0.0"),
  DATABASE_URL: z.string().regex(/^(file:.+|postgres(ql)?:\/\/.+)$/, "set it to file:/path/to/tuan.db or postgresql://user:password@host/database").optional(),
  SHOPIFY_API_KEY: text("set it to the app's client ID, from the Shopify developer dashboard"),
  SHOPIFY_API_SECRET: text("set it to the app's client secret, from the Shopify developer dashboard"),
  SHOPIFY_APP_URL: z.string("set it to the app's public address, such as https://tuan.example.com").refine(isAppUrl, "set it to an https:// address (http:// only on localhost)"),
  SCOPES: z.string().default(""),
  TUAN_SECRET: z.string().min(32, "use at least 32 characters, for instance from: openssl rand -base64 48").optional(),
  TUAN_FORMER_SECRETS: z.string().default("").transform((list) => list.split(/[\s,]+/).filter(Boolean)).refine((list) => list.every((one) => one.length >= 32), "write the former secrets with commas between them, each whole, at least 32 characters"),
  SMTP_URL: z.string().regex(/^smtps?:\/\/.+/, "set it to smtp://user:password@host:587 or leave it out").optional(),
  MAIL_FROM: z.string().regex(/^[^\s@<>]+@[^\s@<>]+$|^[^<>]+<[^\s@<>]+@[^\s@<>]+>$/, "set it to an address, or: Name <address>").optional(),
  TUAN_TRUSTED_PROXIES: z.string().default("").transform((value) => value.split(",").map((one) => one.trim()).filter(Boolean)).refine((all) => all.every(isNetwork), "set it to addresses or networks, such as 203.0.113.7, 198.51.100.0/24"),
  TUAN_POLL_MS: number(10, 3_600_000, "set it to milliseconds, 10–3600000").default(1_000),
  TUAN_WORKERS: z.enum(["on", "off"], "set it to on or off").default("on"),
  TUAN_METRICS_TOKEN: z.string().regex(/^[!-~]{16,}$/, "use at least 16 letters, digits or signs, for instance from: openssl rand -hex 24").optional(),
  TUAN_DRAIN_MS: number(0, 600_000, "set it to milliseconds, 0–600000").default(3_000),
  TUAN_MAX_CONNECTIONS: number(10, 1_000_000, "set it to a number, 10–1000000").default(4_000),
});

/**
 * Checks settings.
 * @param source usually `process.env`; empty values count as not set
 * @param directory relative database files are made absolute from here, so that every command finds the same file
 * @throws EnvError naming each field that is wrong and what to do
 */
export function loadEnv(source: Record<string, string | undefined>, directory: string): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value.trim() !== ""));
  // Shopify's command line passes the tunnel's address as HOST; it is no address to listen on.
  if (given.HOST && isUrl(given.HOST)) {
    given.SHOPIFY_APP_URL ??= given.HOST;
    delete given.HOST;
  }
  const parsed = shape.safeParse(given);
  const problems = parsed.error?.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`) ?? [];
  const production = given.NODE_ENV === "production";
  if (production && !given.DATABASE_URL) problems.push("DATABASE_URL: set it to file:/path/to/tuan.db on a disk that is kept, or to postgresql://…");
  if (production && !given.TUAN_SECRET) problems.push("TUAN_SECRET: set it to a secret of at least 32 characters and keep it; without it stored tokens cannot be read");
  if (!parsed.success || problems.length > 0) throw new EnvError(problems);

  const e = parsed.data;
  return {
    nodeEnv: e.NODE_ENV,
    port: e.PORT,
    host: e.HOST,
    databaseUrl: absolute(e.DATABASE_URL ?? "file:./.data/tuan.db", directory),
    shopify: {
      apiKey: e.SHOPIFY_API_KEY,
      apiSecret: e.SHOPIFY_API_SECRET,
      appUrl: new URL(e.SHOPIFY_APP_URL).origin,
      scopes: e.SCOPES.split(",").map((scope) => scope.trim()).filter(Boolean),
    },
    secret: e.TUAN_SECRET ?? createHash("sha256").update(`tuan development ${e.SHOPIFY_API_SECRET}`).digest("base64"),
    formerSecrets: e.TUAN_FORMER_SECRETS,
    smtpUrl: e.SMTP_URL ?? null,
    mailFrom: e.MAIL_FROM ?? null,
    trustedProxies: e.TUAN_TRUSTED_PROXIES,
    pollMs: e.TUAN_POLL_MS,
    workers: e.TUAN_WORKERS === "on",
    metricsToken: e.TUAN_METRICS_TOKEN ?? null,
    drainMs: e.TUAN_DRAIN_MS,
    maxConnections: e.TUAN_MAX_CONNECTIONS,
  };
}

function absolute(url: string, directory: string): string {
  const [, path, query = ""] = /^file:([^?]*)(\?.*)?$/.exec(url) ?? [];
  return path === undefined ? url : `file:${resolve(directory, path.replace(/^\/\//, ""))}${query}`;
}

let loaded: Env | undefined;

/** @returns the settings of this process; a bad value prints the field and ends the process */
export function env(): Env {
  try {
    return (loaded ??= loadEnv(process.env, process.cwd()));
  } catch (error) {
    if (!(error instanceof EnvError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}
