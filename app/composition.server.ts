import { randomUUID } from "node:crypto";
import pino from "pino";
import { createMailer } from "./adapters/mail/mailer";
import { adminReads } from "./adapters/prisma/admin-reads";
import { openDatabase } from "./adapters/prisma/open-database";
import { createCommerce } from "./adapters/shopify/commerce";
import { createShopify } from "./adapters/shopify/shopify.server";
import { systemClock } from "./adapters/system/clock";
import { systemIds } from "./adapters/system/ids";
import { systemSealer } from "./adapters/system/sealer";
import { systemSecrets } from "./adapters/system/secrets";
import { env } from "./config/env.server";
import { carryOut } from "./features/effects/carry-out";
import { installShop } from "./features/install-shop";
import { noteDeadEffect, noteDeadWebhook } from "./features/note-dead-effect";
import { eraseShop, exportCustomer, redactCustomer, uninstallShop } from "./features/privacy";
import { processWebhook } from "./features/process-webhook";
import { reconcileOrders } from "./features/reconcile-orders";
import { recordOrder } from "./features/record-order";
import { refreshProduct } from "./features/refresh-product";
import { duplicateCampaign, saveCampaign } from "./features/save-campaign";
import { retryMail, solveProblem } from "./features/solve-problem";
import { deleteCampaign, endCampaign, pauseCampaign, publishCampaign, resumeCampaign } from "./features/steer-campaign";
import { turnCampaign } from "./features/turn-campaigns";
import { askSeat } from "./mechanisms/group-buy/ask-seat";
import { cancelGroup, closeGroup, completeGroup, lapseHold } from "./mechanisms/group-buy/close-group";
import { readInvite, readLive, readSeat } from "./mechanisms/group-buy/read-live";
import { mechanisms } from "./mechanisms/registry";
import type { AdminUseCases } from "./ports/admin-use-cases";
import type { ShopDomain } from "./domain/id";
import { ok, refuse } from "./domain/result";

// The only place where parts are joined. Everything below is made once per process.
const settings = env();
export const log = pino({ level: settings.nodeEnv === "test" ? "silent" : "info", base: null });
export const clock = systemClock;
export const secrets = systemSecrets(settings.secret);
const ids = systemIds(clock);
const database = await openDatabase(settings.databaseUrl, { sealer: systemSealer(settings.secret) });
const { uow } = database;
const mailer = createMailer(settings.smtpUrl);

export const shopify = createShopify({ env: settings, prisma: database.prisma, clock, onInstalled: (shop) => install(shop) });
const commerce = createCommerce({ tokens: shopify.tokens, clock });
const install = installShop({ uow, commerce, clock });
const kinds = mechanisms({ ids, secrets });
const record = recordOrder({ uow, commerce, clock, mechanisms: kinds });
const reconcile = reconcileOrders({ uow, commerce, clock, recordOrder: record });
const deps = { uow, clock, ids, commerce };

export const apiKey = settings.shopify.apiKey;
export const reads = adminReads(database.prisma);
/** Whether mail can leave at all; without settings it is kept and shown. */
export const mailReady = mailer.configured;

const shopRecord = async (shop: ShopDomain) => {
  const found = await uow.read((tx) => tx.shops.find(shop));
  if (found) return found;
  await install(shop);
  const fresh = await uow.read((tx) => tx.shops.find(shop));
  if (!fresh) throw new Error(`${shop} could not be installed`);
  return fresh;
};

/** A group's refusal in the admin's words. */
const forGroup = async (result: ReturnType<ReturnType<typeof completeGroup>>) => {
  const done = await result;
  if (done.ok) return ok(null);
  return refuse(done.refusal.code === "unknown" ? "group.unknown" : done.refusal.code === "group.not_started" ? "group.empty" : "group.not_forming");
};

export const useCases: AdminUseCases = {
  saveCampaign: saveCampaign(deps),
  publishCampaign: publishCampaign(deps),
  pauseCampaign: pauseCampaign(deps),
  resumeCampaign: resumeCampaign(deps),
  endCampaign: endCampaign(deps),
  duplicateCampaign: duplicateCampaign(deps),
  deleteCampaign: deleteCampaign(deps),
  completeGroup: (shop, id) => forGroup(completeGroup(deps)(shop, id)),
  cancelGroup: async (shop, id) => {
    const done = await forGroup(cancelGroup(deps)(shop, id));
    return done.ok || done.refusal.code !== "group.empty" ? (done as Awaited<ReturnType<AdminUseCases["cancelGroup"]>>) : refuse("group.not_forming");
  },
  solveProblem: solveProblem({ ...deps, resume: resumeCampaign(deps) }),
  retryMail: retryMail({ ...deps, mailer }),
  readProduct: async (shop, productId) => commerce.product(shop, productId, (await shopRecord(shop)).currency),
  readShop: shopRecord,
  saveSettings: (shop, wanted) =>
    uow.run(async (tx) => {
      const found = await tx.shops.find(shop);
      if (found) await tx.shops.save({ ...found, settings: wanted });
    }),
};

/** What the hot doors need: shoppers, extensions, webhooks. */
export const storefront = {
  askSeat: askSeat(deps),
  readLive: readLive(deps),
  readSeat: readSeat(deps),
  readInvite: readInvite(deps),
  shop: (shop: ShopDomain) => uow.read((tx) => tx.shops.find(shop)),
  seenPrefix: (shop: ShopDomain, prefix: string) => uow.run((tx) => tx.shops.setProxyPrefix(shop, prefix)),
};

export const webhooks = {
  store: database.inboxStore.add.bind(database.inboxStore),
  seen: (shop: ShopDomain) => uow.run((tx) => tx.shops.setWebhookSeen(shop, clock.now())),
};

/** Keys the doors check signatures with. */
export const keys = { apiKey: settings.shopify.apiKey, apiSecret: settings.shopify.apiSecret };

/** What the workers of this process do, and how to look at their queues. */
export const work = {
  id: randomUUID(),
  settings: { pollMs: settings.pollMs, on: settings.workers },
  inbox: database.inboxQueue,
  outbox: database.outboxQueue,
  figures: database.queueFigures,
  pruneQueues: database.pruneQueues,
  uow,
  processWebhook: processWebhook({
    recordOrder: record,
    refreshProduct: refreshProduct({ uow, commerce, clock }),
    refreshShop: install,
    uninstallShop: uninstallShop({ uow, clock, forget: shopify.forget }),
    eraseShop: eraseShop({ uow, clock }),
    exportCustomer: exportCustomer({ uow, clock }),
    redactCustomer: redactCustomer({ uow, clock }),
  }),
  carryOut: carryOut({ uow, commerce, mailer, mailFrom: /<(.+)>$/.exec(settings.mailFrom ?? "")?.[1] ?? settings.mailFrom ?? "no-reply@localhost", clock, ids, secrets, mechanisms: kinds, recordOrder: record }),
  noteDeadEffect: noteDeadEffect({ uow, clock }),
  noteDeadWebhook: noteDeadWebhook({ uow, clock }),
  closeGroup: closeGroup(deps),
  lapseHold: lapseHold(deps),
  turnCampaign: turnCampaign(deps),
  reconcileOrders: reconcile,
  close: () => database.close(),
};
