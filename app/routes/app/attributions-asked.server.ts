import type { ShopDomain } from "../../domain/id";
import { isId } from "../../domain/id";
import type { AttributionFilter } from "../../ports/admin-reads";
import { attributionViews } from "../../ui/attributions/AttributionsPage";
import { personAsked } from "./person-asked.server";
import { oneOf } from "./signed-in.server";

/** Which orders the address asks for; the screen and the file read it alike. */
export async function attributionsAsked(shop: ShopDomain, url: URL) {
  const asked = await personAsked(shop, url);
  const wanted = url.searchParams.get("program");
  const filter: Omit<AttributionFilter, "page"> = { program: isId("prg", wanted) ? wanted : null, of: asked.of, verdict: oneOf(url, "verdict", attributionViews) };
  return { filter, asked };
}
