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
