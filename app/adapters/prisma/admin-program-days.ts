import type { PrismaClient } from "@prisma/client";
import type { ShopDomain } from "../../domain/id";
import type { ProgramDays } from "../../domain/views";
import type { Day } from "../../ports/admin-reads";
import { fromBig, toDate } from "./rows/values";

type Sums = { currency: string; earned: number; paid: number }[];

/** What one day booked for participants, by currency: earned, before anything was taken back, and paid. */
async function bookedOn(db: PrismaClient, shop: ShopDomain, { from, until }: Day): Promise<Sums> {
  const at = { gte: toDate(from), lt: toDate(until) };
  const rows = await db.ledgerEntry.groupBy({ by: ["currency", "kind"], where: { shop, at, OR: [{ kind: "earned", account: { not: "merchant" } }, { kind: "payout.paid", account: "paid" }] }, _sum: { minor: true }, orderBy: { currency: "asc" } });
  const sum = (currency: string, kind: string) => fromBig(rows.find((row) => row.currency === currency && row.kind === kind)?._sum.minor ?? 0n);
  return [...new Set(rows.map((row) => row.currency))].map((currency) => ({ currency, earned: sum(currency, "earned"), paid: sum(currency, "payout.paid") }));
}

/** What all programs together brought and booked, day by day. */
export async function readProgramDays(db: PrismaClient, shop: ShopDomain, days: readonly Day[]): Promise<ProgramDays> {
  const names = days.map(({ day }) => day);
  const visits = await db.visitDay.groupBy({ by: ["day"], where: { shop, day: { in: names } }, _sum: { visits: true } });
  const orders = await Promise.all(days.map(({ from, until }) => db.attribution.count({ where: { shop, participantId: { not: null }, at: { gte: toDate(from), lt: toDate(until) } } })));
  const booked = await Promise.all(days.map((day) => bookedOn(db, shop, day)));
  const currencies = [...new Set(booked.flat().map(({ currency }) => currency))].sort();
  const series = (currency: string, of: "earned" | "paid") => booked.map((sums) => sums.find((one) => one.currency === currency)?.[of] ?? 0);
  return {
    days: names,
    visits: names.map((day) => visits.find((row) => row.day === day)?._sum.visits ?? 0),
    orders,
    money: currencies.map((currency) => ({ currency, earned: series(currency, "earned"), paid: series(currency, "paid") })),
  };
}
