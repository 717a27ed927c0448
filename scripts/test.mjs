// `npm test`: everything that must hold, in order of how soon it can fail. Installs what the machine lacks or says in one
// line what to install; skips nothing. The last line says what ran: N passed, N failed.
import { spawn, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statfsSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { findChromium, needPostgres } from "./machine.mjs";

const GIGABYTE = 1024 ** 3;

/**
 * Puts the tests' files into memory where there is plenty: thousands of small transactions wait for no disk then. What
 * the crash tests prove stays the same, since a killed process loses nothing that it has handed to the system.
 */
function useMemory() {
  const memory = "/dev/shm";
  if (process.env.TMPDIR || !existsSync(memory) || os.freemem() < 6 * GIGABYTE) return;
  const { bavail, bsize } = statfsSync(memory);
  if (bavail * bsize < 4 * GIGABYTE) return;
  const folder = mkdtempSync(path.join(memory, "tuan-"));
  // A PostgreSQL server that runs as another user keeps its data below.
  chmodSync(folder, 0o755);
  process.env.TMPDIR = folder;
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
}

useMemory();
const results = mkdtempSync(path.join(os.tmpdir(), "tuan-test-"));
let passed = 0;
let failed = 0;
const failures = [];

/** Runs one step. `counts`: it is a test run, whose tests are counted; `quiet`: its words matter only when it fails. */
function step(name, command, args, { counts, quiet } = {}) {
  const started = Date.now();
  console.log(`\n── ${name}`);
  const file = counts ? path.join(results, `${counts}.json`) : null;
  const run = spawnSync(command, file ? [...args, "--reporter=default", "--reporter=json", `--outputFile.json=${file}`] : args, { stdio: quiet ? ["ignore", "pipe", "pipe"] : "inherit", encoding: "utf8", maxBuffer: 64 * 1024 * 1024, env: { ...process.env, NO_COLOR: "1", CI: "true", SHOPIFY_CLI_NO_ANALYTICS: "1" } });
  if (quiet && run.status !== 0) console.log(run.stdout, run.stderr);
  let bad = run.status === 0 ? 0 : 1;
  let good = 1 - bad;
  if (file) {
    const report = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null;
    good = report?.numPassedTests ?? 0;
    bad = Math.max(report?.numFailedTests ?? 0, run.status === 0 ? 0 : 1);
    if (report && report.numPendingTests > 0) bad += report.numPendingTests;
    if (good === 0) bad = Math.max(bad, 1);
  }
  passed += good;
  failed += bad;
  if (bad > 0) failures.push(name);
  console.log(`── ${name}: ${bad === 0 ? "ok" : "FAILED"} (${Math.round((Date.now() - started) / 1000)} s)`);
  return bad === 0;
}

/** Runs steps that read and write nothing of each other's side by side; each says its words when it has ended. */
async function together(...steps) {
  const ends = steps.map(async ([name, command, args]) => {
    const started = Date.now();
    const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, NO_COLOR: "1", CI: "true" } });
    let words = "";
    for (const out of [child.stdout, child.stderr]) out.on("data", (part) => (words += part));
    const status = await new Promise((resolve) => child.on("error", () => resolve(1)).on("close", resolve));
    if (status === 0) passed++;
    else {
      failed++;
      failures.push(name);
    }
    console.log(`\n── ${name}\n${words}── ${name}: ${status === 0 ? "ok" : "FAILED"} (${Math.round((Date.now() - started) / 1000)} s)`);
  });
  await Promise.all(ends);
}

process.env.CHROME_PATH = await findChromium();
needPostgres();
const npx = (...args) => ["npx", ["--no-install", ...args]];
if (step("set-up", "npm", ["run", "--silent", "setup"])) {
  const typed = readdirSync("extensions").filter((extension) => existsSync(`extensions/${extension}/tsconfig.json`));
  await together(
    ["types", ...npx("tsc", "--noEmit")],
    ["lint", ...npx("eslint", "app", "sandbox", "scripts", "extensions", "tests")],
    ["import rules", ...npx("depcruise", "app", "sandbox", "tests", "--config", ".dependency-cruiser.cjs")],
    ...typed.map((extension) => [`types of ${extension}`, ...npx("tsc", "--noEmit", "-p", `extensions/${extension}`)]),
  );
  step("unit and integration tests", ...npx("vitest", "run"), { counts: "unit" });
  step("simulated lives", ...npx("vitest", "run", "--config", "tests/simulation/vitest.config.ts"), { counts: "simulation" });
  step("the card's states in a browser", ...npx("vitest", "run", "--config", "tests/widget/vitest.config.ts"), { counts: "widget" });
  step("Shopify's own build of the app and its extensions", ...npx("shopify", "app", "build", "--skip-dependencies-installation"), { quiet: true });
  if (step("build", "npm", ["run", "--silent", "build"])) step("journeys", ...npx("vitest", "run", "--config", "vitest.journeys.config.ts"), { counts: "journeys" });
}
if (failures.length > 0) console.log(`\nFailed: ${failures.join(", ")}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
