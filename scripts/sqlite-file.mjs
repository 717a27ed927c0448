// What backup and restore share: which file the app uses, and what a good file is.
import { closeSync, fsyncSync, openSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import Database from "libsql";

// What is written here has tokens and names in it, sealed or not: it is its owner's alone.
process.umask(0o077);

/** Ends the command with one sentence for whoever typed it. */
export function stop(words) {
  console.error(words);
  process.exit(1);
}

/** @returns {string} the SQLite file that DATABASE_URL names, found as the app finds it */
export function appFile() {
  const url = process.env.DATABASE_URL || "file:./.data/tuan.db";
  if (!url.startsWith("file:")) stop("DATABASE_URL names PostgreSQL. Back it up with pg_dump: see docs/handbook/operate.md, Backups.");
  return path.resolve(url.replace(/^file:(\/\/(?=\/))?/, "").replace(/\?.*$/, ""));
}

/** Makes what was written to a file, or to a folder's list of files, survive a power cut. */
export function sync(file) {
  const handle = openSync(file, "r");
  fsyncSync(handle);
  closeSync(handle);
}

const catalogue = (db) => db.prepare("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' AND name <> '_prisma_migrations' ORDER BY type, name").all().map((row) => JSON.stringify(row));

/**
 * Whether a file is whole and has the schema of a version that this build knows.
 * @returns {string | null} what is wrong with it, or null
 */
export function faultOf(file) {
  let db;
  try {
    db = new Database(file, { readonly: true });
    const [check] = db.prepare("PRAGMA integrity_check(1)").all();
    if (Object.values(check)[0] !== "ok") return `it is damaged: ${Object.values(check)[0]}`;
    if (db.prepare("PRAGMA foreign_key_check").all().length > 0) return "rows in it refer to rows that are not there";
    if (db.prepare("SELECT 1 FROM sqlite_master WHERE name = '_prisma_migrations'").all().length === 0) return "it is no database of Tuan";
    const applied = db.prepare("SELECT migration_name AS name, finished_at AS done FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY migration_name").all();
    if (applied.some((row) => row.done === null)) return "a migration of it did not end";
    const known = readdirSync("prisma/sqlite/migrations").filter((name) => !name.endsWith(".toml")).sort();
    const newer = applied.find((row) => !known.includes(row.name));
    if (newer) return `it is of a newer version, which has ${newer.name}: install that version first`;
    const model = new Database(":memory:");
    for (const { name } of applied) model.exec(readFileSync(`prisma/sqlite/migrations/${name}/migration.sql`, "utf8"));
    const wanted = catalogue(model);
    model.close();
    const there = catalogue(db);
    const odd = wanted.find((row) => !there.includes(row)) ?? there.find((row) => !wanted.includes(row));
    return odd ? `its schema is not that of its version: ${odd}` : null;
  } catch (error) {
    return `it cannot be read: ${error.message}`;
  } finally {
    db?.close();
  }
}
