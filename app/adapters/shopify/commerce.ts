import { setTimeout } from "node:timers/promises";
import type { Commerce } from "../../ports/commerce";
import type { Clock } from "../../ports/system";
import { AdminApi } from "./admin-api";
import { cancelUnpaid } from "./cancel";
import { capture } from "./capture";
import { readUnitCosts } from "./costs";
import { addCodes, codesAdded, removeCodes } from "./codes";
import { readCollected, readCollection } from "./collections";
import { ensureCoupon, findCoupon } from "./coupon";
import { ensureDiscount, hasDiscount, stopDiscount } from "./discounts";
import { findGiftCard, giftCard } from "./gift-card";
import { holdLines, releaseHolds } from "./holds";
import type { OfflineTokens } from "./offline-tokens";
import { readOrder, readOrdersChanged, tagOrder } from "./orders";
import { writeProductState } from "./product-state";
import { ensurePixel } from "./pixel";
import { readProduct } from "./products";
import { refundLines } from "./refund-lines";
import { readShop } from "./shop";
import { creditStore } from "./store-credit";
import { writeShareState } from "./share-state";

/**
 * Shopify as Tuan asks it: the Admin GraphQL API with each shop's offline token, outside any request.
 * @returns it twice, within the same budgets of query points: for whom somebody waits, and for work that leaves them some
 */
export function createCommerce(deps: { tokens: Pick<OfflineTokens, "current">; clock: Clock; fetch?: typeof fetch; wait?: (ms: number) => Promise<unknown> }): { attended: Commerce; unattended: Commerce } {
  const api = new AdminApi({ token: (shop, rejected) => deps.tokens.current(shop, rejected), clock: deps.clock, fetch: deps.fetch ?? ((input, init) => fetch(input, init)), wait: deps.wait ?? setTimeout });
  return { attended: commerceOver(api, deps.clock), unattended: commerceOver(api.unattended(), deps.clock) };
}

function commerceOver(api: AdminApi, clock: Clock): Commerce {
  return {
    shop: readShop(api),
    product: readProduct(api),
    unitCosts: readUnitCosts(api),
    collection: readCollection(api),
    collected: readCollected(api),
    order: readOrder(api),
    ordersChanged: readOrdersChanged(api),
    ensureDiscount: ensureDiscount(api),
    ensureCoupon: ensureCoupon(api),
    stopDiscount: stopDiscount(api),
    hasDiscount: hasDiscount(api),
    addCodes: addCodes(api),
    codesAdded: codesAdded(api),
    removeCodes: removeCodes(api),
    writeProductState: writeProductState(api),
    writeShareState: writeShareState(api),
    ensurePixel: ensurePixel(api),
    holdLines: holdLines(api),
    releaseHolds: releaseHolds(api),
    refundLines: refundLines(api, clock),
    cancelUnpaid: cancelUnpaid(api),
    capture: capture(api),
    tagOrder: tagOrder(api),
    creditStore: creditStore(api),
    giftCard: giftCard(api),
    findGiftCard: findGiftCard(api),
    findCoupon: findCoupon(api),
  };
}
