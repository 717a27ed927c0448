import type { Prisma, PrismaClient } from "@prisma/client";
import { messageBehind } from "../../domain/behind-problem";
import type { ShopDomain } from "../../domain/id";
import type { Problem } from "../../domain/problem";
import { stepAbout } from "../../domain/step";
import type { HealthView } from "../../domain/views";
import { stuckEffects } from "./repositories/outbox";
import { parts } from "./parts";

export type OpenProblem = Pick<Problem, "kind" | "key" | "campaignId">;
type Counts = [step: string, count: number][];

/**
 * Counts what gave up in a shop's queues. A step that an open problem tells of is not one more trouble beside it, so it
 * is counted apart.
 *
 * @param problems the shop's open problems
 */
export async function stuckSteps(db: PrismaClient, shop: ShopDomain, problems: OpenProblem[]): Promise<HealthView["stuck"]> {
  const effects = async (more: Prisma.OutboxMessageWhereInput): Promise<Counts> =>
    (await db.outboxMessage.groupBy({ by: ["kind"], where: { AND: [stuckEffects(shop), more] }, _count: { _all: true } })).map((row) => [row.kind, row._count._all]);
  const webhooks = async (more: Prisma.InboxMessageWhereInput): Promise<Counts> =>
    (await db.inboxMessage.groupBy({ by: ["topic"], where: { shop, state: "dead", ...more }, _count: { _all: true } })).map((row) => [row.topic, row._count._all]);

  const all = [...(await effects({})), ...(await webhooks({}))];
  const told = all.length > 0 ? await stoodFor(problems, effects, webhooks) : [];
  const alone: HealthView["stuck"]["alone"] = {};
  for (const [step, count] of all) {
    const left = count - sum(told.filter(([name]) => name === step));
    if (left > 0) alone[stepAbout(step)] = (alone[stepAbout(step)] ?? 0) + left;
  }
  return { alone, told: sum(told) };
}

/** @returns how many of the messages that gave up have an open problem of their own */
async function stoodFor(problems: OpenProblem[], effects: (more: Prisma.OutboxMessageWhereInput) => Promise<Counts>, webhooks: (more: Prisma.InboxMessageWhereInput) => Promise<Counts>): Promise<Counts> {
  const behind = problems.flatMap((problem) => messageBehind(problem) ?? []);
  const keys = (queue: "inbox" | "outbox") => parts([...new Set(behind.flatMap((one) => (one.queue === queue ? one.key : [])))]);
  const campaigns = parts([...new Set(problems.flatMap((one) => (one.kind === "publish_failed" ? (one.campaignId ?? []) : [])))]);
  const found: Counts = [];
  for (const part of keys("outbox")) found.push(...(await effects({ key: { in: part } })));
  for (const part of keys("inbox")) found.push(...(await webhooks({ id: { in: part } })));
  for (const part of campaigns) found.push(...(await effects({ kind: "campaign.publish", campaignId: { in: part } })));
  return found;
}

const sum = (counts: Counts) => counts.reduce((total, [, count]) => total + count, 0);
