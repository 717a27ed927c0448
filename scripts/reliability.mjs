// `npm run reliability`: what the long campaigns on this machine have run so far, as the table in docs/reliability.md.
import { existsSync, readdirSync, readFileSync } from "node:fs";

const FOLDER = ".data/soak";
const files = existsSync(FOLDER) ? readdirSync(FOLDER).filter((file) => file.endsWith(".json")).sort() : [];
if (files.length === 0) console.log("Nothing has been run here yet: npm run soak");
for (const file of files) {
  const { done, unit, figures } = JSON.parse(readFileSync(`${FOLDER}/${file}`, "utf8"));
  console.log(`\n### ${file.replace(".json", "")}: ${done.toLocaleString("en")} ${unit}\n\n| what | how many |\n|---|---|`);
  for (const [name, value] of Object.entries(figures).sort(([a], [b]) => (a < b ? -1 : 1))) console.log(`| ${name} | ${value.toLocaleString("en")} |`);
}
