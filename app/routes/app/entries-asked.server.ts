import { reads, useCases } from "../../composition.server";
import { dayIn } from "../../contracts/local-time";
import { type ProgramId, type ShopDomain, isId } from "../../domain/id";
import { accounts, entryKinds } from "../../domain/ledger";
import type { EntryFilter } from "../../ports/admin-reads";
import { personAsked } from "./person-asked.server";
import { oneOf } from "./signed-in.server";

/** What of the books the address asks for; the screen and the file read it alike. Days are the shop's. */
export async function entriesAsked(shop: ShopDomain, url: URL) {
  const asked = await personAsked(shop, url);
  const { timezone } = await useCases.readShop(shop);
  const wanted = url.searchParams.get("program");
  const program: ProgramId | null = isId("prg", wanted) ? wanted : null;
  const [from, to] = [url.searchParams.get("from"), url.searchParams.get("to")];
  const [first, last] = [dayIn(from, timezone), dayIn(to, timezone)];
  const filter: Omit<EntryFilter, "page"> = { of: asked.of, program, kind: oneOf(url, "kind", ["all", ...entryKinds]), account: oneOf(url, "account", ["all", ...accounts]), order: (url.searchParams.get("order") ?? "").trim().slice(0, 30), since: first?.from ?? null, until: last?.until ?? null };
  return { filter, asked, days: { from: first ? from! : "", to: last ? to! : "" }, programs: await reads.programNames(shop) };
}
