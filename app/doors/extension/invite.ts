import { type AfterPayment, statusRequest } from "../../contracts/storefront";
import { json, readInput, refusal } from "../http";
import { noteMiss } from "../proxy/call";
import { seatOfToken } from "../proxy/seats";
import type { ExtensionCall } from "./call";

/** POST invite: how the group of a seat stands, and its invitation. */
export async function postInvite(call: ExtensionCall): Promise<Response> {
  const { house, request, shop, locale } = call;
  const input = await readInput(request, statusRequest);
  if (!input.ok) return refusal(input.code, locale);
  const found = await seatOfToken(house, shop, input.value.token, input.value.locale);
  if (!found) {
    noteMiss(call);
    return refusal("seat.unknown", input.value.locale);
  }
  const { product } = found.campaign;
  const reply: AfterPayment = { ...found.own, product: { title: product.title, image: product.image, url: `${shop.url}/products/${product.handle}` } };
  return json(reply);
}
