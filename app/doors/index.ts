import { clock, keys, log, metrics, ready, secrets, stopwatch, storefront, traces, webhooks, work } from "../composition.server";
import { adminDoor } from "./admin";
import { bodies } from "./bodies";
import { createDoors } from "./doors";
import type { From, House } from "./house";
import { limits } from "./limits";

const house: House = { clock, keys, log, metrics, ready, secrets, stopwatch, storefront, traces, webhooks, work, limits: limits(), bodies: bodies() };

/** The hot doors of this process. */
export const hotDoor = createDoors(house);

/** A request that is Remix's: looked at first, and seen in logs and metrics as the hot doors' are. */
export const adminRequest = (request: Request, from: From, answer: (request: Request) => Promise<Response>): Promise<Response> => adminDoor(house, request, from, answer);
