import { setTimeout as pause } from "node:timers/promises";
import type { VisitReply } from "../../app/contracts/storefront";
import { VISITS } from "../../app/domain/order";
import type { RunningSandbox } from "../../sandbox/run";
import type { Random } from "../../sandbox/world/random";
import { merchant, programForm } from "../support/merchant";
import { proxied } from "../support/signed-call";

/** The program of the killed shop: odd rates, so that what is earned has to be rounded; safe as soon as it has shipped. */
export const RATES = { plain: 1_234, own: 777, second: 250 } as const;

/** Somebody who brings buyers, as the world outside knows them. */
export type Affiliate = { code: string; customerId: number; /** Whose link they joined by. */ by: string | null; method: "store_credit" | "gift_card" | "paypal"; address: string };

/** What the world outside knows of the program: who brought which order, and what was promised to whom. */
export type Brought = {
  program: string;
  /** A product with a rate of its own. */
  ownRate: number;
  people: Affiliate[];
  /** By an order's number: whose code decides, and how they came by it. Orders that are not in it are nobody's doing. */
  orders: Map<number, { code: string; via: "click" | "code" }>;
  /** Visits by a code: those that were answered, and all that were tried. */
  visits: Map<string, { answered: number; tried: number }>;
  /** Payouts that somebody was told to have asked for. */
  asked: { code: string; minor: number }[];
  /** What the app has told the merchant to have done about a payout. */
  decided: Map<string, "approved" | "paid" | "declined">;
};

const percent = (basisPoints: number) => String(basisPoints / 100);

/** Starts the program, and lets three people in: one of them by another's link, and each paid another way. */
export async function openProgram(s: RunningSandbox, ownRate: number): Promise<Brought> {
  const form = programForm(s, {
    rate: percent(RATES.plain), second: percent(RATES.second), secondCountries: "DE", products: [{ id: `gid://shopify/Product/${ownRate}`, title: "", image: null, kind: "percent", rate: percent(RATES.own) }],
    couponed: true, couponOff: "15", byHand: false, daysAfterDelivery: "0", daysAfterShipping: "0", methods: ["paypal", "store_credit", "gift_card"],
  });
  const program = await merchant(s).startProgram(form);
  const people: Affiliate[] = [];
  for (const [n, method] of (["store_credit", "gift_card", "paypal"] as const).entries()) {
    const { id: customerId, firstName, email } = s.world.customers[n]!;
    const by = n === 1 ? people[0]!.code : null;
    const person = { customerId, address: `203.0.113.${50 + n}` };
    const page = await submit(s, person, "apply", { program, version: "1", name: firstName, email, agree: "on", country: "DE", locale: "en", pay_to: method === "paypal" ? email : "", by: by ?? "" });
    const code = /\/r\/([A-Z2-9]{8})/.exec(page?.text ?? "")?.[1];
    if (!code) throw new Error(`${firstName} could not join: ${page?.status}\n${page?.text.slice(0, 500)}`);
    people.push({ ...person, code, by, method });
  }
  await s.quiet();
  for (const { code } of people) if (!s.discounts.byCode(code)) throw new Error(`the code ${code} takes nothing off`);
  return { program, ownRate, people, orders: new Map(), visits: new Map(), asked: [], decided: new Map() };
}

/** A form of the affiliate's own page. @returns null when nobody answered */
export const submit = (s: RunningSandbox, { customerId, address }: Pick<Affiliate, "customerId" | "address">, form: "apply" | "payout", fields: Record<string, string>) =>
  proxied(s, `affiliates/${form}`, { method: "POST", body: new URLSearchParams(fields), address, query: { logged_in_customer_id: String(customerId) } }).catch(() => null);

/**
 * Somebody comes by one link or by two, and asks again where nobody answers.
 * @returns what their cart brings along, and whose doing its order is: the last link's. Null without an answer
 */
export async function visit(s: RunningSandbox, brought: Brought, dice: Random, going: () => boolean): Promise<{ attributes: Record<string, string>; by: { code: string; via: "click" } } | null> {
  const tokens: string[] = [];
  let last: string | null = null;
  for (let links = 1 + dice.below(2); links > 0; links--) {
    const { code } = brought.people[dice.below(brought.people.length)]!;
    const token = await visitBy(s, brought, code, going);
    if (token === null) break;
    tokens.push(token);
    last = code;
    // The next click is a later one.
    await pause(2);
  }
  return last === null ? null : { attributes: { [VISITS]: tokens.join(" ") }, by: { code: last, via: "click" } };
}

async function visitBy(s: RunningSandbox, { visits }: Brought, code: string, going: () => boolean): Promise<string | null> {
  const counts = visits.get(code) ?? { answered: 0, tried: 0 };
  visits.set(code, counts);
  while (going()) {
    counts.tried += 1;
    const answer = await proxied<VisitReply>(s, "visits", { json: { code, locale: "en" }, address: `203.0.113.${100 + (counts.tried % 100)}` }).catch(() => null);
    if (answer?.status === 200) {
      counts.answered += 1;
      return answer.body.token;
    }
    await pause(40);
  }
  return null;
}
