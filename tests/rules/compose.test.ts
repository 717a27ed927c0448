import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { MAIL_PATIENCE } from "../../app/adapters/mail/mailer";

const compose = readFileSync("docker-compose.yml", "utf8");
const handbook = readFileSync("docs/handbook/operate.md", "utf8");
const reader = readFileSync("app/config/env.server.ts", "utf8");
const settings = [...reader.slice(reader.indexOf("const shape = "), reader.indexOf("\n});")).matchAll(/^ {2}([A-Z_]+):/gm)].map(([, name]) => name!);

/** What the image, the file itself or each service decides. */
const DECIDED = ["NODE_ENV", "PORT", "HOST", "DATABASE_URL", "TUAN_WORKERS"];
/** The lines of a block of the file that are indented more than its head. */
const block = (head: string) => {
  const lines = compose.slice(compose.indexOf(head)).split("\n");
  const depth = lines[0]!.length - lines[0]!.trimStart().length || compose.slice(0, compose.indexOf(head)).length - compose.lastIndexOf("\n", compose.indexOf(head)) - 1;
  const end = lines.findIndex((line, n) => n > 0 && line.trim() !== "" && line.length - line.trimStart().length <= depth);
  return lines.slice(1, end < 0 ? undefined : end).join("\n");
};

describe("docker-compose.yml", () => {
  const given = Object.fromEntries([...block("environment: &settings").matchAll(/^\s+([A-Z_]+): (.+)$/gm)].map(([, name, value]) => [name!, value!]));

  it("knows the settings that the app reads, and the handbook explains each", () => {
    expect(settings.length).toBeGreaterThan(15);
    for (const name of settings) expect(handbook, name).toMatch(new RegExp(`^\\| \`${name}\``, "m"));
  });

  it.each(settings.filter((name) => !DECIDED.includes(name)))("hands %s on from whoever starts it", (name) => {
    expect(given[name]).toMatch(new RegExp(`^\\$\\{${name}(:-\\w*|:\\?[^}]+)\\}$`));
  });

  it("sets nothing that the app does not read", () => {
    expect(Object.keys(given).filter((name) => !settings.includes(name))).toEqual([]);
  });

  it("says how to make a password that may stand in an address", () => {
    expect(given["DATABASE_URL"]).toContain("tuan:${POSTGRES_PASSWORD:?");
    for (const text of [compose, handbook]) expect(text).toContain("openssl rand -hex 24");
  });

  it("gives a process that is to end the time to wait for the slowest mail server", () => {
    const grace = Number(/^ {2}stop_grace_period: (\d+)s$/m.exec(compose)![1]) * 1_000;
    expect(MAIL_PATIENCE).toBeLessThanOrEqual(grace / 2);
  });

  it("is upgraded by commands that name services of its own", () => {
    const services = [...block("services:").matchAll(/^ {2}(\w+):/gm)].map(([, name]) => name!);
    const commands = [...handbook.matchAll(/^docker compose (build|run|up) (.+?)(?: +#.*)?$/gm)].map(([, , words]) => words!.split(" ").at(-1)!);
    expect(commands).toEqual(["migrate", "migrate", "web1", "web2", "worker"]);
    for (const name of commands) expect(services).toContain(name);
  });

  it("lets the balancer hand on who calls and for which host, whoever is in front of it", () => {
    const proxy = /reverse_proxy web1:3000 web2:3000 \{([^}]*)\}/.exec(block("content: |"))![1]!;
    // Caddy replaces X-Forwarded-For and -Host of whoever is not named, and Shopify's addresses are not known beforehand.
    expect(proxy).toMatch(/^\s*trusted_proxies 0\.0\.0\.0\/0 ::\/0$/m);
    expect(proxy).toMatch(/^\s*health_uri \/readyz$/m);
    expect(proxy).not.toMatch(/header_up/);
  });

  it("lets the balancer look for another process before it refuses a request", () => {
    // Without it some one in a thousand requests was refused while one of two processes was on its way out.
    expect(block("content: |")).toMatch(/^\s*lb_try_duration [1-9]\d*s$/m);
  });
});
