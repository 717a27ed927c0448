import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Prisma, PrismaClient } from "@prisma/client";

export type Provider = "sqlite" | "postgresql";

/** What queries run on: the client itself or one of its transactions. One type serves both databases. */
export type Queries = Prisma.TransactionClient;

const require = createRequire(import.meta.url);

/** @returns the generated client class for a database; both have the same methods */
export function clientFor(provider: Provider): typeof PrismaClient {
  const from = provider === "sqlite" ? "@prisma/client" : generatedForPostgresql();
  return (require(from) as { PrismaClient: typeof PrismaClient }).PrismaClient;
}

/** Beside this file when it runs from source; from the project's root when it was bundled. */
function generatedForPostgresql(): string {
  const beside = fileURLToPath(new URL("./generated/postgresql", import.meta.url));
  const folder = existsSync(beside) ? beside : resolve("app/adapters/prisma/generated/postgresql");
  if (!existsSync(folder)) throw new Error(`No PostgreSQL client in ${folder}: run "prisma generate" with a PostgreSQL DATABASE_URL.`);
  return folder;
}

/** @returns which database a DATABASE_URL means. @throws on any other scheme */
export function providerOf(url: string): Provider {
  if (/^postgres(ql)?:\/\//.test(url)) return "postgresql";
  if (url.startsWith("file:")) return "sqlite";
  throw new Error("The database URL must start with file: or postgresql://");
}
