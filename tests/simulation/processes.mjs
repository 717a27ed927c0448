// Runs seeds in processes of their own, as many at once as there are cores to use.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { bundle } from "./bundle.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const FOLDER = path.join(ROOT, ".cache/simulation");

/** Builds the simulation, once, or with planted bugs under a name of its own. @returns the built file */
export async function built(name = "main", changes = []) {
  mkdirSync(FOLDER, { recursive: true });
  const file = path.join(FOLDER, `${name}.mjs`);
  await bundle("tests/simulation/main.ts", file, changes);
  return file;
}

/**
 * Runs one process over its seeds. Its database, if it is SQLite, lies in memory where the machine offers that: what is
 * simulated is crashes of processes, not of disks.
 */
export function run(file, job, { quiet = true } = {}) {
  const memory = existsSync("/dev/shm") ? { TMPDIR: "/dev/shm" } : {};
  return new Promise((resolve, reject) => {
    // Maps cost a third of the time, and only a trace shows where things stand.
    const child = spawn(process.execPath, [...(job.trace ? ["--enable-source-maps"] : []), file, JSON.stringify(job)], { cwd: ROOT, stdio: ["ignore", "pipe", quiet ? "pipe" : "inherit"], env: { ...process.env, ...memory } });
    let out = "";
    let err = "";
    child.stdout.on("data", (part) => (out += part));
    child.stderr?.on("data", (part) => (err += part));
    child.on("error", reject);
    child.on("close", (code) => (code === 0 ? resolve(out) : reject(new Error(`the simulation ended with ${code}: ${err.slice(-4_000) || out.slice(-4_000)}`))));
  });
}

/** Shares seeds between processes. @returns figures of all, and the failures, fewest seeds first */
export async function shared(file, { database, from, count, stopAt = 1, processes = 2 }) {
  const share = Math.ceil(count / processes);
  const parts = Array.from({ length: processes }, (_, i) => ({ database, from: from + i * share, count: Math.min(share, count - i * share), stopAt })).filter((part) => part.count > 0);
  const answers = (await Promise.all(parts.map((part) => run(file, part)))).map((out) => JSON.parse(out.trim().split("\n").at(-1)));
  const figures = {};
  for (const answer of answers) for (const [name, value] of Object.entries(answer.figures)) figures[name] = (figures[name] ?? 0) + value;
  return { done: answers.reduce((sum, answer) => sum + answer.done, 0), figures, failures: answers.flatMap((answer) => answer.failures).sort((a, b) => a.seed - b.seed) };
}

/** One life, or that of the `house` alone, with a crash at each of its commits (or at one of each kind), before it and after it. @returns the commits by kind, and findings */
export async function crashed(file, { database, seed, once = false, house = false, processes = 2 }) {
  const parts = Array.from({ length: processes }, (_, part) => ({ database, from: seed, count: 1, crashes: { part, parts: processes, once, house } }));
  const answers = (await Promise.all(parts.map((part) => run(file, part)))).map((out) => JSON.parse(out.trim().split("\n").at(-1)));
  const points = {};
  for (const answer of answers) for (const [name, value] of Object.entries(answer.points)) points[name] = (points[name] ?? 0) + value;
  return { points, crashes: answers.reduce((sum, answer) => sum + answer.crashes, 0), findings: [...new Set(answers.flatMap((answer) => answer.findings))] };
}

/** What to type to see a failing seed again. */
export const replay = (seed, database) => `npm run simulate -- --seed ${seed}${database === "kernel" ? "" : ` --database ${database}`}`;
