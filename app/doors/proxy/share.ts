import { randomUUID } from "node:crypto";
import { type PacketReply, addressRequest, packetRequest, shareRequest, shareStatusRequest } from "../../contracts/share";
import type { RefusalCode } from "../../contracts/storefront";
import { type GrantId, type ProgramId, isId } from "../../domain/id";
import { type Result, refuse } from "../../domain/result";
import type { ShareView } from "../../domain/views";
import { json, readInput, refusal } from "../http";
import { shareReply } from "../share-reply";
import { type ProxyCall, noteMiss } from "./call";
import { pathTo } from "./link-target";
import { showShare } from "./share-page";
import { guestKeys, ownSharer, sharerBehind } from "./share-who";

type Asked = { program: string; shopper?: string | undefined; token?: string | undefined; path?: string | undefined; locale: string };

/** POST share: my own link, the same whenever I ask. A plain form gets the sharer's page. */
export async function postShare(call: ProxyCall): Promise<Response> {
  const input = await readInput(call.request, shareRequest);
  if (!input.ok) return refusal(input.code, call.locale);
  const asked = input.value;
  const got = isId("prg", asked.program) ? await linkOf(call, asked, asked.program as ProgramId) : refuse("program.closed");
  const heard = got.ok && ticked(asked) ? await hear(call, got.value, asked.email ?? "", asked.locale) : null;
  if (heard !== null && !heard.ok) return input.form && got.ok ? showShare(call, { own: got.value, notice: { code: heard.refusal.code } }) : refusal(heard.refusal.code, asked.locale);
  if (input.form) return showShare(call, got.ok ? { own: heard?.value ?? got.value, ...(heard && { notice: { code: "told" } }) } : { notice: { code: got.refusal.code } });
  return got.ok ? reply(call, got.value, asked) : refusal(got.refusal.code, asked.locale);
}

const ticked = ({ tell }: { tell?: "on" | boolean | undefined }) => tell === "on" || tell === true;

/** Keeps, or with null forgets, where the sharer hears of rewards. @returns their page as it is then */
async function hear({ house, shop }: ProxyCall, own: ShareView, email: string | null, locale: string): Promise<Result<ShareView, { code: RefusalCode }>> {
  const kept = await house.storefront.hearOfRewards(shop.shop, own.person.id, { email, locale });
  if (!kept.ok) return kept;
  const view = await house.storefront.readShare(shop.shop, own.person.id);
  return view ? { ok: true, value: view } : refuse("program.closed");
}

/** POST share/address: a plain form on the sharer's page. */
export async function postAddress(call: ProxyCall): Promise<Response> {
  const input = await readInput(call.request, addressRequest);
  if (!input.ok) return refusal(input.code, call.locale);
  const asked = input.value;
  const own = isId("prg", asked.program) ? await ownSharer(call, asked.program as ProgramId, asked) : null;
  if (!own) return showShare(call, { notice: { code: "participant.out" } });
  const stops = asked.stop !== undefined;
  // Without the tick nothing was agreed to.
  if (!stops && !ticked(asked)) return showShare(call, { own, notice: { code: "address.unticked" } });
  const heard = await hear(call, own, stops ? null : (asked.email ?? ""), asked.locale);
  return showShare(call, heard.ok ? { own: heard.value, notice: { code: stops ? "untold" : "told" } } : { own, notice: { code: heard.refusal.code } });
}

async function linkOf(call: ProxyCall, asked: Asked, program: ProgramId): Promise<Result<ShareView, { code: RefusalCode }>> {
  const { house, shop, customerId } = call;
  const known = (await sharerBehind(call, program, asked))?.view ?? null;
  // Without a script there is no word of the browser's, and the token has to do.
  const byToken = known !== null && (await house.storefront.findOwn(shop.shop, program, customerId, guestKeys(call, asked.shopper))) !== known.person.id;
  if (byToken && known.person.standing !== "approved") return refuse("participant.out");
  if (byToken) return { ok: true, value: known };
  const word = asked.shopper ?? (customerId === null ? `form-${randomUUID()}` : undefined);
  const joined = await house.storefront.startSharing(shop.shop, program, { customerId, guestKeys: guestKeys(call, word), locale: asked.locale });
  if (!joined.ok) return joined;
  const view = await house.storefront.readShare(shop.shop, joined.value.id);
  return view ? { ok: true, value: view } : refuse("program.closed");
}

/** POST share/status: what came of my link; null when I have none. As a form, the sharer's page. */
export async function postShareStatus(call: ProxyCall): Promise<Response> {
  const input = await readInput(call.request, shareStatusRequest);
  if (!input.ok) return refusal(input.code, call.locale);
  const asked = input.value;
  const own = isId("prg", asked.program) ? await ownSharer(call, asked.program as ProgramId, asked) : null;
  if (input.form) return showShare(call, own ? { own } : {});
  return own ? reply(call, own, asked) : json(null);
}

/** POST share/open: opens a red packet. A plain form gets the sharer's page, which says what was in it. */
export async function postPacket(call: ProxyCall): Promise<Response> {
  const input = await readInput(call.request, packetRequest);
  if (!input.ok) return refusal(input.code, call.locale);
  const asked = input.value;
  const { storefront } = call.house;
  const own = isId("prg", asked.program) ? await ownSharer(call, asked.program as ProgramId, asked) : null;
  const opened = own && isId("grt", asked.packet) ? await storefront.openPacket(call.shop.shop, own.person.id, asked.packet as GrantId) : refuse("packet.unknown");
  if (!opened.ok) {
    if (opened.refusal.code === "packet.unknown") noteMiss(call);
    return input.form ? showShare(call, { notice: { code: opened.refusal.code }, ...(own && { own }) }) : refusal(opened.refusal.code, asked.locale);
  }
  const view = (await storefront.readShare(call.shop.shop, own!.person.id))!;
  const { money, draw } = opened.value;
  if (input.form) return showShare(call, { own: view, notice: { code: "opened", amount: money } });
  return json({ amount: money, draw, share: spoken(call, view, asked) } satisfies PacketReply);
}

const spoken = ({ house, shop, customerId }: ProxyCall, view: ShareView, { locale, path }: Asked) => shareReply(house, view, { shop, customerId, locale, now: house.clock.now(), path: pathTo(path) });
const reply = (call: ProxyCall, view: ShareView, asked: Asked): Response => json(spoken(call, view, asked));

/** GET share: the sharer's page. `token` and `program` in the address open it on another device; a customer who is signed in needs neither. */
export async function getShare(call: ProxyCall): Promise<Response> {
  const { searchParams } = call.url;
  const token = searchParams.get("token");
  const program = searchParams.get("program");
  const own = token !== null && token.length <= 400 && isId("prg", program) ? await ownSharer(call, program as ProgramId, { token }) : null;
  return showShare(call, own ? { own } : {});
}
