import { createHash } from "node:crypto";
import pino from "pino";
import type { Provider } from "../../app/adapters/prisma/client";
import { adminReads } from "../../app/adapters/prisma/admin-reads";
import { prometheus } from "../../app/adapters/metrics/prometheus";
import { openDatabase, type Database } from "../../app/adapters/prisma/open-database";
import { listedDisposableMail } from "../../app/adapters/system/disposable-mail";
import { systemIds } from "../../app/adapters/system/ids";
import { systemSealer } from "../../app/adapters/system/sealer";
import { systemSecrets } from "../../app/adapters/system/secrets";
import { stopwatch } from "../../app/adapters/system/stopwatch";
import { systemTraces } from "../../app/adapters/system/traces";
import { join } from "../../app/composition.join";
import { bodies } from "../../app/doors/bodies";
import { createDoors } from "../../app/doors/doors";
import type { From, House } from "../../app/doors/house";
import type { Limits } from "../../app/doors/limits";
import { defaultPackets } from "../../app/domain/friends";
import { giftRate } from "../../app/domain/gift";
import { gid, type ShopDomain } from "../../app/domain/id";
import { DAY } from "../../app/domain/instant";
import { HEAR_OF_REWARDS } from "../../app/domain/participant";
import { bookPayout } from "../../app/domain/payout";
import { defaultProgram } from "../../app/domain/program";
import { mailboxKeys } from "../../app/features/attribute-order";
import { invitationToken, stopToken } from "../../app/features/letters";
import { whatIsRead } from "../../app/features/webhook-body";
import { T0 } from "../../app/mechanisms/group-buy/testing";
import { mechanisms } from "../../app/mechanisms/registry";
import { ok, refuse } from "../../app/domain/result";
import type { Commerce } from "../../app/ports/commerce";
import { appSettings } from "../../sandbox/app-identity";
import { asText, everything } from "../contracts/tables";
import { attribution, batch, earned, grant, id, invitation, mail, participant, payout, program, shopRecord } from "../contracts/samples";
import { freshDatabase } from "../support/fresh-database";
import { groupStage } from "../support/group-stage";

const { clientId, secret: clientSecret } = appSettings();
export const KEYS = { apiKey: clientId, apiSecret: clientSecret };
export const ORIGIN = "https://tuan.example";
/** What every key of the app is derived from. */
export const ROOT = "a secret of the tests, as long as it must be";

/** Never says no: for tests of what lies behind the limits. */
export const noLimits: Limits = { shopper: () => 0, miss: () => undefined, welcome: () => 0, stranger: () => 0, strangerWaits: () => 0, visitor: () => 0, merchant: () => 0, pixel: () => 0 };

/** A Shopify that knows two products of one variant, and no order. */
const commerce = new Proxy({} as Commerce, {
  get: (_, method) =>
    method === "shop" ? async () => ok({ name: "Tea", email: null, url: "https://tea.example", currency: "EUR", currencies: ["EUR"], timezone: "Europe/Berlin", locale: "en", capture: "automatic" as const })
    : method === "product" ? async (_shop: ShopDomain, id: string) => (/^gid:\/\/shopify\/Product\/\d+$/.test(id) ? ok({ id, handle: "oolong", title: "Oolong", image: null, status: "active" as const, variants: [{ id: gid("ProductVariant", 1), title: "-", minor: 1_000, available: true, image: null }] }) : refuse("gone"))
    : async () => refuse("gone"),
});

/** Welcome coupons of each shop: more than any fuzz takes, since an empty pool answers as trouble does. */
const COUPONS = 300;

/** What one shop of the stage has, by the names that a stranger might come to know. */
export type Shop = Awaited<ReturnType<typeof furnish>>;

