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
import { join } from "./composition.join";
import { env } from "./config/env.server";
import type { ShopDomain } from "./domain/id";
import { whatIsRead } from "./features/webhook-body";
import { mechanisms } from "./mechanisms/registry";
import type { InboxMessage } from "./ports/inbox";

// The only place where parts are made. Everything below is made once per process.
const settings = env();
export const log = pino({ level: settings.nodeEnv === "test" ? "silent" : "info", base: null });
export const clock = systemClock;
export const secrets = systemSecrets(settings.secret);
const ids = systemIds(clock);
const sealer = systemSealer(settings.secret);
const database = await openDatabase(settings.databaseUrl, { sealer });
const mailer = createMailer(settings.smtpUrl);

export const shopify = createShopify({ env: settings, prisma: database.prisma, clock, onInstalled: (shop) => app.install(shop) });
const app = join({
  uow: database.uow,
  commerce: createCommerce({ tokens: shopify.tokens, clock }),
  mailer,
  mailFrom: /<(.+)>$/.exec(settings.mailFrom ?? "")?.[1] ?? settings.mailFrom ?? "no-reply@localhost",
  clock,
  ids,
  secrets,
  mechanisms: mechanisms({ ids, secrets }),
  forget: shopify.forget,
  pruneQueues: database.pruneQueues,
});

export const { useCases, storefront } = app;
export const apiKey = settings.shopify.apiKey;
export const reads = adminReads(database.prisma, sealer);
/** Whether mail can leave at all; without settings it is kept and shown. */
export const mailReady = mailer.configured;

export const webhooks = {
  store: (message: Omit<InboxMessage, "attempts">) => database.inboxStore.add({ ...message, body: whatIsRead(message.topic, message.body) }),
  seen: (shop: ShopDomain) => database.uow.run((tx) => tx.shops.setWebhookSeen(shop, clock.now())),
};

/** Whether the database answers and is as this build needs it. */
export const ready = database.ready;

/** Keys the doors check signatures with. */
export const keys = { apiKey: settings.shopify.apiKey, apiSecret: settings.shopify.apiSecret };

/** What the workers of this process do, and how to look at their queues. */
export const work = {
  ...app.work,
  id: randomUUID(),
  settings: { pollMs: settings.pollMs, on: settings.workers },
  inbox: database.inboxQueue,
  outbox: database.outboxQueue,
  figures: database.queueFigures,
  close: () => database.close(),
};
