import type { WorldApi } from "./api";
import type { Context } from "./context";
import { productPayload } from "./payloads";

export function productRoom({ world, emit }: Context): WorldApi["products"] {
  return {
    update(product, { prices = {}, stock = {}, ...change }) {
      Object.assign(product, change, { updatedAt: world.now() });
      for (const variant of product.variants) {
        variant.price = prices[variant.id] ?? variant.price;
        variant.stock = stock[variant.id] ?? variant.stock;
      }
      emit("products/update", productPayload(world, product));
    },
    remove(product) {
      world.products = world.products.filter((p) => p !== product);
      world.metafields = world.metafields.filter((m) => !(m.ownerType === "PRODUCT" && m.ownerId === product.id));
      emit("products/delete", { id: product.id });
    },
  };
}
