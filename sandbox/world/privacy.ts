import type { WorldApi } from "./api";
import type { Context } from "./context";
import type { Customer } from "./types";

/** The three compliance topics and the end of an installation (https://shopify.dev/docs/apps/build/compliance/privacy-law-compliance). */
export function privacyRoom({ world, emit }: Context): WorldApi["privacy"] {
  const shop = () => ({ shop_id: 1, shop_domain: world.shop.domain });
  const person = ({ id, email, phone }: Customer) => ({ id, email, phone });
  return {
    requestData: (customer) => emit("customers/data_request", { ...shop(), customer: person(customer), orders_requested: customer.orderIds, data_request: { id: world.nextId() } }),
    redactCustomer: (customer) => emit("customers/redact", { ...shop(), customer: person(customer), orders_to_redact: customer.orderIds }),
    uninstall() {
      if (!world.app.installed) return;
      world.app.installed = false;
      world.app.pixel = null;
      emit("app/uninstalled", { id: 1, name: world.shop.name, email: world.shop.email, domain: world.shop.domain, myshopify_domain: world.shop.domain });
    },
    redactShop() {
      if (world.app.installed) return;
      emit("shop/redact", shop());
    },
  };
}
