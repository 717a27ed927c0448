import type { GroupRules } from "../../../app/domain/group-rules";
import { numeric } from "../../../app/domain/id";
import { received } from "../../../sandbox/world/money-state";
import type { ShopRows } from "../gears/gear";
import type { Town } from "../life/town";

type Tell = (what: string) => void;
const ACTIVE = new Set(["held", "secured", "counted"]);

/** No group is larger than its size, a full one never fails, and counters say what is there. */
export function checkGroups(tells: number, town: Town, rows: ShopRows, tell: Tell): void {
  const kinds = new Map<string, Set<string>>();
  for (const fact of rows.facts.values()) if (fact.groupId) kinds.set(fact.groupId, (kinds.get(fact.groupId) ?? new Set()).add(fact.kind));
  for (const group of rows.groups.values()) {
    const about = (what: string) => tell(`${town.shop} group ${group.id} (${group.status}, ${group.ending}): ${what}`);
    const seats = [...rows.seats.values()].filter((seat) => seat.groupId === group.id);
    const members = seats.filter((seat) => seat.state === "counted");
    const taken = seats.filter((seat) => ACTIVE.has(seat.state)).length;
    if (members.length > group.size) about(`has ${members.length} members for ${group.size} seats`);
    // Who held a seat when a group was completed early or filled may be over; nobody is while it forms.
    if (group.status === "forming" || group.status === "draft") about("never ended");
    if (group.counted !== members.length || group.taken !== taken) about(`counts ${group.counted} of ${group.taken}, and has ${members.length} of ${taken}`);
    const told = kinds.get(group.id);
    if (told?.has("group.completed") && told.has("group.failed")) about("was complete, and failed");
    if ((group.status === "succeeded") !== (told?.has("group.completed") ?? false)) about("is not what its facts say");
    const lost = seats.filter((seat) => seat.state === "failed" && seat.countedAt !== null && seat.movedFrom === null && seat.refund !== "none");
    if (group.status === "failed" && group.ending === "unfilled" && lost.length >= group.size) about(`failed with ${lost.length} members`);
    const began = seats.filter((seat) => seat.state === "counted" || seat.state === "failed" || seat.state === "left").length + [...rows.seats.values()].filter((seat) => seat.movedFrom === group.id).length;
    if (group.ending === "filled" && began < group.size) about(`was filled by ${began}`);
    if (members.length > 0 && members.filter((seat) => seat.opener).length > 1) about("has two openers");
    checkDeadline(tells, town, rows, group.id, about);
  }
}

/**
 * Money that came at the deadline or after it makes nobody a member of that group. Where Shopify tells no more than the second,
 * who pays within the deadline's own is in time: nobody can tell, and no doubt is held against who paid.
 */
function checkDeadline(tells: number, town: Town, rows: ShopRows, groupId: string, about: Tell) {
  const group = rows.groups.get(groupId)!;
  if (group.deadline === null) return;
  for (const seat of rows.seats.values()) {
    if (seat.groupId !== groupId || seat.state !== "counted" || seat.orderId === null || seat.movedFrom !== null) continue;
    const rules = rows.campaigns.get(seat.campaignId)?.rules as GroupRules | undefined;
    if (rules?.counts !== "paid") continue;
    const order = town.api.world.orders.find((o) => o.id === Number(numeric(seat.orderId!)));
    if (!order || received(order) === 0) continue;
    const came = Math.max(...order.transactions.filter((t) => (t.kind === "SALE" || t.kind === "CAPTURE") && t.status === "SUCCESS" && !town.added.has(t.id)).map((t) => t.at));
    if (Math.floor(came / tells) * tells >= group.deadline) about(`counts ${order.name}, paid ${came - group.deadline} ms after the deadline`);
  }
}

/** Seats out of the quota, per shopper, and one code for each. */
export function checkLimits(town: Town, rows: ShopRows, tell: Tell): void {
  for (const campaign of rows.campaigns.values()) {
    const about = (what: string) => tell(`${town.shop} campaign ${campaign.id}: ${what}`);
    const seats = [...rows.seats.values()].filter((seat) => seat.campaignId === campaign.id);
    const taken = seats.filter((seat) => ACTIVE.has(seat.state)).length;
    if (campaign.quotaTaken !== taken) about(`counts ${campaign.quotaTaken} seats of its quota, and has ${taken}`);
    const { perShopper } = campaign.rules as GroupRules;
    if (perShopper === null) continue;
    const by = new Map<string, number>();
    for (const seat of seats) if (seat.state === "counted" && seat.customerId) by.set(seat.customerId, (by.get(seat.customerId) ?? 0) + 1);
    for (const [who, count] of by) if (count > perShopper) about(`${who} has ${count} seats of ${perShopper}`);
  }
  const used = new Map<string, string[]>();
  for (const seat of rows.seats.values()) used.set(seat.code, [...(used.get(seat.code) ?? []), seat.id]);
  for (const [code, ids] of used) if (ids.length > 1 && [...rows.seats.values()].filter((seat) => seat.code === code && seat.orderId === null).length > 0) tell(`${town.shop}: code ${code} was shown for ${ids.join(", ")}`);
}
