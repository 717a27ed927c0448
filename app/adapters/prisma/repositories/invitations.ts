import type { InvitationId, ShopDomain } from "../../../domain/id";
import type { Invitations } from "../../../ports/rewards";
import type { Sealer } from "../../../ports/system";
import type { Queries } from "../client";
import { insertNew } from "../insert-new";
import { invitationColumns, invitationFrom } from "../rows/invitation";
import { toDate } from "../rows/values";

/** Invitations in the table Invitation: addresses and notes are encrypted. */
export function invitations(queries: Queries, sealer: Sealer): Invitations {
  const find = async (shop: ShopDomain, id: InvitationId) => {
    const row = await queries.invitation.findUnique({ where: { shop_id: { shop, id } } });
    return row && invitationFrom(row, sealer);
  };
  return {
    find,

    async lock(shop, id) {
      const { count } = await queries.invitation.updateMany({ where: { shop, id }, data: { round: { increment: 0 } } });
      return count === 0 ? null : find(shop, id);
    },

    async ofMailbox(shop, keys) {
      if (keys.length === 0) return [];
      const rows = await queries.invitation.findMany({ where: { shop, emailKey: { in: keys } }, orderBy: { id: "asc" } });
      return rows.map((row) => invitationFrom(row, sealer));
    },

    async sentSince(shop, since) {
      // The shop's own row is its lock; nothing of it changes.
      await queries.shop.updateMany({ where: { shop }, data: { shop } });
      return queries.invitation.count({ where: { shop, sentAt: { gte: toDate(since) } } });
    },

    async insert(shop, invitation) {
      const written = await insertNew(queries, "Invitation", "id", [{ shop: shop as string, id: invitation.id as string, programId: invitation.programId as string, ...invitationColumns(invitation, sealer) }]);
      return written.length === 1;
    },

    async update(shop, invitation) {
      await queries.invitation.updateMany({ where: { shop, id: invitation.id }, data: invitationColumns(invitation, sealer) });
    },
  };
}
