import type { Visit } from "../visit";

/** One address of the shop. `match` holds the pattern's groups. */
export type Route = { method: "GET" | "POST" | "ANY"; path: RegExp; handle: (visit: Visit, match: string[]) => Response | Promise<Response> };

/** The visit's own address space: keeps a redirect inside the shop. */
export const inside = (target: string | null | undefined, otherwise: string): string =>
  target && target.startsWith("/") && !target.startsWith("//") && !target.startsWith("/\\") ? target : otherwise;
