// Generates both database clients. The Prisma command line picks the schema by DATABASE_URL's scheme and dials nothing here;
// with an address set it needs no engine of its own, so nothing is downloaded.
import { spawnSync } from "node:child_process";

for (const url of ["file:./unused.db", "postgresql://nobody@localhost/unused"]) {
  const { status, stderr, stdout } = spawnSync("npx", ["--no-install", "prisma", "generate"], { encoding: "utf8", env: { ...process.env, DATABASE_URL: url, PRISMA_HIDE_UPDATE_MESSAGE: "1" }, shell: process.platform === "win32" });
  if (status === 0) continue;
  console.error(stdout, stderr);
  process.exit(status ?? 1);
}