/** A shop with a campaign in each state, a group with a member, a held seat, a problem, a mail, and an affiliate with a held reward. */
async function furnish(database: Database, coupons: number, others = 0) {
  const s = groupStage(database);
  // Ids are numbered in each shop: these keep them apart.
  for (let i = 0; i < others; i++) await s.campaign({}, { title: "Another" });
  const name = s.shop.split(".")[0]!;
  await database.uow.run((tx) => tx.shops.save(shopRecord({ shop: s.shop, name, url: `https://${name}.example`, settings: { invite: { en: `Only ${name} says {product}` } } })));
  const live = await s.campaign({}, { title: `Live of ${name}` });
  const paused = await s.campaign({}, { status: "paused", title: `Paused of ${name}` });
  const ended = await s.campaign({}, { status: "ended", endedAt: T0 - 1, title: `Ended of ${name}` });
  const draft = await s.campaign({}, { status: "draft", publication: "none", title: `Draft of ${name}` });
  const { seat: mei, order } = await s.member(live, `Mei at ${name}`);
  const held = await s.seat(live, `Bo at ${name}`, { invite: mei.inviteCode });
  await database.uow.run(async (tx) => {
    await tx.problems.raise(s.shop, { key: `pool_empty:${name}`, kind: "pool_empty", campaignId: live, groupId: mei.groupId, seatId: mei.id, orderId: order.id, detail: { words: `Only for ${name}` }, raisedAt: T0 });
    await tx.mails.add(s.shop, mail(`mail-${name}`, { seatId: mei.id, state: "not_sent", reason: "failed" }));
  });
  const [prg, pay, reward, sent] = [id("prg", 1 + others), id("pay", 1 + others), id("grt", 1 + others), batch({ id: id("bat", 1 + others) })];
  const affiliate = participant({ id: id("par", 1 + others), programId: prg, code: `CODE${name.toUpperCase()}`, name: `Affiliate at ${name}` });
  await database.uow.run(async (tx) => {
    await tx.programs.insert(s.shop, program({ id: prg, title: `Program of ${name}` }));
    await tx.participants.insert(s.shop, affiliate);
    await tx.payouts.insert(s.shop, payout({ id: pay, programId: prg, participantId: affiliate.id, reference: `paid by ${name}` }));
    const inFile = payout({ id: id("pay", 40 + others), programId: prg, participantId: affiliate.id, state: "approved", requestedAt: 0 });
    await tx.payouts.insert(s.shop, inFile);
    await tx.batches.insert(s.shop, sent);
    await tx.batches.take(s.shop, sent.id, { id: inFile.id, minor: inFile.minor, name: `Affiliate at ${name}`, account: `account at ${name}`, note: `Program of ${name}` });
    await tx.ledger.book(s.shop, earned(inFile.minor, { booking: "in file", participantId: affiliate.id, grantId: reward, orderId: order.id, payoutId: inFile.id }));
    await tx.ledger.book(s.shop, bookPayout(inFile, "requested", 0));
    await tx.ledger.book(s.shop, earned(50_000, { booking: "more", participantId: affiliate.id }));
    await tx.attributions.record(s.shop, attribution({ orderId: order.id, programId: prg, participantId: affiliate.id, claims: [] }));
    await tx.grants.insert(s.shop, grant({ id: reward, orderId: order.id, programId: prg, participantId: affiliate.id, hold: "velocity" }));
  });
  const sharing = id("prg", 20 + others);
  const sharer = participant({ id: id("par", 20 + others), programId: sharing, code: `SHARE${name.toUpperCase()}`, name: `Sharer at ${name}`, email: `sharer@${name}.example`, emailKey: `mailbox of ${name}`, hears: { words: HEAR_OF_REWARDS, at: T0 }, guestKey: `guest-${name}` });
  const asked = invitation({ id: id("inv", 1 + others), programId: prg, email: `invited@${name}.example`, emailKey: `invited by ${name}`, note: `Come to ${name}`, createdAt: T0, sentAt: T0, expiresAt: T0 + DAY });
  const packet = grant({ id: id("grt", 20 + others), programId: sharing, participantId: sharer.id, terms: { rate: giftRate(defaultPackets.thanks), byLine: {}, capMinor: null }, state: "ready", looksAt: T0 + DAY });
  await database.uow.run(async (tx) => {
    await tx.programs.insert(s.shop, program({ id: sharing, kind: "red_packet", title: `Sharing at ${name}`, rules: { ...defaultProgram, friends: defaultPackets } }));
    await tx.stocks.insert(s.shop, sharing, { seeds: { friend: `TUAN-F-${name}`, sharer: `TUAN-S-${name}` }, discounts: { friend: null, sharer: null }, drawSeed: `seed of ${name}`, draws: 0, takenMinor: 0 });
    await tx.coupons.add(s.shop, sharing, "friend", `batch-${name}`, Array.from({ length: coupons }, (_, i) => `TUAN-${name}-${i + 1}`));
    await tx.coupons.pool(s.shop, `batch-${name}`, []);
    await tx.coupons.give(s.shop, sharing, "friend", { participantId: sharer.id, holderKey: `v:friend-${name}`, grantId: null, at: T0, until: T0 + DAY });
    await tx.participants.insert(s.shop, sharer);
    await tx.attributions.record(s.shop, attribution({ orderId: packet.orderId, participantId: sharer.id, programId: sharing }));
    await tx.grants.insert(s.shop, packet);
    await tx.invitations.insert(s.shop, asked);
  });
  const secret = systemSecrets(ROOT);
  return { stop: stopToken(secret, s.shop, sharer.id, sharer.email!), invite: invitationToken(secret, s.shop, asked.id), invitation: asked, sharing, sharer, packet: packet.id, coupon: `TUAN-${name}-1`, shop: s.shop, name, live, paused, ended, draft, mei, held, order, affiliate, program: prg, payout: pay, batch: sent.id, paid: id("pay", 40 + others), reward, problem: `pool_empty:${name}`, mail: `mail-${name}`, token: secret.sign("seat", mei.id), heldToken: secret.sign("seat", held.id), pass: s.pass };
}

