import type * as composition from "../composition.server";
import type { Bodies } from "./bodies";
import type { Limits } from "./limits";

/** What the doors work with. `doors/index.ts` gives them the real parts; tests give their own. */
export type House = Pick<typeof composition, "clock" | "log" | "secrets" | "keys" | "ready" | "storefront" | "webhooks" | "metrics" | "traces" | "stopwatch"> & {
  work: Pick<typeof composition.work, "uow" | "figures" | "standing">;
  limits: Limits;
  /** The room for bodies of whom nothing is known yet. */
  bodies: Bodies;
};

/** Network addresses as our own balancers tell them, never as a stranger's header claims. */
export type From = {
  /** Who called us, or called the outermost balancer of ours. For storefront calls that is Shopify. */
  caller: string;
  /** The shopper's, as Shopify tells it in X-Forwarded-For; null when nobody tells. */
  shopper: string | null;
};
