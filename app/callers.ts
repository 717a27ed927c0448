import type { IncomingMessage } from "node:http";
import { isIP } from "node:net";
import proxyAddr from "proxy-addr";
import type { From } from "./doors/house";

/** Where balancers stand who need no naming: on this machine and in private networks. */
const NEAR = ["loopback", "linklocal", "uniquelocal"];

/**
 * Who calls. Each proxy adds the address of its own caller at the end of X-Forwarded-For; what stands before the first
 * address that is none of ours was written by strangers. Shopify's app proxy writes the shopper's address there
 * (https://shopify.dev/docs/apps/build/online-store/app-proxies/authenticate-app-proxies): of what is written, the first.
 * Only calls that Shopify signed are limited by that.
 * @param trusted addresses or networks of our balancers, beside those near
 */
export function callers(trusted: string[]): (req: IncomingMessage) => From {
  const ours = proxyAddr.compile([...NEAR, ...trusted]);
  return (req) => {
    const all = proxyAddr.all(req);
    const first = all.length > 1 ? (all.at(-1) ?? "") : "";
    return { caller: proxyAddr(req, ours) ?? "", shopper: isIP(first) ? first : null };
  };
}