/** What nobody but the shop itself may read. */
export const wordsOf = (b: Shop): string[] => [b.shop, `Live of ${b.name}`, `Draft of ${b.name}`, `at ${b.name}`, `Only for ${b.name}`, `Only ${b.name}`, b.mei.code, b.mei.inviteCode, b.mei.shopperKey, b.order.name, `mail-${b.name}`, `Program of ${b.name}`, `Affiliate at ${b.name}`, b.affiliate.code, `paid by ${b.name}`, b.sharer.code, b.coupon, `Sharing at ${b.name}`, `seed of ${b.name}`, b.invitation.email, b.invitation.note!, b.sharer.email!];

/**
 * The doors, use cases and reads of the app in this process, on a real database with two shops in it, at a clock that
 * stands still.
 */
export async function attackStage(provider: Provider = "sqlite", limits: Limits = noLimits, coupons = COUPONS) {
  const { url, drop } = await freshDatabase(provider);
  const sealer = systemSealer(ROOT);
  const database = await openDatabase(url, { sealer, random: () => 0.5 });
  const clock = { at: T0, now: () => clock.at };
  const secrets = systemSecrets(ROOT);
  const ids = systemIds(clock);
  const a = await furnish(database, coupons);
  const b = await furnish(database, coupons, 4);
  const reads = adminReads(database.prisma, sealer);
  const app = join({ uow: database.uow, reads, commerce: { attended: commerce, unattended: commerce }, mailer: { configured: true, send: async () => undefined }, mailFrom: "tuan@example.com", clock, ids, secrets, disposable: listedDisposableMail(), mechanisms: mechanisms({ ids, secrets }), pruneQueues: database.pruneQueues, sweep: async () => undefined });
  const house: House = {
    clock, secrets, keys: { ...KEYS, metricsToken: null, localMetrics: false }, limits, bodies: bodies(), ready: database.ready,
    log: pino({ level: "silent" }),
    storefront: app.storefront,
    work: { uow: database.uow, figures: database.queueFigures, standing: database.standing },
    metrics: prometheus({ ofProcess: false }),
    traces: systemTraces(ids),
    stopwatch,
    webhooks: { store: (message) => database.inboxStore.add({ ...message, body: whatIsRead(message.topic, message.body, (email) => mailboxKeys(secrets, email)) }) },
  };
  return {
    ...app, url, database, house, clock, secrets, a, b,
    reads,
    door: createDoors(house),
    /**
     * A digest of each table. Left out is the column `lock` of campaigns, which every asker raises to get the row to
     * themselves: it means nothing. @param shop only its rows
     */
    async digests(shop?: string): Promise<Record<string, string>> {
      const tables = await everything(database.prisma, provider);
      return Object.fromEntries(Object.entries(tables).map(([table, rows]) => [table, createHash("sha256").update(asText(rows.filter((row) => shop === undefined || row["shop"] === shop).map(({ lock: _, ...row }) => row).map(asText).sort())).digest("hex")]));
    },
    end: () => database.close().then(drop),
  };
}
export type AttackStage = Awaited<ReturnType<typeof attackStage>>;

export const HERE: From = { caller: "203.0.113.1", shopper: "198.51.100.1" };
