/** Which tables statements look at and write to. */
type Footprint = { reads: Set<string>; writes: Set<string> };

/** @returns the tables of statements, as far as their words tell: the one that is written to, and all others */
export function footprint(statements: readonly string[]): Footprint {
  const found: Footprint = { reads: new Set(), writes: new Set() };
  for (const statement of statements) {
    const written = /^\s*(?:INSERT INTO|UPDATE|DELETE FROM)\s+(?:"public"\.)?"(\w+)"/.exec(statement)?.[1];
    if (written) found.writes.add(written);
    for (const [, table] of statement.matchAll(/(?:FROM|JOIN)\s+(?:"public"\.)?"(\w+)"/g)) if (table !== written) found.reads.add(table!);
  }
  return found;
}

/** @returns whether it is all one to somebody with this footprint to come before the statement or after it */
export function isIndifferent(statement: string, other: Footprint): boolean {
  if (statement === "COMMIT") return false;
  const { reads, writes } = footprint([statement]);
  return [...reads].every((table) => !other.writes.has(table)) && [...writes].every((table) => !other.writes.has(table) && !other.reads.has(table));
}
