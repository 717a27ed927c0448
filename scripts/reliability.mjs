// `npm run reliability`: what the long campaigns have run so far, on this machine, or else as docs/soak/ keeps it;
// `npm run reliability -- --keep` takes this machine's figures into docs/soak/, to be committed.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";

const [OWN, KEPT] = [".data/soak", "docs/soak"];
const filesOf = (folder) => (existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith(".json")).sort() : []);
if (process.argv.includes("--keep")) mkdirSync(KEPT, { recursive: true });
if (process.argv.includes("--keep")) for (const file of filesOf(OWN)) cpSync(`${OWN}/${file}`, `${KEPT}/${file}`);
const FOLDER = filesOf(OWN).length > 0 ? OWN : KEPT;
const files = filesOf(FOLDER);
console.log(FOLDER === OWN ? "Run on this machine:" : "Nothing has been run here yet (npm run soak). Run by those who build Tuan:");
for (const file of files) {
  const { done, unit, figures, versions = {}, findings = [] } = JSON.parse(readFileSync(`${FOLDER}/${file}`, "utf8"));
  console.log(`\n### ${file.replace(".json", "")}: ${done.toLocaleString("en")} ${unit}\n\n| what | how many |\n|---|---|`);
  for (const [name, value] of Object.entries(figures).sort(([a], [b]) => (a < b ? -1 : 1))) console.log(`| ${name} | ${value.toLocaleString("en")} |`);
  const codes = Object.entries(versions).map(([code, count]) => `${count.toLocaleString("en")} with ${code}`);
  const earlier = done - Object.values(versions).reduce((sum, count) => sum + count, 0);
  if (earlier > 0) codes.push(`${earlier.toLocaleString("en")} with earlier code, of which no version was kept`);
  console.log(`\nOf these, ${codes.join(", ")}.`);
  for (const { unit: number, what } of findings) console.log(`\nOpen: ${unit} ${number}: ${what}`);
}
