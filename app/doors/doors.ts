import { traceOf } from "../domain/cause";
import { localeOf } from "../domain/locale";
import { extensionDoor } from "./extension";
import type { From, House } from "./house";
import { healthDoor, readyDoor } from "./health";
import { CallerLeft, callerLeft, refusal } from "./http";
import { metricsDoor } from "./metrics";
import { observed } from "./observed";
import { pixelDoor } from "./pixel";
import { proxyDoor } from "./proxy";
import { type DoorName, routeOf } from "./route-of";
import { webhookDoor } from "./webhooks";

type Door = (house: House, request: Request, from: From) => Promise<Response>;
const doors: Record<Exclude<DoorName, "admin">, Door> = { proxy: proxyDoor, webhooks: webhookDoor, extension: extensionDoor, pixel: pixelDoor, healthz: healthDoor, readyz: readyDoor, metrics: metricsDoor };

/** @returns whose request a path is; null when it is Remix's */
function doorOf(path: string): keyof typeof doors | null {
  if (path.startsWith("/proxy/")) return "proxy";
  if (path.startsWith("/extension/")) return "extension";
  const exact = path.slice(1);
  return exact === "webhooks" || exact === "pixel" || exact === "healthz" || exact === "readyz" || exact === "metrics" ? exact : null;
}

/**
 * The hot doors: plain Request → Response, before Remix.
 * @returns a door that answers null when the request is for somebody else (Remix)
 */
export const createDoors = (house: House) =>
  async function hotDoor(request: Request, from: From): Promise<Response | null> {
    const { pathname, searchParams } = new URL(request.url);
    const name = doorOf(pathname);
    if (!name) return null;
    return observed(house, request, name, async () => {
      try {
        return await doors[name](house, request, from);
      } catch (error) {
        // The library throws Responses; everything else here is a bug or a database that is away.
        if (error instanceof Response) return error;
        if (error instanceof CallerLeft) return callerLeft();
        house.log.error({ door: name, route: routeOf(pathname), error: traceOf(error) }, "a door failed");
        return name === "webhooks" ? new Response(null, { status: 503 }) : refusal("busy", localeOf(searchParams.get("locale") || request.headers.get("accept-language") || ""));
      }
    });
  };
