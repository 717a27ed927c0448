import type { GroupRules } from "../../../app/domain/group-rules";
import { type CampaignId, gid } from "../../../app/domain/id";
import type { Instant } from "../../../app/domain/instant";
import { sum } from "../../../sandbox/world/find";
import type { ShopRows } from "../gears/gear";
import type { Town } from "../life/town";

type Tell = (what: string) => void;

/** @returns the rules that stood at this moment; several, where it is not certain whether others stood already */
export function rulesAt(town: Town, id: CampaignId, at: Instant): GroupRules[] {
  const given = town.ruled.get(id) ?? [];
  return given.filter((one, n) => one.from <= at && !given.slice(n + 1).some((later) => later.sure <= at)).map(({ rules }) => rules);
}

/** What somebody has bought is not given back because of a rule that the merchant made later. */
export function checkPromises(town: Town, rows: ShopRows, tell: Tell): void {
  for (const order of town.api.world.orders) {
    const id = gid("Order", order.id);
    const asked = [...rows.outbox.values()].flatMap((message) => (message.kind === "order.refund" && message.payload.orderId === id ? [message.payload] : []));
    for (const seat of rows.seats.values()) {
      const about = (what: string) => tell(`${town.shop} ${order.name}: ${what}`);
      const reasons = asked.filter((payload) => payload.seatId === seat.id).map(({ reason }) => reason);
      if (seat.orderId !== id && reasons.length === 0) continue;
      const then = rulesAt(town, seat.campaignId, order.createdAt);
      if (then.length === 0) continue;
      const lines = order.lines.filter((line) => seat.lineIds.includes(gid("LineItem", line.id)));
      const back = sum(order.refunds.filter((refund) => refund.note?.includes(`order.refund_units:${seat.id}:`)).flatMap((refund) => refund.lines.map((line) => line.quantity)));
      const beyond = then.every((rules) => rules.onExcess === "honour") ? 0 : Math.max(0, sum(lines.map((line) => line.quantity)) - Math.min(...then.map((rules) => rules.unitsPerSeat)));
      if (back > beyond) about(`${back} units were given back, and ${beyond} were beyond what one seat could buy then`);
      const never = (reason: (typeof reasons)[number], allowed: (rules: GroupRules) => boolean) => reasons.includes(reason) && then.every(allowed) && about(`was refunded as ${reason}, which no rule said when it was bought`);
      never("over_limit", (rules) => rules.perShopper === null);
      never("other_price", (rules) => rules.onOtherPrice === "ignore");
      never("unfilled", (rules) => rules.onFailure === "honour");
    }
  }
}
