import { randomUUID } from "node:crypto";
import { createMailer } from "./adapters/mail/mailer";
import { prometheus } from "./adapters/metrics/prometheus";
import { adminReads } from "./adapters/prisma/admin-reads";
import { openDatabase } from "./adapters/prisma/open-database";
import { createCommerce } from "./adapters/shopify/commerce";
import { createShopify } from "./adapters/shopify/shopify.server";
import { systemClock, systemEvery } from "./adapters/system/clock";
import { listedDisposableMail } from "./adapters/system/disposable-mail";
import { systemIds } from "./adapters/system/ids";
import { systemLog } from "./adapters/system/log";
import { systemSealer } from "./adapters/system/sealer";
import { systemSecrets } from "./adapters/system/secrets";
import { systemTraces } from "./adapters/system/traces";
import { join } from "./composition.join";
import { env } from "./config/env.server";
import { causeOf } from "./domain/cause";
import { DAY, type Instant } from "./domain/instant";
import { mailboxKeys } from "./features/attribute-order";
import { whatIsRead } from "./features/webhook-body";
import { mechanisms } from "./mechanisms/registry";
import type { InboxMessage } from "./ports/inbox";

export { stopwatch } from "./adapters/system/stopwatch";

// The only place where parts are made. Everything below is made once per process.
const settings = env();
export const clock = systemClock;
export const every = systemEvery;
export const secrets = systemSecrets(settings.secret, ...settings.formerSecrets);
const ids = systemIds(clock);
export const traces = systemTraces(ids);
export const log = systemLog(settings.nodeEnv === "test" ? "silent" : "info", traces);
export const metrics = prometheus({ ofProcess: true });
const sealer = systemSealer(settings.secret, ...settings.formerSecrets);
const database = await openDatabase(settings.databaseUrl, { sealer, trace: traces.current, onUnnoted: (error) => log.warn({ error: causeOf(error) }, "it could not be noted that a shop was heard of; its next delivery tries again") });
export const reads = adminReads(database.prisma, sealer);
const mailer = createMailer(settings.smtpUrl);

export const shopify = createShopify({ env: settings, prisma: database.prisma, clock, onInstalled: (shop) => app.install(shop), log: (words) => log.warn({ from: "shopify" }, words) });
const app = join({
  uow: database.uow,
  reads,
  commerce: createCommerce({ tokens: shopify.tokens, clock }),
  onUnanswered: (error) => log.warn({ from: "shopify", error: causeOf(error) }, "a merchant was told to try again, since Shopify did not answer"),
  mailer,
  mailFrom: /<(.+)>$/.exec(settings.mailFrom ?? "")?.[1] ?? settings.mailFrom ?? "no-reply@localhost",
  appUrl: settings.shopify.appUrl,
  clock,
  ids,
  secrets,
  disposable: listedDisposableMail(),
  mechanisms: mechanisms({ ids, secrets }),
  // Queues are pruned after 30 days, persons after 90.
  pruneQueues: async (before) => (await database.pruneQueues(before)) + (await database.forgetOld(before - 60 * DAY)),
  sweep: () => database.sweep(),
});

export const { useCases, storefront } = app;
export const apiKey = settings.shopify.apiKey;
/** Whether mail can leave at all; without settings it is kept and shown. */
export const mailReady = mailer.configured;

export const webhooks = {
  /** @param arose when it arose at Shopify, if that is known */
  async store(message: Omit<InboxMessage, "attempts" | "trace">, arose: Instant | null = null): Promise<boolean> {
    const fresh = await database.inboxStore.add({ ...message, body: whatIsRead(message.topic, message.body, (email) => mailboxKeys(secrets, email)) });
    if (arose !== null) metrics.stored(message.receivedAt - arose);
    return fresh;
  },
};

/** Whether the database answers and is as this build needs it. */
export const ready = database.ready;

/** What the doors check callers with. */
export const keys = { apiKey: settings.shopify.apiKey, apiSecret: settings.shopify.apiSecret, metricsToken: settings.metricsToken, localMetrics: settings.nodeEnv !== "production" };

/** What the workers of this process do, and how to look at their queues. */
export const work = {
  ...app.work,
  id: randomUUID(),
  settings: { pollMs: settings.pollMs, on: settings.workers },
  inbox: database.inboxQueue,
  lanes: database.lanes,
  figures: database.queueFigures,
  standing: database.standing,
  close: () => database.close(),
};
