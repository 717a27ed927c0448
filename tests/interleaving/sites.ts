import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Tx } from "../../app/ports/unit-of-work";

/** Where a lock is taken, as the which in its file: `app/features/pay-out.ts#1`. */
export type Site = string;

/** Which methods take a lock that their callers stand on. */
export const LOCKING = [["shops", "lock"], ["shops", "lockTokens"], ["campaigns", "lock"], ["participants", "lock"], ["attributions", "lock"], ["stocks", "lock"], ["invitations", "lock"], ["invitations", "sentSince"], ["orders", "record"]] as const satisfies readonly (readonly [keyof Tx, string])[];

const CALL = new RegExp(`tx\\.(${LOCKING.map(([repository, method]) => `${repository}\\.${method}`).join("|")})\\(`);
const root = fileURLToPath(new URL("../../", import.meta.url));
const known = new Map<string, number[]>();

/** @returns the lines of a file, counted from 1, in which a lock is taken */
function linesOf(file: string): number[] {
  const lines = known.get(file) ?? readFileSync(join(root, file), "utf8").split("\n").flatMap((line, index) => (CALL.test(line) ? [index + 1] : []));
  known.set(file, lines);
  return lines;
}

/** @param error made in the method that was called @returns who called it; null where a test did */
export function siteOf(error: Error): Site | null {
  const caller = error.stack!.split("\n").slice(2).find((line) => line.includes(root)) ?? "";
  const [, file, line] = /^(.+):(\d+):\d+/.exec(caller.slice(caller.indexOf(root) + root.length)) ?? [];
  if (!file?.startsWith("app/")) return null;
  const place = linesOf(file).indexOf(Number(line));
  if (place < 0) throw new Error(`a lock is taken in ${file}:${line} in words that ${CALL} does not know`);
  return `${file}#${place + 1}`;
}

/** Every place in the use cases that takes a lock. */
export const allSites = (): Site[] =>
  ["app/features", "app/mechanisms"]
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((file) => `${folder}/${file}`))
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
    .flatMap((file) => linesOf(file).map((_, index) => `${file}#${index + 1}`))
    .sort();
