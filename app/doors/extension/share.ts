import { type ExtensionShare, extensionShareRequest } from "../../contracts/share";
import { json, readInput, refusal } from "../http";
import { guestKeys, ownSharer } from "../proxy/share-who";
import { shareReply } from "../share-reply";
import { friendGets, youGet } from "../share-words";
import type { ExtensionCall } from "./call";

/** POST share: what can be shared after payment, and the buyer's own link. It is made when the buyer asks for it, not by looking. */
export async function postExtensionShare(call: ExtensionCall): Promise<Response> {
  const { house, request, shop, customerId } = call;
  const input = await readInput(request, extensionShareRequest);
  if (!input.ok) return refusal(input.code, call.locale);
  const { shopper, token, start, locale } = input.value;
  const program = (await house.storefront.sharePrograms(shop.shop)).find(({ open }) => open)?.program;
  if (!program) return json(null);
  if (start) {
    const joined = await house.storefront.startSharing(shop.shop, program.id, { customerId, guestKeys: guestKeys(call, shopper), locale });
    if (!joined.ok) return refusal(joined.refusal.code, locale);
  }
  const own = await ownSharer(call, program.id, { shopper, token });
  // Whose part the merchant has ended is offered nothing.
  if (own && own.person.standing !== "approved") return json(null);
  const friends = program.rules.friends!;
  const reply: ExtensionShare = { program: program.id, friend: friendGets(program, locale), you: youGet(friends, program.currency, locale, shop), disclosure: program.rules.disclosure, own: own && shareReply(house, own, { shop, customerId, locale, now: house.clock.now() }) };
  return json(reply);
}
