// A process of the simulation: lives seeds, and prints what they came to as one line of JSON. Built by bundle.mjs.
import { freshDatabase } from "../support/fresh-database";
import beginRun from "../support/global-setup";
import { commitPoints } from "./commit-points";
import { databaseGear } from "./gears/database";
import type { Gear } from "./gears/gear";
import { kernelGear } from "./gears/kernel";
import { live } from "./live";
import { seeds } from "./seeds";

/** `database`: "kernel", "sqlite", "postgresql", or the address of one that is there. */
export type Job = { database: string; from: number; count: number; stopAt?: number; trace?: boolean; /** Crashes at the commits of life `from`: this process's share of them. */ crashes?: { part: number; parts: number; once?: boolean; house?: boolean } };

const job = JSON.parse(process.argv[2] ?? "{}") as Job;
// Calls that Shopify does not answer are errors by the ten thousand: their stacks cost more than they tell.
if (!job.trace) Error.stackTraceLimit = 0;
const ends: (() => unknown)[] = [];
const gear = await gearFor(job.database);
if (job.trace) {
  const outcome = await live(job.from, gear, { traced: true });
  for (const line of outcome.lines ?? []) console.log(line);
  console.log(outcome.findings.length === 0 ? `\nSeed ${job.from}: everything held.` : `\nSeed ${job.from}:\n  ${outcome.findings.join("\n  ")}`);
} else if (job.crashes) console.log(JSON.stringify(await commitPoints(gear, job.from, job.crashes)));
else console.log(JSON.stringify(await seeds(gear, job.from, job.count, job.stopAt)));
// What died in the simulation still waits inside of this process, and for it its database clients would wait.
for (const end of ends.reverse()) await end();
// A long trace is still on its way to whoever reads it.
await new Promise((told) => process.stdout.write("", told));
process.exit(0);

async function gearFor(database: string): Promise<Gear> {
  if (database === "kernel") return kernelGear();
  if (database !== "sqlite" && database !== "postgresql") return databaseGear(database);
  ends.push(beginRun());
  const { url, drop } = await freshDatabase(database);
  ends.push(drop);
  return databaseGear(url);
}
