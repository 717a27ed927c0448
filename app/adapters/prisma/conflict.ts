type Caused = { code?: unknown; cause?: { originalCode?: unknown }; meta?: { driverAdapterError?: Caused } };

/** PostgreSQL's serialization failure and deadlock. */
const CODES: readonly unknown[] = ["40001", "40P01"];

/**
 * @returns whether PostgreSQL ended the transaction to let another one through: starting again helps. Prisma wraps the
 * driver's error for a raw query, lets it through for a typed one, and has a code of its own for the first kind.
 */
export function isConflict(error: unknown): boolean {
  const { code, cause, meta } = (error ?? {}) as Caused;
  return code === "P2034" || CODES.includes(cause?.originalCode) || (meta?.driverAdapterError !== undefined && isConflict(meta.driverAdapterError));
}
