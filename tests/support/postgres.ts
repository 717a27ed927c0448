import { execFileSync } from "node:child_process";
import { chownSync, existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { delimiter, join } from "node:path";

/** PostgreSQL takes no port of the system's choice, and the one looked for can be somebody else's a moment later. */
const TRIES = 5;

const DEBIAN = "/usr/lib/postgresql";

/** A throw-away server; `url` names its maintenance database. */
export type Server = { url: string; stop(): void };

/**
 * Starts a PostgreSQL server for the tests, on a free loopback port and without waiting for the disk.
 * @param folder an existing folder; the server's data go below it
 * @throws with one line that says what to install when this machine has no PostgreSQL
 */
export async function startPostgres(folder: string): Promise<Server> {
  const bin = binaries();
  const data = join(folder, "postgres");
  mkdirSync(data);
  const owner = ownerOf();
  if (owner) chownSync(data, owner.uid, owner.gid);
  const run = (program: string, ...args: string[]) => execFileSync(join(bin, program), args, { ...owner, cwd: data, stdio: ["ignore", "ignore", "pipe"] });
  run("initdb", "-D", data, "-U", "tuan", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync", "--no-instructions");
  const settings = { listen_addresses: "127.0.0.1", unix_socket_directories: "", fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_connections: 300 };
  const options = Object.entries(settings).map(([name, value]) => `-c ${name}='${value}'`).join(" ");
  for (let more = TRIES - 1; ; more -= 1) {
    const port = await freePort();
    const log = join(data, `server-${more}.log`);
    try {
      execFileSync(join(bin, "pg_ctl"), ["start", "-w", "-D", data, "-l", log, "-o", `${options} -c port=${port}`], { ...owner, cwd: data, stdio: "ignore" });
      return { url: `postgresql://tuan@127.0.0.1:${port}/postgres`, stop: () => stopPostgres(folder) };
    } catch {
      const said = existsSync(log) ? readFileSync(log, "utf8").trim() : "no log was written";
      if (more === 0 || !said.includes("Address already in use")) throw new Error(`PostgreSQL did not start: ${said}`);
    }
  }
}

/** Stops the server that keeps its data below `folder`; nothing happens when none runs. */
export function stopPostgres(folder: string): void {
  const data = join(folder, "postgres");
  if (!existsSync(join(data, "postmaster.pid"))) return;
  execFileSync(join(binaries(), "pg_ctl"), ["stop", "-m", "immediate", "-D", data], { ...ownerOf(), cwd: data, stdio: "ignore" });
}

function binaries(): string {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [...versions.map((version) => join(DEBIAN, version, "bin")), ...(process.env.PATH ?? "").split(delimiter)];
  const found = folders.find((folder) => ["initdb", "pg_ctl", "postgres"].every((program) => existsSync(join(folder, program))));
  if (!found) throw new Error("The tests need PostgreSQL: install it (Debian: apt-get install postgresql) or set TEST_POSTGRES_URL to a server where databases may be created.");
  return found;
}

/** PostgreSQL refuses to run as root: then it runs as the user its package made. */
function ownerOf(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const entry = readFileSync("/etc/passwd", "utf8").split("\n").find((line) => line.startsWith("postgres:"));
  if (!entry) throw new Error("PostgreSQL does not run as root and there is no user postgres: create one, or run the tests as another user.");
  const [, , uid, gid] = entry.split(":");
  return { uid: Number(uid), gid: Number(gid) };
}

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
