import type { PrismaClient } from "@prisma/client";
import type { Instant } from "../../domain/instant";
import { toDate } from "./rows/values";

/**
 * Forgets persons by the time alone: nobody has to ask. Of groups that ended before `before`, and of mails as old, names,
 * addresses and texts go; figures, orders and what happened stay. A caller's address serves the cap on unpaid seats only:
 * it goes as soon as the seat waits no more. Of a checkout that was told of long ago, only the count is left.
 * @returns how many rows were changed or deleted
 */
export const forgetOld =
  (prisma: PrismaClient) =>
  async (before: Instant): Promise<number> => {
    const old = { lt: toDate(before) };
    const addresses = await prisma.seat.updateMany({ where: { state: { not: "held" }, addressKey: { not: null } }, data: { addressKey: null } });
    const seats = await prisma.seat.updateMany({ where: { OR: [{ name: { not: null } }, { email: { not: null } }], group: { closedAt: old } }, data: { name: null, email: null } });
    const mails = await prisma.mail.updateMany({ where: { createdAt: old, text: { not: "" } }, data: { recipient: "", subject: "", text: "", html: "" } });
    // Invitations that are long over; that somebody wants none is remembered, without their address.
    const invitations = await prisma.invitation.deleteMany({ where: { expiresAt: old, state: { not: "refused" } } });
    const dead = await prisma.inboxMessage.deleteMany({ where: { state: "dead", receivedAt: old } });
    const checkouts = await prisma.checkoutSeen.deleteMany({ where: { at: old } });
    return addresses.count + seats.count + mails.count + invitations.count + dead.count + checkouts.count;
  };
