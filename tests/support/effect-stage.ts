import { systemIds } from "../../app/adapters/system/ids";
import { systemSecrets } from "../../app/adapters/system/secrets";
import type { Campaign } from "../../app/domain/campaign";
import { defaultRules, type GroupRules } from "../../app/domain/group-rules";
import type { SeatId } from "../../app/domain/id";
import { HOUR } from "../../app/domain/instant";
import { carryOut } from "../../app/features/effects/carry-out";
import { noteDeadEffect } from "../../app/features/note-dead-effect";
import { retryMail, solveProblem } from "../../app/features/solve-problem";
import { resumeCampaign } from "../../app/features/steer-campaign";
import { steerProgram } from "../../app/features/steer-program";
import { drain } from "../../app/jobs/workers";
import { mechanisms } from "../../app/mechanisms/registry";
import type { Commerce } from "../../app/ports/commerce";
import type { Mailer } from "../../app/ports/mail";
import type { OutboxMessage } from "../../app/ports/outbox";
import { campaign, group, id, NOW, offer, seat, SHOP, shopRecord } from "../contracts/samples";
import type { Open } from "./databases";

const CALLS = ["shop", "product", "order", "ordersChanged", "ensureDiscount", "stopDiscount", "hasDiscount", "addCodes", "codesAdded", "removeCodes", "writeProductState", "holdLines", "releaseHolds", "refundLines", "cancelUnpaid", "capture", "tagOrder", "creditStore", "giftCard", "findGiftCard", "findCoupon"] as const satisfies readonly (keyof Commerce)[];

/** A Shopify that answers by script, and refuses loudly what the script does not have. */
export function scripted(script: Partial<Commerce>): Commerce {
  const silent = Object.fromEntries(CALLS.map((name) => [name, () => Promise.reject(new Error(`commerce.${name} was not expected`))]));
  return { ...(silent as unknown as Commerce), ...script };
}

/** Who pays what for a seat: a counted member with an order. */
export const paid = (number: number) =>
  seat(number, { state: "counted", name: `Member ${number}`, email: `member${number}@example.com`, orderId: `gid://shopify/Order/${number}`, orderName: `#${number}`, lineIds: [`gid://shopify/LineItem/${number}`], paidMinor: 700, currency: "EUR", countedAt: NOW });

/** Effects, their queue and the worker's loop on a real database, with a scripted Shopify, mail server and clock. */
export async function effectStage(open: Open) {
  const db = await open({ random: () => 0.5 });
  const clock = { at: NOW, now: () => clock.at };
  const told: { shopify: Partial<Commerce>; mailer: Mailer; read: string[]; log: string[] } = { shopify: {}, mailer: { configured: true, send: async () => {} }, read: [], log: [] };
  const { uow } = db;
  const ids = systemIds(clock);
  const secrets = systemSecrets("a secret of the tests");
  const rules: GroupRules = { ...defaultRules };
  const mailer: Mailer = { get configured() { return told.mailer.configured; }, send: (mail) => told.mailer.send(mail) };
  const act = () => carryOut({ uow, commerce: scripted(told.shopify), mailer, mailFrom: "shop@example.com", clock, ids, secrets, mechanisms: mechanisms({ ids, secrets }), recordOrder: async (_shop, orderId) => void told.read.push(orderId) });
  const line = (_fields: object, words: string) => void told.log.push(words);
  await uow.run(async (tx) => {
    await tx.shops.save(shopRecord());
    await tx.campaigns.insert({ ...campaign(), rules } as Campaign, [offer()]);
  });
  return {
    db, uow, clock, told,
    solve: solveProblem({ uow, clock, resume: (shop, id) => resumeCampaign({ uow, clock, commerce: scripted(told.shopify) })(shop, id), startProgram: (shop, id) => steerProgram({ uow, clock })(shop, id, "live") }),
    retryMail: retryMail({ uow, clock, mailer }),
    /** A group of paid members whose money is due back. */
    async failedGroup(members: number) {
      const seats = Array.from({ length: members }, (_, i) => ({ ...paid(i + 1), state: "failed" as const, refund: "due" as const }));
      await uow.run((tx) => tx.groups.insert(SHOP, group({ status: "failed", ending: "unfilled", closedAt: NOW, seats })));
      return seats;
    },
    ask: (message: OutboxMessage) => uow.run((tx) => tx.outbox.add(SHOP, { ...message, runAt: clock.at, createdAt: clock.at })),
    /** One round of a worker, now. @returns how many messages it took */
    work: () => drain(db.outboxQueue, act(), { worker: "w", clock, every: () => () => {}, log: { info: line, warn: line, error: line }, name: ({ key }) => ({ key }), onDead: noteDeadEffect({ uow, clock }), abandoned: () => false }),
    /** Works through all retries, until nothing is left to do within a day. */
    async wearOut() {
      for (const end = clock.at + 24 * HOUR; ; ) {
        await this.work();
        const next = await db.outboxQueue.next();
        if (next === null || next > end) return;
        clock.at = next;
      }
    },
    message: async (key: string) => (await db.prisma.outboxMessage.findFirst({ where: { key } })) ?? null,
    problem: (key: string) => uow.read((tx) => tx.problems.find(SHOP, key)),
    seat: (number: number) => uow.read((tx) => tx.groups.seat(SHOP, id("sea", number) as SeatId)),
  };
}
export type EffectStage = Awaited<ReturnType<typeof effectStage>>;
