import path from "node:path";
import pg from "pg";
import { afterAll, expect, it } from "vitest";
import { appEnvironment } from "../../sandbox/app-identity";
import { ROOT } from "../../sandbox/root";
import { emptyDatabase, migrations } from "../support/fresh-database";
import { command, until } from "../support/server-process";

const ends: (() => Promise<unknown>)[] = [];
afterAll(async () => {
  for (const end of ends.reverse()) await end();
});

it("a process that starts before its database waits for it, says so, and serves once it is there", async () => {
  const fresh = await emptyDatabase("postgresql");
  ends.push(fresh.drop);
  await fresh.drop();
  const app = command(process.execPath, [path.join(ROOT, "build/server.js")], appEnvironment({ database: fresh.url, front: "http://localhost:1", smtpPort: null, tlsPort: 1 }));
  ends.push(app.sweep);
  const port = await app.port();
  const readyz = async () => {
    if (!app.running()) throw new Error(`the app ended by itself\n${app.said()}`);
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null);
    return answer && { status: answer.status, body: (await answer.json()) as { ready: boolean; reason?: string } };
  };
  const sees = (reason: string | undefined) => until(async () => { const answer = await readyz(); return answer?.body.reason === reason && answer; }, () => `never ${reason ?? "ready"}\n${app.said()}`);
  const run = async (database: string, script: string) => {
    const client = new pg.Client({ connectionString: database });
    await client.connect();
    await client.query(script).finally(() => client.end());
  };

  expect(await sees("database")).toMatchObject({ status: 503 });
  expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(503);
  const server = new URL(fresh.url);
  const name = server.pathname.slice(1);
  server.pathname = "/postgres";
  await run(server.href, `CREATE DATABASE ${name}`);
  expect(await sees("schema")).toMatchObject({ status: 503 });
  await run(fresh.url, migrations("postgresql"));
  expect(await sees(undefined)).toMatchObject({ status: 200 });
  app.signal("SIGTERM");
  expect(await app.ended).toEqual([0, null]);
  for (const line of app.said().split("\n").filter(Boolean)) expect(() => JSON.parse(line) as unknown, line).not.toThrow();
});
