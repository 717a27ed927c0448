import { execFile } from "node:child_process";
import { promisify } from "node:util";
import Sqlite from "libsql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RunningSandbox, startSandbox } from "../../sandbox/run";
import { emptyDatabase, type FreshDatabase } from "../support/fresh-database";
import { merchant } from "../support/merchant";
import { shopper } from "../support/shopper";

let sandbox: RunningSandbox;
let database: FreshDatabase;
beforeAll(async () => {
  database = await emptyDatabase("sqlite");
  sandbox = await startSandbox({ databaseUrl: database.url });
  await sandbox.install();
});
afterAll(async () => {
  await sandbox?.stop();
  await database?.drop();
});

/** Every value of every table, as one text. */
function everything(): string {
  const db = new Sqlite(database.url.replace("file:", ""));
  const tables = (db.prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '_prisma%'").all() as { name: string }[]).map((t) => t.name);
  const text = tables.map((name) => `${name} ${JSON.stringify(db.prepare(`SELECT * FROM "${name}"`).all(), (_, v: unknown) => (typeof v === "bigint" ? String(v) : v))}`).join("\n");
  db.close();
  return text;
}

describe("privacy", () => {
  it("tells the shop what is kept of a customer, then forgets the person and keeps the figures", async () => {
    const product = sandbox.world.products[0]!;
    const id = await merchant(sandbox).launch(product, { size: "2" });
    const customer = sandbox.world.customers[0]!;
    const person = shopper(sandbox, "Xiaomeiling");
    const order = person.order(await person.ask(id, product.variants[0]!.id), "card", { customerId: customer.id, email: customer.email });
    if ("error" in order) throw new Error(order.error);
    await sandbox.quiet();
    expect(everything()).not.toContain("Xiaomeiling");

    sandbox.privacy.requestData(customer);
    await sandbox.quiet();
    const report = sandbox.mailbox.all().find((m) => m.to.includes(sandbox.world.shop.email) && m.subject.includes("customer data"));
    expect(report?.text).toContain("Xiaomeiling");

    sandbox.privacy.redactCustomer(customer);
    await sandbox.quiet();
    const left = everything();
    expect(left).not.toContain("Xiaomeiling");
    expect(left).not.toContain(customer.email);
    expect((await person.live(id)).groups[0]).toMatchObject({ counted: 1, opener: null });
  });

  it("keeps no readable token or mail address at rest", () => {
    const text = everything();
    expect(text).not.toMatch(/shpat_|shprt_/);
    expect(text).not.toContain("@example.com");
    const db = new Sqlite(database.url.replace("file:", ""));
    const sessions = db.prepare(`SELECT "isOnline", "firstName", "lastName", "email", "userId" FROM "Session"`).all();
    db.close();
    expect(sessions).toEqual([{ isOnline: 0, firstName: null, lastName: null, email: null, userId: null }]);
  });

  it("goes on under a new secret: seats, tokens and mails of the old one still open, and after a reseal without it", async () => {
    const [product] = sandbox.world.products.slice(1);
    const id = await merchant(sandbox).launch(product!, { size: "3" });
    const person = shopper(sandbox, "Yangguang");
    const bought = await person.buy(id, product!.variants[0]!.id);
    const [old, fresh] = ["sandbox-root-key-not-a-secret-0123456789abcdef", "another-root-key-not-a-secret-0123456789abcdef"];
    const restart = async (settings: Record<string, string>) => {
      await sandbox.app.kill("SIGTERM");
      await sandbox.app.start(settings);
    };
    const goesOn = async (joiner: string) => {
      expect(await person.status(bought.reply.seat.token)).toMatchObject({ state: "counted", group: { opener: "Y***" } });
      const next = await shopper(sandbox, joiner).buy(id, product!.variants[0]!.id, { invite: bought.seat.group.invite });
      expect(next.seat.state).toBe("counted");
    };
    await restart({ TUAN_SECRET: fresh, TUAN_FORMER_SECRETS: old });
    await goesOn("Second");
    expect((await person.live(id)).mine?.state).toBe("counted");
    await expect(person.ask(id, product!.variants[0]!.id)).rejects.toThrow("seat.limit");
    const { stdout: printed } = await promisify(execFile)("npx", ["--no-install", "tsx", "scripts/reseal.ts"], { env: { ...process.env, NODE_ENV: "production", DATABASE_URL: database.url, SHOPIFY_API_KEY: "k", SHOPIFY_API_SECRET: "s", SHOPIFY_APP_URL: "https://tuan.example", TUAN_SECRET: fresh, TUAN_FORMER_SECRETS: old } });
    expect(printed).toMatch(/^[1-9]\d* values sealed anew, .* 0 that no secret opens/);
    await restart({ TUAN_FORMER_SECRETS: "" });
    const seen = await shopper(sandbox, "Third").buy(id, product!.variants[0]!.id, { invite: bought.seat.group.invite });
    expect(seen.seat.group).toMatchObject({ status: "succeeded", opener: "Y***" });
    expect(sandbox.mailbox.all().filter((m) => m.to.includes(person.email)).map((m) => m.subject).join()).toMatch(/Everyone is in/);
  });

  it("locks itself out when uninstalled, comes back when installed again, and leaves nothing after shop/redact", async () => {
    sandbox.privacy.uninstall();
    await sandbox.quiet();
    expect(everything()).toMatch(/Session \[\]/);
    await sandbox.install();
    await sandbox.quiet();
    expect(everything()).not.toMatch(/Session \[\]/);
    sandbox.privacy.uninstall();
    sandbox.privacy.redactShop();
    await sandbox.clock.advance(49 * 3_600_000);
    await sandbox.quiet();
    const left = everything().split("\n").filter((line) => !line.endsWith("[]") && !line.startsWith("InboxMessage"));
    expect(left).toEqual([]);
  });
});
