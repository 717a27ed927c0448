import type { PrismaClient } from "@prisma/client";
import type { ParticipantId, ShopDomain } from "../../domain/id";
import type { Found } from "../../domain/views";
import type { Sealer } from "../../ports/system";
import { people } from "./admin-rewards";
import { opening } from "./sealed";

const MOST = 10;
const BATCH = 500;
/** Names are sealed, so that each must be opened to be compared: of a larger shop, the latest. */
const LOOKED_AT = 20_000;

/** People whose code, name or e-mail address holds a text: those found by their code first, then the latest. */
export async function findPeople(db: PrismaClient, sealer: Sealer, shop: ShopDomain, text: string): Promise<Found[]> {
  const wanted = text.trim().toLowerCase();
  if (wanted === "") return [];
  const open = opening(sealer);
  const orderBy = [{ appliedAt: "desc" as const }, { id: "asc" as const }];
  const ids = (await db.participant.findMany({ where: { shop, code: { contains: wanted.toUpperCase() } }, orderBy, take: MOST, select: { id: true } })).map(({ id }) => id);
  for (let skip = 0; ids.length < MOST && skip < LOOKED_AT; skip += BATCH) {
    const batch = await db.participant.findMany({ where: { shop, OR: [{ name: { not: null } }, { email: { not: null } }] }, orderBy, skip, take: BATCH, select: { id: true, name: true, email: true } });
    for (const one of batch) if (ids.length < MOST && !ids.includes(one.id) && [one.name, one.email].some((part) => open(part)?.toLowerCase().includes(wanted))) ids.push(one.id);
    if (batch.length < BATCH) break;
  }
  const known = await people(db, sealer, shop, ids);
  return ids.map((id) => {
    const { person, program } = known(id as ParticipantId);
    return { person, program };
  });
}
