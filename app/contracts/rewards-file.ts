import { iso } from "../domain/instant";
import { money, toDecimal } from "../domain/money";
import { keptBy } from "../domain/review";
import type { Grant } from "../domain/reward";
import { signalsOf } from "../domain/suspicion";
import { heldFromStart } from "../domain/unread-order";
import type { AttributionRow, HoldRow, OrderBrief } from "../domain/views";
import type { Cell, Sheet } from "./csv";
import { rateCell } from "./rate-cell";

const ORDER = ["Order", "Placed", "Total", "Order currency", "Payment", "Test"];
const orderCells = (order: OrderBrief | null): Cell[] => (order ? [order.name, iso(order.placedAt), { number: toDecimal(money(order.totalMinor, order.currency)) }, order.currency, order.financialStatus, order.test ? "test" : ""] : ["", "", "", "", "", ""]);
/** What a reward is: a coupon holds no money. */
const earned = ({ terms, standingMinor, currency }: Grant): Cell[] => (terms.rate.kind === "coupon" ? ["", ""] : [{ number: toDecimal(money(standingMinor, currency)) }, currency]);

/**
 * Orders that somebody claims, with why each is whose, the group campaigns it was bought in, and what is earned by it: a
 * reward a row, or one row without.
 * @param titles of programs, by id
 */
export const attributionsSheet = (titles: ReadonlyMap<string, string>): Sheet<AttributionRow> => ({
  head: [...ORDER, "Person", "Code", "Program", "By", "Claims", "Group campaigns", "Reward for", "Rate", "State", "Why nothing", "Earned", "Currency"],
  lines: ({ attribution, order, people, rewards, unearned, groups }) => {
    const code = (id: string | null) => people.find((one) => one.id === id)?.code ?? "";
    const head: Cell[] = [
      ...orderCells(order),
      people.find((one) => one.id === attribution.participantId)?.name ?? "",
      code(attribution.participantId),
      titles.get(attribution.programId ?? "") ?? "",
      attribution.via ?? "",
      attribution.claims.map(({ participantId, via, verdict }) => `${code(participantId)} ${via} ${verdict}`).join("; "),
      groups.map(({ title, rewarded }) => (rewarded ? title : `${title} (earns nothing)`)).join("; "),
    ];
    if (rewards.length === 0) return [[...head, "", "", "", unearned ?? "", "", ""]];
    // The second level's reward is somebody's who claims nothing.
    return rewards.map(({ grant, nothing }) => [...head, grant.terms.level === 2 ? "second level" : code(grant.participantId), rateCell(grant.terms, grant.currency), keptBy(grant)?.by === "signals" ? "held" : grant.state, nothing ?? "", ...earned(grant)]);
  },
});

/** Rewards that wait for the merchant's word, with what speaks against them. */
export const holdsSheet: Sheet<HoldRow> = {
  head: [...ORDER, "Person", "Code", "Program", "Signals", "Held since", "Rate", "Reward", "Currency"],
  lines: ({ grant, order, person, program }) => [[...orderCells(order), person.name ?? "", person.code, program, signalsOf(grant.hold).join("; "), heldFromStart(grant) ? iso(grant.createdAt) : "", rateCell(grant.terms, grant.currency), ...earned(grant)]],
};
