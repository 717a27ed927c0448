// One file of the whole simulation: starts in a blink, and can be built with a bug planted in any source.
import { readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/**
 * @param {string} entry source file, from the project's root
 * @param {string} outfile where the bundle goes
 * @param {{ file: string, find: string, replace: string }[]} changes to sources while they are read; each must fit exactly once
 */
export async function bundle(entry, outfile, changes = []) {
  const left = new Set(changes);
  const asPlanted = {
    name: "as-planted",
    setup({ onLoad }) {
      onLoad({ filter: /\.(ts|tsx|mjs)$/ }, async ({ path: file }) => {
        if (file.includes("node_modules")) return undefined;
        const name = path.relative(ROOT, file);
        let contents = await readFile(file, "utf8");
        for (const change of changes.filter((one) => one.file === name)) {
          if (contents.split(change.find).length !== 2) throw new Error(`${name} does not hold ${JSON.stringify(change.find)} exactly once`);
          contents = contents.replace(change.find, () => change.replace);
          left.delete(change);
        }
        // Files that lie beside a source are found from the bundle as well.
        return { contents: contents.replaceAll("import.meta.url", JSON.stringify(pathToFileURL(file).href)), loader: file.endsWith(".mjs") ? "js" : file.endsWith("x") ? "tsx" : "ts" };
      });
    },
  };
  await build({ entryPoints: [path.join(ROOT, entry)], outfile, bundle: true, platform: "node", format: "esm", target: "node20", packages: "external", absWorkingDir: ROOT, logLevel: "error", sourcemap: "inline", plugins: [asPlanted] });
  if (left.size > 0) throw new Error(`not part of the simulation: ${[...left].map((change) => change.file).join(", ")}`);
}
