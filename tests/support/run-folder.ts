import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const VARIABLE = "TUAN_TEST_RUN";

/** Makes the folder that all processes of one test run share, and tells them through the environment. */
export function makeRunFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "tuan-tests-"));
  // A PostgreSQL server that runs as another user keeps its data below.
  chmodSync(folder, 0o755);
  return (process.env[VARIABLE] = folder);
}

/** Forgets the folder; the caller has removed what is in it. */
export const forgetRunFolder = () => void delete process.env[VARIABLE];

/** @returns the run's folder, or null when no run was begun */
export const runFolder = (): string | null => process.env[VARIABLE] ?? null;

/** Reads what an earlier `once` of the run made. */
function made(folder: string, name: string): string | null {
  const file = join(folder, `${name}.made`);
  return existsSync(file) ? readFileSync(file, "utf8") : null;
}

/** Makes something once per run, however many processes ask for it at the same time. @returns what `make` returned */
export async function once(folder: string, name: string, make: () => Promise<string>): Promise<string> {
  const lock = join(folder, `${name}.lock`);
  for (;;) {
    const value = made(folder, name);
    if (value !== null) return value;
    if (!taken(lock)) {
      await pause(25);
      continue;
    }
    try {
      const fresh = made(folder, name) ?? (await make());
      const file = join(folder, `${name}.made`);
      writeFileSync(`${file}.new`, fresh);
      renameSync(`${file}.new`, file);
      return fresh;
    } finally {
      rmdirSync(lock);
    }
  }
}

function taken(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}
