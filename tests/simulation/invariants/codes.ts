import type { Seat } from "../../../app/domain/group";
import { gid } from "../../../app/domain/id";
import { SECOND } from "../../../app/domain/instant";
import type { Simulation } from "../simulation";
import type { ShopRows } from "../gears/gear";
import type { Town } from "../life/town";

type Tell = (what: string) => void;

/**
 * A code that is handed out is good at Shopify, where the discount that its offer has, as the app knows it, is there; where the app
 * knows that it has none, no new one is handed out. While codes are made once more, those that are held already are not yet good.
 */
export async function checkHandedOut(sim: Simulation, { api, shop }: Town, { offerId, code, campaignId, heldAt }: Seat): Promise<void> {
  const rows = (await sim.rows([shop])).get(shop)!;
  const discountId = rows.offers.get(offerId)?.discountId;
  const fresh = sim.now - heldAt < SECOND;
  const there = api.world.discounts.some((one) => gid("DiscountCodeNode", one.id) === discountId);
  const beingMade = [...rows.outbox.values()].some((message) => message.kind === "codes.make" && message.campaignId === campaignId && (message.state === "waiting" || message.state === "running"));
  if ((there ? !beingMade : discountId === null && fresh) && !api.discounts.byCode(code)) sim.violation(`${shop} ${campaignId}: the code ${code} was handed out, and is no good at Shopify`);
}

/**
 * Of what runs, each code that would be handed out, and each that somebody holds and can still use, is good at Shopify. What
 * could not be made there is shown with a button: of such a campaign or program nothing is known.
 */
export function checkCodes({ api, shop }: Town, rows: ShopRows, now: number, tell: Tell): void {
  const good = (code: string) => api.discounts.byCode(code)?.discount.deactivated === false;
  const troubled = new Set([...rows.outbox.values()].flatMap(({ state, payload }) => (state === "dead" ? [(payload as { campaignId?: string }).campaignId, (payload as { programId?: string }).programId] : [])));
  const bad = new Map<string, string[]>();
  const look = (of: string, code: string, state: string) => void (good(code) || bad.set(`${of}: ${state}`, [...(bad.get(`${of}: ${state}`) ?? []), code]));
  for (const { code, offerId, state, seatId } of rows.codes.values()) {
    const campaign = rows.campaigns.get(rows.offers.get(offerId)?.campaignId ?? "");
    if (!campaign || (campaign.status !== "live" && campaign.status !== "scheduled") || campaign.publication !== "ready" || troubled.has(campaign.id)) continue;
    const seat = rows.seats.get(seatId ?? "");
    const group = seat && rows.groups.get(seat.groupId);
    const held = state === "shown" && seat?.orderId === null && (group?.status === "draft" || group?.status === "forming");
    if (state === "pooled" || held) look(campaign.id, code, state);
  }
  for (const { code, programId, state, expiresAt, removing } of rows.coupons.values()) {
    if (rows.programs.get(programId)?.status !== "live" || troubled.has(programId)) continue;
    const held = state === "given" && !removing && expiresAt !== null && expiresAt > now;
    if (state === "pooled" || held) look(programId, code, state);
  }
  for (const [what, codes] of bad) tell(`${shop} ${what}, and no good at Shopify: ${codes.length} codes, ${codes[0]!} first`);
}
