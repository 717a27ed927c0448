import { ok } from "../../domain/result";
import type { Commerce } from "../../ports/commerce";
import type { AdminApi } from "./admin-api";
import { DELETE_METAFIELD, PRODUCT_EXISTS, SET_METAFIELD } from "./operations/products";
import { refusalOf } from "./user-errors";

/** The metafield that shopify.app.toml declares: `product.metafields["$app"].group_buy` in Liquid. */
const METAFIELD = { namespace: "$app", key: "group_buy" } as const;

/** Writes or removes the public state. Writing the same value twice is the same; a product that is gone needs nothing removed. */
export const writeProductState =
  (api: AdminApi): Commerce["writeProductState"] =>
  async (shop, productId, state) => {
    const metafield = { ...METAFIELD, ownerId: productId };
    const removing = state === null || state === undefined;
    const answer = removing
      ? await api.request(shop, DELETE_METAFIELD, { metafield })
      : await api.request(shop, SET_METAFIELD, { metafield: { ...metafield, type: "json", value: JSON.stringify(state) } });
    if (!answer.ok) return answer;
    const payload = "metafieldsSet" in answer.value ? answer.value.metafieldsSet : "metafieldsDelete" in answer.value ? answer.value.metafieldsDelete : null;
    const refusal = refusalOf(payload?.userErrors);
    if (!refusal) return ok(null);
    const product = await api.request(shop, PRODUCT_EXISTS, { id: productId });
    if (!product.ok || product.value.product) return refusal;
    return removing ? ok(null) : { ok: false, refusal: { code: "gone" } };
  };
