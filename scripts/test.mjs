// `npm test`: everything that must hold, in order of how soon it can fail. Installs what the machine lacks or says in one
// line what to install; skips nothing. The last line says what ran: N passed, N failed.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { findChromium, needPostgres } from "./machine.mjs";

const results = mkdtempSync(path.join(os.tmpdir(), "tuan-test-"));
let passed = 0;
let failed = 0;
const failures = [];

function step(name, command, args, { counts } = {}) {
  const started = Date.now();
  console.log(`\n── ${name}`);
  const file = counts ? path.join(results, `${counts}.json`) : null;
  const run = spawnSync(command, file ? [...args, "--reporter=default", "--reporter=json", `--outputFile.json=${file}`] : args, { stdio: "inherit", env: { ...process.env, NO_COLOR: "1", CI: "true" } });
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

process.env.CHROME_PATH = await findChromium();
needPostgres();
const npx = (...args) => ["npx", ["--no-install", ...args]];
if (step("set-up", "npm", ["run", "--silent", "setup"])) {
  step("types", ...npx("tsc", "--noEmit"));
  for (const extension of readdirSync("extensions")) if (existsSync(`extensions/${extension}/tsconfig.json`)) step(`types of ${extension}`, ...npx("tsc", "--noEmit", "-p", `extensions/${extension}`));
  step("lint", ...npx("eslint", "app", "sandbox", "scripts", "extensions", "tests"));
  step("import rules", ...npx("depcruise", "app", "sandbox", "tests", "--config", ".dependency-cruiser.cjs"));
  step("unit and integration tests", ...npx("vitest", "run"), { counts: "unit" });
  if (step("build", "npm", ["run", "--silent", "build"])) step("journeys", ...npx("vitest", "run", "--config", "vitest.journeys.config.ts"), { counts: "journeys" });
}
if (failures.length > 0) console.log(`\nFailed: ${failures.join(", ")}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
