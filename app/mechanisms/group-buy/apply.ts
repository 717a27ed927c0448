import type { Campaign } from "../../domain/campaign";
import type { Fact } from "../../domain/fact";
import type { Group } from "../../domain/group";
import { taken } from "../../domain/group";
import type { GroupRules } from "../../domain/group-rules";
import type { Instant } from "../../domain/instant";
import type { OutboxMessage } from "../../ports/outbox";
import type { Tx } from "../../ports/unit-of-work";
import { effectsOf } from "./effects";
import type { GroupEvent, GroupRefusal } from "./events";
import { transition } from "./law";
import { type Result, ok } from "../../domain/result";

export type GroupCampaign = Campaign<GroupRules>;

/**
 * Applies one event to a group inside a transaction that holds the campaign's lock: decides by the law, then saves
 * the group, its facts, the effects they ask for and the seats of the quota they take or give back.
 *
 * @returns the group afterwards and the facts that were new, or the law's refusal (then nothing was written)
 */
export async function apply(tx: Tx, campaign: GroupCampaign, group: Group, event: GroupEvent, now: Instant): Promise<Result<{ group: Group; facts: Fact[] }, GroupRefusal>> {
  const result = transition(group, event, now);
  if (!result.ok) return result;
  const { next, facts } = result.value;
  if (next !== group) await tx.groups.save(campaign.shop, group, next);
  await shiftQuota(tx, campaign, taken(next) - taken(group));
  const fresh = await tx.facts.record(campaign.shop, facts);
  await send(tx, campaign, effectsOf(fresh, group, next, campaign.rules), now);
  return ok({ group: next, facts: fresh });
}

/** Asks for effects, due at once. */
export async function send(tx: Tx, campaign: Pick<Campaign, "shop">, messages: OutboxMessage[], now: Instant): Promise<void> {
  for (const message of messages) await tx.outbox.add(campaign.shop, { ...message, runAt: now, createdAt: now });
}

async function shiftQuota(tx: Tx, campaign: GroupCampaign, by: number) {
  if (by === 0) return;
  await tx.campaigns.shiftQuota(campaign.shop, campaign.id, by);
}
