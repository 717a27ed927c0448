import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFile, mkdir, readdir, readFile, rename, rm, access } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { ROOT } from "./root";

const run = promisify(execFile);
const MIGRATIONS = path.join(ROOT, "prisma/sqlite/migrations");
const CACHE = path.join(ROOT, "node_modules/.cache/tuan-sandbox");

/**
 * Brings a database to the newest schema.
 * @param url "file:/absolute/path.db" or "postgresql://…"
 * @throws with what the migration said
 */
export async function migrate(url: string): Promise<void> {
  const { PATH = "", HOME = "" } = process.env;
  const environment: Record<string, string> = { PATH, HOME, DATABASE_URL: url, PRISMA_HIDE_UPDATE_MESSAGE: "1", CHECKPOINT_DISABLE: "1" };
  try {
    await run(process.execPath, [path.join(ROOT, "node_modules/prisma/build/index.js"), "migrate", "deploy"], { cwd: ROOT, env: environment as NodeJS.ProcessEnv });
  } catch (error) {
    const { stdout = "", stderr = "" } = error as { stdout?: string; stderr?: string };
    throw new Error(`sandbox: the database could not be migrated\n${stdout}${stderr}`);
  }
}

const leaveNoJournal = (file: string) => Promise.all(["-wal", "-shm"].map((suffix) => rm(file + suffix, { force: true })));

async function fingerprint(): Promise<string> {
  const hash = createHash("sha256");
  for (const folder of (await readdir(MIGRATIONS)).sort()) {
    if (folder.endsWith(".toml")) continue;
    hash.update(folder).update(await readFile(path.join(MIGRATIONS, folder, "migration.sql")));
  }
  return hash.digest("hex").slice(0, 16);
}

/**
 * Makes a fresh, migrated SQLite file. Migrating takes seconds, so it is done once for each state of the migrations and
 * copied from then on.
 * @returns its address
 */
export async function freshSqlite(file: string): Promise<string> {
  const cached = path.join(CACHE, `${await fingerprint()}.db`);
  const there = await access(cached).then(() => true, () => false);
  if (!there) {
    await mkdir(CACHE, { recursive: true });
    const draft = `${cached}.${process.pid}`;
    await migrate(`file:${draft}`);
    // Two sandboxes may do this at once: whoever renames last puts the same bytes there.
    await rename(draft, cached);
    await leaveNoJournal(draft);
  }
  // What a run that was cut off left beside the file would be read into the new one.
  await leaveNoJournal(file);
  await copyFile(cached, file);
  return `file:${file}`;
}
