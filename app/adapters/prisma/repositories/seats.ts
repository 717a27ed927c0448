import type { Prisma } from "@prisma/client";
import type { Seat } from "../../../domain/group";
import type { Sealer } from "../../../ports/system";
import type { Groups } from "../../../ports/unit-of-work";
import type { Queries } from "../client";
import { customerIds, shopperKeys } from "../customer-ids";
import { seatFrom } from "../rows/seat";

type OfSeats = Pick<Groups, "seat" | "seatsByCode" | "seatByInvite" | "seatsOfOrder" | "seatsOfShopper" | "heldFromAddress" | "setRefund" | "redact" | "ofCustomer">;

/** Looks up and marks seats by themselves; as parts of their group they are written by repositories/groups. */
export function seats(queries: Queries, sealer: Sealer): OfSeats & { find(where: Prisma.SeatWhereInput): Promise<Seat[]> } {
  const find = async (where: Prisma.SeatWhereInput, newestFirst = false): Promise<Seat[]> => {
    const direction = newestFirst ? "desc" : "asc";
    const rows = await queries.seat.findMany({ where, orderBy: [{ heldAt: direction }, { id: direction }] });
    return rows.map((row) => seatFrom(row, sealer));
  };
  const ofPerson = (customerId: string, orderIds: string[]): Prisma.SeatWhereInput => ({
    OR: [{ customerId: { in: customerIds(customerId) } }, { shopperKey: { in: shopperKeys(customerId) } }, { orderId: { in: orderIds } }],
  });
  return {
    find,
    seat: async (shop, id) => (await find({ shop, id }))[0] ?? null,
    seatsByCode: (shop, code) => find({ shop, code }),
    seatByInvite: async (shop, inviteCode) => (await find({ shop, inviteCode }))[0] ?? null,
    seatsOfOrder: (shop, orderId) => find({ shop, orderId }),
    seatsOfShopper: (shop, campaignId, shopperKey) =>
      find({ shop, campaignId, OR: [{ shopperKey }, ...(shopperKey.startsWith("c:") ? [{ customerId: { in: customerIds(shopperKey.slice(2)) } }] : [])] }, true),
    heldFromAddress: (shop, addressKey) => queries.seat.count({ where: { shop, addressKey, state: "held" } }),
    ofCustomer: (shop, customerId, orderIds) => find({ shop, ...ofPerson(customerId, orderIds) }),

    async setRefund(shop, id, refund) {
      await queries.seat.updateMany({ where: { shop, id }, data: { refund } });
    },

    async redact(shop, customerId, orderIds) {
      const rows = await queries.seat.findMany({ where: { shop, ...ofPerson(customerId, orderIds) }, select: { id: true } });
      // The key for limits names the customer too: each seat gets one that is nobody's.
      for (const { id } of rows) await queries.seat.updateMany({ where: { shop, id }, data: { shopperKey: `r:${id}`, addressKey: null, customerId: null, name: null, email: null } });
      return rows.length;
    },
  };
}
