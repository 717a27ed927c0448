import { sessionToken as signed } from "../shopify/session-token";
import type { World } from "../world/types";

/** @returns a session token for the shop's member of staff, now by the sandbox's clock */
export const sessionToken = ({ shop, app, now }: World): string => signed({ shop: shop.domain, clientId: app.clientId, secret: app.secret, now: now() });
