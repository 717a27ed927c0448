// `npm run restore -- <file>`: puts a backup in the place of the SQLite database, which is kept beside it.
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import Database from "libsql";
import { appFile, faultOf, stop, sync } from "./sqlite-file.mjs";

const [given] = process.argv.slice(2);
if (!given) stop("Say which backup: npm run restore -- /path/tuan-backup.db");
const from = path.resolve(given);
const to = appFile();
if (!existsSync(from)) stop(`There is no file ${from}.`);
const fault = faultOf(from);
if (fault) stop(`${from} is not restored: ${fault}.`);

const draft = `${to}.${process.pid}.part`;
mkdirSync(path.dirname(to), { recursive: true });
copyFileSync(from, draft);
const lost = faultOf(draft);
if (lost) {
  rmSync(draft);
  stop(`The copy is not good: ${lost}.`);
}
retire(draft);
sync(draft);

const former = existsSync(to) ? `${to}.before-${new Date().toISOString().replaceAll(/[:.]/g, "-")}` : null;
if (former) {
  const held = hold(to);
  renameSync(to, former);
  // Of a database that could not be opened, the log belongs to it and not to the new one.
  for (const end of ["-wal", "-shm"]) if (existsSync(to + end)) renameSync(to + end, former + end);
  renameSync(draft, to);
  held?.close();
} else renameSync(draft, to);
sync(path.dirname(to));
console.log(`Restored ${to} from ${from}.${former ? ` What was there is kept as ${former}.` : ""} npm start brings it to the newest version.`);

/**
 * Takes every unused code out of the pool. Since the backup was made any of them may have been shown to somebody, who may
 * have paid with it: none is handed out again, and each still proves its seat when an order shows it.
 */
function retire(file) {
  const db = new Database(file);
  db.exec(`PRAGMA journal_mode = DELETE; UPDATE "Code" SET "state" = 'removed' WHERE "state" IN ('making', 'pooled')`);
  db.close();
}

/** Takes the database for itself. Leaving WAL needs every other process gone, which is how it is known that none is there. */
function hold(file) {
  let db;
  try {
    db = new Database(file);
    db.exec("PRAGMA busy_timeout = 500; PRAGMA journal_mode = DELETE; PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE");
    return db;
  } catch (error) {
    db?.close();
    // A damaged file is one reason to restore: nobody can have it open.
    if (error.code === "SQLITE_NOTADB" || error.code === "SQLITE_CORRUPT") return null;
    rmSync(draft);
    return stop(`A process has ${file} open: stop the app (and whatever else reads the file), then restore again.`);
  }
}
