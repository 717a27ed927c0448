// `npm run soak`: every long campaign up to its goal; `npm run soak -- kernel 50000` only that one and up to that unit.
// What was run is kept in .data/soak/<area>.json after each chunk, with how many units each version of the code has run,
// so that a stopped soak goes on where it was; `npm run reliability` prints it.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { type Figures, plus } from "../tests/soak/area";
import { areas } from "../tests/soak/areas";

type State = { done: number; unit: string; figures: Figures; /** Units by commit. */ versions: Figures };
const FOLDER = ".data/soak";
const fileOf = (name: string) => `${FOLDER}/${name}.json`;

function stateOf(name: string, unit: string): State {
  try {
    return { versions: {}, ...(JSON.parse(readFileSync(fileOf(name), "utf8")) as Omit<State, "versions">) };
  } catch {
    return { done: 0, unit, figures: {}, versions: {} };
  }
}

/** The commit that is checked out; "changed" when files differ from it, "unknown" outside of a repository. */
function version(): string {
  try {
    const git = (...args: string[]) => execFileSync("git", args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
    return git("status", "--porcelain", "--untracked-files=no") === "" ? git("rev-parse", "--short=10", "HEAD") : "changed";
  } catch {
    return "unknown";
  }
}

const [only, until] = process.argv.slice(2);
if (only !== undefined && !(only in areas)) {
  console.error(`No campaign is called ${only}. There are: ${Object.keys(areas).join(", ")}.`);
  process.exit(1);
}
mkdirSync(FOLDER, { recursive: true });
const code = version();
for (const [name, load] of Object.entries(areas)) {
  if (only !== undefined && only !== name) continue;
  const area = await load();
  const goal = until === undefined ? area.goal : Number(until);
  let state = stateOf(name, area.unit);
  while (state.done < goal) {
    const count = Math.min(area.chunk, goal - state.done);
    const figures = await area.run(state.done, count);
    state = { done: state.done + count, unit: area.unit, figures: plus(state.figures, figures), versions: plus(state.versions, { [code]: count }) };
    writeFileSync(fileOf(name), `${JSON.stringify(state, null, 2)}\n`);
    console.log(`${name}: ${state.done.toLocaleString("en")} of ${goal.toLocaleString("en")} ${area.unit}`);
  }
}
process.exit(0);
