import type { Programs } from "../../../ports/rewards";
import { select, sql } from "../by-hand";
import type { Queries } from "../client";
import { programColumns, programFrom } from "../rows/reward";

/** Programs in the table Program. */
export const programs = (queries: Queries): Programs => ({
  async find(shop, id) {
    const [row] = await select(queries, "Program", sql`"shop" = ${shop} AND "id" = ${id}`);
    return row ? programFrom(row) : null;
  },

  async all(shop) {
    const rows = await select(queries, "Program", sql`"shop" = ${shop} ORDER BY "createdAt", "id"`);
    return rows.map(programFrom);
  },

  async insert(shop, program) {
    const { id, revision } = program;
    await queries.program.createMany({ data: [{ shop, id, revision, ...programColumns(program) }] });
  },

  async update(shop, program) {
    const { id, revision } = program;
    const { count } = await queries.program.updateMany({ where: { shop, id, revision }, data: { ...programColumns(program), revision: revision + 1 } });
    return count === 1;
  },
});
