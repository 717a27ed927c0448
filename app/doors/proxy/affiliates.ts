import { applicationRequest, detailsRequest, payoutRequest } from "../../contracts/affiliates";
import { isId } from "../../domain/id";
import { format, money } from "../../domain/money";
import { onePersonsAddress } from "../../domain/participant";
import { codeOfPayout } from "../../domain/payout";
import type { AffiliateView } from "../../domain/views";
import { readInput } from "../http";
import { affiliatePage } from "./affiliate-page";
import type { Shown } from "./affiliate-spoken";
import { type ProxyCall, noteMiss } from "./call";
import { pageIn } from "./link-target";
import { liquid } from "./markup";

// The affiliate's page: part of the shop's theme, useful without a script. Whose page it is follows from Shopify's
// signature alone. A form is answered with the page itself, since a redirect through the proxy is not sure to arrive.

/** @returns a link's code as it is stored, or null */
const codeIn = (text: string | null): string | null => (text !== null && /^[A-Za-z0-9-]{3,40}$/.test(text) ? text.toUpperCase() : null);

/** The page of the shop that a link is asked for. */
function askedLink({ url, shop }: ProxyCall): Shown["asked"] {
  const [program, typed] = [url.searchParams.get("program"), url.searchParams.get("to")?.trim().slice(0, 2_000)];
  return program && typed ? { program, typed, path: pageIn(typed, [new URL(shop.url).host, shop.shop]) } : null;
}

/** GET affiliates */
export const getAffiliates = (call: ProxyCall): Promise<Response> => show(call, { asked: askedLink(call) });

async function show(call: ProxyCall, more: Pick<Shown, "notice" | "entered" | "asked"> = {}): Promise<Response> {
  const { secrets, storefront } = call.house;
  const view = await storefront.readAffiliate(call.shop.shop, call.customerId);
  const { invited, notice } = more.notice?.code === "joined" ? { ...more, invited: null } : { ...more, ...(await invitedBy(call, view, more)) };
  return liquid(affiliatePage({ view, signedIn: call.customerId !== null, shop: call.shop, by: more.entered?.by ?? codeIn(call.url.searchParams.get("ref")), codeOf: (payout) => codeOfPayout(secrets, payout), ...more, invited, ...(notice && { notice }) }));
}

/** The invitation that a page was opened by, unless it is over, or there is nothing to join by it any more. */
async function invitedBy(call: ProxyCall, { mine }: AffiliateView, { entered, notice }: Pick<Shown, "notice" | "entered">): Promise<Pick<Shown, "invited" | "notice">> {
  const token = entered?.invite ?? call.url.searchParams.get("invite");
  if (!token) return { invited: null };
  const found = await call.house.storefront.readInvitation(call.shop.shop, token.slice(0, 400));
  if (found === null) noteMiss(call);
  const own = found && mine.find((one) => one.program.id === found.program.id)?.row.participant.standing;
  // Whoever has joined by it looks at their own page again.
  if (!found) return { invited: null, ...(mine.length === 0 && !notice && { notice: { code: "invitation.over" } }) };
  return { invited: own && own !== "applied" && own !== "declined" ? null : { program: found.program, token } };
}

/** POST affiliates/apply */
export async function postApplication(call: ProxyCall): Promise<Response> {
  if (call.customerId === null) return show(call);
  const input = await readInput(call.request, applicationRequest);
  if (!input.ok) return show(call, { notice: { code: input.code } });
  const entered = input.value;
  const { program, name, email, locale, answers, agree, version, payTo, country, by } = entered;
  if (!isId("prg", program)) return show(call, { notice: { code: "program.closed" } });
  if (name === "" || onePersonsAddress(email) === null || !agree) return show(call, { notice: { code: "incomplete" }, entered });
  const invitation = entered.invite === null ? null : ((await call.house.storefront.readInvitation(call.shop.shop, entered.invite))?.id ?? null);
  if (entered.invite !== null && invitation === null) return show(call, { notice: { code: "invitation.over" } });
  const joined = await call.house.storefront.joinProgram(call.shop.shop, { invitation, programId: program, customerId: call.customerId, name, email, locale, answers, agreed: version, payTo, country, by });
  if (joined.ok) return show(call, { notice: { code: joined.value.standing === "approved" ? "joined" : "applied" } });
  const { code } = joined.refusal;
  return show(call, { notice: { code: code === "program.unknown" ? "program.closed" : code }, entered });
}

/** POST affiliates/details */
export async function postDetails(call: ProxyCall): Promise<Response> {
  const input = await readInput(call.request, detailsRequest);
  if (!input.ok) return show(call, { notice: { code: input.code } });
  const { storefront } = call.house;
  const { program, payTo, agreed } = input.value;
  const { mine } = await storefront.readAffiliate(call.shop.shop, call.customerId);
  const own = mine.find((one) => one.program.id === program);
  if (!own) return show(call);
  const changed = await storefront.changeDetails(call.shop.shop, own.row.participant.id, { payTo, agreed });
  return show(call, { notice: { code: changed.ok ? "changed" : changed.refusal.code } });
}

/** POST affiliates/payout */
export async function postPayout(call: ProxyCall): Promise<Response> {
  const input = await readInput(call.request, payoutRequest);
  if (!input.ok) return show(call, { notice: { code: input.code } });
  const { storefront } = call.house;
  const { program, currency, method } = input.value;
  const { mine } = await storefront.readAffiliate(call.shop.shop, call.customerId);
  const own = mine.find((one) => one.program.id === program);
  if (!own) return show(call);
  const asked = await storefront.requestPayout(call.shop.shop, own.row.participant.id, currency, method);
  if (!asked.ok) return show(call, { notice: { code: asked.refusal.code } });
  const { minor } = asked.value;
  return show(call, { notice: { code: "asked", values: (locale) => ({ amount: format(money(minor, currency), locale) }) } });
}
