import { localeOf } from "../domain/locale";
import { extensionDoor } from "./extension";
import type { From, House } from "./house";
import { healthDoor, readyDoor } from "./health";
import { refusal } from "./http";
import { proxyDoor } from "./proxy";
import { webhookDoor } from "./webhooks";

/**
 * The hot doors: plain Request → Response, before Remix.
 * @returns a door that answers null when the request is for somebody else (Remix)
 */
export const createDoors = (house: House) =>
  async function hotDoor(request: Request, from: From): Promise<Response | null> {
    const { pathname: path, searchParams } = new URL(request.url);
    const door = path.startsWith("/proxy/") ? proxyDoor : path === "/webhooks" ? webhookDoor : path.startsWith("/extension/") ? extensionDoor : path === "/healthz" ? healthDoor : path === "/readyz" ? readyDoor : null;
    if (!door) return null;
    try {
      return await door(house, request, from);
    } catch (error) {
      // The library throws Responses; everything else here is a bug or a database that is away.
      if (error instanceof Response) return error;
      house.log.error({ path, error: error instanceof Error ? error.stack : String(error) }, "a door failed");
      return door === webhookDoor ? new Response(null, { status: 503 }) : refusal("busy", localeOf(searchParams.get("locale") || request.headers.get("accept-language") || ""));
    }
  };
