import { build } from "esbuild";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({ entryPoints: [here(entry)], bundle: true, write: false, format: "iife", target: "es2022", logLevel: "silent" });
  return outputFiles[0]?.text ?? "";
}

export type Assets = { bridge: string; shell: string; style: string };

/** Builds the two browser scripts and reads the style sheet, once at the start. @throws on a syntax error in them */
export async function loadAssets(): Promise<Assets> {
  const [bridge, shell, style] = await Promise.all([bundle("bridge/index.ts"), bundle("client/index.ts"), readFile(here("admin.css"), "utf8")]);
  return { bridge, shell, style };
}
