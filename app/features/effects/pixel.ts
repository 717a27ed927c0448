import { type Handler, done, refused } from "./handler";

/** Turns the shop's web pixel on. Where the merchant has not granted its scopes only figures are missing: that is no trouble, and is asked again when the scopes change. */
export const ensurePixel: Handler<"pixel.ensure"> = async ({ commerce, appUrl }, { shop }) => {
  if (!appUrl) return done;
  const answer = await commerce.ensurePixel(shop, appUrl);
  return answer.ok ? done : refused(answer.refusal);
};
