import { z } from "zod";

/**
 * POST {app}/pixel?shop={myshopify domain} → 204. What the web pixel tells of a checkout that brings signed visits along:
 * no more than which step, by which the checkout is told apart, and the visits as they stand in the cart.
 */
export const pixelStep = z.strictObject({
  step: z.enum(["begun", "completed"]),
  checkout: z.string().regex(/^[!-~]{8,200}$/),
  visits: z.string().min(1).max(1_000),
});
export type PixelStep = z.infer<typeof pixelStep>;
