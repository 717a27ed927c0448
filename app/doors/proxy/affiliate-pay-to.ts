import { sentMethods } from "../../domain/pay-to";
import type { Program } from "../../domain/program";
import type { AffiliateTexts } from "./affiliate-spoken";
import { type Markup, m } from "./markup";

/** Which accounts a program can pay to, each way on a line of its own. */
export const payToHelp = (t: AffiliateTexts, { rules }: Pick<Program, "rules">): Markup => m`${sentMethods(rules.payout.methods).map((method) => m`${t.apply.pay_to_help[method]}<br>`)}${t.apply.pay_to_private}`;
