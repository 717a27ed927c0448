import { DAY, HOUR, MINUTE, SECOND, type Instant } from "../domain/instant";
import type { CampaignId, GroupId, ProgramId, SeatId, ShopDomain } from "../domain/id";
import { type CloseDeps, closeDueGroups } from "./close-due-groups";
import { type MatureDeps, matureDueRewards } from "./mature-due-rewards";
import type { Timer } from "./workers";

export type TimerDeps = CloseDeps & MatureDeps & {
  lapseHold(shop: ShopDomain, campaign: CampaignId, group: GroupId, seat: SeatId): Promise<void>;
  turnCampaign(shop: ShopDomain, id: CampaignId): Promise<void>;
  expireCoupons(shop: ShopDomain, program: ProgramId): Promise<void>;
  pruneQueues(before: Instant): Promise<number>;
  /** Does the work on one item under a trace of its own. */
  under?<T>(work: () => Promise<T>): Promise<T>;
};

const MANY = 100;

/** The doors for time. Each finds what is due in the database, so that an outage delays, and never skips. */
export function timers(deps: TimerDeps): Timer[] {
  const { under = (work) => work() } = deps;
  const each = async <T>(what: string, items: T[], work: (item: T) => Promise<unknown>, stopping = () => false): Promise<number> => {
    let done = 0;
    for (const item of items) {
      if (stopping()) break;
      await under(async () => {
        try {
          await work(item);
          done += 1;
        } catch (error) {
          deps.onTrouble(what, error);
        }
      });
    }
    return done;
  };
  return [
    { name: "turn-campaigns", every: SECOND, run: async (now) => each("turn-campaigns", await deps.uow.read((tx) => tx.campaigns.turning(now, MANY)), ({ shop, id }) => deps.turnCampaign(shop, id)) },
    { name: "lapse-holds", every: SECOND, run: async (now) => each("lapse-holds", await deps.uow.read((tx) => tx.groups.lapsed(now, MANY)), (s) => deps.lapseHold(s.shop, s.campaignId, s.groupId, s.seatId)) },
    { name: "close-due-groups", every: SECOND, run: closeDueGroups(deps, under, each) },
    { name: "mature-rewards", every: MINUTE, beside: true, run: matureDueRewards(deps, under) },
    { name: "expire-coupons", every: 10 * MINUTE, run: async (now, stopping) => each("expire-coupons", await deps.uow.read((tx) => tx.coupons.expiring(now)), ({ shop, programId }) => deps.expireCoupons(shop, programId), stopping) },
    { name: "reconcile-orders", every: 15 * MINUTE, beside: true, run: async (_now, stopping) => each("reconcile-orders", await deps.uow.read((tx) => tx.shops.installed()), deps.reconcileOrders, stopping).then(() => 0) },
    { name: "prune-queues", every: HOUR, run: async (now) => deps.pruneQueues(now - 30 * DAY) },
  ];
}
