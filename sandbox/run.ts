import { mkdir, mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { createAdmin } from "./admin/server";
import { appProcess } from "./app-process";
import { type AppCluster, appCluster } from "./cluster/app-cluster";
import { appEnvironment, appSettings, SHOP, OTHER_SHOP } from "./app-identity";
import { freshSqlite, migrate } from "./database";
import { databaseClock } from "./database-clock";
import { deliveryLoop } from "./delivery-loop";
import { openEmbeddedApp } from "./install";
import { NOWHERE } from "./listens-on";
import { mailSink } from "./mail/sink";
import { postWebhook } from "./post-webhook";
import { quiet } from "./quiet";
import { ROOT } from "./root";
import { type AdminServer, createAdminServer } from "./shopify/server";
import { createStorefront } from "./storefront/server";
import type { Sandbox, SandboxOptions, WorldApi } from "./world/api";
import { create } from "./world/create";

/** The sandbox, with the Admin API's calls and the trouble that tests can order for them. */
export type RunningSandbox = Sandbox & {
  shopify: Pick<AdminServer, "log" | "faults" | "grant">;
  /** With `processes`: the app's processes one by one. */
  cluster: AppCluster["cluster"] | null;
  /** The database behind the app. */
  databaseUrl: string;
  /** Moves the clock while everything goes on: nothing is waited for. */
  pass(ms: number): Promise<void>;
};

/** Closes in the reverse order of opening, whatever was opened by then. */
function closers() {
  const list: (() => Promise<unknown>)[] = [];
  return { add: (close: () => Promise<unknown>) => void list.unshift(close), close: async () => { for (const close of list.splice(0)) await close(); } };
}

/**
 * Starts the stand-in shop with the built app (build/server.js) behind it, on a fresh database.
 * @returns the running sandbox; `stop()` ends every process and removes what was written
 * @throws when a port is taken, the database cannot be migrated or the app does not start; nothing is left running then
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<RunningSandbox> {
  const opened = closers();
  try {
    return await start(options, opened);
  } catch (error) {
    await opened.close();
    throw error;
  }
}

async function start(options: SandboxOptions, opened: ReturnType<typeof closers>): Promise<RunningSandbox> {
  const directory = options.directory ?? (await mkdtemp(path.join(os.tmpdir(), "tuan-sandbox-")));
  await mkdir(directory, { recursive: true });
  opened.add(() => rm(directory, { recursive: true, force: true }));
  const database = options.databaseUrl ?? (await freshSqlite(path.join(directory, "tuan.db")));
  if (options.databaseUrl) await migrate(options.databaseUrl);
  const moveDatabase = await databaseClock(database);

  const seed = options.seed ?? 1;
  const address = { app: () => NOWHERE, front: "", storefront: "", other: "" };
  const post = postWebhook(() => ({ url: address.app(), host: new URL(address.front).host }));
  const core = create(seed, { domain: SHOP, app: appSettings(), post, moved: async (offset) => { await moveDatabase(offset); await app.moveClock(offset); } });
  const second = options.otherShop ? create(seed + 1, { domain: OTHER_SHOP, app: appSettings(), post, now: core.world.now }) : null;
  const worlds = second ? [core, second] : [core];
  const rest = () => quiet(worlds, app);
  const api: WorldApi = { ...core, clock: { ...core.clock, advance: async (ms) => { await core.clock.advance(ms); await rest(); } } };

  const shopify = createAdminServer(second ? [api, second] : api, { storefront: (shop) => (shop === OTHER_SHOP ? address.other : address.storefront), ...(options.plus && { plus: true }) });
  const tlsPort = await shopify.listen();
  opened.add(() => shopify.close());
  const sink = mailSink(core.world.now);
  const smtpPort = options.smtp === false ? null : await sink.listen();
  if (smtpPort !== null) opened.add(() => sink.close());

  const openStorefront = async (of: WorldApi, port: number) => {
    const storefront = createStorefront(of, { appUrl: () => address.app(), adminUrl: () => admin.shell });
    const taken = await storefront.listen(port);
    opened.add(() => storefront.close());
    return `http://localhost:${taken}`;
  };
  const admin = { shell: "" };
  address.storefront = await openStorefront(api, options.ports?.storefront ?? 0);
  if (second) address.other = await openStorefront(second, 0);
  const desk = createAdmin({ api, mailbox: sink, app: { privateUrl: () => address.app() }, storefront: () => address.storefront });
  const ports = await desk.listen({ shell: options.ports?.admin ?? 0, front: options.ports?.front ?? 0 });
  opened.add(() => desk.close());
  admin.shell = `http://localhost:${ports.shell}`;
  address.front = `http://localhost:${ports.front}`;
  for (const { world } of worlds) {
    world.app.url = address.front;
    world.shop.proxy.url = new URL(world.shop.proxy.url, address.front).href;
  }

  const make = (more: Record<string, string> = {}) => appProcess({
    entry: path.join(ROOT, "build/server.js"), offset: core.clock.offset,
    environment: { ...appEnvironment({ database, front: address.front, smtpPort, tlsPort }), ...more },
  });
  const many = options.processes ? await appCluster(options.processes, make) : null;
  if (many) opened.add(() => many.cluster.front.close());
  const app = many ?? make();
  address.app = () => app.url;
  opened.add(() => app.kill("SIGKILL"));
  await app.start();
  opened.add(deliveryLoop(worlds));

  return {
    ...api,
    storefront: address.storefront, admin: admin.shell, front: address.front,
    mailbox: sink, shopify,
    app: { get url() { return app.url; }, log: app.log, kill: async (signal) => void (await app.kill(signal), await sink.hearOut()), start: app.start, settle: app.settle },
    databaseUrl: database,
    cluster: many?.cluster ?? null,
    pass: (ms) => core.clock.advance(ms),
    other: second && { ...second, storefront: address.other, install: () => openEmbeddedApp(address.front, second.world) },
    quiet: rest,
    install: () => openEmbeddedApp(address.front, core.world),
    stop: () => opened.close(),
  };
}
