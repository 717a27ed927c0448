import { existsSync } from "node:fs";
import { spawnSync } from "node:child_process";
import path from "node:path";
import { ROOT } from "./root";
import { startSandbox } from "./run";
import { takenPorts } from "./taken-ports";
import { PASSWORD } from "./world/seed-customers";

/** `npm run sandbox`: builds the app where that has not happened, starts the stand-in shop, and says where everything is. */

const NAMES = { storefront: "TUAN_STOREFRONT_PORT", admin: "TUAN_ADMIN_PORT", front: "TUAN_FRONT_PORT" } as const;
const DEFAULTS = { storefront: 4000, admin: 4001, front: 4002 } as const;

function portFrom(name: keyof typeof NAMES): number {
  const given = process.env[NAMES[name]];
  if (given === undefined || given === "") return DEFAULTS[name];
  const port = Number(given);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) stopWith(`${NAMES[name]} is "${given}"; set it to a port number, 1–65535.`);
  return port;
}

function stopWith(message: string): never {
  console.error(message);
  process.exit(1);
}

function buildIfNeeded() {
  if (existsSync(path.join(ROOT, "build/server.js"))) return;
  console.log("Building the app, once …");
  const { status } = spawnSync("npm", ["run", "--silent", "build"], { cwd: ROOT, stdio: "inherit", shell: process.platform === "win32" });
  if (status !== 0) stopWith("The build failed; see above.");
}

async function main() {
  const ports = { storefront: portFrom("storefront"), admin: portFrom("admin"), front: portFrom("front") };
  const taken = await takenPorts(Object.values(ports));
  if (taken.length > 0) {
    const names = Object.entries(ports).filter(([, port]) => taken.includes(port)).map(([name, port]) => `  port ${port} is taken: choose another with ${NAMES[name as keyof typeof NAMES]}=…`);
    stopWith(["The sandbox cannot start:", ...names].join("\n"));
  }
  buildIfNeeded();
  const sandbox = await startSandbox({ ports, directory: path.join(ROOT, ".sandbox") });

  let ending = false;
  const end = async () => {
    if (ending) process.exit(1);
    ending = true;
    console.log("\nStopping … (once more to stop at once)");
    await sandbox.app.kill("SIGTERM");
    await sandbox.stop();
    process.exit(0);
  };
  process.on("SIGINT", () => void end());
  process.on("SIGTERM", () => void end());

  await sandbox.install();
  console.log(
    [
      "", "The stand-in shop is open.", "",
      `  Storefront   ${sandbox.storefront}   log in as mei@example.com, password ${PASSWORD}`,
      `  Admin        ${sandbox.admin}   the app, the order desk, the mailbox, the clock`,
      "", "The storefront's home says what to click to see the whole story. Ctrl-C ends everything.", "",
    ].join("\n"),
  );
}

main().catch((error: unknown) => stopWith(error instanceof Error ? error.message : String(error)));
