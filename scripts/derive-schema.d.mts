/** Where the PostgreSQL schema is kept. */
export const target: URL;
/** @returns the PostgreSQL schema derived from prisma/schema.prisma */
export function derive(): string;
