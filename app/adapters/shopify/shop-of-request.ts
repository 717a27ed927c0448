import { parseShop, type ShopDomain } from "../../domain/id";

/**
 * Which shop an admin request says it comes from, read without any check: good enough to queue it behind others of
 * that shop, and for nothing else.
 */
export function shopOf(request: Request): ShopDomain | null {
  const url = new URL(request.url);
  const token = /^Bearer (.+)$/.exec(request.headers.get("authorization") ?? "")?.[1] ?? url.searchParams.get("id_token");
  return shopOfToken(token) ?? parseShop(url.searchParams.get("shop"));
}

function shopOfToken(token: string | null): ShopDomain | null {
  try {
    const claims: unknown = JSON.parse(Buffer.from(token?.split(".")[1] ?? "", "base64url").toString("utf8"));
    const dest = typeof claims === "object" && claims && "dest" in claims && typeof claims.dest === "string" ? claims.dest : "";
    return parseShop(new URL(dest).hostname);
  } catch {
    return null;
  }
}
