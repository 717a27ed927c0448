// `npm run dev`, which `shopify app dev` calls: the same server as in production, with Vite behind it.
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";

mkdirSync(".data", { recursive: true });
const env = { ...process.env, NODE_ENV: "development", DATABASE_URL: process.env.DATABASE_URL || `file:${process.cwd()}/.data/tuan.db` };
const shell = process.platform === "win32";
const { status } = spawnSync("npx", ["--no-install", "prisma", "migrate", "deploy"], { stdio: ["ignore", "ignore", "inherit"], env, shell });
if (status !== 0) process.exit(status ?? 1);
const server = spawn("npx", ["--no-install", "tsx", "app/server.ts"], { stdio: "inherit", env, shell });
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => server.kill(signal));
server.on("exit", (code) => process.exit(code ?? 0));
