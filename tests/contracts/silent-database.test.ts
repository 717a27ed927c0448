import { once } from "node:events";
import { type Socket, connect, createServer } from "node:net";
import { expect, it } from "vitest";
import { openDatabase } from "../../app/adapters/prisma/open-database";
import { systemSealer } from "../../app/adapters/system/sealer";
import { freshDatabase } from "../support/fresh-database";
import { SHOP, shopRecord } from "./samples";

/** Stands between an app and PostgreSQL, and swallows everything while it is told to. */
async function network(to: URL) {
  const state = { silent: false };
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(to.port || 5432), to.hostname);
    for (const [from, into] of [[near, far], [far, near]] as const) {
      sockets.add(from);
      from.on("data", (chunk) => state.silent || into.write(chunk));
      from.on("error", () => {});
      from.on("close", () => into.destroy());
    }
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = new URL(to);
  url.hostname = "127.0.0.1";
  url.port = String((server.address() as { port: number }).port);
  return { url: url.href, hush: (silent: boolean) => void (state.silent = silent), end: () => (sockets.forEach((one) => one.destroy()), server.close()) };
}

it("a network that swallows everything ends in errors, and its return in answers", async () => {
  const { url, drop } = await freshDatabase("postgresql");
  const between = await network(new URL(url));
  const db = await openDatabase(between.url, { sealer: systemSealer("a secret of the tests"), poolSize: 2, answersWithin: 300 });
  try {
    const find = () => db.uow.read((tx) => tx.shops.find(SHOP));
    await db.uow.run((tx) => tx.shops.save(shopRecord()));
    expect(await find()).toMatchObject({ shop: SHOP });
    between.hush(true);
    const asked = await Promise.allSettled([find(), find(), find(), db.uow.run((tx) => tx.shops.find(SHOP))]);
    expect(asked.map((one) => one.status)).toEqual(Array(4).fill("rejected"));
    between.hush(false);
    expect(await find()).toMatchObject({ shop: SHOP });
    expect(await db.uow.run((tx) => tx.shops.find(SHOP))).toMatchObject({ shop: SHOP });
    expect(await db.ready()).toBe("ready");
  } finally {
    await db.close();
    between.end();
    await drop();
  }
});
