import type { Live } from "../../contracts/storefront";
import { mask } from "../../domain/group";
import { type CampaignId, isId } from "../../domain/id";
import { iso } from "../../domain/instant";
import { language } from "../../locales/shopper";
import { json } from "../http";
import { ownSeat, publicGroup, shareOf } from "../views";
import { type ProxyCall, missed, noteMiss } from "./call";
import { shopperKeys } from "./shopper";

/** GET campaigns/{id}/live: the true state of a campaign for one shopper. */
export async function getLive(call: ProxyCall, campaignId: string): Promise<Response> {
  const { secrets, storefront } = call.house;
  if (!isId("cmp", campaignId)) return missed(call, "unknown");
  const word = call.url.searchParams.get("shopper");
  const invite = call.url.searchParams.get("invite");
  const view = await storefront.readLive(call.shop.shop, campaignId as CampaignId, {
    invite: invite && /^[\w-]{1,40}$/.test(invite) ? invite : null,
    shopperKeys: shopperKeys(call.house, call.customerId, word && /^[\w-]{16,64}$/.test(word) ? word : null),
  });
  if (!view || view.state === "draft") return missed(call, "unknown");
  if (invite && !view.bound) noteMiss(call);
  const { campaign, mine, bound } = view;
  const share = mine ? shareOf(mine.seat, mine.group, call.shop, campaign.product.title, mine.order, call.locale, language(call.locale)) : null;
  const live: Live = {
    now: iso(view.now),
    state: view.state,
    groups: view.groups.map(({ group, by }) => publicGroup(group, by)),
    bound: bound ? { ...publicGroup(bound.group, bound.by), invitedBy: mask(bound.by?.name ?? null) } : null,
    mine: mine ? ownSeat(mine.seat, mine.group, secrets.sign("seat", mine.seat.id), share) : null,
    left: campaign.quota === null ? null : Math.max(campaign.quota - campaign.quotaTaken, 0),
  };
  return json(live);
}
