import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { campaignRaces } from "./campaign-races";
import { groupRaces } from "./group-races";
import { packetRaces } from "./packet-races";
import { peopleRaces } from "./people-races";
import { rewardRaces } from "./reward-races";
import { anomaly, serial } from "./search";
import { type Site, allSites } from "./sites";
import { type InterleavingStage, interleavingStage } from "./stage";

const races = { ...groupRaces, ...campaignRaces, ...packetRaces, ...rewardRaces, ...peopleRaces };

/** Which race goes wrong without which lock: file, and the which of its locks. */
const FOUND: Record<Site, string> = {
  "app/mechanisms/group-buy/ask-seat.ts#1": "two ask for the last seat of a group",
  "app/mechanisms/group-buy/observe-order.ts#1": "two pay for the last two seats of a group",
  "app/mechanisms/group-buy/close-group.ts#1": "a group's time is up while the order comes that fills it",
  "app/mechanisms/group-buy/close-group.ts#2": "a hold ends while its order comes",
  "app/mechanisms/group-buy/close-group.ts#3": "the merchant cancels a group while an order fills it",
  "app/features/steer-campaign.ts#1": "a draft is published twice",
  "app/features/steer-campaign.ts#2": "a campaign is paused while it is ended",
  "app/features/clashes.ts#1": "two campaigns of one product are published",
  "app/features/install-shop.ts#1": "settings are saved while news of the shop is worked on",
  "app/features/uninstall-shop.ts#1": "a shop is noted as gone while its new token comes",
  "app/features/uninstall-shop.ts#2": "a shop that has gone is erased while its new token comes",
  "app/features/uninstall-shop.ts#3": "a shop that has gone is erased while it installs again",
  "app/features/save-settings.ts#1": "settings are saved while news of the shop is worked on",
  "app/features/turn-campaigns.ts#1": "a campaign's time comes while it is paused",
  "app/features/refresh-product.ts#1": "a product is renamed while its campaign is ended",
  "app/features/save-campaign.ts#1": "a campaign is saved while its codes arrive",
  "app/features/effects/publish.ts#1": "two workers publish a campaign",
  "app/features/effects/publish.ts#2": "two workers make another discount for a campaign",
  "app/features/effects/publish.ts#3": "the last codes of two offers arrive",
  "app/features/hear-of-discount.ts#1": "a discount is heard to be gone while its campaign gets another",
  "app/features/hear-of-discount.ts#2": "a discount is heard to be gone while its program gets another",
  "app/features/record-order.ts#1": "two read an order, one as it was",
  "app/features/attribute-order.ts#1": "a packet is opened while its order comes back",
  "app/features/hear-of-order.ts#1": "there is news twice of an order that can be read no more",
  "app/features/mature-rewards.ts#1": "a reward matures while its order comes back",
  "app/features/review-hold.ts#1": "a held reward is released while its order comes back",
  "app/features/open-packet.ts#1": "a packet is opened while its order comes back",
  "app/features/thank-sharer.ts#1": "two orders want the last packet of a budget",
  "app/features/thank-sharer.ts#2": "two orders of one sharer are thanked for, who may have one coupon",
  "app/features/thank-sharer.ts#6": "two sharers are thanked from one pool",
  "app/features/thank-sharer.ts#7": "a packet looks for a place while the one before it comes back",
  "app/features/save-program.ts#1": "a packet looks for a place while the merchant allows one more",
  "app/features/steer-program.ts#1": "a program of lucky packets ends while one is drawn",
  "app/features/share-link.ts#1": "a guest signs in while the merchant suspends them",
  "app/features/share-link.ts#2": "one friend takes the coupon twice",
  "app/features/effects/programs.ts#1": "two workers make a program's codes",
  "app/features/effects/programs.ts#2": "two workers make a program's codes",
  "app/features/effects/programs.ts#3": "two workers make another discount for the thank-yous of a program that has ended",
  "app/features/effects/programs.ts#4": "Shopify took none of a program's codes, of either batch",
  "app/features/effects/programs.ts#5": "a coupon is given while the discounts of its program are let go of",
  "app/features/pay-out.ts#1": "somebody asks for a payout while they are forgotten",
  "app/features/pay-out.ts#2": "two workers pay out what somebody's packets have given, of which one has just been opened",
  "app/features/pay-out.ts#3": "packets are paid out while the one before them is",
  "app/features/decide-payout.ts#1": "packets are paid out while the one before them, which gave up, is declined",
  "app/features/privacy.ts#1": "somebody asks for a payout while they are forgotten",
  "app/features/hear-rewards.ts#1": "a sharer leaves an address while the merchant suspends them",
  "app/features/hear-rewards.ts#2": "a sharer wants no more letters while the merchant suspends them",
  "app/features/hear-rewards.ts#3": "an invitation is refused while it is sent again",
  "app/features/join-program.ts#1": "an invitation is taken while it is taken back",
  "app/features/join-program.ts#2": "an applicant takes an invitation while the merchant bans them",
  "app/features/join-program.ts#3": "somebody gives another account while the merchant suspends them",
  "app/features/join-program.ts#4": "somebody gives another account while the merchant suspends them",
  "app/features/invite-people.ts#1": "two invite the last person whom the shop may invite today",
  "app/features/invite-people.ts#2": "an invitation is taken while its address is invited once more",
  "app/features/invite-people.ts#3": "one is invited and another asked again, of whom the shop may invite one today",
  "app/features/invite-people.ts#4": "an invitation is taken while it is sent again",
  "app/features/invite-people.ts#5": "an invitation is taken while it is taken back",
};

/** Locks without which nothing comes out that could not come out with them, and why. They keep the order in which locks are taken. */
const NEEDLESS: Record<Site, string> = {
  "app/features/attribute-order.ts#2": "readings of one order already come one after the other, by the order's own row",
  "app/features/expire-coupons.ts#1": "of two who take the same codes the second asks by the first one's key",
  "app/features/open-packet.ts#2": "the person is only looked at: banned just after, they had opened it before",
  "app/features/retry-problem.ts#1": "the campaign is only looked at: ended just after, it was tried again before",
  "app/features/review-hold.ts#2": "giving back to the budget holds its row before anybody is woken",
  "app/features/thank-sharer.ts#3": "giving back to the budget holds its row before anybody is woken",
  "app/features/thank-sharer.ts#4": "giving back to the budget holds its row before anybody is woken",
  "app/features/thank-sharer.ts#5": "whoever waits for a place holds the sharer's lock as well",
};

describe("transactions on PostgreSQL, interleaved", () => {
  let stage: InterleavingStage;
  beforeAll(async () => void (stage = await interleavingStage()));
  afterAll(() => stage?.close());

  it.each(Object.entries(races))("%s: as though one had come after the other, and not without the locks", { timeout: 120_000 }, async (name, race) => {
    const prepared = await stage.prepare(race);
    const orders = await serial(prepared);
    expect(await anomaly(prepared, orders)).toBeNull();
    for (const [site] of Object.entries(FOUND).filter(([, by]) => by === name)) expect(await anomaly(prepared, orders, site), `without the lock of ${site}`).not.toBeNull();
  });

  it("leaves no lock out that a use case takes", () => {
    expect([...Object.keys(FOUND), ...Object.keys(NEEDLESS)].sort()).toEqual(allSites());
    expect(Object.values(FOUND).filter((name) => !(name in races))).toEqual([]);
  });
});
