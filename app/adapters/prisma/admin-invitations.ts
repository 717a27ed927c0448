import type { PrismaClient } from "@prisma/client";
import type { ProgramId, ShopDomain } from "../../domain/id";
import type { Invitation } from "../../domain/invitation";
import type { Listed } from "../../domain/views";
import type { Sealer } from "../../ports/system";
import { listed, pageArgs } from "./admin-paging";
import { invitationFrom } from "./rows/invitation";

/** Whom a shop has asked to join a program, the latest first. */
export async function listInvitations(db: PrismaClient, sealer: Sealer, shop: ShopDomain, programId: ProgramId, page: number): Promise<Listed<Invitation>> {
  const where = { shop, programId: programId as string };
  const rows = await db.invitation.findMany({ where, orderBy: [{ sentAt: "desc" }, { id: "desc" }], ...pageArgs(page) });
  return listed(rows.map((row) => invitationFrom(row, sealer)), await db.invitation.count({ where }), page);
}
