import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";

const pages = ["README.md", "SECURITY.md", ...(readdirSync("docs", { recursive: true }) as string[]).filter((file) => file.endsWith(".md")).map((file) => path.join("docs", file))];

/** Paths in backticks that begin with a folder of the house: files, or folders; a trailing glob or place-holder is cut off. */
const named = pages.flatMap((page) => [...readFileSync(page, "utf8").matchAll(/`((?:app|docs|extensions|prisma|public|sandbox|scripts|tests)\/[\w$.@/-]+)`/g)].map((match) => ({ page, named: match[1]! })));

const isThere = (name: string) => existsSync(name) || [".ts", ".tsx", ".mjs", ".md"].some((end) => existsSync(name + end));

it("what the docs name is there", () => {
  expect(named.length).toBeGreaterThan(50);
  expect(named.filter(({ named }) => !isThere(named))).toEqual([]);
});
