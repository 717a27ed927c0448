// `npm start`: brings the database up to date, then serves. For one process on one machine this is all there is to do.
// SIGTERM and SIGINT end it in order: the server hears them itself, since it runs in this very process.
import { spawnSync } from "node:child_process";
import { endWithNpm } from "./end-with-npm.mjs";

endWithNpm();
process.env.NODE_ENV ??= "production";
if (process.env.DATABASE_URL) {
  const { status } = spawnSync("npx", ["--no-install", "prisma", "migrate", "deploy"], { stdio: ["ignore", "ignore", "inherit"], shell: process.platform === "win32" });
  if (status !== 0) process.exit(status ?? 1);
}
// Without a DATABASE_URL the server itself says which settings are missing.
await import("../build/server.js");
