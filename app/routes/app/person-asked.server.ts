import { reads } from "../../composition.server";
import { type ParticipantId, type ShopDomain, isId } from "../../domain/id";

/** Whom the address asks about: by id, or by the code of their link. `of` is null when it is nobody, or nobody we know. */
export async function personAsked(shop: ShopDomain, url: URL): Promise<{ of: ParticipantId | null; code: string }> {
  const code = (url.searchParams.get("q") ?? "").slice(0, 20);
  if (code !== "") {
    const { rows } = await reads.participants(shop, { program: null, standing: "all", search: code, page: 1 });
    return { of: rows.find(({ participant }) => participant.code === code)?.participant.id ?? null, code };
  }
  const id = url.searchParams.get("of");
  return { of: isId("par", id) ? id : null, code };
}
