import { type Group, type Seat, counted, taken } from "../../../app/domain/group";
import type { GroupId, SeatId, ShopDomain } from "../../../app/domain/id";
import type { Instant } from "../../../app/domain/instant";
import type { Groups } from "../../../app/ports/unit-of-work";
import { customerIds } from "./people";
import type { GroupRow, Tables } from "./tables";

const byTime = (a: Seat, b: Seat) => a.heldAt - b.heldAt || (a.id < b.id ? -1 : 1);

/** Groups and seats in memory, with the unique keys that the database has. */
export function groupRepository(t: Tables): Groups {
  const of = (shop: string) => t.of(shop);
  const seats = (shop: string, keep: (seat: Seat) => boolean) => [...of(shop).seats.values()].filter(keep).sort(byTime);
  const everywhere = <R>(read: (shop: string) => R[]) => [...t.shops.keys()].flatMap(read);

  const write = (shop: string, seat: Seat) => {
    for (const other of of(shop).seats.values()) {
      if (other.id === seat.id) continue;
      if (other.inviteCode === seat.inviteCode) throw new Error(`unique: invite code of ${seat.id}`);
      if (seat.orderId !== null && other.orderId === seat.orderId && other.campaignId === seat.campaignId) throw new Error(`unique: ${seat.orderId} has seat ${other.id} and ${seat.id}`);
    }
    t.put(of(shop).seats, seat.id, seat);
  };
  const rowOf = ({ seats: _, ...group }: Group): Omit<GroupRow, "taken" | "counted"> => group;
  const writeGroup = (shop: string, group: Group) => t.put(of(shop).groups, group.id, { ...rowOf(group), taken: taken(group), counted: counted(group) });
  const loaded = (shop: string, row: GroupRow | undefined, also: readonly SeatId[] = []): Group | null => {
    if (!row) return null;
    const { taken: _taken, counted: _counted, ...group } = row;
    return { ...group, seats: seats(shop, (s) => s.groupId === row.id && (s.state !== "lapsed" || also.includes(s.id))) };
  };
  const dueIn = (shop: string, now: Instant) =>
    [...of(shop).groups.values()].flatMap((g) => {
      const deadline = g.status === "forming" ? g.deadline : g.status === "draft" ? (of(shop).campaigns.get(g.campaignId)?.endsAt ?? null) : null;
      return deadline !== null && deadline <= now ? [{ campaignId: g.campaignId, groupId: g.id as GroupId, deadline }] : [];
    });

  return {
    load: async (shop, id, also = []) => loaded(shop, of(shop).groups.get(id), also),
    async insert(shop, group) {
      writeGroup(shop, group);
      for (const seat of group.seats) write(shop, seat);
    },
    async save(shop, before, after) {
      for (const seat of after.seats) {
        const was = before.seats.find((s) => s.id === seat.id);
        const stored = of(shop).seats.get(seat.id);
        if (!was || !stored) {
          if (stored !== seat) write(shop, seat);
          continue;
        }
        const changed = (Object.keys(seat) as (keyof Seat)[]).filter((name) => was[name] !== seat[name]);
        if (changed.length > 0) write(shop, { ...stored, ...Object.fromEntries(changed.map((name) => [name, seat[name]])) });
      }
      writeGroup(shop, after);
    },
    seat: async (shop, id) => of(shop).seats.get(id) ?? null,
    seatsByCode: async (shop, code) => seats(shop, (s) => s.code === code),
    seatByInvite: async (shop, invite) => seats(shop, (s) => s.inviteCode === invite)[0] ?? null,
    seatsOfOrder: async (shop, orderId) => seats(shop, (s) => s.orderId === orderId),
    lastHold: async (shop, campaign) => seats(shop, (s) => s.campaignId === campaign && s.state === "held").reduce<number | null>((last, { holdUntil }) => Math.max(last ?? 0, holdUntil), null),
    ordersWaiting: async (shop, campaign) => [...new Set(seats(shop, (s) => s.campaignId === campaign && (s.state === "secured" || s.state === "lapsed") && s.refund === "none").flatMap((s) => s.orderId ?? []))].sort(),
    async seatsOfShopper(shop, campaign, keys) {
      const ids = keys.flatMap((key) => (key.startsWith("c:") ? customerIds(key.slice(2)) : []));
      return seats(shop, (s) => s.campaignId === campaign && (keys.includes(s.shopperKey) || (s.customerId !== null && ids.includes(s.customerId)))).reverse();
    },
    heldFromAddress: async (shop, key) => seats(shop, (s) => s.addressKey === key && s.state === "held").length,
    open: async (shop, campaign, now, limit) =>
      [...of(shop).groups.values()].filter((g) => g.campaignId === campaign && g.status === "forming" && g.deadline !== null && g.deadline > now && g.taken < g.size).sort((a, b) => a.deadline! - b.deadline! || (a.id < b.id ? -1 : 1)).slice(0, limit).map((g) => loaded(shop, g)!),
    unusedCodes: async (shop, group) => seats(shop, (s) => s.groupId === group && s.state === "lapsed" && s.orderId === null).map(({ offerId, code }) => ({ offerId, code })),
    async lastDeadline(shop, campaign) {
      const deadlines = [...of(shop).groups.values()].filter((g) => g.campaignId === campaign && g.status === "forming").map((g) => g.deadline ?? 0);
      return deadlines.length === 0 ? null : Math.max(...deadlines);
    },
    async dueShops(now) {
      const earliest = new Map<ShopDomain, number>();
      for (const { shop, deadline } of everywhere((shop) => dueIn(shop, now).map((one) => ({ shop: shop as ShopDomain, ...one })))) earliest.set(shop, Math.min(earliest.get(shop) ?? Infinity, deadline));
      return [...earliest].map(([shop, deadline]) => ({ shop, deadline })).sort((a, b) => a.deadline - b.deadline);
    },
    due: async (shop, now, limit) => dueIn(shop, now).sort((a, b) => a.deadline - b.deadline).slice(0, limit),
    lapsed: async (now, limit) =>
      everywhere((shop) => seats(shop, (s) => s.state === "held" && s.holdUntil <= now).map((s) => ({ at: s.holdUntil, row: { shop: shop as never, campaignId: s.campaignId, groupId: s.groupId, seatId: s.id as SeatId } }))).sort((a, b) => a.at - b.at).slice(0, limit).map((x) => x.row),
    async setRefund(shop, id, refund) {
      const seat = of(shop).seats.get(id);
      if (seat) t.put(of(shop).seats, id, { ...seat, refund });
    },
  };
}
