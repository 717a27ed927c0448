import type { Prisma } from "@prisma/client";
import type { Seat } from "../../../domain/group";
import type { Sealer } from "../../../ports/system";
import type { Groups } from "../../../ports/unit-of-work";
import type { Queries } from "../client";
import { customerIds } from "../customer-ids";
import { seatFrom } from "../rows/seat";

type OfSeats = Pick<Groups, "seat" | "seatsByCode" | "seatByInvite" | "seatsOfOrder" | "seatsOfShopper" | "heldFromAddress" | "setRefund">;

/** Looks up and marks seats by themselves; as parts of their group they are written by repositories/groups. */
export function seats(queries: Queries, sealer: Sealer): OfSeats & { find(where: Prisma.SeatWhereInput): Promise<Seat[]> } {
  const find = async (where: Prisma.SeatWhereInput, newestFirst = false): Promise<Seat[]> => {
    const direction = newestFirst ? "desc" : "asc";
    const rows = await queries.seat.findMany({ where, orderBy: [{ heldAt: direction }, { id: direction }] });
    return rows.map((row) => seatFrom(row, sealer));
  };
  return {
    find,
    seat: async (shop, id) => (await find({ shop, id }))[0] ?? null,
    seatsByCode: (shop, code) => find({ shop, code }),
    seatByInvite: async (shop, inviteCode) => (await find({ shop, inviteCode }))[0] ?? null,
    seatsOfOrder: (shop, orderId) => find({ shop, orderId }),
    async seatsOfShopper(shop, campaignId, shopperKeys) {
      const customers = shopperKeys.filter((key) => key.startsWith("c:")).flatMap((key) => customerIds(key.slice(2)));
      return shopperKeys.length === 0 ? [] : find({ shop, campaignId, OR: [{ shopperKey: { in: [...shopperKeys] } }, ...(customers.length > 0 ? [{ customerId: { in: customers } }] : [])] }, true);
    },
    heldFromAddress: (shop, addressKey) => queries.seat.count({ where: { shop, addressKey, state: "held" } }),

    async setRefund(shop, id, refund) {
      await queries.seat.updateMany({ where: { shop, id }, data: { refund } });
    },
  };
}
