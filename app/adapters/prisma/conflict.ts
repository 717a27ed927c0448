/** PostgreSQL's serialization failure and deadlock, in Prisma's words for a typed query and for a raw one. */
export const isConflict = (error: unknown): boolean =>
  error instanceof Error && ((error as { code?: unknown }).code === "P2034" || /\b(40001|40P01)\b/.test(error.message));
