import pg from "pg";

/**
 * Lets a database of PostgreSQL live at the sandbox's time, as preload/clock.mjs lets the app: its sessions find a `now()`
 * of the sandbox before PostgreSQL's own. SQLite has no clock.
 * @returns moves that clock by an offset; connections that are opened from now on go by it
 */
export async function databaseClock(url: string): Promise<(offsetMs: number) => Promise<void>> {
  if (!url.startsWith("postgres")) return async () => {};
  const ask = async (statement: string) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(statement).finally(() => client.end());
  };
  const move = (offsetMs: number) => ask(`CREATE OR REPLACE FUNCTION public.now() RETURNS timestamptz LANGUAGE sql STABLE AS $$ SELECT pg_catalog.now() + ${Math.round(offsetMs)} * interval '1 millisecond' $$`);
  await move(0);
  await ask(`DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET search_path TO public, pg_catalog', current_database()); END $$`);
  return move;
}
