// What the tests need of the machine besides Node: a Chromium and PostgreSQL's server programs.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";

const onPath = (name) => spawnSync("sh", ["-c", `command -v ${name}`], { encoding: "utf8" }).stdout.trim() || null;
const first = (...paths) => paths.find((p) => p && existsSync(p)) ?? null;

function apt(what, packages) {
  if (process.platform !== "linux" || !onPath("apt-get") || process.getuid?.() !== 0) return false;
  console.log(`Installing ${what}: apt-get install ${packages.join(" ")}`);
  const run = (args) => spawnSync("apt-get", args, { stdio: ["ignore", "ignore", "inherit"], env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } }).status === 0;
  return run(["update", "-qq"]) && run(["install", "-y", "-qq", "--no-install-recommends", ...packages]);
}

function stop(words) {
  console.error(words);
  console.log("\n0 passed, 1 failed");
  process.exit(1);
}

/**
 * @returns {Promise<string>} the path of a Chromium that runs: one that is installed, else Debian's as root, else the one an npm
 * package ships for Linux on x64; where none of these is to be had it says what to install
 */
export async function findChromium() {
  const look = () =>
    first(process.env.CHROME_PATH, onPath("chromium-headless-shell"), onPath("chrome-headless-shell"), onPath("chromium"), onPath("chromium-browser"), onPath("google-chrome"), onPath("google-chrome-stable"), "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
  // The shell without windows paints the same pages in half the time.
  const wanted = [["chromium-headless-shell"], ["chromium"]].map((name) => () => apt("Chromium for the browser tests", [...name, "fonts-noto-cjk"]));
  const found = look() ?? (wanted.some((install) => install()) ? look() : null);
  const shipped = found ?? (process.platform === "linux" && process.arch === "x64" ? await (await import("@sparticuz/chromium")).default.executablePath() : null);
  return shipped ?? stop("The browser tests need Chromium: install Chrome or Chromium, or set CHROME_PATH to one.");
}

/** Makes sure that PostgreSQL's server programs are there; tests/support/postgres starts a throw-away server from them. */
export function needPostgres() {
  if (process.env.TEST_POSTGRES_URL) return;
  const look = () => onPath("initdb") ?? (existsSync("/usr/lib/postgresql") ? readdirSync("/usr/lib/postgresql")[0] : null);
  if (look()) return;
  if (apt("PostgreSQL for the database tests", ["postgresql"]) && look()) return;
  stop("The database tests need PostgreSQL: install its server (Debian: apt-get install postgresql), or set TEST_POSTGRES_URL.");
}
