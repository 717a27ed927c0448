import type { Mechanism } from "../domain/mechanism";
import type { Ids, Secrets } from "../ports/system";
import type { Tx } from "../ports/unit-of-work";
import { groupBuy } from "./group-buy";

/** Every way of selling, one line each. */
export const mechanisms = (deps: { ids: Ids; secrets: Secrets }): Mechanism<Tx>[] => [groupBuy(deps)];
