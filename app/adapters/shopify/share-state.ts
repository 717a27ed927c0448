import { ok, refuse } from "../../domain/result";
import type { Commerce } from "../../ports/commerce";
import type { AdminApi } from "./admin-api";
import { DELETE_METAFIELD, SET_METAFIELD } from "./operations/products";
import { INSTALLATION } from "./operations/shop";
import { refusalOf } from "./user-errors";

/** An app-data metafield: only the app's own blocks read it, as `app.metafields.tuan.share` in Liquid. */
const METAFIELD = { namespace: "tuan", key: "share" } as const;

/** Writes or removes what the share block paints from. Writing the same value twice is the same. */
export const writeShareState =
  (api: AdminApi): Commerce["writeShareState"] =>
  async (shop, state) => {
    const found = await api.request(shop, INSTALLATION, {});
    if (!found.ok) return found;
    const ownerId = found.value.currentAppInstallation?.id;
    if (!ownerId) return refuse("gone");
    const metafield = { ...METAFIELD, ownerId };
    if (state === null) {
      const removed = await api.request(shop, DELETE_METAFIELD, { metafield });
      return removed.ok ? (refusalOf(removed.value.metafieldsDelete?.userErrors) ?? ok(null)) : removed;
    }
    const written = await api.request(shop, SET_METAFIELD, { metafield: { ...metafield, type: "json", value: JSON.stringify(state) } });
    return written.ok ? (refusalOf(written.value.metafieldsSet?.userErrors) ?? ok(null)) : written;
  };
