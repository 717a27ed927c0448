// Generates the PostgreSQL client. The command line picks the schema by DATABASE_URL's scheme and never dials it here.
import { spawnSync } from "node:child_process";

const { status } = spawnSync("npx", ["prisma", "generate"], { stdio: "inherit", env: { ...process.env, DATABASE_URL: "postgresql://nobody@localhost/none" } });
process.exit(status ?? 1);
