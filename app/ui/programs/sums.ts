import { type Money, money } from "../../domain/money";
import type { Standings } from "../../domain/views";

/** What the shop still owes, by currency: earned and not paid, whether it may be asked for already or not. */
export const owed = (standings: readonly Standings[]): Money[] => standings.map(({ currency, accrued, payable, payout }) => money(accrued + payable + payout, currency)).filter(({ minor }) => minor !== 0);

/** One account by currency, without those where nothing stands. */
export const standing = (standings: readonly Standings[], account: "accrued" | "payable" | "payout" | "paid"): Money[] => standings.map((one) => money(one[account], one.currency)).filter(({ minor }) => minor !== 0);
