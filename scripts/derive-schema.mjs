// The provider is static in a Prisma schema, so the PostgreSQL schema is derived from the one people edit.
// Its output is committed; tests/contracts/schema-in-sync.test.ts fails when it is stale.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const from = new URL("../prisma/schema.prisma", import.meta.url);
export const target = new URL("../prisma/postgresql/schema.prisma", import.meta.url);

/** @returns {string} the PostgreSQL schema derived from prisma/schema.prisma */
export function derive() {
  return (
    "// Derived from ../schema.prisma by scripts/derive-schema.mjs: do not edit.\n" +
    readFileSync(from, "utf8")
      .replace(/^(\/\/.*\n)+/, "")
      .replace('provider = "sqlite"', 'provider = "postgresql"')
      .replace('engineType = "client"\n', 'engineType = "client"\n  output     = "../../app/adapters/prisma/generated/postgresql"\n')
      .replace(/ \/\/ pg: (@db\.\S+)$/gm, " $1")
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(target, derive());
