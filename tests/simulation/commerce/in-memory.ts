import { gid, numeric, type ShopDomain } from "../../../app/domain/id";
import type { Answer, Commerce, ProductFacts } from "../../../app/ports/commerce";
import type { WorldApi } from "../../../sandbox/world/api";
import { visible } from "../../../sandbox/shopify/resolvers/order-lists";
import { openAuthorization } from "../../../sandbox/world/money-state";
import { foundAs } from "../../../sandbox/world/search-index";
import type { FulfillmentOrder, Order } from "../../../sandbox/world/types";
import { cancelUnpaid, gone, ok, orderOf, refundLines, refused } from "./give-back";
import { creditStore, findGiftCard, giftCard } from "./gifts";
import { orderFacts, told } from "./order-facts";
import { couponTerms, ensurePool, foundCoupon, groupTerms } from "./pool";

/** The commerce port straight on the stand-in shops' rules: no GraphQL, no wire, a few microseconds a call. */
export function inMemoryCommerce(worldOf: (shop: ShopDomain) => WorldApi | null): Commerce {
  /** Answers at once; an uninstalled shop has no valid token. */
  const with_ = <T>(shop: ShopDomain, act: (api: WorldApi) => Awaited<Answer<T>> | Answer<T>): Answer<T> => {
    const api = worldOf(shop);
    if (!api || !api.world.app.installed) return Promise.resolve({ ok: false, refusal: { code: "uninstalled" } });
    api.jobs.finish();
    return Promise.resolve(act(api));
  };
  const withOrder = <T>(shop: ShopDomain, id: string, act: (api: WorldApi, order: Order) => Awaited<Answer<T>>): Answer<T> =>
    with_(shop, (api) => {
      const order = orderOf(api, id);
      return order ? act(api, order) : gone();
    });

  return {
    shop: (shop) =>
      with_(shop, ({ world }) => ok({ name: world.shop.name, email: world.shop.email, url: `https://${shop}`, currency: world.shop.currency, currencies: [world.shop.currency], timezone: world.shop.timezone, locale: world.shop.locale, capture: "unknown" as const })),
    product: (shop, productId) =>
      with_<ProductFacts>(shop, ({ world }) => {
        const product = world.products.find((p) => gid("Product", p.id) === productId);
        if (!product) return gone();
        return ok({ id: productId, handle: product.handle, title: product.title, image: product.image, status: product.status.toLowerCase() as ProductFacts["status"], variants: product.variants.map((v) => ({ id: gid("ProductVariant", v.id), title: v.title, minor: v.price, available: v.stock > 0, image: v.image })) });
      }),
    unitCosts: (shop, variantIds) =>
      with_(shop, ({ world }) => ok(Object.fromEntries(world.products.flatMap((p) => p.variants).flatMap((v) => (v.cost !== null && variantIds.includes(gid("ProductVariant", v.id)) ? [[gid("ProductVariant", v.id), v.cost]] : []))))),
    collection: (shop, id) =>
      with_(shop, ({ world }) => {
        const found = world.collections.find((one) => gid("Collection", one.id) === id);
        return found ? ok({ id, title: found.title, image: null }) : gone();
      }),
    collected: (shop, products, collections) =>
      with_(shop, ({ world }) => ok(Object.fromEntries(products.map((product) => [product, world.collections.filter((one) => collections.includes(gid("Collection", one.id)) && one.productIds.includes(Number(numeric(product)))).map((one) => gid("Collection", one.id))])))),
    order: (shop, id) => withOrder(shop, id, (api, order) => ok(orderFacts(api.world, order))),
    ordersChanged: (shop, since, cursor) =>
      with_(shop, ({ world }) => {
        const changed = world.orders.filter((o) => visible({ world }, o) && told(foundAs(world, o) ?? -1) >= since).sort((a, b) => a.updatedAt - b.updatedAt || a.id - b.id);
        const from = cursor === null ? 0 : Number(cursor);
        const next = from + 50 < changed.length ? String(from + 50) : null;
        return ok({ orders: changed.slice(from, from + 50).map((o) => ({ id: gid("Order", o.id), updatedAt: told(o.updatedAt) })), cursor: next, at: world.now() });
      }),

    ensureDiscount: (shop, spec) => with_(shop, (api) => ensurePool(api, spec.seedCode, groupTerms(spec))),
    ensureCoupon: (shop, spec) => with_(shop, (api) => ensurePool(api, spec.seedCode, couponTerms(spec))),
    stopDiscount: (shop, id) =>
      with_(shop, ({ world }) => {
        const discount = world.discounts.find((d) => gid("DiscountCodeNode", d.id) === id);
        if (discount) Object.assign(discount, { deactivated: true });
        return ok(null);
      }),
    hasDiscount: (shop, id) => with_(shop, ({ world }) => ok(world.discounts.some((d) => gid("DiscountCodeNode", d.id) === id))),
    addCodes: (shop, id, codes) =>
      with_(shop, (api) => {
        const discount = api.world.discounts.find((d) => gid("DiscountCodeNode", d.id) === id);
        if (!discount) return refused("Discount does not exist");
        const job = api.discounts.addCodes(discount, codes);
        return "error" in job ? refused(job.error) : ok({ jobId: String(job.id) });
      }),
    codesAdded: (shop, jobId) =>
      with_<{ done: boolean; failed: string[] }>(shop, (api) => {
        const job = api.world.codeJobs.find((j) => String(j.id) === jobId);
        if (!job) return gone();
        if (!job.done) return ok({ done: false, failed: [] });
        return ok({ done: true, failed: job.codes.filter((c) => c.error !== null && api.discounts.byCode(c.code)?.discount.id !== job.discountId).map((c) => c.code) });
      }),
    removeCodes: (shop, id, codes) =>
      with_(shop, (api) => {
        const discount = api.world.discounts.find((d) => gid("DiscountCodeNode", d.id) === id);
        const wanted = new Set(codes.map((code) => code.toUpperCase()));
        if (discount) api.jobs.start(() => void (discount.codes = discount.codes.filter((c) => !wanted.has(c.code.toUpperCase()))));
        return ok(null);
      }),
    ensurePixel: (shop, app) =>
      with_(shop, ({ world }) => {
        world.app.pixel = { id: 1, settings: { app } };
        return ok({ state: "on" as const });
      }),
    writeShareState: (shop, state) =>
      with_(shop, ({ world }) => {
        world.metafields = world.metafields.filter((m) => m.ownerType !== "APPINSTALLATION");
        if (state !== null) world.metafields.push({ ownerType: "APPINSTALLATION", ownerId: 1, namespace: "tuan", key: "share", type: "json", value: JSON.stringify(state) });
        return ok(null);
      }),
    writeProductState: (shop, productId, state) =>
      with_(shop, ({ world }) => {
        const ownerId = Number(numeric(productId));
        const there = world.products.some((p) => p.id === ownerId);
        world.metafields = world.metafields.filter((m) => !(m.ownerType === "PRODUCT" && m.ownerId === ownerId));
        if (state === null) return ok(null);
        if (!there) return gone();
        world.metafields.push({ ownerType: "PRODUCT", ownerId, namespace: "$app", key: "group_buy", type: "json", value: JSON.stringify(state) });
        return ok(null);
      }),

    holdLines: (shop, input) =>
      withOrder<{ state: "held" | "shipped" | "waiting" }>(shop, input.orderId, (api, order) => {
        if (order.cancelledAt !== null) return gone();
        const ours = (f: FulfillmentOrder) => f.lines.filter((line) => input.lineIds.includes(gid("LineItem", line.lineId)));
        const concerned = order.fulfillmentOrders.filter((f) => f.status !== "CANCELLED" && ours(f).length > 0);
        if (concerned.length === 0) return ok({ state: "waiting" as const });
        let shipped = false;
        for (const f of concerned) {
          if (f.status === "CLOSED") shipped = true;
          else if (!f.holds.some((hold) => hold.handle === input.handle)) {
            const lines = ours(f).length === f.lines.length ? null : ours(f).map(({ id, quantity }) => ({ id, quantity }));
            const answer = api.fulfilment.hold(f, { handle: input.handle, reason: "OTHER", note: input.note, lines });
            if ("error" in answer) return refused(answer.error);
          }
        }
        return ok({ state: shipped ? ("shipped" as const) : ("held" as const) });
      }),
    releaseHolds: (shop, { orderId, handle }) =>
      withOrder(shop, orderId, (api, order) => {
        for (const f of order.fulfillmentOrders) {
          const ids = f.holds.filter((hold) => hold.handle === handle).map((hold) => hold.id);
          if (ids.length > 0) api.fulfilment.release(f, ids);
        }
        return ok(null);
      }),

    refundLines: (shop, input) => withOrder(shop, input.orderId, (api, order) => refundLines(api, order, input)),
    cancelUnpaid: (shop, input) => withOrder(shop, input.orderId, (api, order) => cancelUnpaid(api, order, input.progress)),
    capture: (shop, id) =>
      withOrder(shop, id, (api, order) => {
        if (!openAuthorization(order)) return ["PAID", "PARTIALLY_REFUNDED", "REFUNDED"].includes(order.financial) ? ok(null) : refused(`Nothing can be captured: the payment is ${order.financial.toLowerCase()}`);
        const refusal = api.orders.capture(order);
        return refusal ? refused(refusal.error) : ok(null);
      }),
    tagOrder: (shop, id, tags) =>
      withOrder(shop, id, (_api, order) => {
        order.tags = [...new Set([...order.tags, ...tags])];
        return ok(null);
      }),

    creditStore: (shop, input) => with_(shop, (api) => creditStore(api, input)),
    giftCard: (shop, input) => with_(shop, (api) => giftCard(api, input)),
    findGiftCard: (shop, input) => with_(shop, (api) => findGiftCard(api, input)),
    findCoupon: (shop, code) => with_(shop, (api) => ok(foundCoupon(api, code))),
  };
}
