import type { Prisma } from "@prisma/client";
import type { Instant } from "../../../domain/instant";

/** Times: an Instant in the domain, a timestamp in a row. */
export const toDate = (at: Instant): Date => new Date(at);
export const toDateOrNull = (at: Instant | null): Date | null => (at === null ? null : new Date(at));
export const fromDate = (date: Date): Instant => date.getTime();
export const fromDateOrNull = (date: Date | null): Instant | null => (date === null ? null : date.getTime());

/** Amounts: safe integers in the domain, 64 bits in a row. */
export const toBigOrNull = (minor: number | null): bigint | null => (minor === null ? null : BigInt(minor));
export const fromBigOrNull = (minor: bigint | null): number | null => (minor === null ? null : fromBig(minor));

/** @throws when the stored amount is beyond safe integers: nothing of ours ever writes one */
export function fromBig(minor: bigint): number {
  const number = Number(minor);
  if (!Number.isSafeInteger(number)) throw new Error(`The stored amount ${minor} is beyond safe integers.`);
  return number;
}

/** JSON columns hold what the domain wrote there; the domain's types are plain data. */
export const toJson = (value: unknown) => value as Prisma.InputJsonValue;
export const fromJson = <T>(value: Prisma.JsonValue): T => value as T;
