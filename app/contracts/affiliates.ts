import { z } from "zod";
import { localeOf } from "../domain/locale";

/** What a person typed, without characters that steer terminals, databases or the direction of writing. Too long is nothing: the form does not let it happen. */
const typed = (most: number) => z.string().max(most).catch("").transform((text) => text.replaceAll("\r\n", "\n").replace(/(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, "").trim());

const ANSWER = /^answer_(\d{1,2})$/;

/** POST {proxy}/affiliates/apply, a plain form: what is missing comes out empty, so that the form can be shown again. */
export const applicationRequest = z
  .object({ program: z.string().max(40), name: typed(80), email: typed(254), pay_to: typed(400), country: typed(2).default(""), by: typed(40).default(""), invite: typed(400).default(""), agree: z.string().max(10).optional(), version: z.coerce.number().int(), locale: z.string().max(20).default("en").transform(localeOf) })
  .catchall(typed(2_000))
  .transform(({ program, name, email, pay_to: payTo, country, by, invite, agree, version, locale, ...rest }) => ({
    program, name, email, payTo, agree: agree === "on", version, locale,
    country: /^[A-Z]{2}$/.test(country) ? country : null,
    invite: invite === "" ? null : invite,
    by: /^[A-Z0-9-]{3,40}$/.test(by) ? by : null,
    answers: Object.fromEntries(Object.entries(rest).flatMap(([field, text]) => (ANSWER.test(field) ? [[Number(ANSWER.exec(field)![1]), text]] : []))) as Record<number, string>,
  }));
export type ApplicationForm = z.output<typeof applicationRequest>;

/** POST {proxy}/affiliates/details, a plain form: where money goes, and with `agree` that the agreement is accepted. */
export const detailsRequest = z
  .object({ program: z.string().max(40), pay_to: typed(400), agree: z.string().max(10).optional(), version: z.coerce.number().int() })
  .transform(({ program, pay_to: payTo, agree, version }) => ({ program, payTo, agreed: agree === "on" ? version : null }));

/** POST {proxy}/affiliates/payout, a plain form. */
export const payoutRequest = z.object({ program: z.string().max(40), currency: z.string().regex(/^[A-Z]{3}$/), method: z.enum(["store_credit", "gift_card", "paypal", "bank"]) });
