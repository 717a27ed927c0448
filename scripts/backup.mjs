// `npm run backup -- <file>`: a whole copy of the SQLite database as it is now, while the app goes on.
import { existsSync, linkSync, rmSync } from "node:fs";
import path from "node:path";
import Database from "libsql";
import { appFile, faultOf, stop, sync } from "./sqlite-file.mjs";

const [given] = process.argv.slice(2);
if (!given) stop("Say where the backup shall go: npm run backup -- /path/tuan-backup.db");
const to = path.resolve(given);
const from = appFile();
if (!existsSync(from)) stop(`There is no database at ${from}.`);
if (existsSync(to)) stop(`${to} is there already. A backup never overwrites a file.`);

const draft = `${to}.${process.pid}.part`;
try {
  // One reading transaction: the copy is the database at one moment, and writers do not wait for it.
  const db = new Database(from);
  db.exec("PRAGMA busy_timeout = 5000");
  db.prepare("VACUUM INTO ?").run(draft);
  db.close();
  const fault = faultOf(draft);
  if (fault) stop(`The copy is not good: ${fault}.`);
  sync(draft);
  // A link, unlike a renaming, fails where somebody was faster.
  linkSync(draft, to);
  rmSync(draft);
  sync(path.dirname(to));
} catch (error) {
  stop(`The backup could not be made: ${error.message}`);
} finally {
  rmSync(draft, { force: true });
}
console.log(`Backed up ${from} to ${to}. Keep TUAN_SECRET with it, but not in the same place.`);
