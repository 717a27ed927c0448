// `npm run soak`: every long campaign up to its goal; `npm run soak -- kernel 50000` only that one and up to that unit.
// What was run is kept in .data/soak/<area>.json after each chunk, with how many units each version of the code has run,
// so that a stopped soak goes on where it was; `npm run reliability` prints it. What was found is kept, too: the soak goes on
// past it, begins with it the next time, and fails until it holds.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { type Figures, type Finding, type SoakArea, plus } from "../tests/soak/area";
import { areas } from "../tests/soak/areas";

type State = { done: number; unit: string; figures: Figures; /** Units by commit. */ versions: Figures; findings: Finding[] };
const FOLDER = ".data/soak";
const fileOf = (name: string) => `${FOLDER}/${name}.json`;

/** What was run so far; nothing where its figures are of one version, and the code is another by now. */
function stateOf(name: string, { unit, afresh }: SoakArea): State {
  const nothing: State = { done: 0, unit, figures: {}, versions: {}, findings: [] };
  try {
    const kept: State = { ...nothing, ...(JSON.parse(readFileSync(fileOf(name), "utf8")) as Partial<State>) };
    return afresh && Object.keys(kept.versions).some((other) => other !== code) ? nothing : kept;
  } catch {
    return nothing;
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
  let state = stateOf(name, area);
  const keep = (changed: Partial<State>) => writeFileSync(fileOf(name), `${JSON.stringify((state = { ...state, ...changed }), null, 2)}\n`);
  for (const { unit } of state.findings) {
    const { findings = [] } = await area.run(unit, 1);
    keep({ findings: [...state.findings.filter((one) => one.unit !== unit), ...findings] });
  }
  while (state.done < goal) {
    const count = Math.min(area.chunk, goal - state.done);
    const { figures, findings = [] } = await area.run(state.done, count);
    keep({ done: state.done + count, figures: plus(state.figures, figures), versions: plus(state.versions, { [code]: count }), findings: [...state.findings, ...findings] });
    for (const { what } of findings) console.error(`found: ${what}`);
    console.log(`${name}: ${state.done.toLocaleString("en")} of ${goal.toLocaleString("en")} ${area.unit}`);
  }
  for (const { unit, what } of state.findings) console.error(`${name}: ${area.unit} ${unit}: ${what}`);
  if (state.findings.length > 0) process.exitCode = 1;
}
process.exit();
