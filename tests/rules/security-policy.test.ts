import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const policy = readFileSync("SECURITY.md", "utf8");
const named = [...policy.matchAll(/\[([\w./-]+\.test\.ts|[\w./-]+\/lives\.ts)\]\(([\w./-]+)\): \*([^*]+)\*/g)].map(([, shown, file, name]) => ({ shown, file: file!, name: name! }));

describe("SECURITY.md", () => {
  it("has a threat model whose every defence names a test, or says why there is none", () => {
    const rows = policy.slice(policy.indexOf("## Threats"), policy.indexOf("## What is not")).split("\n").filter((line) => line.startsWith("| ")).slice(1);
    expect(rows.length).toBeGreaterThan(25);
    for (const row of rows) expect(row).toMatch(/\): \*.+\* \|$|there is no .+ \| – \|$/);
    expect(named.length).toBeGreaterThanOrEqual(rows.length - 1);
  });

  it.each(named)("names a test that is there: $name", ({ shown, file, name }) => {
    expect(shown).toBe(file);
    expect(existsSync(file), file).toBe(true);
    expect(readFileSync(file, "utf8").includes(`"${name}"`), `${file} has no test of this name`).toBe(true);
  });

  it("is what the README sends people to", () => {
    expect(readFileSync("README.md", "utf8")).toContain("(SECURITY.md)");
    expect(policy).toMatch(/Report a weakness/);
  });
});
