import { clock, keys, log, metrics, ready, secrets, stopwatch, storefront, traces, webhooks, work } from "../composition.server";
import { createDoors } from "./doors";
import type { House } from "./house";
import { limits } from "./limits";
import { observed } from "./observed";

const house: House = { clock, keys, log, metrics, ready, secrets, stopwatch, storefront, traces, webhooks, work, limits: limits() };

/** The hot doors of this process. */
export const hotDoor = createDoors(house);

/** A request to Remix, seen in logs and metrics as the hot doors' are. */
export const adminRequest = (request: Request, answer: () => Promise<Response>): Promise<Response> => observed(house, request, "admin", answer);
