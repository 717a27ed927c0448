// `npm run simulate -- --seeds N [--from K] [--database sqlite|postgresql|URL]` lives N seeds; `--seed K` lives one and
// prints all that happened in it.
import { built, replay, run, shared } from "../tests/simulation/processes.mjs";

const options = Object.fromEntries(process.argv.slice(2).join(" ").split("--").filter(Boolean).map((part) => part.trim().split(/[ =]+/)));
const database = options.database ?? "kernel";
const file = await built();
if (options.seed !== undefined) {
  console.log(await run(file, { database, from: Number(options.seed), count: 1, trace: true }));
} else {
  const [from, count] = [Number(options.from ?? 0), Number(options.seeds ?? 1_000)];
  const started = Date.now();
  const { done, figures, failures } = await shared(file, { database, from, count, stopAt: Number(options.stop ?? 1), processes: Number(options.processes ?? 2) });
  for (const [name, value] of Object.entries(figures).sort(([a], [b]) => (a < b ? -1 : 1))) console.log(`${String(value).padStart(10)}  ${name}`);
  console.log(`\n${done} seeds from ${from} on ${database} in ${Math.round((Date.now() - started) / 1000)} s, ${failures.length === 0 ? "everything held" : `${failures.length} failed`}`);
  for (const { seed, findings } of failures) console.log(`\nSeed ${seed}:\n  ${findings.join("\n  ")}\nSee it: ${replay(seed, database)}`);
  process.exitCode = failures.length === 0 ? 0 : 1;
}
