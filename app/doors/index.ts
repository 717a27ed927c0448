import { clock, keys, log, ready, secrets, storefront, webhooks, work } from "../composition.server";
import { createDoors } from "./doors";
import { limits } from "./limits";

/** The hot doors of this process. */
export const hotDoor = createDoors({ clock, keys, log, ready, secrets, storefront, webhooks, work, limits: limits() });
