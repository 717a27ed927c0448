import { defineConfig } from "prisma/config";
import { PrismaLibSQL } from "@prisma/adapter-libsql";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";

// The command line (generate, migrate deploy, migrate diff) without a native engine: "js" with driver adapters.
// DATABASE_URL's scheme picks the schema; `generate` never dials it.
const url = (process.env.DATABASE_URL ??= "file:./dev.db");
const postgres = url.startsWith("postgres");
const folder = postgres ? "prisma/postgresql" : "prisma/sqlite";

/**
 * Prisma's migration engine reads catalogue columns of types "char" (18) and name (19), which the stock adapter
 * refuses; it also needs whole scripts and one connection (advisory locks).
 */
async function migrationPg() {
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  const query = pool.query.bind(pool) as (...a: unknown[]) => Promise<pg.QueryResult>;
  (pool as { query: unknown }).query = async (...a: unknown[]) => {
    const result = await query(...a);
    for (const field of result.fields ?? []) if (field.dataTypeID === 18 || field.dataTypeID === 19) field.dataTypeID = 25;
    return result;
  };
  const factory = new PrismaPg(pool, { disposeExternalPool: true });
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const connection = await connect();
    connection.executeScript = async (sql: string) => void (await query(sql));
    return connection;
  };
  return factory;
}

/** A database that is made here is its owner's alone. */
function sqlite() {
  process.umask(0o077);
  return new PrismaLibSQL({ url });
}

export default defineConfig({
  schema: postgres ? "prisma/postgresql/schema.prisma" : "prisma/schema.prisma",
  migrations: { path: `${folder}/migrations` },
  experimental: { adapter: true },
  engine: "js",
  adapter: async () => (postgres ? migrationPg() : sqlite()),
});
