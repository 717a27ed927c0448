import type { Mechanism } from "../../domain/mechanism";
import type { Ids, Secrets } from "../../ports/system";
import type { Tx } from "../../ports/unit-of-work";
import { observeOrder } from "./observe-order";
import { keepPool, makePoolAgain } from "./pool";
import { publicState } from "./public-state";
import { groupCampaign } from "./rules";

/** Group buying (拼团) as the kernel sees it. */
export function groupBuy(deps: { ids: Ids; secrets: Secrets }): Mechanism<Tx> {
  return {
    kind: "group-buy",
    observeOrder: observeOrder(deps),
    publicState: (campaign, now) => {
      const own = groupCampaign(campaign);
      return own ? publicState(own, now) : null;
    },
    prepare: async (tx, campaign, offers, now) => {
      const own = groupCampaign(campaign);
      if (own) for (const offer of offers) await keepPool(tx, own, offer, deps.ids, now);
    },
    prepareAgain: async (tx, campaign, offer, now) => {
      const own = groupCampaign(campaign);
      return own !== null && makePoolAgain(tx, own, offer, deps.ids, now);
    },
  };
}
