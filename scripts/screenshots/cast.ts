import type { RunningSandbox } from "../../sandbox/run";
import type { Product } from "../../sandbox/world/types";

/** The products of the pictures, one a state, so that they do not meet. */
const handles = { tea: "longjing-2026-spring", lamp: "bamboo-desk-lamp", scarf: "silk-scarf-plum-rain", candle: "osmanthus-candle", apron: "linen-apron-indigo", mooncakes: "mooncake-box", plain: "enamel-camp-mug", next: "gaiwan-set-celadon" };
export type Cast = Record<keyof typeof handles, Product>;

export const castOf = ({ world }: RunningSandbox): Cast =>
  Object.fromEntries(Object.entries(handles).map(([role, handle]) => {
    const product = world.products.find((one) => one.handle === handle);
    if (!product) throw new Error(`The seed has no product ${handle}`);
    return [role, product];
  })) as Cast;
