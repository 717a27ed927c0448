import { redirect } from "@remix-run/node";
import { reads, useCases } from "../../composition.server";
import { readProgramForm } from "../../contracts/program-form";
import { isId } from "../../domain/id";
import { takesCurrency } from "../../domain/program";
import { links } from "../../ui/links";
import type { SaveReply } from "../../ui/parts/useFormEditor";
import { readJson } from "./bodies.server";
import { signedIn } from "./signed-in.server";

/**
 * Saves what the editor of programs sent, as a new one or as the address's. Amounts are read in the shop's
 * currency, but for a program that has another one and may not change over.
 */
export async function saveFromProgramEditor(request: Request, edited: string | undefined): Promise<SaveReply> {
  const shop = await signedIn(request);
  const { currency, timezone } = await useCases.readShop(shop);
  const row = isId("prg", edited) ? await reads.program(shop, edited) : null;
  if (edited !== undefined && !row) return { refused: "program.unknown" };
  const read = readProgramForm(await readJson(request), { currency: row && !takesCurrency(row.program) ? row.program.currency : currency, timezone });
  if (!read.ok) return { errors: read.errors };
  if (row && row.program.kind !== read.value.kind) return { refused: "unexpected" };
  const saved = await useCases.saveProgram(shop, { ...read.value, id: row?.program.id ?? null });
  if (!saved.ok) return { refused: saved.refusal.code };
  throw redirect(links.program(saved.value.id));
}
